import { describe, expect, test } from 'vitest';
import { anchorOf, resolverBetween } from '@/lib/text/anchors';
import { type DiffHunk, diffTexts } from '@/lib/text/diff';
import { cpuTime } from './cpu-time';

const show = (hunks: readonly DiffHunk[]) =>
  hunks
    .filter(({ changed }) => changed)
    .map(({ parts }) =>
      parts
        .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
        .join('')
        .replaceAll('\n', '⏎'),
    );

const A = 'The river rose at night.';
const B = 'Nobody in the lower town was warned.';
const C = 'The mayor has promised an inquiry.';

describe('a diff', () => {
  const rows: [name: string, before: string, after: string, changed: string[]][] = [
    ['of nothing', `${A} ${B}`, `${A} ${B}`, []],
    ['of a number', `${A} It took 1,204 boats. ${B}`, `${A} It took 1,402 boats. ${B}`, ['It took [-1,204-][+1,402+] boats.']],
    [
      'of a word put in',
      `${A} ${B}`,
      `${A} Nobody in the lower town was ever warned.`,
      ['Nobody in the lower town was [+ever +]warned.'],
    ],
    ['of a "not"', `${A} They were warned in time.`, `${A} They were not warned in time.`, ['They were [+not +]warned in time.']],
    [
      'of two words replaced side by side',
      `${A} The old dam on the river leaks.`,
      `${A} The new weir on the river leaks.`,
      ['The [-old dam-][+new weir+] on the river leaks.'],
    ],
    ['of a sentence put in', `${A} ${B}`, `${A} ${C} ${B}`, [`[+ ${C}+]`]],
    ['of a sentence cut', `${A} ${C} ${B}`, `${A} ${B}`, [`[- ${C}-]`]],
    ['of a sentence replaced', `${A} ${C} ${B}`, `${A} Salt is cheap. ${B}`, [` [-${C}-][+Salt is cheap.+]`]],
    ['of a paragraph put in', `${A}\n\n${B}`, `${A}\n\n${C}\n\n${B}`, [`[+⏎⏎${C}+]`]],
    ['of a paragraph split', `${A} ${B}`, `${A}\n\n${B}`, ['[- -][+⏎⏎+]']],
    ['of quotes turned curly', `${A} "No," she said.`, `${A} “No,” she said.`, []],
    ['of a hard break', 'The river\nrose at night.', 'The river rose at night.', []],
    [
      'of two places',
      `${A} ${B} ${C}`,
      `The river fell at night. ${B} The mayor has refused an inquiry.`,
      ['The river [-rose-][+fell+] at night.', 'The mayor has [-promised-][+refused+] an inquiry.'],
    ],
    ['of a moved sentence', `${C} ${A} ${B}`, `${A} ${B} ${C}`, [`[-${C} -]`, `[+ ${C}+]`]],
    [
      'of Chinese',
      '夜里河水上涨。水坝搬迁一千二百户。',
      '夜里河水上涨。水坝搬迁一千四百户。',
      ['水坝搬迁一千[-二-][+四+]百户。'],
    ],
    ['of all', A, C, [`[-${A}-][+${C}+]`]],
    ['of something and nothing', A, '', [`[-${A}-]`]],
  ];
  test.each(rows)('%s', (_, before, after, changed) => expect(show(diffTexts(before, after))).toEqual(changed));
});

describe('on long texts', () => {
  const words =
    'river town council ferry harbour price salt ice boats quay mayor warning flood night bridge money school road army court'.split(
      ' ',
    );
  const sentence = (index: number) =>
    `On day ${index} the ${words[index % 20]} and the ${words[(index * 7) % 19]} of ward ${index % 97} cost the ${words[(index * 3) % 17]} ${index * 31} francs more than before.`;
  /** About 17 words a sentence. */
  const text = (sentences: number) =>
    Array.from({ length: Math.ceil(sentences / 5) }, (_, p) =>
      Array.from({ length: 5 }, (_, s) => sentence(p * 5 + s)).join(' '),
    ).join('\n\n');
  const revised = (before: string) =>
    before
      .split('\n\n')
      .flatMap((paragraph, index) =>
        index % 50 === 7 ? [] : [index % 10 === 3 ? paragraph.replace('francs', 'euros').replace('ward', 'not ward') : paragraph],
      )
      .toSpliced(5, 0, 'A paragraph that was not there before. It has two sentences.')
      .join('\n\n');

  test.each([
    [10_000, 500, 250],
    [100_000, 2000, 2500],
  ])('%i words and %i anchors', (size, anchors, most) => {
    const before = text(size / 17);
    const after = revised(before);
    let hunks = 0;
    const diffing = cpuTime(() => {
      hunks = diffTexts(before, after).length;
    });
    expect(hunks).toBeGreaterThan(10);
    const places = Array.from({ length: anchors }, (_, index) => Math.floor((index / anchors) * (before.length - 200)));
    const made = places.map((start) => anchorOf(before, start, start + 30 + (start % 90)));
    const found: string[] = [];
    const resolving = cpuTime(() => {
      const resolver = resolverBetween(before, after);
      for (const anchor of made) found.push(resolver(anchor).status);
    });
    console.info(`${size} words: diff ${Math.round(diffing)} ms, ${anchors} anchors ${Math.round(resolving)} ms of CPU`);
    expect(found.filter((status) => status === 'exact').length).toBeGreaterThan(anchors * 0.8);
    expect(diffing).toBeLessThan(most);
    expect(resolving).toBeLessThan(most * 2);
  });

  test('that have nothing in common', () => {
    const before = text(3000);
    const after = before.replaceAll(/\p{L}+/gu, (word) => word.split('').reverse().join(''));
    expect(cpuTime(() => expect(diffTexts(before, after).length).toBeGreaterThan(0))).toBeLessThan(2500);
  });
});
