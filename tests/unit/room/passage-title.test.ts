import { expect, it } from 'vitest';
import { lostBecause, passageTitle } from '@/app/(desk)/pieces/[id]/changed/passage-title';
import type { ChangesView } from '@/lib/review/views/text';
import { english } from '@/lib/words/language';

const passage = (over: Partial<ChangesView['passages'][number]>): ChangesView['passages'][number] => ({
  kind: 'cut',
  sentences: [],
  was: [{ index: 4, part: 'text', disposition: null }],
  parts: [],
  beside: [],
  notes: [],
  lostClaims: [],
  ...over,
});
const moved = passage({ kind: 'moved_changed', sentences: [{ index: 9, part: 'text', since: 5 }] });

it('names the version in which the words of a claim went, not the one that is looked at', () => {
  expect(lostBecause(english, passage({}), 4)).toBe('Its sentence was cut in version 4, so it no longer counts.');
  expect(lostBecause(english, moved, 4)).toBe('Needs another look: sentence 10 changed in version 4.');
});

it('says of a sentence that moved and changed both', () => {
  expect(passageTitle(english, moved, 3)).toBe('Sentence 10 moved and changed in version 5');
  const paragraph = { ...moved, sentences: [{ index: 8, part: 'text' as const, since: 1 }, ...moved.sentences] };
  expect(passageTitle(english, paragraph, 3)).toBe('Sentences 9 and 10 moved; sentence 10 changed in version 5');
  expect(lostBecause(english, paragraph, 5)).toBe('Needs another look: sentence 10 changed in version 5.');
});
