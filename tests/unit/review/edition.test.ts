import { describe, expect, it } from 'vitest';
import { digest } from '@/lib/record/canonical';
import { editionOf } from '@/lib/review/edition';
import { liveClaims } from '@/lib/review/live-claims';
import { shippedPolicies, stakesOf } from '@/lib/review/policy';
import { runs } from '@/lib/review/runs';
import { confirms } from '@/lib/review/standing';
import { requirementIds } from '@/lib/review/vocabulary';
import { counterpoint, digestOf, now, openGate, override, piece, sentence } from '../../support/facts';

describe('the edition', () => {
  const kinds = (more: Parameters<typeof openGate>[0]) =>
    editionOf(openGate(more))
      .items.filter(([kind]) => kind !== 'statement')
      .map(([kind, id]) => `${kind} ${id}`);
  it('is the version, the counterpoints that run with their answers, and the claims with their verdicts', () => {
    expect(kinds({}).sort()).toEqual(
      [
        'claim claim-1',
        'counterpoint note-communities',
        'counterpoint note-rights',
        'piece piece',
        'response response-communities',
        'response response-rights',
        'topics topics',
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
    expect(editionOf(openGate({ piece: piece({ id: 'twin' }) })).digest).not.toBe(editionOf(openGate()).digest);
  });
  it('has what readers are told of the review: each requirement as the gate gives it, and what follows', () => {
    const stated = editionOf(openGate()).items.filter(([kind]) => kind === 'statement');
    expect(stated.map(([, id]) => id).sort()).toEqual(
      [...requirementIds, 'fact_check', 'perspective:rights', 'perspective:communities'].sort(),
    );
    expect(stated.find(([, id]) => id === 'facts_checked')?.[2]).toBe(digest({ status: 'satisfied', code: 'facts_checked' }));
  });
  it('is another one when a status or a reason changes, and not when only time passes or another editor looks', () => {
    const whole = editionOf(openGate()).digest;
    const excuse = override({ requirement: 'facts_checked', covers: ['duty:fact_check'] });
    expect(editionOf(openGate({ overrides: [excuse] })).digest).not.toBe(whole);
    expect(editionOf(openGate({ overrides: [{ ...excuse, confirmedBy: null }] })).digest).toBe(whole);
    expect(editionOf(openGate({ overrides: [{ ...excuse, confirmedAt: '2026-04-01T00:00:00.000Z' }] })).digest).toBe(
      editionOf(openGate({ overrides: [excuse] })).digest,
    );
    expect(editionOf(openGate({ signOffs: openGate().signOffs.slice(0, 2) })).digest).not.toBe(whole);
    expect(editionOf(openGate({ piece: piece({ stakes: 'grave' }) })).digest).not.toBe(whole);
    for (const marker of ['marker', 'checker', 'author', null]) expect(editionOf(openGate({ marker })).digest).toBe(whole);
    expect(editionOf(openGate({ now: '2027-01-01T00:00:00.000Z' })).digest).toBe(whole);
    const first = { by: 'assigner', edition: whole, policyVersion: 1, version: 1, at: now };
    expect(editionOf(openGate({ approvals: [first] })).digest).toBe(whole);
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
