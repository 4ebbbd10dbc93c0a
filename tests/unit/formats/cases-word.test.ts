import { describe, expect, test } from 'vitest';
import { importedCase } from '@/tests/support/imported-case';

/** Word files that once lost or changed words, by name, with what has to come of each. */
const cases: Record<string, { lines: string[]; told?: Record<string, number>; sources?: string[] }> = {
  'field-simple-result.docx': { lines: ['Yes won by 12 to 3 on Monday.'] },
  'field-simple-link.docx': { lines: ['See [the minutes](https://example.org/minutes) of May.'] },
  'ruby.docx': { lines: ['昨日、三人（さんにん）が死亡した。'] },
  'dir-ltr.docx': { lines: ['ذكر تقرير ICRC 2024 ذلك.'] },
  'bdo-rtl.docx': { lines: ['He was not there.'] },
  'smarttag-dir.docx': { lines: ['In Mopti it rained.'] },
  'cr.docx': { lines: ['He left. / She stayed.'] },
  'page-number-elements.docx': { lines: ['Filed on here.'], told: { computed_left_out: 3 } },
  'subdoc.docx': { lines: ['Chapter one.'], told: { parts_left_out: 1 } },
  'field-end-in-deletion.docx': {
    lines: ['[report](https://example.org/a) of May.', 'No link here.'],
    told: { deletions_dropped: 1 },
  },
  'field-without-end.docx': { lines: ['report', 'No link here.'] },
  'field-in-field-code.docx': { lines: ['It is final.'] },
  'link-field-anchor.docx': { lines: ['See [page 5](https://example.org/report#page5).'] },
  'hidden-run.docx': { lines: ['He denies it today.'], told: { hidden_left_out: 1 } },
  'hidden-paragraph.docx': { lines: ['He denies it.'], told: { hidden_left_out: 1 } },
  'list-starts-at-5.docx': { lines: ['5. Article five.', '6. Article six.'] },
  'list-goes-on.docx': { lines: ['1. One.', '2. Two.', 'Between.', '3. Three.'] },
  'formula-inline.docx': { lines: ['The toll was 3,200.'] },
  'note-used-twice.docx': {
    lines: ['One{0}. Two{0}.'],
    told: { notes_became_sources: 1 },
    sources: ['Court file, p. 3.'],
  },
  'note-used-twice-two-paragraphs.docx': {
    lines: ['One{0}.', 'Two{0}.'],
    told: { notes_became_sources: 1 },
    sources: ['Court file, p. 3. Second paragraph.'],
  },
  'placeholder.docx': { lines: ['Filed by .'], told: { prompts_left_out: 1 } },
  'tick-box-open.docx': { lines: ['☐ The lawyer has seen it.'] },
  'tick-box-done.docx': { lines: ['☒ Nobody was charged.'] },
  'drop-cap.docx': { lines: ['Thirty people were killed in May.', 'Second paragraph.'] },
};

describe('a Word file that says', () => {
  test.each(Object.entries(cases))('%s', async (name, { lines, told = {}, sources = [] }) => {
    expect(await importedCase(name)).toEqual({ lines, byline: '', told, sources });
  });

  test('nothing by itself is refused', async () => {
    expect(await importedCase('altchunk.docx')).toEqual({ trouble: 'no_text' });
  });
});
