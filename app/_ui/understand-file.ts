import { importLimits } from '@/lib/formats/import/limits';
import { type ImportView, importView } from '@/lib/review/views/text';
import { fileWords } from '@/lib/words/en/files';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { send } from './client';

type Understood = { ok: true; view: ImportView } | { ok: false; detail: string };

/** How the file should be read, if the person who imports it has chosen. */
export interface Reading {
  encoding?: string;
  /** Of a saved page not the article alone. */
  whole?: boolean;
}

/** The same choices in an address. */
export function readingQuery({ encoding, whole = false }: Reading): string {
  const query = new URLSearchParams({ ...(encoding === undefined ? {} : { encoding }), ...(whole ? { page: 'whole' } : {}) });
  return query.size === 0 ? '' : `?${query}`;
}

/** What the server finds in a file, or the sentence that says what to do instead. One that is too large is not sent. */
export async function understandFile(t: Translate, file: File, reading: Reading = {}): Promise<Understood> {
  if (file.size > importLimits.fileBytes) return { ok: false, detail: t(fileWords).tooLarge(file) };
  const sent = await send(t, 'POST', `/imports${readingQuery(reading)}`, file);
  if (!sent.ok) return { ok: false, detail: sent.problem.detail };
  const view = importView.safeParse(sent.data);
  return view.success ? { ok: true, view: view.data } : { ok: false, detail: t(words).errors.unexpected };
}
