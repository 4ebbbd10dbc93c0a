import { expect, test } from 'vitest';
import { removedPage } from '@/lib/formats/html/notice-page';
import { readerPage } from '@/lib/formats/html/reader-page';
import { recordPage } from '@/lib/formats/html/record-page';
import { TEMPLATE_VERSION } from '@/lib/formats/html/template-version';
import { digest } from '@/lib/record/canonical';
import { aFrozenEdition } from '@/tests/support/frozen-edition';
import { aPublication } from './publication';

/** The digest of all that is made from the golden edition, by template version. A new form gets a new line; an old line is never edited. */
const golden: Record<number, string> = {
  1: '87666d90f6b18ed2ca5c60801e4d360a9143876a8f0762e0bc1e1217ab125dc0',
  2: 'cde3078cdc5423b63aea9b1256a8b2fcae82360a7ad83fa917856ebb1a5a8644',
  3: '411be9eee7f16da12f4f159681e6e72c0ca9a6508e6eedb96a74ed5531c3b232',
};

const notice = { reason: 'The figures were made up.', at: '2026-05-20T10:00:00.000Z' };
const forms = [
  aPublication(),
  aPublication({ corrections: [{ id: 'correction-1', confirmBy: '2026-05-14T07:00:00.000Z', state: 'unconfirmed' }] }),
  aPublication({ retraction: notice }),
  aPublication({ slug: 'other' }),
  aPublication({
    marked: [
      { start: 0, end: 10, mark: 'not_checked' },
      { start: 11, end: 20, mark: 'not_confirmed' },
    ],
  }),
];

/** With a notice and a counterpoint whose words are not shown any more. */
function withheld() {
  const { counterpoints, corrections, ...edition } = aFrozenEdition();
  return {
    ...edition,
    counterpoints: counterpoints.map((note) => ({ ...note, text: '', takenOff: 'privacy' as const })),
    corrections: corrections.map((entry) => ({ ...entry, text: '' })),
  };
}

const french = aFrozenEdition((edition) => ({ ...edition, content: { ...edition.content, language: 'fr' } }));

test('other bytes for the same edition have another template version', () => {
  const made = [
    ...forms.flatMap((publication) => [
      readerPage(aFrozenEdition(), publication),
      recordPage(aFrozenEdition(), publication, [
        { day: '2026-05-01', happening: { kind: 'version', number: 1, change: 'author' } },
        { day: '2026-05-06', happening: { kind: 'signed', duty: null, outcome: 'checked' } },
      ]),
    ]),
    readerPage(withheld(), aPublication()),
    recordPage(withheld(), aPublication(), [
      { day: '2026-05-07', happening: { kind: 'taken_off', code: 'P1', ground: 'privacy' } },
    ]),
    removedPage(aPublication().site, notice),
    readerPage(french, aPublication({ retraction: notice })),
    recordPage(french, aPublication(), [{ day: '2026-05-06', happening: { kind: 'signed', duty: null, outcome: 'checked' } }]),
  ];
  expect(Object.keys(golden)).toHaveLength(TEMPLATE_VERSION);
  expect(golden[TEMPLATE_VERSION]).toBe(digest(made));
});
