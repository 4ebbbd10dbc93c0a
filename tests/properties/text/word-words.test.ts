import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFile } from '@/lib/formats/import/import-file';
import { canonicalText } from '@/lib/text/canonical-text';
import { caseFile } from '@/tests/support/imported-case';
import { run, wordFile } from '@/tests/support/word-file';
import { wordsOfWordFile } from '@/tests/support/word-words';

const numRuns = Number(process.env['CP_RUNS'] ?? 300);

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

/** What stands around words in a Word file: all of it is written into itself and into each other. */
const wrappers: ((inside: string) => string)[] = [
  (x) => x,
  (x) => `<w:fldSimple w:instr=" REF a ">${x}</w:fldSimple>`,
  (x) => `<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/a&quot; ">${x}</w:fldSimple>`,
  (x) => `<w:dir w:val="rtl">${x}</w:dir>`,
  (x) => `<w:bdo w:val="ltr">${x}</w:bdo>`,
  (x) => `<w:smartTag w:element="place">${x}</w:smartTag>`,
  (x) => `<w:customXml w:element="who">${x}</w:customXml>`,
  (x) => `<w:nobodyKnows>${x}</w:nobodyKnows>`,
  (x) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${x}</w:sdtContent></w:sdt>`,
  (x) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${x}</w:sdtContent></w:sdt>`,
  (x) => `<w:ins w:id="1" w:author="A">${x}</w:ins>`,
  (x) => `<w:moveTo w:id="1" w:author="A">${x}</w:moveTo>`,
  (x) => `<w:del w:id="1" w:author="A">${x.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
  (x) => `<w:moveFrom w:id="1" w:author="A">${x}</w:moveFrom>`,
  (x) => `<w:hyperlink w:anchor="a">${x}</w:hyperlink>`,
  (x) => field(instruction(' HYPERLINK "https://example.org/b" \\l "c" '), x),
  (x) => field(instruction(' DATE ') + field(instruction(' IF '), x) + instruction(' = 1 '), run(' dated ')),
  (x) => `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="w16se">${x}</mc:Choice></mc:AlternateContent>`,
  (x) => `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="w16se"/><mc:Fallback>${x}</mc:Fallback></mc:AlternateContent>`,
];
/** Words, and what holds some without being a run. */
const leaves: ((word: string) => string)[] = [
  (word) => run(` ${word} `),
  (word) => run(` ${word} `, '<w:b/><w:i w:val="0"/>'),
  (word) => run(` ${word} `, '<w:vanish/>'),
  (word) => `<w:r><w:t>${word}</w:t><w:cr/></w:r>`,
  (word) => `<w:r><w:t>${word}</w:t><w:br w:type="page"/></w:r>`,
  (word) => `<w:r><w:t>${word}</w:t><w:ptab w:relativeTo="margin"/></w:r>`,
  (word) =>
    `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>${word}r</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> ${word}</w:t></w:r></w:rubyBase></w:ruby></w:r>${run(' ')}`,
  (word) => `${run(' ')}<m:oMath xmlns:m="m"><m:r><m:t>${word}</m:t></m:r></m:oMath>${run(' ')}`,
  (word) => `<m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>${word}</m:t></m:r></m:num></m:f></m:oMath>`,
  (word) => `<w:r><w:pict><w:txbxContent><w:p>${run(word)}</w:p></w:txbxContent></w:pict></w:r>`,
];

interface Made {
  leaf: number;
  around: number[];
}
const made: fc.Arbitrary<Made> = fc.record({
  leaf: fc.nat(leaves.length - 1),
  around: fc.array(fc.nat(wrappers.length - 1), { maxLength: 4 }),
});
const paragraphs = fc.array(
  fc.record({
    parts: fc.array(made, { minLength: 1, maxLength: 5 }),
    table: fc.boolean(),
    style: fc.constantFrom('', '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>'),
  }),
  { minLength: 1, maxLength: 5 },
);

function written(given: readonly { parts: Made[]; table: boolean; style: string }[]): string {
  let words = 0;
  return given
    .map(({ parts, table, style }, at) => {
      const inside = parts.map(({ leaf, around }) =>
        around.reduce((xml, wrapper) => wrappers[wrapper]?.(xml) ?? xml, leaves[leaf]?.(`word${++words}`) ?? ''),
      );
      const paragraph = `<w:p>${style}${inside.join('')}</w:p>`;
      if (!table || at % 3 > 0) return paragraph;
      const within =
        (name: string) =>
        (...inside: string[]) =>
          `<w:${name}>${inside.join('')}</w:${name}>`;
      const [cell, row, rows] = [within('tc'), within('tr'), within('tbl')] as const;
      const another = () => cell(`<w:p>${run(`word${++words}`)}</w:p>`);
      const empty = cell('<w:p/>');
      return rows(row(empty, cell(paragraph), another()), row(cell(rows(row(another(), empty)), '<w:p/>'), another()));
    })
    .join('');
}

async function law(bytes: Uint8Array): Promise<void> {
  const { shown, left } = wordsOfWordFile(bytes);
  const file = await importFile({ name: 'a.docx', bytes });
  if (!file.ok) {
    expect({ trouble: file.trouble, shown }).toEqual({ trouble: 'no_text', shown: [] });
    return;
  }
  const { text } = canonicalText(file.piece);
  const squeezed = (words: string) => words.replace(/[\s（）\u2028]+/gu, '');
  expect(squeezed(text)).toBe(squeezed(shown.join('')));
  const told = new Set(file.notices.map(({ kind }) => kind));
  expect(left.filter(({ told: kinds }) => kinds.length > 0 && !kinds.some((kind) => told.has(kind)))).toEqual([]);
}

test('every word of a Word file that Word shows is in the piece, in its order, and of every other one a notice tells', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, async (given) => law(wordFile({ body: written(given) }))),
    { numRuns },
  );
});

test.each(readdirSync(new URL('../../fixtures/cases/', import.meta.url)).filter((name) => name.endsWith('.docx')))(
  'the same of %s',
  async (name) => law(caseFile(name)),
);
