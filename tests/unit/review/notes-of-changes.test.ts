import { expect, it } from 'vitest';
import { notesOfChanges } from '@/lib/review/notes-of-changes';

const on = (now: string[], was: string[], moved = false) => ({ now, was, moved });

it('shows a note once: where it stands now, or else where it stood first', () => {
  expect(notesOfChanges([on([], ['a', 'b']), on(['a'], ['b']), on(['a'], [])], new Set())).toEqual([['b'], ['a'], []]);
});

it('does not show a note where it stood before a person put it elsewhere', () => {
  expect(notesOfChanges([on([], ['a']), on([], ['b'])], new Set(['a']))).toEqual([[], ['b']]);
});

it('leaves a note with the change of its words rather than with those that only moved', () => {
  expect(notesOfChanges([on(['a', 'b'], [], true), on([], ['a'])], new Set())).toEqual([['b'], ['a']]);
});
