import { expect, test } from 'vitest';
import { unfinishedPlaces } from '@/app/(desk)/pieces/[id]/_reading/unfinished-places';

const passage = { start: 3, end: 9, exact: 'a road', block: 1, sentences: [2] };

test('each form that was left with words in it has its place on the page of the text, a note once', () => {
  const notes = ['note-a', 'note-b'];
  const forms = [
    { key: 'counterpoint-missing', on: undefined },
    { key: 'counterpoint-passage', on: passage },
    { key: 'claim-2', on: passage },
    { key: 'answer-note-b', on: undefined },
    { key: 'edit-note-b', on: undefined },
  ];
  expect(unfinishedPlaces(forms, notes)).toEqual([
    { to: 'missing' },
    { to: 'counterpoint', passage },
    { to: 'claim', passage },
    { to: 'note', id: 'note-b' },
  ]);
});

test('forms of other pages, of notes that are gone, and words without their passage have none', () => {
  const keys = ['sign-assignment', 'edit-note-c', 'counterpoint-passage', 'claim-digest-2'];
  expect(
    unfinishedPlaces(
      keys.map((key) => ({ key, on: undefined })),
      ['note-a'],
    ),
  ).toEqual([]);
});
