import { describe, expect, it } from 'vitest';
import { notePlace } from '@/lib/review/note-place';
import { anchorOf } from '@/lib/text/anchor';
import { resolve } from '@/lib/text/resolve';

/** A text whose sentences end with full stops; `since` of each, in order. None of them recurs, unless `occurrences` says so. */
const version = (number: number, text: string, since: readonly number[], occurrences: readonly number[] = []) => ({
  number,
  text,
  sentences: [...text.matchAll(/\S[^.]*\./g)].map((one, at) => ({
    start: one.index,
    end: one.index + one[0].length,
    fingerprint: one[0],
    occurrence: occurrences[at] ?? 0,
    since: since[at] ?? 1,
    contextSince: number,
  })),
  isLike: (_: string) => false,
});
const dam = 'The dam leaks badly. Nobody has asked the tenants. The council meets in May.';
type Before = Parameters<typeof notePlace>[2]['before'];
const place = (passage: string, now: ReturnType<typeof version>, before: Before = null, was = dam, placedOn = 1) => {
  const start = was.indexOf(passage);
  return notePlace(resolve(anchorOf(was, start, start + passage.length), was, now.text), now, { placedOn, before });
};
/** Where the passage stood, untouched, in a version. */
const stood = (passage: string, { text, sentences }: ReturnType<typeof version>, since = 1): Before => {
  const start = text.indexOf(passage);
  return { state: 'exact', start, end: start + passage.length, since, text, sentences };
};

describe('where a note stands in a version', () => {
  it('an untouched passage reads as it did since its sentences came in', () =>
    expect(place('Nobody has asked the tenants.', version(3, dam, [1, 2, 1]))).toMatchObject({ state: 'exact', since: 2 }));
  it('a word put in right before an untouched passage is a change of it', () => {
    const now = version(2, dam.replace('has asked', 'has ever asked'), [1, 2, 1]);
    expect(place('asked the tenants', now)).toMatchObject({ state: 'exact', since: 2 });
  });
  it('a passage that lost a sentence, while none that stays has changed', () => {
    const was = `The valley has one road and one bridge. ${dam} It always meets in May, and it never decides.`;
    const now = version(2, was.replace('Nobody has asked the tenants. ', ''), [1, 1, 1, 1]);
    const found = place(dam, now, null, was);
    expect(found).toMatchObject({ state: 'changed', since: 2 });
    const { state, start, end, since } = found;
    // The next version leaves it alone: it has not changed again.
    const next = version(3, `Snow fell early this year. ${now.text}`, [3, 1, 1, 1, 1]);
    expect(place(dam, next, { state, start, end, since, text: now.text, sentences: now.sentences }, was)).toMatchObject({
      state: 'changed',
      since: 2,
    });
  });
  it('a passage that was put where it is in a later version reads as it does since then, in every version after', () => {
    const now = version(4, `${dam} Snow fell early.`, [1, 1, 1, 4]);
    const before = stood('Nobody has asked the tenants.', version(3, dam, []), 3);
    expect(place('Nobody has asked the tenants.', now, before, dam, 2)).toMatchObject({ state: 'exact', since: 3 });
    expect(place('Nobody has asked the tenants.', now, null, dam, 2)).toMatchObject({ state: 'exact', since: 2 });
  });
  it('on another of two twins it is asked about again, though both have stood since the first version', () => {
    const before = stood('Nobody has asked the tenants.', version(1, dam, [], [0, 1, 0]));
    expect(place('Nobody has asked the tenants.', version(2, dam, [], [0, 0, 0]), before).since).toBe(2);
    expect(place('Nobody has asked the tenants.', version(2, dam, [], [0, 1, 0]), before).since).toBe(1);
  });
  it('where words like its own came in and its neighbours changed, either may be what was judged', () => {
    const before = stood('Nobody has asked the tenants.', version(1, dam, []));
    const now = { ...version(2, dam, []), isLike: (passage: string) => passage === 'Nobody has asked the tenants.' };
    expect(place('Nobody has asked the tenants.', now, before).since).toBe(2);
    const still = now.sentences.map((one) => ({ ...one, contextSince: 1 }));
    expect(place('Nobody has asked the tenants.', { ...now, sentences: still }, before).since).toBe(1);
  });
  it('one that had lost its place is asked about again when it is found', () => {
    const lost = { ...stood('Nobody', version(1, dam, [])), state: 'orphaned', start: null, end: null } as Before;
    expect(place('Nobody has asked the tenants.', version(2, dam, []), lost).since).toBe(2);
  });
  it('a passage that was cut has no place, no cause and no suggestion', () =>
    expect(place('Nobody has asked the tenants.', version(2, 'The dam leaks badly. The council meets in May.', [1, 1]))).toEqual({
      state: 'cut',
      start: null,
      end: null,
      score: 0,
      since: 2,
      cause: null,
      suggestedStart: null,
      suggestedEnd: null,
    }));
  it('with a twin left standing a person decides, who is shown the twin', () => {
    const was = `Nobody came. ${dam} Nobody came. So it goes on and on.`;
    const now = version(2, `${dam} Nobody came. So it goes on and on.`, []);
    const found = place('Nobody came.', now, null, was);
    expect(found).toMatchObject({ state: 'orphaned', cause: 'twin', start: null });
    expect(now.text.slice(found.suggestedStart ?? 0, found.suggestedEnd ?? 0)).toBe('Nobody came.');
  });
  it('wholly new words in its place are suggested, never taken', () => {
    const now = version(2, dam.replace('Nobody has asked the tenants.', 'Snow fell early, and the road was shut.'), [1, 2, 1]);
    const found = place('Nobody has asked the tenants.', now);
    expect(found).toMatchObject({ state: 'orphaned', cause: 'rewritten', start: null, since: 2 });
    expect(now.text.slice(found.suggestedStart ?? 0, found.suggestedEnd ?? 0)).toContain('Snow fell early');
  });
});
