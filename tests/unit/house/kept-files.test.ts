import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

/** Large files, which are made beside their place in their own way: databases, and letters. */
const LARGE = ['db/backup/backup.ts', 'db/backup/restore.ts', 'app/_server/mail/post-office.ts'];

test('a small file is kept by keepFile, which no full disk leaves half written', () => {
  const writing = /\b(writeFile|writeFileSync|writeSync|appendFileSync|createWriteStream)\(|\bopenSync\([^)]*'[wa]/;
  const found = sourceFiles()
    .filter((file) => /^(db|app)\//.test(file) && writing.test(readFileSync(file, 'utf8')))
    .toSorted();
  expect(found).toEqual([...LARGE, 'db/files/keep-file.ts'].toSorted());
});
