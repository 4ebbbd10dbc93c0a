import { describe, expect, test } from 'vitest';
import { importHtml } from '@/lib/formats/import/html';
import { closedComments } from '@/lib/formats/import/html/closed-comments';
import { importFile } from '@/lib/formats/import/import-file';
import { LeftOut } from '@/lib/formats/import/left-out';
import { raised } from '@/lib/formats/import/raised';
import { linesOf, toldOf } from '@/tests/support/imported-case';
import { paragraph, run, wordFile } from '@/tests/support/word-file';

type Case = [name: string, given: string, lines: string[], told?: Record<string, number>];

describe('a page with', () => {
  const cases: Case[] = [
    [
      'raised and lowered signs',
      '10<sup>6</sup>, m<sup>2</sup>, 10<sup>-<b>3</b></sup>, 1<sup>1</sup>/<sub>2</sub>, CO<sub>2</sub>',
      ['10⁶, m², 10⁻³, 1¹/₂, CO₂'],
    ],
    [
      'signs raised by a style',
      '10<span style="vertical-align:super">6</span> H<span style="vertical-align:sub">2</span>O',
      ['10⁶ H₂O'],
    ],
    ['signs that Unicode has not', 'x<sup>abc</sup> and H<sub>xyz</sub> at 10<sup>1.5</sup>', ['x^abc and H_xyz at 10^1.5']],
    [
      'ordinals and abbreviations',
      '1<sup>st</sup> 2<sup>e</sup> 1<sup>er</sup> XIX<sup>e</sup> n<sup>o</sup> 5 M<sup>me</sup> D<sup>r</sup> S<sup>te</sup>',
      ['1st 2e 1er XIXe no 5 Mme Dr Ste'],
    ],
    ['words that are raised for their looks', 'Ice<sup> new in the harbour</sup> A<sup>TM</sup>', ['Ice new in the harbour A™']],
    ['a quotation', 'He said <q>no <b>way</b></q> and <q>“yes”</q>.', ['He said “no way” and “yes”.']],
    ['an odd end of a comment', 'Ice <!-- x --!> is <!-- y --> free --!> <!-- z --!>now', ['Ice is free --!> now']],
    ['words that cannot be seen', 'Ice <span style="visibility:hidden">is not</span> free', ['Ice free'], { hidden_left_out: 1 }],
    [
      'a part with words of its own',
      'Ice <span><template shadowrootmode="open">is not</template></span> free',
      ['Ice free'],
      { hidden_left_out: 1 },
    ],
    [
      'words struck through',
      'He is <s>not <b><strike>at</strike></b></s> <span style="text-decoration: line-through red">all</span> <u style="text-decoration:underline">guilty</u> <s></s>',
      ['He is not at all guilty'],
      { struck_kept: 2 },
    ],
    ['an embedded page', 'Ice <iframe src="https://a.example/v"></iframe>is free', ['Ice is free'], { pictures_left_out: 1 }],
  ];
  test.each(cases)('%s', (_, given, lines, told = {}) => {
    const left = new LeftOut();
    const { body } = importHtml(
      `<h1>T</h1><p>Head, and a text that is long enough to be one.</p><p>${given}</p><p>End.</p>`,
      left,
    );
    const found = body.content.flatMap((block) => linesOf(block)).slice(1, -1);
    expect(found).toEqual(lines);
    expect(toldOf(left.notices())).toEqual(told);
  });
});

test.each([
  ['<!-- a --!> b', '<!-- a --> b'],
  ['a --!> b', 'a --!> b'],
  ['<!-- a --> --!> <!-- b --!>', '<!-- a --> --!> <!-- b -->'],
  ['<!-- a', '<!-- a'],
  ['<!-- a <!-- b --!> c <!-- d --> --!>', '<!-- a <!-- b --> c <!-- d --> --!>'],
])('the comments of %s end', (given, wanted) => {
  expect(closedComments(given)).toBe(wanted);
});

test.each([
  ['6', 'sup', '10', '⁶'],
  ['6', 'sup', '', '6'],
  ['st', 'sup', '1', 'st'],
  ['e', 'sup', 'x', '^e'],
  ['n', 'sup', 'x', 'ⁿ'],
  ['²', 'sup', 'm', '²'],
  ['−3', 'sub', 'x', '₋₃'],
  ['$&', 'sup', 'x', '$&'],
] as const)('%s as %s behind %j is %s', (text, raise, before, wanted) => {
  expect(raised(text, raise, before)).toBe(wanted);
});

const NUMBERING = (levels: string) =>
  `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${levels}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const level = (format: string, text: string) => `<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>`;
const entry = (content: string, mark = '') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark && `<w:rPr>${mark}</w:rPr>`}</w:pPr>${content}</w:p>`;
const DELETED = '<w:del w:id="1" w:author="A"/>';

describe('a Word file with', () => {
  async function lines(body: string, { parts = {}, styles = {} }: Partial<Parameters<typeof wordFile>[0]> = {}) {
    const head =
      paragraph('Ice is not free') + paragraph('A first paragraph, that is long enough to be one. It has two sentences.');
    const bytes = wordFile({ body: `${head}${body}${paragraph('End of it.')}`, parts, styles });
    const file = await importFile({ name: 'a.docx', bytes });
    if (!file.ok) throw new Error(file.trouble);
    return { lines: file.piece.body.content.flatMap((block) => linesOf(block)).slice(1, -1), told: toldOf(file.notices) };
  }

  test.each([
    [
      'raised figures',
      `${run('10')}${run('6', '<w:vertAlign w:val="superscript"/>')}${run(' CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}`,
      ['10⁶ CO₂'],
      {},
    ],
    [
      'words struck through',
      `${run('He is ')}${run('not', '<w:strike/>')}${run(' even', '<w:dstrike/>')}${run(' guilty', '<w:strike w:val="0"/>')}${run(' at', '<w:strike/>')}`,
      ['He is not even guilty at'],
      { struck_kept: 2 },
    ],
    [
      'CDATA, comments and instructions in its words',
      '<w:r><w:t>A<![CDATA[ <b> & c]]> d<!-- no <w:t> -->e<?x y <w:t>?>f</w:t></w:r>',
      ['A <b> & c def'],
      {},
    ],
  ])('%s', async (_, content, wanted, told) => {
    expect(await lines(paragraph(content))).toEqual({ lines: wanted, told });
  });

  test('a style that strikes through', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="X"><w:name w:val="X"/><w:rPr><w:strike/></w:rPr></w:style></w:styles>';
    const body = paragraph(`${run('He is ')}${run('not', '<w:rStyle w:val="X"/>')}${run(' guilty')}`);
    expect(await lines(body, { parts: { 'word/styles.xml': styles } })).toEqual({
      lines: ['He is not guilty'],
      told: { struck_kept: 1 },
    });
  });

  test.each([
    ['upperRoman', '§ %1', ['§ I One.', '§ II Two.']],
    ['decimal', 'A%1.', ['A1. One.', 'A2. Two.']],
    ['none', 'Question:', ['Question: One.', 'Question: Two.']],
    ['bullet', 'Note:', ['Note: One.', 'Note: Two.']],
    ['bullet', 'o', ['- One.', '- Two.']],
    ['decimal', '(%1)', ['1. One.', '2. Two.']],
    ['none', '', ['One.', 'Two.']],
  ])('a list in %s with "%s"', async (format, text, wanted) => {
    const parts = { 'word/numbering.xml': NUMBERING(level(format, text)) };
    expect(await lines(entry(run('One.')) + entry(run('Two.')), { parts })).toEqual({ lines: wanted, told: {} });
  });

  test.each([
    [
      'an entry that was taken out',
      entry(run('One.')) + entry('<w:del w:id="2"><w:r><w:delText>No.</w:delText></w:r></w:del>', DELETED) + entry(run('Two.')),
      ['1. One.', '2. Two.'],
    ],
    [
      'two entries that became one',
      entry(run('One, '), DELETED) + entry(run('and more.')) + entry(run('Two.')),
      ['1. One, and more.', '2. Two.'],
    ],
  ])('%s', async (_, body, wanted) => {
    const parts = { 'word/numbering.xml': NUMBERING(level('decimal', '%1.')) };
    expect((await lines(body, { parts })).lines).toEqual(wanted);
  });
});
