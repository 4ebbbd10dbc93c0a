import { sourceInput } from '@/lib/review/inputs';
import { afterTitle } from '@/lib/text/after-title';
import { canonicalText } from '@/lib/text/canonical-text';
import { hasStackedMarks } from '@/lib/text/normalise';
import { safeHref } from '@/lib/text/safe-href';
import { type BlockJson, emptyBody } from '@/lib/text/schema';
import { FileRefused } from './file-trouble';
import type { ImportNotice } from './import-notice';
import type { ImportedPiece, ImportedSource } from './imported-piece';
import { importLimits } from './limits';

/**
 * A piece that was understood, in the measures that a draft keeps: what is no headline for its length goes back to the text, a title of a source that is too long
 * is cut and the person is told, an address that may not be kept becomes part of its title. Throws `FileRefused` at what is too much altogether.
 */
export function keepable(piece: ImportedPiece): { piece: ImportedPiece; notices: ImportNotice[] } {
  const { text } = canonicalText(piece);
  if (text.trim() === '') throw new FileRefused('no_text');
  if (text.length > importLimits.textLength) throw new FileRefused('too_long');
  if (hasUnbroken(text, importLimits.unbroken)) throw new FileRefused('unbroken_text');
  if ([text, piece.byline, ...piece.sources.map(({ title }) => title)].some(hasStackedMarks))
    throw new FileRefused('stacked_marks');
  if (piece.sources.length > importLimits.notes) throw new FileRefused('too_many_notes');
  const lines = (['headline', 'standfirst', 'byline'] as const).map((part) => ({
    part,
    text: piece[part],
    fits: piece[part].length <= importLimits[part],
  }));
  const given = (part: 'headline' | 'standfirst' | 'byline') => lines.find((line) => line.part === part && line.fits)?.text ?? '';
  const back = lines.flatMap((line): BlockJson[] =>
    line.fits ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: line.text }] }],
  );
  const own = piece.body === emptyBody && back.length > 0 ? [] : piece.body.content;
  const sources = piece.sources.map(keptSource);
  const cut = sources.filter(({ shortened }) => shortened).length;
  return {
    piece: {
      ...piece,
      headline: given('headline'),
      standfirst: given('standfirst'),
      byline: given('byline'),
      body: { type: 'doc', content: [...back, ...own] },
      sources: sources.map(({ title, url }) => ({ title, url })),
    },
    notices: cut === 0 ? [] : [{ kind: 'titles_shortened', count: cut }],
  };
}

/** Whether so many UTF-16 units stand in a row without white space. */
function hasUnbroken(text: string, most: number): boolean {
  let from = 0;
  for (const { index } of text.matchAll(/\s/gu)) {
    if (index - from >= most) return true;
    from = index + 1;
  }
  return text.length - from >= most;
}

function keptSource({ title, url }: ImportedSource): ImportedSource & { shortened: boolean } {
  const safe = url === '' ? '' : safeHref(url);
  const keeps = safe === '' || (safe !== null && sourceInput.shape.url.safeParse(safe).success);
  const whole = (keeps ? title : `${title}${afterTitle(title)}${url}`).trim() || url;
  const most = importLimits.sourceTitle;
  const shortened = whole.length > most;
  return {
    title: shortened
      ? `${whole
          .slice(0, most - 1)
          .toWellFormed()
          .trimEnd()}…`
      : whole,
    url: keeps ? (safe ?? '') : '',
    shortened,
  };
}
