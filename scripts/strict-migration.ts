/**
 * drizzle-kit knows neither STRICT nor WITHOUT ROWID, so this adds them to the CREATE TABLE statements of migrations that want them. Run after
 * `drizzle-kit generate`; a file that has them already stays as it is.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withoutRowid } from '@/db/schema/without-rowid';

const folder = path.join('db', 'migrations');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
  const file = path.join(folder, name);
  const before = readFileSync(file, 'utf8');
  const after = before.replaceAll(/(CREATE TABLE `(?:__new_)?(\w+)` \([\s\S]*?\n\));/g, (_, statement: string, table: string) =>
    withoutRowid.has(table) ? `${statement} STRICT, WITHOUT ROWID;` : `${statement} STRICT;`,
  );
  if (after !== before) {
    writeFileSync(file, after);
    console.log(`strict: ${file}`);
  }
}
