import { readFileSync } from 'node:fs';
import path from 'node:path';
import { notFound } from '@/app/(public)/_serve/not-found';
import { served } from '@/app/(public)/_serve/served';
import { fontFiles } from '@/lib/formats/html/css/fonts';

export const dynamic = 'force-dynamic';

const folder = path.join('node_modules', '@fontsource', 'source-serif-4', 'files');
const held = new Map<string, Uint8Array<ArrayBuffer>>();

/** The serif's files, as the package has them, for the frozen pages: only those that these pages name. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  if (!fontFiles.includes(file)) return notFound(request);
  const body = held.get(file) ?? new Uint8Array(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), folder, file)));
  held.set(file, body);
  return served(request, { type: 'font/woff2', body, headers: { 'cache-control': 'public, max-age=2592000', vary: 'origin' } });
}
