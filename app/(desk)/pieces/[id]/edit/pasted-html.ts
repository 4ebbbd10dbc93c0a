import { type PastedPage, pastedPage } from '@/lib/formats/import/pasted-page';

type Sources = PastedPage['sources'];

/** Parts of a page that hold no text of a piece. */
const WITHOUT_TEXT =
  'script, style, template, noscript, iframe, object, embed, svg, math, img, video, audio, canvas, form, input, button, select, textarea, meta, link';

/**
 * HTML from the clipboard, before the editor's own parser reads it by the closed schema, and the piece's sources with those of its footnotes. What was copied out
 * of an editor of this kind says so, and keeps its shape.
 */
export function pastedHtml(html: string, sources: Sources): PastedPage {
  const page = new DOMParser().parseFromString(withoutReports(html), 'text/html');
  if (page.querySelector('[data-pm-slice]') === null) return pastedPage(page, sources);
  for (const element of page.querySelectorAll(WITHOUT_TEXT)) element.remove();
  for (const element of page.body.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (/^on/i.test(name)) element.removeAttribute(name);
  return { html: page.body.innerHTML, sources, notices: [] };
}

/**
 * A browser reports handlers and style sheets to the security policy as soon as it parses them, even where they could never run or apply. What a style sheet
 * says becomes the content of a template, which nobody reads.
 */
const withoutReports = (html: string) =>
  html
    .replace(/<(\/?)style(?=[\s>/])/gi, '<$1template')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/[\s/'"]on[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ' '));
