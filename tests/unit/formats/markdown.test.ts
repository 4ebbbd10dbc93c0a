import { describe, expect, test } from 'vitest';
import type { ExportedVersion } from '@/lib/formats/export/exported-version';
import { exportMarkdown } from '@/lib/formats/export/markdown/export-markdown';
import { importText } from '@/lib/formats/import';
import { LeftOut } from '@/lib/formats/import/left-out';
import { canonicalText } from '@/lib/text/canonical-text';
import type { BlockJson, InlineJson } from '@/lib/text/schema';
import { cpuTime } from '../text/cpu-time';

const paragraph = (...content: (string | InlineJson)[]): BlockJson => ({
  type: 'paragraph',
  content: content.map((leaf) => (typeof leaf === 'string' ? { type: 'text', text: leaf } : leaf)),
});
const bold = (text: string): InlineJson => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const resting = (text: string, source: number): InlineJson => ({
  type: 'text',
  text,
  marks: [{ type: 'source_ref', attrs: { source } }],
});

function written(blocks: BlockJson[], rest: Partial<ExportedVersion['content']> = {}) {
  const content = { headline: '', standfirst: '', byline: '', sources: [], disclosure: '', language: 'en', topics: [], ...rest };
  const version = {
    number: 1,
    madeAt: '2026-03-03T10:00:00.000Z',
    notes: [],
    timeZone: 'UTC',
    content: { ...content, body: { type: 'doc' as const, content: blocks } },
  };
  return exportMarkdown(version);
}
/** Only the text. */
const body = (...blocks: BlockJson[]) =>
  written(blocks)
    .replace(/^---\n[^]*?\n---\n\n/, '')
    .trimEnd();

function paragraphsOf(text: string) {
  const { text: canonical, blocks } = canonicalText({ headline: '', standfirst: '', body: importText(text).body });
  return blocks.map(({ start, end }) => canonical.slice(start, end));
}

describe('a version as Markdown', () => {
  test('headline, standfirst and byline as metadata; sources as footnotes, the one that nothing points to with its number', () => {
    expect(
      written(
        [
          { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ice' }] },
          paragraph('It cost ', resting('1,204 francs', 0), '.'),
        ],
        {
          headline: 'Ice is "not" free',
          standfirst: 'What the fleet pays',
          byline: 'Awa Fall',
          sources: [
            { title: 'Harbour office', url: 'https://h.example/a_(b)' },
            { title: 'Fall, Awa: *Salt*', url: '' },
          ],
        },
      ),
    ).toBe(`---
title: "Ice is \\"not\\" free"
subtitle: "What the fleet pays"
author: "Awa Fall"
lang: "en"
generator: "Counterpoint"
---

## Ice

It cost [1,204 francs][^1].

## Sources

[^1]: [Harbour office](<https://h.example/a_(b)>)

2. Fall, Awa: \\*Salt\\*
`);
  });

  test('lists, quotations and rules as people write them', () => {
    const item = (...content: BlockJson[]) => ({ type: 'listItem' as const, content });
    const list: BlockJson = { type: 'bulletList', content: [item(paragraph('boats')), item(paragraph('nets'))] };
    expect(
      body(
        list,
        { type: 'orderedList', attrs: { start: 9 }, content: [item(paragraph('nine')), item(paragraph('ten'), list)] },
        { type: 'orderedList', attrs: { start: 1 }, content: [item(paragraph('another list'))] },
        { type: 'horizontalRule' },
        { type: 'blockquote', content: [paragraph('We paid.'), paragraph('Always.')] },
      ),
    ).toBe(
      '- boats\n- nets\n\n9. nine\n\n10. ten\n\n    - boats\n    - nets\n\n1) another list\n\n---\n\n> We paid.\n>\n> Always.',
    );
  });

  test.each([
    [
      'emphasis inside emphasis',
      paragraph(bold('The '), { type: 'text', text: 'old', marks: [{ type: 'bold' }, { type: 'italic' }] }, bold(' house')),
      '**The *old* house**',
    ],
    ['emphasis inside a word', paragraph('un', bold('believ'), 'able'), 'un**believ**able'],
    ['emphasis beside punctuation', paragraph('so', bold('“yes”'), 'no'), 'so&shy;**“yes”**&shy;no'],
    ['a line break', paragraph('one', { type: 'hardBreak' }, '- two'), 'one\\\n\\- two'],
    [
      'what only looks like markup',
      paragraph('1. #a *b* [c] <d> snake_case &amp; 3 < 4 – H&M'),
      '1\\. #a \\*b\\* \\[c\\] \\<d> snake_case \\&amp; 3 \\< 4 – H&M',
    ],
    [
      'an exclamation before a link',
      paragraph('ice!', { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] }),
      'ice\\![a](https://a.example/)',
    ],
  ] satisfies [string, BlockJson, string][])('%s', (_, block, expected) => expect(body(block)).toBe(expected));

  test('a heading “Sources” of the text stays in the text', () => {
    const blocks: BlockJson[] = [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Sources' }] },
      { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph('https://a.example')] }] },
    ];
    expect(importText(written(blocks))).toMatchObject({ body: { content: blocks }, sources: [] });
  });

  test('an export that somebody has edited: a word with a footnote of their own, an entry more, an address that may not stand', () => {
    const text = written([paragraph('It cost ', resting('1,204 francs', 0), '.')], {
      headline: 'Ice',
      sources: [{ title: 'Harbour', url: 'https://h.example/' }],
    });
    const piece = importText(
      text.replace('francs][^1].', 'francs][^1], twice[^2].\nAlways.').replace(/\n$/, '\n[^2]: [Census](javascript:x)\n'),
    );
    expect(piece).toMatchObject({
      headline: 'Ice',
      sources: [
        { title: 'Harbour', url: 'https://h.example/' },
        { title: 'Census', url: '' },
      ],
    });
    expect(piece.body.content).toEqual([
      paragraph(
        'It cost ',
        resting('1,204 francs', 0),
        ', ',
        resting('twice.', 1).type === 'text' ? resting('twice', 1) : '',
        '. Always.',
      ),
    ]);
  });
});

describe('Markdown from elsewhere', () => {
  test('metadata above the text names headline, standfirst and byline', () => {
    const text = `---\ntitle: Ice is not free\nsubtitle: 'It''s dear'\nauthor: "Awa Fall"\ntags:\n  - ice\n---\n\nIce.\n\nSalt.\n`;
    expect(importText(text)).toMatchObject({
      headline: 'Ice is not free',
      standfirst: 'It’s dear'.replace('’', "'"),
      byline: 'Awa Fall',
    });
    expect(paragraphsOf(text)).toEqual(['Ice.', 'Salt.']);
    expect(paragraphsOf(text.replace('\n\nIce.', '\n\n# Ice is not free\n\nIce.'))).toEqual(['Ice.', 'Salt.']);
    expect(importText('---\n\nIce: a text below a rule.\n\n---\n').headline).not.toContain('Ice');
  });

  test('footnotes become sources, and the word before rests on them', () => {
    const piece = importText(
      `# Ice\n\nIt cost *a lot*[^cost], he wrote [sic][^b][^none].\n\n[^cost]: Harbour office,\n    [report](https://h.example/a), 2019\n[^b]: *Salt*, https://s.example\n\n## Notes\n`,
    );
    expect(piece.sources).toEqual([
      { title: 'Harbour office, report, 2019', url: 'https://h.example/a' },
      { title: 'Salt', url: 'https://s.example' },
    ]);
    expect(piece.body.content).toEqual([
      paragraph(
        'It cost ',
        { type: 'text', text: 'a ', marks: [{ type: 'italic' }] },
        { type: 'text', text: 'lot', marks: [{ type: 'italic' }, { type: 'source_ref', attrs: { source: 0 } }] },
        ', he wrote ',
        resting('[sic]', 1),
        '[^none].',
      ),
    ]);
  });

  test('lists in lists, line breaks, quotations in quotations, underlined headings, escapes and entities', () => {
    const piece = importText(
      '# Ice\n\n- boats\n  - nets\n    1. long\n\n> a\n> > b\n\nWho pays\n---\n\none  \ntwo\\\nthree \\*not\\* &copy;\n',
    );
    expect(piece.body.content.map(({ type }) => type)).toEqual(['bulletList', 'blockquote', 'heading', 'paragraph']);
    expect(paragraphsOf('# Ice\n\none  \ntwo\\\nthree \\*not\\* &copy;\n')).toEqual(['one\ntwo\nthree *not* ©']);
  });

  test('addresses stay as they were typed', () => {
    expect(JSON.stringify(importText('# Ice\n\n[a](https://ä.example/ß?b=[c])').body)).toContain(
      '"href":"https://ä.example/ß?b=[c]"',
    );
  });
});

describe('what Markdown has and a piece has not', () => {
  const table = '| Year | Taxed |\n|---|:-:|\n| 2023 | 9 |\n| 2024 |  |';
  const tell = (text: string) => {
    const left = new LeftOut();
    const piece = importText(text, left);
    const { text: canonical, blocks } = canonicalText({ headline: '', standfirst: '', body: piece.body });
    const told = Object.fromEntries(left.notices().map(({ kind, count }) => [kind, count]));
    return { paragraphs: blocks.map(({ start, end }) => canonical.slice(start, end)), told };
  };

  test('the cells of a table become paragraphs, a picture leaves none, and both are told', () => {
    const long =
      'The city has 4,100 empty flats, says the office that counts them, and it taxed eleven of them in the year that it was asked.';
    for (const text of [long, 'It taxed eleven.[^1]\n\n[^1]: Minutes']) {
      const { paragraphs, told } = tell(`# Ice\n\nWhat it costs.\n\n${table}\n\n![A street](street.jpg)\n\n${text}`);
      expect(paragraphs.slice(-6)).toEqual(['Year', 'Taxed', '2023', '9', '2024', text.split('[')[0]]);
      expect(told).toMatchObject({ tables_became_paragraphs: 1, pictures_left_out: 1 });
    }
  });

  test('a table alone makes a text Markdown; a picture in a list keeps the entry', () => {
    expect(tell(`Ice\n\nWhat it costs.\n\n${table}`).paragraphs).toContain('2023');
    expect(tell('# Ice\n\nA.\n\n- ![a](b.png)\n- boats').told).toEqual({ pictures_left_out: 1 });
  });

  test('footnotes that became sources are told', () => {
    expect(tell('# Ice\n\nIt cost 9.[^1]\n\n[^1]: Harbour office, https://h.example/a').told).toEqual({
      notes_became_sources: 1,
    });
  });

  test('in a text that we wrote, bars are text', () => {
    const blocks: BlockJson[] = [paragraph('a | b', { type: 'hardBreak' }, '--- | ---', { type: 'hardBreak' }, 'c | d')];
    expect(importText(written(blocks)).body.content).toEqual(blocks);
  });
});

const own = (text: string) => `---\ngenerator: Counterpoint\n---\n\n${text}`;
test.each([
  ['brackets', own('['.repeat(50_000))],
  ['passages in passages', own('['.repeat(10_000) + 'a][^1]'.repeat(10_000))],
  ['passages', own('[a][^1] '.repeat(10_000))],
  ['halves of passages', own('[a][^ '.repeat(10_000))],
  ['links in passages', own(`${'[a [b](c) '.repeat(5_000)}][^1]`)],
  ['footnotes', `${'a[^1] '.repeat(15_000)}\n\n[^1]: b`],
  ['definitions', '[^1]: a\n'.repeat(12_000)],
  ['tables', '| a | b |\n|---|---|\n'.repeat(5_000)],
  ['a wide table', `${'|a'.repeat(20_000)}|\n${'|-'.repeat(20_000)}|\n${'|\n'.repeat(20_000)}`],
  ['half a rule', `- |${' '.repeat(100_000)}a`],
  ['metadata', `---\n${'a: "b"\n'.repeat(15_000)}---\n\na`],
  ['metadata without end', `---\n${'a: b\n'.repeat(20_000)}`],
])('a hostile text of about 100,000 characters costs little: %s', (_, text) => {
  expect(cpuTime(() => importText(text))).toBeLessThan(4000);
});
