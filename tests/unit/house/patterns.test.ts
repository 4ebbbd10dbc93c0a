/** No pattern of the product takes time that grows faster than the text. */
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { builtPatterns } from './built-patterns';
import { countedMatcher } from './counted-match';
import { growsOn } from './growth';
import { hostileTexts } from './hostile-texts';
import { importsOf } from './imports-of';
import { type Pattern, patternsOf } from './patterns-of';
import { slowPatterns } from './slow-patterns';
import { sources } from './source-files';

/** Patterns that a function makes when it is called, as it makes them. Where none is listed, other modules call it: see `builders`. */
const builtLater: Record<string, RegExp[]> = {
  'lib/formats/import/html/shallow-html.ts': [/<\/script/gi],
  'lib/formats/import/markdown-html.ts': [/<\/script\s{0,9}>/gi],
  'lib/formats/import/metadata.ts': [/^[ \t-]{40}/m],
  'lib/formats/word/source-style.ts': [/^Counterpoint rests on (\d{1,5}(?: \d{1,5})*)$/i],
  // The patterns of cues once more, with the flag g.
  'lib/text/cues.ts': [],
  'lib/text/whole-words.ts': [],
  'scripts/screens.ts': [/^The dam/],
};
/** Modules whose functions make patterns of what they are given. */
const builders = /(?:^|\/)whole-words$/;

/** Why a pattern is not linear, or undefined: an analysis of its tree, and hostile texts that are made from it. */
function fault({ source, flags }: Pattern): string | undefined {
  const [report] = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports;
  if (report !== undefined) return `${report.exponential ? 'exponential' : 'polynomial'} backtracking (${report.type})`;
  const text = growsOn(source, flags);
  return (
    text &&
    `its time grows faster than ${JSON.stringify(text.prefix)} + ${JSON.stringify(text.pump)} × n + ${JSON.stringify(text.end)}`
  );
}

test.each([
  ['one repetition from every place', /a+$/, /(?<!a)a+$/],
  ['one repetition from every place, up to a mark', /<!--~.*?-->/s, /<!--~[^<>]*-->/],
  ['two beside each other', /^\s*(?:x\s*)?\s*y/, /^\s*(?:x\s*)?y/],
  ['one in another', /^(?:a+)+$/, /^a+$/],
  ['two ways through a repetition', /^(?:\p{L}|\w)*!/u, /^[\p{L}\w]*!/u],
  ['a repetition that may run over the next', /^(?:<!--[^]*?-->\s*)*<p/, /^(?:<!--(?:[^-]|-(?!->))*-->\s*)*<p/],
  ['behind a look behind', /(?<!x)\s*\n/, /(?<!\s)\s*\n/],
])('a bad pattern is found, and its cure is not: %s', (_, bad, good) => {
  expect([bad, fault(bad) !== undefined]).toEqual([bad, true]);
  expect([good, fault(good)]).toEqual([good, undefined]);
});

/** Every pattern of the product. Read once: modules that make them are evaluated for it, which they are only once. */
const patterns = () => (everyPattern ??= readPatterns());
let everyPattern: ReturnType<typeof readPatterns> | undefined;

async function readPatterns(): Promise<{ file: string; pattern: Pattern }[]> {
  const found: { file: string; pattern: Pattern }[] = [];
  for (const [file, source] of sources()) {
    if (!/^(?:app|db|lib|scripts)\/|^(?:proxy|instrumentation|instrumentation-client)\.ts$/.test(file)) continue;
    const { written, built } = patternsOf(file, source);
    const builds =
      built > 0 ||
      (source.includes('whole-words') && importsOf(file, source).imports.some(({ specifier = '' }) => builders.test(specifier)));
    const made = builds && builtLater[file] === undefined ? await builtPatterns(file) : (builtLater[file] ?? []);
    if (builds && builtLater[file] === undefined) expect([file, made.length > 0]).toEqual([file, true]);
    for (const { source: text, flags } of [...written, ...made]) found.push({ file, pattern: { source: text, flags } });
  }
  return found;
}

test('the matcher that counts finds what the machine’s own finds', { timeout: 300_000 }, async () => {
  const known = new Map((await patterns()).map(({ pattern }) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const unlike: string[] = [];
  for (const [name, { source, flags }] of known) {
    const match = countedMatcher(source, flags);
    const own = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
    // Evenly from all prefixes, pumps and ends.
    const texts = hostileTexts(source, flags).map(({ prefix, pump, end }) => prefix + pump.repeat(3) + end);
    for (const text of texts.filter((_, nth) => nth % 7 === 0)) {
      const theirs = Array.from(text.matchAll(own), ({ 0: { length }, index }) => [index, index + length]);
      if (JSON.stringify(match(text, 1_000_000).found) !== JSON.stringify(theirs))
        unlike.push(`${name} on ${JSON.stringify(text)}`);
    }
  }
  expect(unlike).toEqual([]);
});

test('the time of every pattern grows with the text and no faster', { timeout: 300_000 }, async () => {
  const known = new Map<string, string | undefined>();
  const slow: Record<string, string> = {};
  for (const { file, pattern } of await patterns()) {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!known.has(key)) known.set(key, fault(pattern));
    const why = known.get(key);
    if (why !== undefined) slow[`${file}: ${pattern.source}`] = why;
  }
  expect(known.size).toBeGreaterThan(300);
  const listed = Object.entries(slowPatterns).flatMap(([file, patterns]) => patterns.map(({ source }) => `${file}: ${source}`));
  const unlisted = Object.fromEntries(Object.entries(slow).filter(([pattern]) => !listed.includes(pattern)));
  expect({ unlisted, notNeeded: listed.filter((pattern) => slow[pattern] === undefined) }).toEqual({
    unlisted: {},
    notNeeded: [],
  });
});
