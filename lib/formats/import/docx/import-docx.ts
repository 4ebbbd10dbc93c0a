import mammoth from 'mammoth';
import { FileRefused } from '../file-trouble';
import { importHtml } from '../html';
import type { ImportNotice } from '../import-notice';
import type { ImportedPiece } from '../imported-piece';
import { LeftOut } from '../left-out';
import { wordLanguage } from '../stated-language';
import { longNotes } from './long-notes';
import { openPackage } from './open-package';
import { ownBody } from './own-body';
import { prunePackage } from './prune-package';
import { styleMap } from './style-map';
import { takeApart } from './take-apart';
import { withRanks } from './with-ranks';
import type { WordDocument } from './word-node';
import type { WordParts } from './word-parts';

/**
 * Understands a Word file: its words go through mammoth as HTML and then the way of every page, so that one set of rules reads both. A file that we wrote names
 * its parts by its styles, and is read by them alone. Throws `FileRefused`.
 */
export async function importDocx(bytes: Uint8Array): Promise<{ piece: ImportedPiece; notices: ImportNotice[] }> {
  const pruned = prunePackage(openPackage(bytes));
  const isOurs = pruned.styles.includes('"Counterpoint byline"');
  let own: WordParts | null = null;
  let long = 0;
  const { html, strange } = await htmlOf(pruned.bytes, styleMap(pruned.styles), (document) => {
    const parts = takeApart(document);
    long = longNotes(parts.rest);
    if (parts.headline === '') return document;
    if (!isOurs) return withRanks(document);
    own = parts;
    return withRanks(parts.rest);
  });
  const left = new LeftOut();
  for (const [kind, count] of pruned.counts) left.add(kind, count);
  const piece = own === null ? importHtml(html, left) : ownPiece(own, html);
  if (own !== null) left.add('notes_became_sources', pruned.notes - ownNotes(own));
  left.add('titles_shortened', long);
  left.add('signs_left_out', strange);
  return { piece: { ...piece, language: wordLanguage(pruned.styles), format: 'docx' }, notices: left.notices() };
}

// Set while the file is read, which TypeScript does not see.
const ownNotes = (own: WordParts | null) => own?.ownNotes ?? 0;

function ownPiece({ headline, standfirst, byline, sources: listed }: WordParts, html: string): ImportedPiece {
  const { body, sources } = ownBody(html, listed);
  return { headline, standfirst, byline, body, sources, format: 'docx' };
}

/** `strange`: signs of fonts that have no letter for them. */
async function htmlOf(
  bytes: Uint8Array,
  map: string[],
  transformDocument: (document: WordDocument) => WordDocument,
): Promise<{ html: string; strange: number }> {
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      // Nothing outside the file is read, and a file brings no rules of its own.
      {
        styleMap: map,
        transformDocument,
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
      },
    );
    return { html: value, strange: messages.filter(({ message }) => /w:sym element with an unsupported/.test(message)).length };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('damaged');
  }
}
