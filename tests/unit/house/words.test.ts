import { expect, test } from 'vitest';
import { sources } from './source-files';

/** What is read goes to people as it is: these floors have codes and parts, and no words. */
const WORDLESS = /^db\/(?:read|derive|load|prepare|search|reader)\//;
/** A literal that begins as a sentence or a name does: a capital, or an article, and more words in small letters. */
const spoken = /(['`])((?:[A-Z][a-z’]+|an?|the|you|somebody) [a-z$][^'`\n]*|somebody)\1/g;

const wordsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*)|new \w*Error\(/.test(line))
    .flatMap((line) => [...line.matchAll(spoken)].map(([, , said]) => said));

test('the words of a view stand in the catalogue', () => {
  const found = [...sources()].flatMap(([file, text]) =>
    WORDLESS.test(file) ? wordsIn(text).map((said) => `${file}: ${said}`) : [],
  );
  expect(found).toEqual([]);
});

test.for(["label: 'Somebody who left'", 'sentence: `The ${duty}`', "?? 'somebody'", "'a counterpoint'", "'an editor of it'"])(
  'words in a reading are found: %s',
  (line) => expect(wordsIn(line)).toHaveLength(1),
);
