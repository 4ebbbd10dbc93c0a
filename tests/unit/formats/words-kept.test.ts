import { describe, expect, test } from 'vitest';
import { importGivenText } from '@/lib/formats/import/import-given-text';
import { linesOf, toldOf } from '@/tests/support/imported-case';

/** What came of a text: its lines with headline and standfirst, and what was told. */
function given(text: string) {
  const found = importGivenText(text);
  if (!found.ok) throw new Error(found.trouble);
  const { headline, standfirst, byline, body } = found.piece;
  return { headline, standfirst, byline, lines: body.content.flatMap((block) => linesOf(block)), told: toldOf(found.notices) };
}

describe('a line that names its part', () => {
  const body = 'The river rose in the night and nobody was there to see it.';
  const labels = ['Headline', 'Title', 'Titre', 'Standfirst', 'Subtitle', 'Subhead', 'Dek', 'Sous-titre'];
  test.each(labels.flatMap((first) => ['', ...labels].map((second) => [first, second] as const)))(
    '%s, and then %s, loses no word',
    (first, second) => {
      const text = `${second === '' ? 'Ice' : `${second}: Ice`}\n\n${first}: nothing is free\n\n${body}`;
      const { headline, standfirst, lines } = given(text);
      const all = [headline, standfirst, ...lines].join('\n');
      for (const word of ['Ice', 'nothing is free', body]) expect(all).toContain(word);
    },
  );

  test('a rule is no headline', () => {
    expect(given(`---\ntitle: Ice\nauthor: Ann\n\n${body}`)).toMatchObject({
      headline: '',
      lines: ['---', 'title: Ice', 'author: Ann', body],
    });
  });
});

describe('Markdown', () => {
  const cases: [string, string, Partial<ReturnType<typeof given>>][] = [
    [
      'an answer in the form of a definition',
      '# Ice\n\n[Mayor]: No.\n\n[10:05]: Silence.\n',
      { lines: ['[Mayor]: No.', '[10:05]: Silence.'] },
    ],
    [
      'a definition that nothing refers to',
      '# Ice\n\nA *b*.\n\n[r]: https://a.example "Report"\n',
      { standfirst: 'A b.', lines: ['[r]: https://a.example "Report"'] },
    ],
    [
      'a definition and a second one',
      '# Ice\n\nA [b][r].\n\n[r]: https://a.example/b\n[r]: https://a.example/c\n',
      { standfirst: 'A b.', lines: ['[r](https://a.example/b): https://a.example/c'] },
    ],
    ['a name that is no address', '# Ice\n\n[Mayor] spoke.\n\n[Mayor]: No.\n', { lines: ['[Mayor] spoke.', '[Mayor]: No.'] }],
    [
      'words in angle brackets',
      '# Ice\n\nIf a <b and c> d then he <i think> lied, </b not>.\n',
      { lines: ['If a <b and c> d then he <i think> lied, </b not>.'] },
    ],
    ['words in angle brackets at the start', '# Ice\n\n<p and so> it *was*\n', { lines: ['<p and so> it was'] }],
    [
      'a tag with attributes',
      '# Ice\n\nIt <b class="x" hidden title=y>*broke*</b>.<br/>Then <a href="https://a.example/b">this</a>.\n',
      { lines: ['It broke. / Then [this](https://a.example/b).'] },
    ],
    [
      'links that may not stay',
      '# Ice\n\n[a](file:///c) [b](javascript:d) [c](data:e) [d](e.html) [e](#f) [](https://a.example/) <a href="g">f</a>\n',
      { lines: ['a b c d e  f'], told: { links_left_out: 7 } },
    ],
    [
      'pictures',
      '# Ice\n\nA <iframe src="x"></iframe><video src="y"></video> b *c*.\n\n<div><img src="z"></div>\n',
      { lines: ['A  b c.'], told: { pictures_left_out: 3 } },
    ],
    [
      'figures that are raised',
      '# Ice\n\n10<sup>6</sup> m<sup>2</sup> 1<sup>1</sup>/<sub>2</sub> CO<sub>2</sub> 1<sup>st</sup> x<sup>abc</sup>\n',
      { lines: ['10⁶ m² 1¹/₂ CO₂ 1st x^abc'] },
    ],
    [
      'words that are struck through',
      '# Ice\n\n~~not~~ guilty <s>at</s> <del>all</del>\n',
      { lines: ['not guilty at all'], told: { struck_kept: 3 } },
    ],
    ['a quotation', '# Ice\n\nHe said <q>no</q>.\n', { lines: ['He said “no”.'] }],
  ];
  test.each(cases)('with %s', (_, text, wanted) => {
    const found = given(text);
    expect(found).toMatchObject({ headline: 'Ice', told: {}, ...wanted });
    expect(found.told).toEqual(wanted.told ?? {});
  });
});

describe('metadata', () => {
  const text = 'The river rose in the night and nobody was *there* to see it.';
  const cases: [string, string, Partial<ReturnType<typeof given>>][] = [
    [
      'values that are not used',
      '---\ntitle: Ice\nverdict: guilty\ndate: 2024\n---',
      { headline: 'Ice', told: { metadata_left_out: 2 } },
    ],
    [
      'nested keys',
      '---\ntitle: Ice\nextra:\n  a: one\n  b: [two, three]\n---',
      { headline: 'Ice', told: { metadata_left_out: 2 } },
    ],
    ['comments', '---\n# say more\ntitle: Ice # or not\n# at the end\n---', { headline: 'Ice', told: { metadata_left_out: 3 } }],
    [
      'TOML tables and comments',
      '+++\n# why\ntitle = "Ice # 1"\n\n[params]\na = "one"\n+++',
      { headline: 'Ice # 1', told: { metadata_left_out: 2 } },
    ],
    ['a key given twice in two ways', '---\nTitle: Ice\ntitle: Fire\n---', { headline: 'Ice', told: { metadata_left_out: 1 } }],
    ['a title and a headline', '---\ntitle: Ice\nheadline: Fire\n---', { headline: 'Ice', told: { metadata_left_out: 1 } }],
    [
      'another standfirst and author than the text',
      `---\nsubtitle: One two\nauthor: Ann Ray\n---\n\n# Ice\n\n*Three four*\n\nBy Bo Li`,
      { headline: 'Ice', standfirst: 'One two', byline: 'Ann Ray', lines: ['Three four', 'Bo Li', text.replaceAll('*', '')] },
    ],
  ];
  test.each(cases)('%s', (_, front, wanted) => {
    const found = given(`${front}\n\n${text}`);
    expect(found).toMatchObject(wanted);
    expect(found.told).toEqual(wanted.told ?? {});
  });

  test.each([
    'Verdict: guilty\nSentence: none',
    '\nThe court said: guilty.\n',
    'title: Ice\n\nThe court said: guilty.\n',
    'title: "Ice\nauthor: Ann',
    'title: Ice\ntitle: Fire',
  ])('%j between rules is text', (inside) => {
    for (const below of [text, text.replaceAll('*', '')]) {
      const { headline, standfirst, lines, told } = given(`---\n${inside}\n---\n\n${below}`);
      const all = [headline, standfirst, ...lines].join(' ');
      for (const word of inside.split(/\s+/)) expect(all).toContain(word);
      expect([headline, told]).toEqual(['', {}]);
    }
  });
});
