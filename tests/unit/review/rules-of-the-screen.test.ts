import { expect, it } from 'vitest';
import { factsLeftIn } from '@/app/(desk)/pieces/[id]/review/facts-left-in';
import { barFromAuthorship, barFromDuty } from '@/lib/review/bar-from-duty';
import { countOfFactsLeft, factsLeft } from '@/lib/review/facts-left';
import { isFirstOfTwo } from '@/lib/review/is-first-of-two';
import { isLiveClaim, isStillClaim } from '@/lib/review/is-live-claim';
import { submission } from '@/lib/review/submission';
import type { RoomView } from '@/lib/review/views/piece';
import { reviewStates } from '@/lib/review/vocabulary';

it('calls an approval the first of two by the reason of the gate, not by the stakes', () => {
  const missing = (code: 'first_of_two' | 'marker_took_part') => ({ id: 'second_editor', reason: { code } });
  expect(isFirstOfTwo([missing('first_of_two')])).toBe(true);
  // Grave stakes too: whoever took part may not be the second editor, and their approval is none.
  expect(isFirstOfTwo([missing('marker_took_part')])).toBe(false);
  expect(isFirstOfTwo([missing('first_of_two'), missing('marker_took_part')])).toBe(false);
  expect(isFirstOfTwo([])).toBe(false);
});

it('lets the same text be handed in again exactly where that moves the piece on', () => {
  const again = (byAuthor: boolean) => reviewStates.filter((review) => submission(review, byAuthor) !== null);
  expect(again(true).sort()).toEqual(['changes_requested', 'draft', 'returned', 'withdrawn']);
  expect(again(false).sort()).toEqual(['draft', 'returned', 'withdrawn']);
});

const key = (fingerprint: string) => ({ fingerprint, occurrence: 0 });
it('a claim lives while its sentences stand and are called facts', () => {
  const ground = (inText: string[], opinions: string[] = []) => ({
    isInText: ({ fingerprint }: { fingerprint: string }) => inText.includes(fingerprint),
    disposition: ({ fingerprint }: { fingerprint: string }) => (opinions.includes(fingerprint) ? ('opinion' as const) : null),
  });
  const claim = { sentences: [key('a'), key('b')] };
  expect(isLiveClaim(claim, ground(['a', 'b']))).toBe(true);
  expect(isLiveClaim(claim, ground(['a']))).toBe(false);
  expect(isLiveClaim(claim, ground(['a', 'b'], ['b']))).toBe(false);
  expect(isStillClaim(claim, ground(['a']).disposition)).toBe(true);
  expect(isStillClaim(claim, ground(['a', 'b'], ['b']).disposition)).toBe(false);
});

it('counts what is missing before "checked" on the screen as the rules do', () => {
  const sentence = (index: number, disposition: 'claim' | 'opinion' | null, candidate = true) => ({
    index,
    candidate,
    disposition,
  });
  const claim = (sentences: number[], verdict: { verdict: string; quoted: boolean } | null, live = true) => ({
    sentences,
    verdict,
    live,
  });
  const room = {
    version: {
      sentences: [sentence(0, null), sentence(1, 'claim'), sentence(2, 'claim'), sentence(3, 'claim'), sentence(4, null, false)],
    },
    claims: [
      claim([1], null),
      claim([2], { verdict: 'supported_with_context', quoted: false }),
      claim([], { verdict: 'supported', quoted: false }, false),
    ],
  } as unknown as RoomView;
  expect(factsLeftIn(room)).toEqual({ undisposed: 1, withoutVerdict: 2, withoutQuote: 1 });
  expect(countOfFactsLeft(factsLeft([{ candidate: true, disposition: 'opinion', hasClaim: false }], []))).toBeNull();
});

it('offers exactly those whom the command would ask', () => {
  const crew = {
    authors: ['author'],
    assignments: [
      { personId: 'asked', status: 'invited' as const, conflict: null, duty: 'fact_check' as const, perspective: null },
      { personId: 'declared', status: 'declined' as const, conflict: true, duty: 'perspective' as const, perspective: 'law' },
      { personId: 'free', status: 'declined' as const, conflict: null, duty: 'perspective' as const, perspective: 'law' },
    ],
  };
  const person = (id: string, over = {}) => ({
    id,
    disabled: false,
    roles: ['author'],
    holds: ['law'],
    checksFacts: true,
    ...over,
  });
  const law = { duty: 'perspective' as const, perspective: 'law' };
  const bar = (id: string, over = {}, duty: Parameters<typeof barFromDuty>[2] = law) =>
    barFromDuty(crew, person(id, over), duty)?.code ?? null;
  expect(bar('free')).toBeNull();
  expect(bar('author')).toBe('is_author');
  expect(bar('asked')).toBe('one_duty_each');
  expect(bar('asked', {}, { duty: 'fact_check', perspective: null })).toBe('already_assigned');
  expect(bar('declared')).toBe('conflict_declared');
  expect(bar('free', { holds: [] })).toBe('perspective_not_held');
  expect(bar('free', { disabled: true })).toBe('unknown_value');
  expect(barFromAuthorship(crew, person('free'))).toBeNull();
  expect(barFromAuthorship(crew, person('asked'))?.code).toBe('already_assigned');
  expect(barFromAuthorship(crew, person('free', { roles: ['reviewer'] }))?.code).toBe('unknown_value');
});
