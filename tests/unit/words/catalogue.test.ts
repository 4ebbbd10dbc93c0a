import { describe, expect, test } from 'vitest';
import { afterTitle } from '@/lib/text/after-title';
import * as en from '@/lib/words/en';
import { count, listing } from '@/lib/words/en/grammar';
import { refusals } from '@/lib/words/en/refusals';
import { words } from '@/lib/words/en/shared';
import type { Words } from '@/lib/words/words';

/** Every text of the catalogue that takes no parameters, by its path. */
function texts(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}

describe('the catalogue', () => {
  test('keeps the tone: nothing empty, no exclamation, no begging, no straight quotes', () => {
    const tree: Words = en;
    const wrong = texts(tree).filter(
      ([, text]) => text === '' || /[!"]|\b(please|oops|successfully|sorry)\b/i.test(text) || /\w'\w/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('says the settled words', () => {
    expect(words.gate.title).toBe('Before it runs');
    expect(words.vocabulary.disposition).toEqual({ claim: 'Fact', opinion: 'Opinion', no_check: 'Neither' });
    expect(words.vocabulary.signOff.filed).toBe('On record');
    expect(words.vocabulary.signOff.nil_return).toBe('Nothing to add');
    expect(words.status.note.orphaned).toBe('Lost its place');
    expect(words.counterpoint.blocking({ ground: 'factual_error', until: 'Fri 14:00' })).toBe(
      'Blocking: factual error, until Fri 14:00',
    );
  });

  test('counts and lists', () => {
    expect(count(1, 'fact')).toBe('1 fact');
    expect(count(0, 'person', 'people')).toBe('0 people');
    expect(listing(['Awa Keïta'])).toBe('Awa Keïta');
    expect(listing(['Awa Keïta', 'Ines Varga', 'Jonas Beck'])).toBe('Awa Keïta, Ines Varga and Jonas Beck');
    expect(listing(['Awa Keïta', 'Ines Varga', 'Jonas Beck', 'Lena Moreau'])).toBe('Awa Keïta, Ines Varga and 2 more');
    expect(words.desk.title({ number: 4 })).toBe('Four things wait for you');
    expect(words.gate.closed({ version: 3, unsatisfied: 1, errors: 0, people: 2 })).toBe(
      'Version 3 cannot run yet: 1 thing is missing; 2 people have to act.',
    );
    expect(refusals.wrote_it_yourself({ code: 'wrote_it_yourself', sentences: [14] })).toBe(
      'You wrote sentence 14, so somebody else judges.',
    );
    expect(refusals.facts_unfinished({ code: 'facts_unfinished', undisposed: 2, withoutVerdict: 1, withoutQuote: 0 })).toBe(
      'Not finished: 2 likely facts without an answer and 1 claim without a verdict.',
    );
  });

  test('a title that ends with a full stop gets no comma', () => {
    expect(`Yield table 2025${afterTitle('Yield table 2025')}Ministry`).toBe('Yield table 2025, Ministry');
    expect(`Who paid?${afterTitle('Who paid?')}Ministry`).toBe('Who paid? Ministry');
    expect(`Yields.${afterTitle('Yields.')}Ministry`).toBe('Yields. Ministry');
  });
});
