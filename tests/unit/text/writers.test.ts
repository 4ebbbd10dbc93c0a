import { describe, expect, test } from 'vitest';
import { type WrittenSentence, writersAfterSave } from '@/lib/text/writers';
import { cpuTime } from './cpu-time';

const keyed = (...texts: string[]) => texts.map((text) => ({ key: text, text }));
const standing = (sentences: readonly WrittenSentence[]) => sentences.filter(({ goneBy }) => goneBy === undefined);
const show = (sentences: readonly WrittenSentence[]) =>
  standing(sentences).map(({ text, writers }) => `${text} ${writers.join('+')}`);

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
    expect(standing(after).map(({ writers }) => writers)).toEqual([
      ['ana', 'ed'],
      ['ana', 'ed'],
    ]);
  });

  test('a sentence put in the place of an unrelated one is its writer’s alone', () => {
    const after = writersAfterSave(first, keyed('The river rose.', 'Elections follow on Sunday.', 'The town paid.'), 'ed');
    expect(show(after)[1]).toBe('Elections follow on Sunday. ed');
  });

  test('who brings in one more copy of a sentence joins the writers of all its copies, wherever they stand', () => {
    const said = { key: 'said:0', text: 'That is a lie.' };
    const once = writersAfterSave(null, [...keyed('The river rose.'), said], 'ana');
    const twice = writersAfterSave(once, [said, ...keyed('The river rose.'), { ...said, key: 'said:1' }], 'ed');
    expect(show(twice)).toEqual(['That is a lie. ana+ed', 'The river rose. ana', 'That is a lie. ana+ed']);
    expect(show(writersAfterSave(twice, [said], 'sub'))).toEqual(['That is a lie. ana+ed']);
  });

  test('a sentence that was taken out has its writers again when it comes back, and who puts it back for another joins them', () => {
    const out = writersAfterSave(first, keyed('The river rose.', 'The town paid.'), 'ed');
    const later = writersAfterSave(out, keyed('Something else altogether.'), 'sub');
    const whole = keyed('The river rose.', 'Nobody was warned in time.', 'The town paid.');
    expect(show(writersAfterSave(out, whole, 'ed'))[1]).toBe('Nobody was warned in time. ana');
    expect(show(writersAfterSave(later, whole, 'sub'))).toEqual([
      'The river rose. ana',
      'Nobody was warned in time. ana+sub',
      'The town paid. ana',
    ]);
    expect(later.filter(({ goneBy }) => goneBy !== undefined).map(({ text, goneBy }) => [text, goneBy])).toEqual([
      ['', 'ed'],
      ['', 'sub'],
      ['', 'sub'],
    ]);
  });

  test('bringing one’s own words in again on behalf of an author makes them nobody else’s', () => {
    const own = writersAfterSave(null, keyed('Typed by the editor herself.'), 'ed');
    const other = writersAfterSave(own, keyed('Wholly other words.'), 'ed', 'ana');
    expect(show(writersAfterSave(other, keyed('Typed by the editor herself.'), 'ed', 'ana'))).toEqual([
      'Typed by the editor herself. ed',
    ]);
  });

  test('half a sentence is not remembered: an autosave comes every second', () => {
    let saved = first;
    for (const end of ['in', 'in a', 'in a timely', 'in a timely fas', 'in a timely fashion.'])
      saved = writersAfterSave(saved, keyed('The river rose.', `Nobody was warned ${end}`, 'The town paid.'), 'ed');
    expect(show(saved)[1]).toBe('Nobody was warned in a timely fashion. ana+ed');
    expect(saved.filter(({ goneBy }) => goneBy !== undefined)).toHaveLength(1);
  });

  test('a sentence is its writer’s again when somebody else types it, also where nobody but them had written it', () => {
    const texts = ['The river rose.', 'The town paid.'];
    const with_ = (...more: string[]) => keyed(...texts, ...more);
    let saved = writersAfterSave(first, with_('The mayor knew.'), 'ed');
    saved = writersAfterSave(saved, with_('The mayor slept.'), 'ed');
    saved = writersAfterSave(saved, with_(), 'ana');
    for (const typed of ['The mayor', 'The mayor kne', 'The mayor knew.']) saved = writersAfterSave(saved, with_(typed), 'ana');
    expect(show(saved).at(-1)).toBe('The mayor knew. ed+ana');
    saved = writersAfterSave(saved, with_('The mayor slept.'), 'ana');
    expect(show(saved).at(-1)?.split(' ').at(-1)?.split('+').toSorted()).toEqual(['ana', 'ed']);
  });

  test('a sentence that was moved and changed at once has its old writers', () => {
    const after = writersAfterSave(first, keyed('Nobody was ever warned in time.', 'The river rose.', 'The town paid.'), 'ed');
    expect(show(after)[0]).toBe('Nobody was ever warned in time. ana+ed');
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
    expect(standing(after).every(({ writers }) => writers.join() === 'ana,ed')).toBe(true);
  });
});
