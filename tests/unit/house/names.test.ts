import { expect, test } from 'vitest';
import { sources } from './source-files';

/** Where a name is given: a parameter, a variable, a part of what is taken apart. */
const NAMED_ONE = [
  /\bone\s*=>/,
  /\.\.\.one\b/,
  /\(\s*(?:[^()]*[,{[]\s*)?one\s*[,):?}\]=]/,
  /\b(?:const|let)\s+one\b/,
  /\b(?:const|let)\s+[[{][^=]*\bone\s*[,}\]=]/,
];
const COMMENTS = /\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm;

const namesOne = (code: string) => {
  const bare = code.replace(COMMENTS, '');
  return NAMED_ONE.some((pattern) => pattern.test(bare));
};

test('a name that says nothing is found wherever it is given', () => {
  for (const code of [
    'claims.map((one) => one.id)',
    'claims.map(one => one.id)',
    'claims.map((one, at) => at)',
    'claims.map(({ id, ...rest }, one) => one)',
    'const id = (one: Claim) => one.id',
    'for (const one of claims) tell(one)',
    'const [one, ...others] = people',
    'function Row({ one, dates }: Props) {}',
    'const one = statement(db)',
    'claims.map(({ id, ...one }) => id)',
  ])
    expect(namesOne(code), code).toBe(true);
  for (const code of ["say('They get a new one, for 7 days.')", '// the one (that) waits', 'oneLine(text)', 'agents.one'])
    expect(namesOne(code), code).toBe(false);
});

test('what something is called says what it is: nothing is called `one`', () => {
  const ours = [...sources()].filter(([file]) => /^(?:app|db|lib|scripts)\/.*\.(?:tsx?|mjs)$/.test(file));
  expect(ours.length).toBeGreaterThan(1_000);
  expect(ours.flatMap(([file, text]) => (namesOne(text) ? [file] : []))).toEqual([]);
});
