import { expect, test } from 'vitest';
import type { CorrectedContent } from '@/app/(desk)/pieces/[id]/correct/correction';
import { correctionKeys, correctionOf } from '@/app/(desk)/pieces/[id]/correct/kept-correction';

const live: CorrectedContent = {
  headline: 'Dark winters',
  standfirst: '',
  byline: 'Pia Strand',
  body: { type: 'doc', content: [] } as never,
  sources: [],
  disclosure: 'None.',
};
const about = {
  type: 'correction',
  notice: 'The year was wrong.',
  how: 'now',
  shows: 'difference',
  ground: '',
  deskReason: '',
} as const;
const typed = { ...live, headline: 'Dark summers' };

test('what a release kept comes back as the same correction', () => {
  const kept = { ...about, patch: { headline: typed.headline }, live: 'digest' };
  const keptBy03 = { ...about, content: typed };
  for (const values of [kept, keptBy03])
    expect(correctionOf(values, live, 'digest')).toEqual({ correction: { ...about, content: typed }, isOlder: false });
  expect(correctionOf({ ...kept, live: 'another' }, live, 'digest')?.isOlder).toBe(true);
});

test('what is no correction is none', () => {
  for (const values of [null, 'words', 3, [], {}]) expect(correctionOf(values, live, 'digest')).toBeNull();
});

test('it is looked for where 0.3 and 0.4 keep it', () => {
  expect(correctionKeys('piece', 'person', 'digest', null)).toEqual({
    key: 'person.piece.correct',
    older: 'person.piece.correct.digest',
  });
  expect(correctionKeys('piece', 'person', 'digest', 2)).toEqual({
    key: 'person.piece.correct.2',
    older: 'person.piece.correct.digest.2',
  });
});
