import { describe, expect, test } from 'vitest';
import type { Reason } from '@/lib/review/gate';
import { gateLinks } from '@/lib/words/gate-links';
import { gateSentence } from '@/lib/words/gate-sentence';

const code = (id: string) => ({ c3: 'E3', c5: 'S5' })[id] ?? null;
const setting = {
  person: (id: string) => ({ awa: 'Awa Keïta', ines: 'Ines Varga' })[id] ?? null,
  code,
  perspective: (slug: string) => slug.replaceAll('-', ' '),
  when: () => 'Fri 13 March 18:00',
};
const say = (reason: Reason, people: string[] = [], places: Parameters<typeof gateSentence>[0]['places'] = []) =>
  gateSentence({ reason, waitingOn: people.map((personId) => ({ personId, role: 'editor' })), places }, setting);

describe('a row of the gate in words', () => {
  test.each<[string | null, Reason, string[], Parameters<typeof gateSentence>[0]['places']]>([
    [null, { code: 'met' }, [], []],
    [
      'Waiting for Awa Keïta to confirm 2 changed sentences.',
      { code: 'facts_changed', count: 2, sentences: [12, 17] },
      ['awa'],
      [],
    ],
    ['Waiting for an editor to sign the fact-check.', { code: 'facts_not_signed' }, ['stranger'], []],
    [
      'Waiting for Ines Varga to answer E3 and S5, until Fri 13 March 18:00.',
      { code: 'unanswered', count: 2, until: '2026-03-13T17:00:00Z' },
      ['ines'],
      [
        { to: 'counterpoint', id: 'c3' },
        { to: 'counterpoint', id: 'c5' },
      ],
    ],
    [
      'E3 is blocking: factual error.',
      { code: 'blocking', count: 1, grounds: ['factual_error'] },
      [],
      [{ to: 'counterpoint', id: 'c3' }],
    ],
    [
      '1 of 2. Not heard yet: affected communities. Waiting for Awa Keïta.',
      { code: 'perspectives_open', heard: 1, of: 2, perspectives: ['affected-communities'] },
      ['awa'],
      [],
    ],
  ])('%s', (sentence, reason, people, places) => expect(say(reason, people, places)).toBe(sentence));

  test('its words lead to the places', () => {
    const places = [
      { to: 'counterpoint', id: 'c5' },
      { to: 'counterpoint', id: 'c3' },
    ] as const;
    expect(gateLinks('Waiting for Ines Varga to answer E3 and S5.', places, code)).toEqual([
      { words: 'E3', place: places[1] },
      { words: 'S5', place: places[0] },
    ]);
    expect(gateLinks('Sentence 14 was judged only by who wrote it.', [{ to: 'sentence', index: 13 }], code)[0]?.words).toBe(
      'Sentence 14',
    );
    expect(gateLinks('Sentence 14 was judged.', [{ to: 'sentence', index: 0 }], code)[0]?.words).toBe('sentence 1');
    expect(gateLinks('Waiting for Awa Keïta.', [{ to: 'form', form: 'sweep' }], code)).toEqual([
      { words: 'Fact-check', place: { to: 'form', form: 'sweep' } },
    ]);
  });
});
