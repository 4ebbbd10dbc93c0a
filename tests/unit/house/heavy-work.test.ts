import { expect, test } from 'vitest';
import { importsOf } from './imports-of';
import { sources } from './source-files';
import { withAll } from './with-all';

/** What takes a long text more than some milliseconds, by module and name. */
const heavy: Record<string, readonly string[]> = {
  '@/lib/formats/html/reader-page': ['readerPage'],
  '@/lib/formats/html/record-page': ['recordPage'],
  '@/lib/record/review-record': ['recordDigest'],
  '@/lib/review/changes-between': ['changesBetween'],
  '@/lib/review/comparison-rows': ['comparisonRows'],
  '@/lib/review/difference': ['difference'],
  '@/lib/review/version-from-draft': ['versionFromDraft'],
  '@/lib/text/changed-passages': ['changedPassages'],
  '@/lib/text/diff': ['diffTexts'],
  '@/lib/text/written-by': ['writtenBy'],
  'node:zlib': ['brotliCompressSync', 'gzipSync', 'deflateSync'],
};
const isHeavy = (specifier: string | undefined, name: string) =>
  specifier !== undefined && (heavy[specifier]?.includes(name) ?? false);

/** On the main thread all the same, and why. */
const inPlace: Record<string, string> = {
  // Inside the transaction of a write on a piece with a correction in review: who withholds words there waits for it.
  'db/prepare/pending-correction.ts': 'only where a correction in review withholds the old words',
};

/** What the server's main thread loads; `db/worker` has its tasks, and makes little ones of them in place. */
const found = [...withAll((file) => /^(?:app\/|instrumentation\.ts$)/.test(file))]
  .filter((file) => /^(db|app\/_server)\//.test(file) && !file.startsWith('db/worker/'))
  .filter((file) =>
    importsOf(file, sources().get(file) ?? '').imports.some(
      ({ specifier, typeOnly, names }) => !typeOnly && names.some((name) => isHeavy(specifier, name)),
    ),
  );

test('the main thread calls nothing that takes a long text more than some milliseconds', () => {
  expect(found.toSorted()).toEqual(Object.keys(inPlace).toSorted());
});

test('every name in the list is still what its module exports', () => {
  const files = sources();
  for (const [specifier, names] of Object.entries(heavy)) {
    if (specifier.startsWith('node:')) continue;
    const source = files.get(`${specifier.replace('@/', '')}.ts`) ?? '';
    for (const name of names) expect(source).toMatch(new RegExp(`export (async )?(function|const) ${name}\\b`));
  }
});
