import { expect, test } from 'vitest';
import { sources } from './source-files';

/** `normalize` of strings takes time in the square of a run of marks. */
test('normal forms are made in one place', () => {
  const found = [...sources()]
    .filter(
      ([file, source]) =>
        /^(?:app|db|lib|scripts)\/|^(?:proxy|instrumentation|instrumentation-client)\.ts$/.test(file) &&
        /\.normalize\(/.test(source),
    )
    .map(([file]) => file);
  expect(found).toEqual(['lib/text/to-form.ts']);
});
