import { importText } from '.';
import { FileRefused } from './file-trouble';
import type { ImportedFile } from './import-file';
import type { ImportedPiece } from './imported-piece';
import { keepable } from './keepable';
import { checkMeasure } from './measure';

/** Understands a text that was pasted or sent as such, in the measures of a file. It may take long with a hostile text: one of more than a few pages belongs into a worker. */
export function importGivenText(text: string): ImportedFile {
  try {
    checkMeasure(text, 'text');
    const piece: ImportedPiece = importText(text);
    return { ok: true, ...keepable(piece) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, trouble: error.trouble };
    throw error;
  }
}
