import { describe, expect, it } from 'vitest';
import { editionOf, liveClaims, runs } from '@/lib/review/edition';
import { shippedPolicies, stakesOf } from '@/lib/review/policy';
import { confirms } from '@/lib/review/standing';
import { counterpoint, digestOf, openGate, sentence } from '../../support/facts';

describe('the edition', () => {
  const kinds = (more: Parameters<typeof openGate>[0]) => editionOf(openGate(more)).items.map(([kind, id]) => `${kind} ${id}`);
  it('is the version, the counterpoints that run with their answers, and the claims with their verdicts', () => {
    expect(kinds({}).sort()).toEqual(
      [
        'claim claim-1',
        'counterpoint note-communities',
        'counterpoint note-rights',
        'piece piece',
        'response response-communities',
        'response response-rights',
        'verdict claim-1',
        'version 1',
      ].sort(),
    );
  });
  it.each([
    ['private', { posted: false }],
    ['held', { runs: false }],
    ['withdrawn', { outcome: 'withdrawn' as const }],
    ['cut', { outcome: 'cut' as const }],
  ])('leaves out what is %s', (_, more) => {
    expect(runs(counterpoint('rights', 'rights'))).toBe(true);
    expect(runs(counterpoint('rights', 'rights', more))).toBe(false);
  });
  it('has another digest when any of it changes', () => {
    const whole = editionOf(openGate()).digest;
    expect(editionOf(openGate({ counterpoints: [counterpoint('rights', 'rights')] })).digest).not.toBe(whole);
    expect(
      editionOf(openGate({ counterpoints: openGate().counterpoints.map((one) => ({ ...one, digest: digestOf('2') })) })).digest,
    ).not.toBe(whole);
  });
  it('is another one for a piece with the same words', () => {
    const { piece } = openGate();
    expect(editionOf(openGate({ piece: { ...piece, id: 'twin' } })).digest).not.toBe(editionOf(openGate()).digest);
  });
  it('takes the latest word on whether a sentence is a fact', () => {
    const [first] = openGate().dispositions;
    if (!first) throw new Error('the open gate has a disposition');
    const later = (kind: typeof first.kind, seq: number, posted = true) => ({ ...first, kind, seq, posted });
    const live = (...dispositions: ReturnType<typeof later>[]) => liveClaims(openGate({ dispositions })).length;
    expect([
      live(later('opinion', 90), first),
      live(first, later('opinion', 90)),
      live(later('opinion', 10), first),
      live(first, later('opinion', 90, false)),
    ]).toEqual([0, 0, 1, 1]);
  });
});

it('one raising topic makes a piece elevated, several make it grave', () => {
  const of = (...topics: string[]) => stakesOf(topics, shippedPolicies.full);
  expect([of('culture'), of('election', 'culture'), of('election', 'election'), of('election', 'armed-conflict')]).toEqual([
    'routine',
    'elevated',
    'elevated',
    'grave',
  ]);
});

it('a confirmation holds for the sentence as it stands, unless its maker wrote it', () => {
  const given = { fingerprint: digestOf('0'), occurrence: 0, version: 2, by: 'checker', seq: 1 };
  expect([
    confirms(given, sentence(0, { since: 2 })),
    confirms(given, sentence(0, { since: 3 })),
    confirms(given, sentence(0, { writers: ['checker'] })),
  ]).toEqual([true, false, false]);
});
