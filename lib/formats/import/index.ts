import { normalise, unusable } from '@/lib/text/normalise';
import type { ImportedPiece } from './imported-piece';
import { importMarkdown, looksLikeMarkdown } from './markdown';
import { importPlainText } from './plain-text';
import { textParts } from './text-parts';

export type { ImportedPiece, ImportedSource } from './imported-piece';

/**
 * Understands a piece that was pasted or uploaded as plain text or Markdown: headline, standfirst, byline, body, end mark and
 * sources. Never fails: a text with lone surrogates or NUL loses them (ask `unusable` first to refuse it instead).
 */
export function importText(text: string): ImportedPiece {
  const usable = unusable(text) === null ? text : text.toWellFormed().replaceAll('\u0000', '');
  const parts = textParts(normalise(usable));
  return looksLikeMarkdown(parts.copy) ? importMarkdown(parts) : importPlainText(parts);
}
