import { importText } from '.';
import { decodeText } from './decode-text';
import { importDocx } from './docx/import-docx';
import type { Encoding } from './encodings';
import { fileKind } from './file-kind';
import { FileRefused, type FileTrouble } from './file-trouble';
import { importHtml } from './html';
import type { ImportNotice } from './import-notice';
import type { ImportedPiece } from './imported-piece';
import { keepable } from './keepable';
import { LeftOut } from './left-out';
import { importLimits } from './limits';
import { checkMeasure } from './measure';
import { oldOfficeTrouble } from './old-office-trouble';
import { pageLanguage } from './stated-language';
import { textLanguage } from './text-language';

/** A file as it came in. The name is what its owner calls it and proves nothing. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
  /** How its letters are written, where somebody says so. */
  encoding?: Encoding;
  /** Of a saved page not the article alone. */
  whole?: boolean;
}
export type ImportedFile = { ok: true; piece: ImportedPiece; notices: ImportNotice[] } | { ok: false; trouble: FileTrouble };

/**
 * Understands a file: what it is by its content, the piece in it, and what its owner has to be told. Reads nothing but these bytes and fetches nothing. It may
 * take long or much memory with a hostile file: run it in a worker (`import_file`), which ends it.
 */
export async function importFile(file: GivenFile): Promise<ImportedFile> {
  try {
    const understood = await understand(file);
    const kept = keepable(understood.piece);
    return { ok: true, piece: kept.piece, notices: [...understood.notices, ...kept.notices] };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, trouble: error.trouble };
    throw error;
  }
}

type Understood = { piece: ImportedPiece; notices: ImportNotice[] };

async function understand(file: GivenFile): Promise<Understood> {
  const { name, bytes } = file;
  if (bytes.length > importLimits.fileBytes) throw new FileRefused('too_large');
  const kind = fileKind(bytes);
  switch (kind) {
    case 'empty':
    case 'pdf':
    case 'rtf':
    case 'unknown':
      throw new FileRefused(kind === 'unknown' && WORD.test(name) ? 'not_word' : kind);
    case 'ole':
      throw new FileRefused(oldOfficeTrouble(bytes));
    case 'zip': {
      const imported = await importDocx(bytes);
      // Only now is it known to be a Word file; a name that ends otherwise was given by mistake, or to get past somebody.
      if (!WORD.test(name)) throw new FileRefused('word_misnamed');
      return imported;
    }
    case 'page':
      if (WORD.test(name)) throw new FileRefused('not_word');
      if (!PAGE.test(name)) throw new FileRefused('page_misnamed');
      return fromText(file, 'page');
    case 'text':
      if (WORD.test(name)) throw new FileRefused('not_word');
      return fromText(file, PAGE.test(name) ? 'page' : 'text');
  }
}

const WORD = /\.(?:docx|dotx)$/i;
const PAGE = /\.(?:html?|xhtml)$/i;

function fromText({ bytes, encoding: chosen, whole }: GivenFile, kind: 'page' | 'text'): Understood {
  const { text, encoding, guessed, replaced } = decodeText(bytes, chosen);
  checkMeasure(text, kind);
  const left = new LeftOut();
  left.add('characters_replaced', replaced);
  const piece =
    kind === 'page'
      ? { ...importHtml(text, left, { whole }), language: pageLanguage(text) }
      : { ...importText(text, left), language: textLanguage(text) };
  const notices = left.notices();
  return { piece, notices: guessed || chosen ? [...notices, { kind: 'encoding_guessed', count: 1, encoding }] : notices };
}
