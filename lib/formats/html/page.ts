import { wordsIn } from '@/lib/words/catalogues';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import type { Language } from '@/lib/words/language';
import { languageOf } from '@/lib/words/language';
import { baseCss } from './css/base.css';
import { compact } from './css/compact';
import { firstFont, fontFaces } from './css/fonts';
import { tokensCss } from './css/tokens.css';
import { type Html, html, type Part, raw } from './html';
import { directionOf, isForeign, languageTag } from './language';

/** What every published page says of the newsroom. */
export interface Site {
  newsroom: string;
  /** Origin without a slash at its end: `https://desk.example.org`. */
  baseUrl: string;
  /** IANA zone in which days are written. */
  timeZone: string;
}

interface Page {
  title: string;
  site: Site;
  /** BCP 47 language of what is read on it; ours where it is left out. */
  language?: string;
  description?: string;
  /** Its address below `baseUrl`; null for a page that nobody should keep or find. */
  path: string | null;
  /** Style sheets besides the shared ones, compacted. */
  css: readonly string[];
  faces?: { italic: boolean; bold: boolean };
  /** More for `<head>`. */
  head?: Part;
  /** Above the masthead. */
  bar?: Part;
  body: Part;
}

/** Once, not for every page: it takes longer than all the rest of one. */
const shared = compact(tokensCss + baseCss);

/** Attributes of a part in the product's own words, on a page in another language. */
export const inOurWords = (language: string, spoken: Language): Html =>
  isForeign(language, spoken) ? html` lang="${spoken}" dir="ltr"` : raw('');

/** A whole page. Equal input gives equal bytes; there is one `<style>`, whose hash is in the page's security policy, and no script that runs. */
export function page(given: Page): string {
  const { title, site, language = 'en', description, path, css, faces = { italic: false, bold: false }, head, bar, body } = given;
  const t = wordsIn(languageOf(language));
  const style = [compact(fontFaces(faces)), shared, ...css].join('');
  return html`${raw('<!doctype html>')}
<html lang="${languageTag(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description ? html`<meta name="description" content="${description}">` : null}
${path === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${site.baseUrl}${path}">`}
<link rel="icon" href="data:,">
<link rel="preload" href="${firstFont}" as="font" type="font/woff2" crossorigin>
<link rel="alternate" type="application/feed+json" title="${t(published).feeds.json}" href="/feed.json">
<link rel="alternate" type="application/atom+xml" title="${t(published).feeds.atom}" href="/feed.xml">
${head}
<style>${raw(style)}</style>
</head>
<body>
${bar}
<header class="masthead"${isForeign(language, t.language) ? html` lang="${t.language}"` : null}><a class="house" href="/" dir="auto">${site.newsroom}</a><nav aria-label="${t(readerWords).site}"><a href="/how-we-review">${t(readerWords).howWeReview}</a></nav></header>
<main>
${body}
</main>
</body>
</html>
`.text;
}
