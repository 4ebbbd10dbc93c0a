import { inWorker } from '@/db/worker/in-worker';
import { tooMuch } from '@/db/worker/too-much';
import type { GivenFile } from '@/lib/formats/import/import-file';
import type { ImportNotice } from '@/lib/formats/import/import-notice';
import type { ImportedPiece } from '@/lib/formats/import/imported-piece';
import type { Refusal } from '@/lib/review/refusal';

type Understood = { ok: true; piece: ImportedPiece; notices: ImportNotice[] } | { ok: false; refusal: Refusal };

/** What is in a file, read in a thread of its own that ends with the file's welcome: what takes too long or too much is refused. */
export async function understandFile(given: GivenFile): Promise<Understood> {
  try {
    const file = await inWorker('import_file', given);
    return file.ok ? file : { ok: false, refusal: { code: 'file_refused', reason: file.trouble } };
  } catch (error) {
    return { ok: false, refusal: tooMuch(error) };
  }
}
