import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type ActFacts, acts, nextChange } from '@/lib/review/acts';
import { alarms } from '@/lib/review/after-publication';
import { editionOf } from '@/lib/review/edition';
import type { CounterpointFacts, LiveFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { lapseOfMark } from '@/lib/review/lapse-of-mark';
import { onLineage } from '@/lib/review/on-lineage';
import { keyOfItem, type OpenItem } from '@/lib/review/open-item';
import { countedWhole } from '../../support/counted-whole';
import { assignment, claim, counterpoint, digestOf, now, openGate, override, piece, sentence } from '../../support/facts';
import { stepCounter } from '../../support/step-counter';

const later = '2026-03-20T12:00:00.000Z';
const earlier = '2026-03-01T12:00:00.000Z';

/** What is said of one sentence, and of the counterpoint on it. A piece repeats a few of these as often as it is long. */
const passage = fc.record({
  since: fc.constantFrom(1, 2, 3),
  contextSince: fc.constantFrom(1, 3),
  writer: fc.constantFrom('author', 'checker', 'assigner'),
  candidate: fc.boolean(),
  disposition: fc.constantFrom('claim' as const, 'opinion' as const, null),
  verdict: fc.constantFrom('supported' as const, 'unsupported' as const, 'unverifiable' as const, null),
  isClaim: fc.boolean(),
  quoted: fc.boolean(),
  confirmedBy: fc.constantFrom('checker', 'rights', 'assigner', null),
  note: fc.record({
    response: fc.constantFrom('replied' as const, 'revised' as const, null),
    answerDue: fc.constantFrom(earlier, later),
    ground: fc.constantFrom('danger' as const, 'fact' as const, null),
    place: fc.constantFrom('exact' as const, 'orphaned' as const),
    placedSince: fc.constantFrom(1, 2),
    outcome: fc.constantFrom('stands' as const, 'satisfied' as const, 'withdrawn' as const, null),
    cutIn: fc.constantFrom(null, null, 2),
  }),
});
type Passage = typeof passage extends fc.Arbitrary<infer One> ? One : never;

const desk = fc.record({
  stakes: fc.constantFrom('routine' as const, 'elevated' as const, 'grave' as const),
  review: fc.constantFrom('in_review' as const, 'changes_requested' as const, 'publishable' as const),
  signed: fc.boolean(),
  covered: fc.boolean(),
  live: fc.constantFrom(null, 'live' as const, 'pending' as const),
});
type Desk = typeof desk extends fc.Arbitrary<infer One> ? One : never;

function noteOn(nth: number, { note }: Passage): CounterpointFacts {
  return counterpoint('rights', 'rights', {
    id: `note-${nth}`,
    code: nth + 1,
    answerDue: note.answerDue,
    response: note.response && { id: `response-${nth}`, kind: note.response, at: now, digest: digestOf('e') },
    block: note.ground && { ground: note.ground, state: 'blocks' },
    place: { state: note.place, start: nth * 10, end: nth * 10 + 9, since: note.placedSince },
    outcome: note.outcome,
    cutIn: note.cutIn,
  } as Partial<CounterpointFacts>);
}

/** `times` the same passages one after the other, each with a counterpoint, a judgement of its facts and a confirmation. */
function pieceOf(passages: readonly Passage[], { stakes, review, signed, covered, live }: Desk, times: number): ActFacts {
  const all = Array.from({ length: times }, () => passages).flat();
  const fingerprint = (nth: number) => nth.toString(16).padStart(64, '0');
  const key = (nth: number) => ({ fingerprint: fingerprint(nth), occurrence: 0 });
  const sentences = all.map(({ since, contextSince, writer, candidate }, nth) =>
    sentence(nth, {
      ...key(nth),
      since,
      contextSince: Math.max(since, contextSince),
      candidate,
      writers: [writer],
    }),
  );
  const claims = all.flatMap(({ isClaim, verdict, quoted }, nth) =>
    isClaim
      ? [
          claim(0, {
            id: `claim-${nth}`,
            sentences: [key(nth)],
            verdict: verdict && { ...claimVerdict, verdict, quoted, seq: 50 + nth, filedAt: now, filedSeq: 50 + nth },
          }),
        ]
      : [],
  );
  const base = openGate({ marker: null });
  const notes = all.map((one, nth) => noteOn(nth, one));
  const dispositions = all.flatMap(({ disposition }, nth) =>
    disposition ? [{ ...key(nth), kind: disposition, by: 'checker', version: 1, seq: nth, filedSeq: nth, posted: true }] : [],
  );
  const confirmations = all.flatMap(({ confirmedBy }, nth) =>
    confirmedBy ? [{ ...key(nth), by: confirmedBy, version: 3, seq: 2000 + nth }] : [],
  );
  const signOffs = signed ? base.signOffs : base.signOffs.filter(({ duty }) => duty !== 'fact_check');
  const facts: ActFacts = {
    ...base,
    piece: piece({ stakes, review, currentVersion: 3, publication: live ? 'live' : 'none' }),
    version: base.version && { ...base.version, number: 3 },
    versions: [1, 2, 3].map((number) => ({ ...openVersion, number })),
    sentences,
    counterpoints: notes,
    claims,
    dispositions,
    confirmations,
    signOffs,
    assignments: [...base.assignments, assignment('second-checker', null, { status: 'accepted' })],
    editors: [...base.editors, { personId: 'third', checksFacts: true }],
    stateSince: now,
    versionAt: now,
    runBy: null,
    live: null,
  };
  if (live) facts.live = liveOf(facts, live === 'pending');
  const open = covered ? evaluateGate({ ...facts }, null).requirements : [];
  facts.overrides = open.flatMap(({ id, open: items }) =>
    [null, 'marker'].map((confirmedBy, nth) =>
      override({
        id: `override-${id}-${nth}`,
        requirement: id,
        confirmedBy,
        covers: items.map((one: OpenItem) => keyOfItem(one)),
      }),
    ),
  );
  return facts;
}
const openVersion = { change: 'author' as const, kinds: null, beforehand: false, madeBy: 'author', madeAt: now };
const claimVerdict = { by: 'checker', version: 1, attributed: false, digest: digestOf('a'), posted: true };

function liveOf(facts: ActFacts, pending: boolean): LiveFacts {
  const { sentences, lines, counterpoints, claims, dispositions, confirmations, signOffs } = facts;
  const live: LiveFacts = {
    edition: digestOf('b'),
    version: 3,
    digest: digestOf('d'),
    sentences,
    lines,
    publishedAt: earlier,
    publishedSeq: 10,
    pending: pending
      ? { id: 'correction', type: 'minor', version: 3, base: 2, by: 'assigner', at: now, digest: digestOf('c'), proposal: null }
      : null,
    staleBefore: [],
    proposals: [],
    revoked: [],
    withdrawn: counterpoints.map(({ id }) => ({ counterpointId: id, at: now })),
    judgedOtherwise: claims.map(({ id }, nth) => ({ claimId: id, by: 'checker', seq: 3000 + nth, at: now })),
    judged: { claims, dispositions, confirmations, signOffs },
    unsettled: claims.map(({ id }, nth) => ({
      key: `claim:${id}:${nth}`,
      kind: 'fact_refuted',
      subject: id,
      by: 'checker',
      at: now,
    })),
    answeredAlarms: counterpoints.map(({ id }) => `note:${id}x`),
    alarms: [],
  } as LiveFacts;
  return { ...live, alarms: alarms(facts, live) };
}

const questions: Record<string, (facts: ActFacts) => unknown> = {
  'the gate, for nobody in particular and for each editor': (facts) =>
    [null, 'assigner', 'marker', 'third'].map((marker) => evaluateGate(facts, marker)),
  'whose turn it is': (facts) => acts(facts, evaluateGate(facts)),
  'when that changes by time alone': (facts) => nextChange(facts),
  'the edition': (facts) => editionOf(facts),
  'whether a mark lapses': (facts) =>
    lapseOfMark({
      ...facts,
      piece: { ...facts.piece, publishable: { edition: '', version: 3, policyVersion: 1, by: 'marker' } },
    }),
  'what counts for the current version': (facts) => onLineage(facts),
  'what was said against it': (facts) => facts.live && alarms(facts, facts.live),
};

const { stepsOf, stop } = stepCounter();
afterAll(stop);

test.each(Object.entries(questions))(
  '%s: four times the text, notes and judgements take four times the steps, not sixteen',
  (_, ask) => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 4, maxLength: 4 }), desk, (passages, state) => {
        const measured = (times: number) => {
          const { value, reads } = countedWhole(pieceOf(passages, state, times));
          return { steps: stepsOf(() => ask(value)), reads: reads() };
        };
        const [few, many] = [measured(10), measured(40)];
        expect(many.reads).toBeLessThanOrEqual(5 * few.reads);
        expect(many.steps).toBeLessThanOrEqual(5 * few.steps);
      }),
      { numRuns: 10 },
    );
  },
);
