import { normalise, unusable } from '@/lib/text/normalise';
import type { ImportedPiece } from './imported-piece';
import type { LeftOut } from './left-out';
import { importMarkdown, looksLikeMarkdown } from './markdown';
import { markdownNotes } from './markdown-notes';
import { readMetadata } from './metadata';
import { ownMarkdown } from './own-markdown';
import { importPlainText } from './plain-text';
import { textParts } from './text-parts';

export type { ImportedPiece, ImportedSource } from './imported-piece';

/**
 * Understands a piece that was pasted or uploaded as plain text or Markdown: headline, standfirst, byline, body, end mark, footnotes and
 * sources. `left` is told what it has no place for. Never fails: a text with lone surrogates or NUL loses them (ask `unusable` first to refuse it instead).
 */
export function importText(text: string, left?: LeftOut): ImportedPiece {
  const usable = normalise(unusable(text) === null ? text : text.toWellFormed().replaceAll('\u0000', ''));
  const metadata = readMetadata(usable);
  const own = metadata === null ? null : ownMarkdown(metadata);
  if (own !== null) return own;
  const notes = markdownNotes(metadata?.rest ?? usable);
  const parts = textParts(notes.rest);
  return metadata !== null || notes.ofLabel.size > 0 || looksLikeMarkdown(parts.copy)
    ? importMarkdown(parts, notes, { metadata: metadata ?? undefined, left })
    : importPlainText(parts, left);
}
