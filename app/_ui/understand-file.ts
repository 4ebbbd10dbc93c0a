import { importLimits } from '@/lib/formats/import/limits';
import { type ImportView, importView } from '@/lib/review/views/text';
import { words } from '@/lib/words';
import { fileWords } from '@/lib/words/files';
import { send } from './client';

type Understood = { ok: true; view: ImportView } | { ok: false; detail: string };

/** What an address says of a file whose reader chose an encoding. */
export const encodingQuery = (encoding?: string) => (encoding === undefined ? '' : `?encoding=${encoding}`);

/** What the server finds in a file, or the sentence that says what to do instead. One that is too large is not sent. */
export async function understandFile(file: File, encoding?: string): Promise<Understood> {
  if (file.size > importLimits.fileBytes) return { ok: false, detail: fileWords.tooLarge(file) };
  const sent = await send('POST', `/imports${encodingQuery(encoding)}`, file);
  if (!sent.ok) return { ok: false, detail: sent.problem.detail };
  const view = importView.safeParse(sent.data);
  return view.success ? { ok: true, view: view.data } : { ok: false, detail: words.errors.unexpected };
}
