import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { type Policy, policySchema, shippedPolicies } from '@/lib/review/policy';
import { requirementIds, stakesLevels } from '@/lib/review/vocabulary';
import { weakenings } from '@/lib/review/weaker-policy';
import { assignment, now, openGate, override, piece, sentence } from '../../support/facts';

const perspectives = ['rights', 'communities', 'law'];
const some = (names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: names.length });
const rule = fc.record({
  topic: fc.constantFrom(null, 'armed-conflict'),
  atLeast: fc.nat(3),
  all: some(perspectives),
  oneOf: some(perspectives),
});
const hours = fc.constantFrom(1, 24, 48, 72);
const never = ['independence', 'author_consent', 'nothing_blocking', 'disclosure'];

/** Any policy that the house takes. */
const policy: fc.Arbitrary<Policy> = fc
  .record({
    base: fc.constantFrom(...Object.values(shippedPolicies)),
    perspectives: fc.array(rule, { minLength: 1, maxLength: 3 }),
    peoplePerPerspective: fc.integer({ min: 1, max: 2 }),
    nilReturnCounts: fc.boolean(),
    lapsedCounts: fc.boolean(),
    perspectiveScope: fc.constantFrom('every_sentence' as const, 'anchored_paragraphs' as const),
    secondEditor: fc.uniqueArray(fc.constantFrom(...stakesLevels), { maxLength: 3 }),
    consent: fc.constantFrom('exact' as const, 'exact_or_beforehand' as const),
    answerHours: hours,
    blockHours: hours,
    responseHours: hours,
    required: fc.array(fc.boolean(), { minLength: requirementIds.length, maxLength: requirementIds.length }),
    overridable: fc.array(fc.boolean(), { minLength: requirementIds.length, maxLength: requirementIds.length }),
  })
  .map(({ base, required, overridable, ...fields }) =>
    policySchema.parse({
      ...base,
      ...fields,
      requirements: Object.fromEntries(
        requirementIds.map((id, index) => [
          id,
          { required: id === 'independence' || required[index], overridable: !never.includes(id) && overridable[index] },
        ]),
      ),
    }),
  );
/** One that differs from another in one field alone, so that near pairs are as frequent as far ones. */
const pair = fc.oneof(
  fc.tuple(policy, policy),
  fc
    .tuple(policy, policy, fc.constantFrom(...(Object.keys(shippedPolicies.full) as (keyof Policy)[])))
    .map(([from, other, key]) => [from, { ...from, [key]: other[key] }]),
);

const { signOffs, assignments, counterpoints, sentences } = openGate();
const hour = 3_600_000;
/** Pieces of which this or that is missing, each of which some policy asks for and another does not. */
const facts: fc.Arbitrary<GateFacts> = fc
  .record({
    marker: fc.constantFrom('marker', 'assigner', 'rights'),
    stakes: fc.constantFrom(...stakesLevels),
    topics: fc.constantFrom<string[]>([], ['armed-conflict'], ['named-accusation']),
    chosen: fc.subarray(perspectives),
    unsigned: fc.subarray(['rights', 'communities', 'checker']),
    nil: fc.boolean(),
    lapsed: fc.boolean(),
    changedIn: fc.constantFrom(1, 2),
    consents: fc.boolean(),
    disclosure: fc.boolean(),
    answeredAgo: fc.constantFrom(0, 2, 30, 60),
    blocks: fc.boolean(),
    overridden: fc.boolean(),
  })
  .map((one) => {
    const notes = counterpoints.map((note) => ({
      ...note,
      ...(one.blocks ? { block: { ground: 'legal' as const, state: 'blocks' as const, overruledBy: null } } : {}),
      response: note.response && { ...note.response, at: new Date(Date.parse(now) - one.answeredAgo * hour).toISOString() },
    }));
    const lapsed = assignment('silent', 'law', { status: 'lapsed' });
    const { version } = openGate();
    return openGate({
      marker: one.marker,
      piece: piece({
        stakes: one.stakes,
        topics: one.topics,
        perspectives: one.chosen.map((perspective, index) => ({ perspective, disputes: index === 0 })),
      }),
      version: version && { ...version, disclosure: one.disclosure },
      sentences: [...sentences.slice(0, 2), sentence(2, { since: one.changedIn })],
      assignments: one.lapsed ? [...assignments, lapsed] : assignments,
      counterpoints: one.nil ? [] : notes,
      signOffs: signOffs
        .filter((signOff) => !one.unsigned.includes(signOff.by))
        .map((signOff) => (one.nil && signOff.perspective ? { ...signOff, outcome: 'nil_return', lines: null } : signOff)),
      consents: one.consents ? openGate().consents : [],
      versions: [{ number: 1, change: 'author', beforehand: true, madeBy: 'author', madeAt: now }],
      overrides: one.overridden
        ? requirementIds.map((requirement) => override({ id: requirement, requirement, covers: everything }))
        : [],
    });
  });
const everything = [
  ...perspectives.map((name) => `perspective:${name}`),
  ...perspectives.map((name) => `perspective_choice:${name}`),
  'perspective_choice:any',
  'duty:fact_check',
  'second_editor',
  'accused:unnamed',
  ...[...sentences, sentence(2)].map((one) => `sentence:${one.fingerprint}:${one.occurrence}`),
];

const runs = Number(process.env['CP_RUNS'] ?? 2_000);

describe('weakenings', () => {
  it('name a reason wherever one policy lets a piece through that another does not', { timeout: 120_000 }, () => {
    let through = 0;
    fc.assert(
      fc.property(pair, facts, ([from, to], piece) => {
        if (!from || !to) return;
        const opens = evaluateGate({ ...piece, policy: to }).satisfied;
        const closed = !evaluateGate({ ...piece, policy: from }).satisfied;
        if (opens && closed) through += 1;
        expect(!(opens && closed) || weakenings(from, to).length > 0).toBe(true);
      }),
      { numRuns: runs },
    );
    // Else the property would say nothing.
    expect(through, `${through} of ${runs}`).toBeGreaterThan(runs / 50);
  });
  it('of a policy to itself are none', () => {
    fc.assert(
      fc.property(policy, (one) => {
        expect(weakenings(one, one)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
  it('are transitive: what asks as much as what asks as much asks as much', () => {
    fc.assert(
      fc.property(pair, policy, ([a, b], c) => {
        if (a && b && weakenings(a, b).length === 0 && weakenings(b, c).length === 0) expect(weakenings(a, c)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
