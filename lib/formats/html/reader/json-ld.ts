import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { safeHref } from '@/lib/text/safe-href';
import { corrections as corrected, withMark } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import { vocabulary } from '@/lib/words/en/vocabulary';
import type { Translate } from '@/lib/words/language';
import { languageTag } from '../language';
import { isoDay } from '../when';
import { claimAddress, noteAddress } from './addresses';
import { nameIn } from './author';
import { plainTitle } from './plain-title';
import type { Publication } from './publication';
import { readerMarks } from './reader-marks';

/**
 * The piece for machines, in schema.org's words. Its dates are days: nothing public is finer. A verdict is given as the word that it is (`alternateName`): we rate on no scale, so no number is made up.
 */
export function jsonLd(t: Translate, edition: FrozenEdition, publication: Publication): unknown {
  const { site, slug, publishedAt, changedAt, markedLines, retraction } = publication;
  const { content, counterpoints, claims, corrections } = edition;
  const url = `${site.baseUrl}/read/${slug}`;
  const links = (list: readonly { title: string; url: string }[]) =>
    list.flatMap(({ title, url: href }) => {
      const safe = safeHref(href);
      return safe === null ? [] : [{ '@type': 'CreativeWork', name: title, url: safe }];
    });
  const marks = readerMarks(content, publication);
  const author = t(withMark)(nameIn(content.byline), marks.byline);
  const sources = content.sources.map(({ title, url: href }, index) => {
    const line = markedLines.find(({ field, number }) => field === 'source' && number === index + 1);
    return { title: t(withMark)(title || href, line?.mark), url: href };
  });
  const publisher = { '@type': 'NewsMediaOrganization', name: site.newsroom, url: site.baseUrl };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'OpinionNewsArticle',
        '@id': url,
        url,
        headline: plainTitle(t, content.headline, { mark: marks.headline, retracted: retraction !== null }),
        ...(retraction === null ? {} : { creativeWorkStatus: t(published).retractedMark }),
        description: t(withMark)(content.standfirst, marks.standfirst),
        inLanguage: languageTag(content.language),
        ...(author === '' ? {} : { author: { '@type': 'Person', name: author } }),
        publisher,
        datePublished: isoDay(publishedAt, site.timeZone),
        dateModified: isoDay(changedAt, site.timeZone),
        keywords: content.topics,
        citation: links(sources),
        correction: corrections.map(({ id, type, text, at }) => ({
          '@type': 'CorrectionComment',
          '@id': `${url}/record#correction-${id}`,
          name: t(vocabulary).correction[type],
          text: text === '' ? t(corrected).noticeSilent : text,
          datePublished: isoDay(at, site.timeZone),
        })),
        comment: counterpoints.map((note) => ({
          '@type': 'Comment',
          url: `${url}#${noteAddress(note)}`,
          name: `${note.code}, ${note.perspectiveName}`,
        })),
      },
      ...claims.map((claim) => ({
        '@type': 'ClaimReview',
        url: `${url}#${claimAddress(claim)}`,
        claimReviewed: claim.statement,
        reviewRating: { '@type': 'Rating', alternateName: t(vocabulary).verdict[claim.verdict] },
        itemReviewed: { '@type': 'Claim', appearance: { '@id': url } },
        datePublished: claim.checkedAt.slice(0, 10),
        author: publisher,
        citation: links(claim.evidence),
      })),
    ],
  };
}
