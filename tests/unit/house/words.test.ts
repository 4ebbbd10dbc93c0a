import { expect, test } from 'vitest';
import { sources } from './source-files';
import { spokenIn } from './spoken';

const FLOORS = /^(?:app|db|lib)\/(?!words\/)/;
/** Not for the people of a newsroom, or no sentence at all. */
const OTHER: Record<string, RegExp> = {
  'the demo newsroom tells its own story': /^db\/seed\//,
  'findings of a check of the data, for developers': /^db\/check\//,
  'the description of the API, for developers': /^lib\/review\/(?:api\/|api\.ts|openapi\.ts)/,
  'the answer to a probe, and the name of a path in the log': /^app\/(?:healthz\/route|_server\/published\/guard)\.ts$/,
  'names of styles in a Word file':
    /^lib\/formats\/(?:word\/source-style|export\/docx\/word-styles|import\/docx\/with-ranks)\.ts$/,
  'lists of elements, of small words and of abbreviations':
    /^lib\/(?:formats\/import\/(?:byline-line|markdown-html|html\/article-elements)|text\/abbreviations\/others)\.ts$/,
};

test('what people read stands in the tree of words', () => {
  const found = [...sources()].flatMap(([file, text]) =>
    FLOORS.test(file) && !Object.values(OTHER).some((files) => files.test(file))
      ? spokenIn(file, text).map((said) => `${file}: ${said}`)
      : [],
  );
  expect(found).toEqual([]);
});

test.for([
  "const view = { label: 'Somebody who left' }",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source that is read
  'const view = { sentence: `The ${duty} was released` }',
  "const name = label ?? 'somebody'",
  "const name = 'a counterpoint'",
  "const name = 'an editor of it'",
  "const failure = new DatabaseFailure('full', 'The disk is full.')",
  'const page = <p>Nothing here</p>',
  'const page = <p title="Headline" />',
  'const page = <input aria-label={`Source ${number}`} />',
])('words in a file are found: %s', (line) => expect(spokenIn('app/a.tsx', line)).toHaveLength(1));

test.for([
  "throw new Error('The thread is gone')",
  "log.warn('The disk is full')",
  "class Gone extends Error { constructor() { super('The thread is gone') } }",
  "import type { Made } from 'The made'",
  'const page = <p className="hint">{words.title}</p>',
  "const key = 'headline'",
])('what nobody reads is none: %s', (line) => expect(spokenIn('app/a.tsx', line)).toEqual([]));
