import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fontFiles } from '@/lib/formats/html/css/fonts';
import { notFound } from '../not-found';
import type { PublishedRoute } from '../published-answer';
import { respond } from '../respond';

const folder = path.join('node_modules', '@fontsource', 'source-serif-4', 'files');
const held = new Map<string, Uint8Array<ArrayBuffer>>();

/** The serif's files, as the package has them, for the frozen pages: only those that these pages name. */
export const fontRoute: PublishedRoute = (asked) => {
  const file = asked.name;
  if (!fontFiles.includes(file)) return notFound(asked);
  const body = held.get(file) ?? new Uint8Array(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), folder, file)));
  held.set(file, body);
  const headers = { 'cache-control': 'public, max-age=2592000', vary: 'origin' };
  return respond(asked, { type: 'font/woff2', body, keptIn: 'none', headers });
};
