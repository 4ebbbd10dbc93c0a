import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { migrate } from '@/db/migrate/migrate';
import { fillNewsroom, type Newsroom } from './newsroom';

/** The file of a newsroom of the benchmark, made once for these migrations and this story. */
export async function keptNewsroom(root: string, folder: string, newsroom: Newsroom): Promise<string> {
  const name = `newsroom-${newsroom.kind}-${newsroom.pieces}-`;
  const file = path.join(folder, `${name}${keyOf(root)}.db`);
  if (existsSync(file)) return file;
  for (const old of readdirSync(folder).filter((file) => file.startsWith(name))) rmSync(path.join(folder, old));
  // In memory: nobody needs a half-made one, and it takes a third of the time.
  const db = openDatabase(':memory:');
  migrate(db);
  console.log(`Telling the story of ${newsroom.pieces} pieces (once) …`);
  await fillNewsroom(db, newsroom, (pieces) => pieces % 100 === 0 && console.log(`  ${pieces}`));
  while (refreshStale(db, new Date().toISOString()) > 0);
  mkdirSync(folder, { recursive: true });
  rmSync(`${file}.part`, { force: true });
  db.$client.prepare<[string]>('VACUUM INTO ?').run(`${file}.part`);
  db.$client.close();
  renameSync(`${file}.part`, file);
  return file;
}

/** Of what goes into it. A change of a rule makes no new one: then remove `.cache/bench` by hand. */
function keyOf(root: string): string {
  const hash = createHash('sha256');
  const migrations = path.join(root, 'db', 'migrations');
  for (const name of readdirSync(migrations).filter((file) => file.endsWith('.sql')))
    hash.update(readFileSync(path.join(migrations, name)));
  for (const name of ['newsroom.ts', 'long-piece.ts', 'text.ts'])
    hash.update(readFileSync(path.join(root, 'scripts', 'bench', name)));
  return hash.digest('hex').slice(0, 12);
}
