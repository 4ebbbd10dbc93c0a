import { expect, it } from 'vitest';
import { happened as forReaders } from '@/lib/formats/html/happened';
import type { Payloads } from '@/lib/review/events';
import { historySentence } from '@/lib/words/en/history';
import { english } from '@/lib/words/language';

const say = (by: string): Parameters<typeof historySentence>[2] => ({
  by,
  person: String,
  reviewer: String,
  perspective: String,
  code: () => 'E3',
  takesTwo: () => false,
  duty: () => 'law',
  overridden: () => 'facts_checked',
  accused: String,
  when: String,
  sentence: (_, number) => ({ number, part: 'text' }),
});
const payload = (of: object) => of as never;

it('tells the desk and readers the same in the same words, with another cast', () => {
  const told: [string, string, string][] = [
    [
      historySentence('version_made', payload({ number: 2, change: 'author' }), say('Awa')),
      forReaders(english, { kind: 'version', number: 2, change: 'author' }),
      'The author',
    ],
    [
      historySentence('version_made', payload({ number: 2, change: 'style' }), say('Awa')),
      forReaders(english, { kind: 'version', number: 2, change: 'style' }),
      'An editor',
    ],
    [historySentence('resubmitted', payload({}), say('Awa')), forReaders(english, { kind: 'resubmitted' }), 'The author'],
    [historySentence('returned', payload({ reason: null }), say('Awa')), forReaders(english, { kind: 'returned' }), 'An editor'],
    [
      historySentence('consented', payload({ version: 3 }), say('Awa')),
      forReaders(english, { kind: 'consented', number: 3 }),
      'The author',
    ],
    [
      historySentence('counterpoint_answered', payload({ kind: 'declined' }), say('Awa')),
      forReaders(english, { kind: 'answered', code: 'E3', response: 'declined' }),
      'The author',
    ],
    [
      historySentence('override_confirmed', payload({ overrideId: 'o' }), say('Awa')),
      forReaders(english, { kind: 'override_confirmed', requirement: 'facts_checked' }),
      'A second editor',
    ],
    [
      historySentence('correction_refused', payload({}), say('Awa')),
      forReaders(english, { kind: 'correction_refused' }),
      'A second editor',
    ],
  ];
  for (const [desk, readers, office] of told) expect(desk).toBe(readers.replace(office, 'Awa'));
});

it('tells the desk reasons and details that readers are not told', () => {
  const signed = { outcome: 'filed', version: 2, statement: 'Fair.' } as Payloads['signed_off'];
  expect(historySentence('signed_off', signed, say('Awa'))).toBe('Awa put a view on record on version 2: “Fair.”');
  expect(forReaders(english, { kind: 'signed', duty: 'Law', outcome: 'filed' })).toBe('Law: the reviewer put a view on record.');
  const refused = { overrideId: 'o', reason: 'Too early.' } as Payloads['override_refused'];
  expect(historySentence('override_refused', refused, say('Awa'))).toBe('Awa refused the override: Facts checked. “Too early.”');
  expect(historySentence('returned', { reason: 'Too long.' } as Payloads['returned'], say('Awa'))).toBe(
    'Awa returned it to the author: “Too long.”',
  );
});
