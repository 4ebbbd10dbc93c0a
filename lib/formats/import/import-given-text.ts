import { importText } from '.';
import { FileRefused } from './file-trouble';
import type { ImportedFile } from './import-file';
import { keepable } from './keepable';
import { LeftOut } from './left-out';
import { checkMeasure } from './measure';

/** Understands a text that was pasted or sent as such, in the measures of a file. It may take long with a hostile text: one of more than a few pages belongs into a worker. */
export function importGivenText(text: string): ImportedFile {
  try {
    checkMeasure(text, 'text');
    const left = new LeftOut();
    const { piece, notices } = keepable(importText(text, left));
    return { ok: true, piece, notices: [...left.notices(), ...notices] };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, trouble: error.trouble };
    throw error;
  }
}
