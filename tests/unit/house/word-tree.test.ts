import { describe, expect, test } from 'vitest';
import * as en from '@/lib/words/en';
import { unread, untranslated } from './read-words';
import { sources } from './source-files';
import { writtenTwice } from './texts-of';

const files = import.meta.glob<object>(['/lib/words/en/*.ts', '!/lib/words/en/index.ts'], { eager: true });
const modules = new Map(Object.entries(files).map(([file, module]) => [file.slice(1), module]));
const READERS = /^(?:app|db|lib|scripts)\/|^[^/]+$/;
const readers = () => new Map([...sources()].filter(([file]) => READERS.test(file) && file !== 'lib/words/en/index.ts'));

describe('the tree of words', () => {
  test('has every part', () => {
    const inTree = new Set<unknown>();
    const add = (value: unknown) => {
      inTree.add(value);
      if (typeof value === 'object' && value !== null) Object.values(value).map(add);
    };
    add(en);
    const whole = (value: unknown) =>
      inTree.has(value) ||
      (typeof value === 'object' && value !== null && Object.values(value).every((part) => inTree.has(part)));
    const lacking = [...modules].flatMap(([file, module]) =>
      Object.entries(module).flatMap(([name, value]) => (whole(value) ? [] : [`${file}: ${name}`])),
    );
    expect(lacking).toEqual([]);
  });

  test('has no text that nothing reads', () => {
    expect(unread(readers(), modules)).toEqual([]);
  });
});

/** Built ahead for everybody, for whoever runs the server, or for readers of what is of no piece: front page, feeds, notices. */
const ENGLISH_ONLY =
  /^(?:app\/global-error\.tsx|app\/_server\/published\/|lib\/formats\/(?:feeds\/|html\/(?:front-page|how-we-review-page|notice-page)\.ts)|db\/(?:backup|connection|migrate)\/|scripts\/|lib\/words\/)/;

test('whatever speaks to people goes through the words of the one who reads', () => {
  const direct = [...readers()].flatMap(([file, source]) =>
    ENGLISH_ONLY.test(file) ? [] : untranslated(file, source, modules).map((name) => `${file}: ${name}`),
  );
  expect(direct).toEqual([]);
});

test('a part that is read as it is is found', () => {
  const module = { deskWords: { title: 'Desk' }, dueWords: (day: string) => day };
  const tree = new Map([['lib/words/en/desk.ts', module]]);
  const found = (code: string) =>
    untranslated('app/a.tsx', `import { deskWords, dueWords } from '@/lib/words/en/desk';\n${code}`, tree);
  expect(found('show(t(deskWords).title, reading.t(dueWords)(day), useWords()(deskWords).title, page.deskWords)')).toEqual([]);
  expect(found('const said: typeof deskWords = t(deskWords); export const metadata = { title: deskWords.title };')).toEqual([]);
  expect(found('show(deskWords.title)')).toEqual(['deskWords']);
  expect(found('const say = { deskWords }; dueWords(t(deskWords).title)')).toEqual(['deskWords', 'dueWords']);
});

test('no sentence is written twice', () => {
  expect(writtenTwice(new Map([...sources()].filter(([file]) => modules.has(file))))).toEqual([]);
});

test('a sentence that is written twice is found, also with something filled in', () => {
  const twice = (text: string) =>
    writtenTwice(
      new Map([
        ['a.ts', `export const a = { b: ${text} };`],
        ['b.ts', `const b = ${text};`],
      ]),
    );
  expect(twice("'Read it first.'")).toEqual(['Read it first. (a.ts, b.ts)']);
  expect(twice('`Read version ${number} again first`')).toEqual(['Read version … again first (a.ts, b.ts)']);
  expect(twice("'Withdrawn.'")).toEqual([]);
});

describe('a text that nothing reads is found', () => {
  const module = { deskWords: { title: 'Desk', hint: 'Most urgent first.', state: { open: 'Open', over: 'Over' } } };
  const tree = new Map([['lib/words/en/desk.ts', module]]);
  const left = (code: string) =>
    unread(new Map([['app/a.tsx', `import { deskWords } from '@/lib/words/en/desk';\n${code}`]]), tree).map((path) =>
      path.replace('deskWords.', ''),
    );

  test.for([
    ['nothing', 'title hint state.open state.over', ''],
    ['a member', 'hint state.open state.over', 'show(deskWords.title)'],
    ['a computed member', 'title hint', 'show(deskWords.state[piece.state])'],
    ['a part that is handed on', 'title hint', 'show(deskWords.state)'],
    ['another language', 'title hint state.over', 'show(t(deskWords).state.open)'],
    ['an alias in another language', 'title hint state.over', 'const said = useWords()(deskWords).state; show(said.open)'],
    ['an alias', 'title hint state.over', 'const said = deskWords.state; show(said.open)'],
    ['one of two aliases', 'title', 'const said = yes ? deskWords.state : deskWords; show(said.open, said.over, said.hint)'],
    ['destructuring', 'hint state.over', 'const { title, state: { open } } = deskWords; show(title, open)'],
    ['an element', 'hint state.open state.over', 'const page = <p title={deskWords.title} />'],
    ['a type', 'title hint state.open state.over', "type Title = (typeof deskWords)['title']"],
    ['a member of another name', 'title hint state.open state.over', 'show(page.deskWords.title)'],
  ] as const)('%s', ([, expected, code]) => expect(left(code).join(' ')).toBe(expected));
});
