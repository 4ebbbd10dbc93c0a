import type { Metadata } from 'next';
import { connection } from 'next/server';
import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';

/** The title of a page that the server draws: with the newsroom's name, as pages that are drawn in the browser have it. */
export async function pageTitle(title: string): Promise<Metadata> {
  await connection();
  return { title: { absolute: `${title} · ${siteOf(database()).newsroom}` } };
}
