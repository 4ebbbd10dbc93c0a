import type { Metadata } from 'next';
import { connection } from 'next/server';
import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';
import type { Translate } from '@/lib/words/language';
import { getWords } from './words';

/** The title of a page that the server draws: with the newsroom's name, as pages that are drawn in the browser have it. */
export async function pageTitle(title: (t: Translate) => string): Promise<Metadata> {
  await connection();
  return { title: { absolute: `${title(await getWords())} · ${siteOf(database()).newsroom}` } };
}
