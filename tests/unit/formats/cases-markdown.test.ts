import { expect, test } from 'vitest';
import { importedCase } from '@/tests/support/imported-case';

const bytes = (text: string) => new TextEncoder().encode(text);
const dam = (front: string) => `${front}\n\nThe dam broke.\n`;
const cases: [string, string, { lines: string[]; byline?: string; told?: Record<string, number> }][] = [
  [
    'wrapped lines above a long address',
    `# The dam\n\nThe river rose in the night and took\nthree houses with it. Nobody came to *help the\n[people][r]* below.\n\n[r]: https://example.org/${'a'.repeat(110)}\n`,
    {
      lines: [
        'The dam',
        `The river rose in the night and took three houses with it. Nobody came to help the [people](https://example.org/${'a'.repeat(110)}) below.`,
      ],
    },
  ],
  [
    'a value that runs over a line',
    dam('---\ntitle: The dam\nauthor: Ana Ray\nexcerpt: "It broke\nin the night"\n---'),
    { lines: ['The dam', 'The dam broke.'], byline: 'Ana Ray', told: { metadata_left_out: 1 } },
  ],
  ['TOML', dam('+++\ntitle = "The dam"\nauthor = "Ana Ray"\n+++'), { lines: ['The dam', 'The dam broke.'], byline: 'Ana Ray' }],
  [
    'TOML with authors',
    dam('+++\ntitle = "The dam"\nauthors = ["Ana Ray", "Bo Li"]\n+++'),
    { lines: ['The dam', 'The dam broke.'], byline: 'Ana Ray, Bo Li' },
  ],
  [
    'an inline list of authors',
    dam('---\ntitle: The dam\nauthor: [Ana Ray, Bo Li]\n---'),
    { lines: ['The dam', 'The dam broke.'], byline: 'Ana Ray, Bo Li' },
  ],
  [
    'authors with more than a name',
    dam('---\ntitle: The dam\nauthor:\n  - name: Ana Ray\n    orcid: 1\n  - name: Bo Li\n---'),
    { lines: ['The dam', 'The dam broke.'], byline: 'Ana Ray, Bo Li', told: { metadata_left_out: 1 } },
  ],
  [
    'a folded title',
    dam('---\ntitle: >\n  The dam that\n  broke\nauthor: Ana Ray\n---'),
    { lines: ['The dam that broke', 'The dam broke.'], byline: 'Ana Ray' },
  ],
  ['a title of figures', dam('---\ntitle: 2024\n---'), { lines: ['2024', 'The dam broke.'] }],
  [
    'a rule and no metadata',
    '---\n\nThe dam broke, and *nobody* came.\n\n---\n\nIt rained.\n',
    { lines: ['---', 'The dam broke, and nobody came.', '---', 'It rained.'] },
  ],
  [
    'tags',
    '# The dam\n\nIt <b>broke</b> at<br>night, <span class="x">they</span> say, <i>all of it.\n\n<div align="center">\nNobody <em>came</em>.\n</div>\n',
    { lines: ['The dam', 'It broke at / night, they say, all of it.', 'Nobody came.'] },
  ],
  [
    'what only looks like a tag',
    '# The dam\n\nIt was <unclear> and 3 < 4 *there*.\n',
    { lines: ['The dam', 'It was <unclear> and 3 < 4 there.'] },
  ],
  [
    'comments in a line and on their own',
    '# The dam\n\nIt broke <!-- when? --> at *night*.\n\n<!-- ask\n\nagain -->\n\nNobody came.\n',
    { lines: ['The dam', 'It broke at night.', 'Nobody came.'], told: { comments_left_out: 2 } },
  ],
];

test.each(cases)('Markdown with %s', async (_, text, { lines, byline = '', told = {} }) => {
  const found = await importedCase('a.md', bytes(text));
  expect({ ...found, lines: 'lines' in found ? found.lines?.map((line) => line.replace(/ +/g, ' ')) : [] }).toEqual({
    lines,
    byline,
    told,
    sources: [],
  });
});

test.each([
  ['authors-list.md', { lines: ['The dam', 'One sentence.'], byline: 'Awa Keita, Ibrahim Sow', told: {} }],
  ['front-matter-unknown.md', { lines: ['The dam', 'One sentence.'], byline: '', told: { metadata_left_out: 1 } }],
  ['comment.md', { lines: ['The dam', 'One sentence.', 'Another sentence.'], byline: '', told: { comments_left_out: 1 } }],
])('%s', async (name, wanted) => {
  expect(await importedCase(name)).toEqual({ ...wanted, sources: [] });
});

test.each(['[', '{', '- ', '  ', '&a ', '*a ', '"', '!', 'a: [', '? '])(
  'metadata of %s over and over cost little',
  async (sign) => {
    const front = `---\ntitle: The dam\n${`${sign.repeat(150)}\n`.repeat(150)}---`;
    // Of the processor: on a busy machine the clock on the wall tells nothing.
    const before = process.cpuUsage();
    await importedCase('a.md', bytes(dam(front)));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4000);
  },
);
