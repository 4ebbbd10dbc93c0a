import { expect, test } from 'vitest';
import { happened } from '@/lib/formats/html/happened';
import { previewPage, readerPage } from '@/lib/formats/html/reader-page';
import type { Happening } from '@/lib/formats/html/record-entry';
import { recordPage } from '@/lib/formats/html/record-page';
import { dayText } from '@/lib/formats/html/when';
import { wordsIn } from '@/lib/words/catalogues';
import * as enCorrections from '@/lib/words/en/corrections';
import * as enPublished from '@/lib/words/en/published';
import * as enReader from '@/lib/words/en/reader';
import * as enVocabulary from '@/lib/words/en/vocabulary';
import * as frCorrections from '@/lib/words/fr/corrections';
import * as frPublished from '@/lib/words/fr/published';
import * as frReader from '@/lib/words/fr/reader';
import * as frVocabulary from '@/lib/words/fr/vocabulary';
import { languageOf } from '@/lib/words/language';
import { aFrozenEdition } from '@/tests/support/frozen-edition';
import { aPublication } from '../formats/publication';

const t = wordsIn(languageOf('fr'));
const inFrench = aFrozenEdition((edition) => ({ ...edition, content: { ...edition.content, language: 'fr-FR' } }));

/** One of every kind. */
const happenings = {
  version: { kind: 'version', number: 2, change: 'substance' },
  submitted: { kind: 'submitted' },
  resubmitted: { kind: 'resubmitted' },
  returned: { kind: 'returned' },
  changes_requested: { kind: 'changes_requested' },
  overrule_asked: { kind: 'overrule_asked' },
  overruled: { kind: 'overruled' },
  consented: { kind: 'consented', number: 3 },
  opened: { kind: 'opened', perspectives: ['Riverains', 'Droit'], stakes: 'elevated' },
  widened: { kind: 'widened', perspectives: [], stakes: 'grave' },
  no_reply: { kind: 'no_reply', duty: 'Riverains' },
  recused: { kind: 'recused', duty: null },
  revoked: { kind: 'revoked', duty: null },
  signed: { kind: 'signed', duty: 'Droit', outcome: 'changes_needed' },
  lapsed: { kind: 'lapsed', duty: 'Droit', sentence: { number: 14, part: 'text' } },
  line_lapsed: { kind: 'line_lapsed', duty: null, line: { field: 'source', number: 3 } },
  answered: { kind: 'answered', code: 'E3', response: 'declined' },
  taken_off: { kind: 'taken_off', code: 'E3', ground: 'privacy' },
  confirmed: { kind: 'confirmed', sentences: 2, lines: 1 },
  override_asked: { kind: 'override_asked', requirement: 'facts_checked' },
  override_confirmed: { kind: 'override_confirmed', requirement: 'facts_checked' },
  override_refused: { kind: 'override_refused', requirement: 'facts_checked' },
  override_withdrawn: { kind: 'override_withdrawn', requirement: 'facts_checked' },
  override_ended: { kind: 'override_ended', requirement: 'facts_checked' },
  policy_adopted: { kind: 'policy_adopted', version: 2 },
  weaker_policy_asked: { kind: 'weaker_policy_asked', version: 2 },
  weaker_policy_adopted: { kind: 'weaker_policy_adopted', version: 2 },
  weaker_policy_refused: { kind: 'weaker_policy_refused' },
  weaker_policy_withdrawn: { kind: 'weaker_policy_withdrawn' },
  first_approval: { kind: 'first_approval' },
  publishable: { kind: 'publishable' },
  published: { kind: 'published' },
  correction_confirmed: { kind: 'correction_confirmed' },
  correction_refused: { kind: 'correction_refused' },
  correction_answered: { kind: 'correction_answered' },
  fact_refuted: { kind: 'fact_refuted' },
  judged_otherwise: { kind: 'judged_otherwise' },
  block_raised: { kind: 'block_raised' },
  counterpoint_withdrawn: { kind: 'counterpoint_withdrawn' },
  retracted: { kind: 'retracted' },
  removed: { kind: 'removed' },
  publishable_lapsed: { kind: 'publishable_lapsed', cause: 'editor_barred' },
  corrected: { kind: 'corrected', type: 'editors_note' },
} as const satisfies { [Kind in Happening['kind']]: Extract<Happening, { kind: Kind }> | Happening };
const entries = Object.values<Happening>(happenings).map((happening) => ({ day: '2026-05-01', happening }));

/** Texts without parameters, by their path. */
function texts(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}

test('a piece has the words of its language, where there are some', () => {
  expect(['fr', 'fr-CA', 'FR', 'en-GB', 'ar', 'und', ''].map(languageOf)).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'en', 'en']);
});

test('every text is said in French', () => {
  /** Written alike in both languages. */
  const alike = ['Sources', 'Source', 'Site', 'Opinion', 'Pages', 'Exceptions'];
  const english = new Map(
    [enCorrections, enPublished, enReader, enVocabulary]
      .flatMap((part) => texts(part))
      .filter(([path]) => !path.startsWith('howWeReview')),
  );
  const french = [frCorrections, frPublished, frReader, frVocabulary].flatMap((part) => texts(part));
  expect(french.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
  expect(french.filter(([path, text]) => text === english.get(path) && !alike.includes(text))).toEqual([]);
});

test('a space that does not break stands before double signs and inside quotation marks', () => {
  const said = [
    ...[frCorrections, frPublished, frReader, frVocabulary].flatMap((part) => texts(part).map(([, text]) => text)),
    ...entries.map(({ happening }) => happened(t, happening)),
  ];
  expect(said.filter((text) => /(?<![\u00A0\u202F])[:;?!»]|«(?!\u00A0)/.test(text))).toEqual([]);
  expect(said.filter((text) => /undefined|\bnull\b| {2}/.test(text))).toEqual([]);
});

test('what happened agrees in number and gender', () => {
  expect(happened(t, { kind: 'confirmed', sentences: 1, lines: 0 })).toBe('1 phrase a été confirmée.');
  expect(happened(t, happenings.confirmed)).toBe('2 phrases et 1 ligne hors du texte ont été confirmées.');
  expect(happened(t, { kind: 'lapsed', duty: null, sentence: { number: 1, part: 'headline' } })).toBe(
    'Vérification des faits\u00A0: le titre a été modifié après la signature.',
  );
  expect(happened(t, happenings.opened)).toBe(
    'Un éditeur a ouvert la relecture (enjeux élevés), pour entendre\u00A0: Riverains et Droit.',
  );
  expect(dayText(t, '2026-05-01T10:00:00.000Z', 'UTC')).toBe('1er mai 2026');
  expect(dayText(t, '2026-05-21T10:00:00.000Z', 'UTC')).toBe('21 mai 2026');
});

test('a page in French has no part in another language, and no English around the piece', () => {
  const made = [
    readerPage(inFrench, aPublication()),
    readerPage(inFrench, aPublication({ retraction: { reason: 'Chiffres inventés.', at: '2026-05-20T10:00:00.000Z' } })),
    previewPage(inFrench, { site: aPublication().site, now: '2026-05-20T10:00:00.000Z', back: '/pieces/1' }),
    recordPage(inFrench, aPublication(), entries),
  ];
  const english = [
    'Who was heard',
    'Review record',
    'How we review',
    'Counterpoint ',
    '>checked ',
    'May 2026',
    'The opinions are',
  ];
  for (const page of made) {
    expect(page).toContain('<html lang="fr');
    expect(page).not.toContain('lang="en"');
    expect(english.filter((text) => page.includes(text))).toEqual([]);
  }
  expect(
    readerPage(
      aFrozenEdition((edition) => ({ ...edition, content: { ...edition.content, language: 'ar' } })),
      aPublication(),
    ),
  ).toContain('lang="en"');
});
