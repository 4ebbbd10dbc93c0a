import { describe, expect, test } from 'vitest';
import { type WrittenSentence, writersAfterSave } from '@/lib/text/writers';
import { cpuTime } from './cpu-time';

const keyed = (...texts: string[]) => texts.map((text) => ({ key: text, text }));
const show = (sentences: readonly WrittenSentence[]) => sentences.map(({ text, writers }) => `${text} ${writers.join('+')}`);

describe('written by', () => {
  const first = writersAfterSave(null, keyed('The river rose.', 'Nobody was warned in time.', 'The town paid.'), 'ana');

  test('the first save gives everything to the saver', () => {
    expect(show(first)).toEqual(['The river rose. ana', 'Nobody was warned in time. ana', 'The town paid. ana']);
  });

  test('importing for an author is not writing', () => {
    expect(show(writersAfterSave(null, keyed('The river rose.'), 'editor', 'ana'))).toEqual(['The river rose. ana']);
    expect(show(writersAfterSave(first, keyed('The river rose.', 'Wholly new words here.'), 'editor', 'ana'))).toEqual([
      'The river rose. ana',
      'Wholly new words here. ana',
    ]);
  });

  test('who changes a sentence joins its writers; who adds one is its only writer; nobody else is touched', () => {
    const second = writersAfterSave(
      first,
      keyed('The river rose.', 'Nobody in town was warned in time.', 'Rain fell.', 'The town paid.'),
      'ed',
    );
    expect(show(second)).toEqual([
      'The river rose. ana',
      'Nobody in town was warned in time. ana+ed',
      'Rain fell. ed',
      'The town paid. ana',
    ]);
    const third = writersAfterSave(
      second,
      keyed('The river rose.', 'Nobody in the town was warned.', 'Rain fell.', 'The town paid.'),
      'sub',
    );
    expect(show(third)[1]).toBe('Nobody in the town was warned. ana+ed+sub');
  });

  test('a moved sentence keeps its writers', () => {
    expect(show(writersAfterSave(first, keyed('The town paid.', 'The river rose.'), 'ed'))).toEqual([
      'The town paid. ana',
      'The river rose. ana',
    ]);
  });

  test('a merged sentence has the writers of all its parts', () => {
    const before = [
      { key: '1', text: 'The mayor knew of the warning.', writers: ['ana'] },
      { key: '2', text: 'The council kept silent.', writers: ['bo'] },
    ];
    const after = writersAfterSave(before, keyed('The mayor knew of the warning and the council kept silent.'), 'ed');
    expect(after[0]?.writers.toSorted()).toEqual(['ana', 'bo', 'ed']);
  });

  test('both halves of a split sentence have the old writers', () => {
    const before = [{ key: '1', text: 'The mayor knew of the warning and the council kept silent.', writers: ['ana'] }];
    const after = writersAfterSave(before, keyed('The mayor knew of the warning.', 'The council kept silent.'), 'ed');
    expect(after.map(({ writers }) => writers)).toEqual([
      ['ana', 'ed'],
      ['ana', 'ed'],
    ]);
  });

  test('a sentence put in the place of an unrelated one is its writer’s alone', () => {
    const after = writersAfterSave(first, keyed('The river rose.', 'Elections follow on Sunday.', 'The town paid.'), 'ed');
    expect(show(after)[1]).toBe('Elections follow on Sunday. ed');
  });

  test('5,000 rewritten sentences take little time', () => {
    const text = (version: number) =>
      Array.from({ length: 5000 }, (_, i) => `On day ${i * 7919} the council of ward ${i % 97} met ${version} times.`);
    const before = writersAfterSave(null, keyed(...text(1)), 'ana');
    let after: WrittenSentence[] = [];
    const taken = cpuTime(() => {
      after = writersAfterSave(before, keyed(...text(2)), 'ed');
    });
    expect(taken).toBeLessThan(2000);
    expect(after.every(({ writers }) => writers.join() === 'ana,ed')).toBe(true);
  });
});
