import { describe, expect, it } from 'vitest';
import { editionOf } from '@/lib/review/edition';
import type { GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { shippedPolicies } from '@/lib/review/policy';
import type { Reason } from '@/lib/review/reason';
import {
  assignmentStates,
  type ChangeKind,
  type RequirementId,
  type RequirementStatus,
  requirementIds,
} from '@/lib/review/vocabulary';
import {
  assignment,
  claim,
  counterpoint,
  digestOf,
  now,
  openGate,
  override,
  piece,
  sentence,
  signOff,
} from '../../support/facts';

const row = (facts: GateFacts, id: RequirementId) => evaluateGate(facts).requirements.find((one) => one.id === id);
const later = '2026-04-01T00:00:00.000Z';
const { policy } = openGate();
/** An editor overruled version 1. */
const overrule = { on: 1, about: null, finishedBy: 'marker' };
const cutAway = { cutIn: 2, response: null, place: { state: 'cut' as const, start: null, end: null, since: 2 } };

/** name, requirement, what differs from an open gate, expected status and reason. One row a rule: each fails when its rule is taken out. */
type Example = [string, RequirementId, Partial<GateFacts>, RequirementStatus, Reason['code']];
const cases: Example[] = [
  [
    'a perspective that nobody signed',
    'perspectives_heard',
    { signOffs: openGate().signOffs.slice(1) },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'a sign-off that was revoked',
    'perspectives_heard',
    { signOffs: openGate().signOffs.map((one) => ({ ...one, revoked: one.by === 'rights' })) },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'filed, but the counterpoint was withdrawn',
    'perspectives_heard',
    { counterpoints: [counterpoint('rights', 'rights', { outcome: 'withdrawn' }), counterpoint('communities', 'communities')] },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'filed, but an editor holds its only counterpoint',
    'perspectives_heard',
    { counterpoints: [counterpoint('rights', 'rights', { runs: false }), counterpoint('communities', 'communities')] },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'filed, but the note is still private',
    'perspectives_heard',
    { counterpoints: [counterpoint('rights', 'rights', { posted: false }), counterpoint('communities', 'communities')] },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'somebody signed who does not hold the perspective',
    'perspectives_heard',
    { assignments: openGate().assignments.slice(1) },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'somebody signed and then recused',
    'perspectives_heard',
    { assignments: openGate().assignments.map((one) => (one.personId === 'rights' ? { ...one, status: 'recused' } : one)) },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'the fact-checker signed and then recused',
    'facts_checked',
    { assignments: openGate().assignments.map((one) => (one.personId === 'checker' ? { ...one, status: 'recused' } : one)) },
    'unsatisfied',
    'facts_not_signed',
  ],
  [
    'another checker signed what one who recused had judged',
    'independence',
    {
      assignments: [
        ...openGate().assignments.map((one) => (one.personId === 'checker' ? { ...one, status: 'recused' as const } : one)),
        assignment('second-checker', null),
      ],
      signOffs: [...openGate().signOffs, signOff('second-checker', null, { seq: 103 })],
    },
    'unsatisfied',
    'own_words_judged',
  ],
  [
    'the sentence under the note changed',
    'perspectives_heard',
    { sentences: [sentence(0, { since: 2 }), sentence(1, { candidate: true }), sentence(2)] },
    'unsatisfied',
    'perspective_stale',
  ],
  [
    'a sentence elsewhere changed',
    'perspectives_heard',
    { sentences: [sentence(0), sentence(1, { candidate: true }), sentence(2, { since: 2 })] },
    'satisfied',
    'perspectives_heard',
  ],
  [
    'nothing to add covers every sentence',
    'perspectives_heard',
    {
      signOffs: openGate().signOffs.map((one) => (one.by === 'rights' ? { ...one, outcome: 'nil_return', lines: null } : one)),
      sentences: [sentence(0), sentence(1, { candidate: true }), sentence(2, { since: 2 })],
    },
    'unsatisfied',
    'perspective_stale',
  ],
  [
    'nothing to add counts',
    'perspectives_heard',
    {
      signOffs: openGate().signOffs.map((one) => (one.by === 'rights' ? { ...one, outcome: 'nil_return', lines: null } : one)),
      counterpoints: [counterpoint('communities', 'communities')],
    },
    'satisfied',
    'perspectives_heard',
  ],
  [
    'nothing to add, where the policy does not count it',
    'perspectives_heard',
    {
      policy: { ...policy, nilReturnCounts: false },
      signOffs: openGate().signOffs.map((one) => (one.by === 'rights' ? { ...one, outcome: 'nil_return', lines: null } : one)),
    },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'changes needed is heard',
    'perspectives_heard',
    { signOffs: openGate().signOffs.map((one) => (one.by === 'rights' ? { ...one, outcome: 'changes_needed' } : one)) },
    'satisfied',
    'perspectives_heard',
  ],
  [
    'too few perspectives for the topic',
    'perspectives_heard',
    { piece: piece({ topics: ['armed-conflict'] }) },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'none of the perspectives disputes the thesis',
    'perspectives_heard',
    {
      piece: piece({
        perspectives: [
          { perspective: 'rights', disputes: false },
          { perspective: 'communities', disputes: false },
        ],
      }),
    },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'two people wanted for each perspective',
    'perspectives_heard',
    { policy: { ...policy, peoplePerPerspective: 2 } },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'sought, no reply, under a policy that counts it',
    'perspectives_heard',
    {
      policy: { ...policy, lapsedCounts: true },
      signOffs: openGate().signOffs.slice(1),
      assignments: [assignment('rights', 'rights', { status: 'lapsed' }), ...openGate().assignments.slice(1)],
    },
    'satisfied',
    'perspectives_heard',
  ],
  [
    'sought, no reply, under a policy that does not',
    'perspectives_heard',
    {
      signOffs: openGate().signOffs.slice(1),
      assignments: [assignment('rights', 'rights', { status: 'lapsed' }), ...openGate().assignments.slice(1)],
    },
    'unsatisfied',
    'perspectives_open',
  ],

  ['a candidate without disposition', 'facts_checked', { dispositions: [] }, 'unsatisfied', 'undisposed'],
  [
    'a disposition that is still private',
    'facts_checked',
    { dispositions: openGate().dispositions.map((one) => ({ ...one, posted: false })) },
    'unsatisfied',
    'undisposed',
  ],
  [
    'a disposition of the same words at another place',
    'facts_checked',
    { dispositions: openGate().dispositions.map((one) => ({ ...one, occurrence: 1 })) },
    'unsatisfied',
    'undisposed',
  ],
  ['a sentence called a fact, without a claim', 'facts_checked', { claims: [] }, 'unsatisfied', 'claims_without_verdict'],
  [
    'a claim without verdict, whose sentence was called opinion since',
    'facts_checked',
    {
      claims: [claim(1, { verdict: null })],
      dispositions: openGate().dispositions.map((one) => ({ ...one, kind: 'opinion' as const })),
    },
    'satisfied',
    'facts_checked',
  ],
  [
    'a claim without verdict',
    'facts_checked',
    { claims: [claim(1, { verdict: null })] },
    'unsatisfied',
    'claims_without_verdict',
  ],
  [
    'supported without a quoted passage',
    'facts_checked',
    { claims: [withVerdict({ quoted: false })] },
    'unsatisfied',
    'supported_without_quote',
  ],
  ['contradicted', 'facts_checked', { claims: [withVerdict({ verdict: 'contradicted' })] }, 'unsatisfied', 'claims_refuted'],
  ['unsupported', 'facts_checked', { claims: [withVerdict({ verdict: 'unsupported' })] }, 'unsatisfied', 'claims_refuted'],
  [
    'contradicted, but the sentence is gone',
    'facts_checked',
    { claims: [withVerdict({ verdict: 'contradicted' })], sentences: [sentence(0), sentence(2)] },
    'satisfied',
    'facts_checked',
  ],
  [
    'unverifiable and the text does not say whose word it is',
    'facts_checked',
    { claims: [withVerdict({ verdict: 'unverifiable' })] },
    'unsatisfied',
    'unverifiable_not_attributed',
  ],
  [
    'unverifiable, attributed in the text',
    'facts_checked',
    { claims: [withVerdict({ verdict: 'unverifiable', attributed: true })] },
    'satisfied',
    'facts_checked',
  ],
  ['nobody signed the facts', 'facts_checked', { signOffs: openGate().signOffs.slice(0, 2) }, 'unsatisfied', 'facts_not_signed'],
  [
    'the fact-checker wants changes',
    'facts_checked',
    { signOffs: openGate().signOffs.map((one) => (one.duty === 'fact_check' ? { ...one, outcome: 'changes_needed' } : one)) },
    'unsatisfied',
    'facts_need_changes',
  ],
  ['a sentence changed after the facts were signed', 'facts_checked', { sentences: changed() }, 'unsatisfied', 'facts_changed'],
  [
    'and somebody qualified confirmed it',
    'facts_checked',
    { sentences: changed(), confirmations: [confirmation('checker')] },
    'satisfied',
    'facts_checked',
  ],
  [
    'and somebody unqualified confirmed it',
    'facts_checked',
    { sentences: changed(), confirmations: [confirmation('marker')] },
    'unsatisfied',
    'facts_changed',
  ],
  [
    'and an editor appointed to check facts confirmed it',
    'facts_checked',
    { sentences: changed(), confirmations: [confirmation('second')], editors: [{ personId: 'second', checksFacts: true }] },
    'satisfied',
    'facts_checked',
  ],
  [
    'and the confirmation is of an earlier version',
    'facts_checked',
    { sentences: changed(), confirmations: [{ ...confirmation('checker'), version: 1 }] },
    'unsatisfied',
    'facts_changed',
  ],
  [
    'a claim that stands beside another sentence than when it was signed',
    'facts_checked',
    { sentences: beside(1) },
    'unsatisfied',
    'facts_changed',
  ],
  [
    'and somebody qualified said that it still holds there',
    'facts_checked',
    { sentences: beside(1), confirmations: [{ ...confirmation('checker'), fingerprint: digestOf('1') }] },
    'satisfied',
    'facts_checked',
  ],
  [
    'and somebody had said so of its company before',
    'facts_checked',
    { sentences: beside(1), confirmations: [{ ...confirmation('checker'), fingerprint: digestOf('1'), version: 1 }] },
    'unsatisfied',
    'facts_changed',
  ],
  ['what is no claim may stand beside what it likes', 'facts_checked', { sentences: beside(2) }, 'satisfied', 'facts_checked'],
  ['a verdict given after the signing', 'facts_checked', { claims: [withVerdict({ seq: 500 })] }, 'unsatisfied', 'facts_changed'],

  [
    'a counterpoint without answer',
    'author_answered',
    { counterpoints: [counterpoint('rights', 'rights', { response: null }), counterpoint('communities', 'communities')] },
    'unsatisfied',
    'unanswered',
  ],
  [
    'without answer, and the time ran out',
    'author_answered',
    { now: later, counterpoints: [counterpoint('rights', 'rights', { response: null })] },
    'satisfied',
    'answered',
  ],
  [
    'answered as revised, and nothing was revised',
    'author_answered',
    {
      counterpoints: [
        counterpoint('rights', 'rights', { response: { id: 'r', kind: 'revised', at: now, digest: digestOf('e') } }),
      ],
    },
    'unsatisfied',
    'revision_missing',
  ],
  [
    'answered as revised, with a version since',
    'author_answered',
    {
      version: { ...openVersion(), number: 2 },
      counterpoints: [
        counterpoint('rights', 'rights', { response: { id: 'r', kind: 'revised', at: now, digest: digestOf('e') } }),
      ],
    },
    'satisfied',
    'answered',
  ],
  [
    'without answer, but withdrawn',
    'author_answered',
    { counterpoints: [counterpoint('rights', 'rights', { response: null, outcome: 'withdrawn' })] },
    'satisfied',
    'answered',
  ],

  ['a block', 'nothing_blocking', { counterpoints: [blocking({})] }, 'unsatisfied', 'blocking'],
  [
    'a block whose writer is satisfied',
    'nothing_blocking',
    { counterpoints: [blocking({ outcome: 'satisfied' })] },
    'satisfied',
    'met',
  ],
  [
    'a block that its writer maintains',
    'nothing_blocking',
    { now: later, counterpoints: [blocking({ outcome: 'stands' })] },
    'unsatisfied',
    'blocking',
  ],
  [
    'a block whose writer let the time pass after the answer',
    'nothing_blocking',
    { now: later, counterpoints: [blocking({})] },
    'satisfied',
    'met',
  ],
  [
    'a block that was never answered',
    'nothing_blocking',
    { now: later, counterpoints: [blocking({ response: null })] },
    'unsatisfied',
    'blocking',
  ],
  [
    'a block that was overruled',
    'nothing_blocking',
    { counterpoints: [blocking({ block: { ground: 'legal', state: 'overruled', overruledBy: 'marker' }, overrule })] },
    'satisfied',
    'met',
  ],
  [
    'a block that was overruled beside another passage',
    'nothing_blocking',
    {
      counterpoints: [
        blocking({
          block: { ground: 'legal', state: 'overruled', overruledBy: 'marker' },
          overrule,
          place: { state: 'changed', start: 0, end: 9, since: 2 },
        }),
      ],
    },
    'unsatisfied',
    'blocking',
  ],
  ['a private block', 'nothing_blocking', { counterpoints: [blocking({ posted: false })] }, 'satisfied', 'met'],
  [
    'a note that lost its place',
    'nothing_blocking',
    { counterpoints: [counterpoint('rights', 'rights', { place: { state: 'orphaned', start: null, end: null, since: 1 } })] },
    'unsatisfied',
    'lost_place',
  ],
  [
    'a note without any place in this version',
    'nothing_blocking',
    { counterpoints: [counterpoint('rights', 'rights', { place: null })] },
    'unsatisfied',
    'lost_place',
  ],
  [
    'what is missing has no place to lose',
    'nothing_blocking',
    { counterpoints: [counterpoint('rights', 'rights', { kind: 'missing', place: null })] },
    'satisfied',
    'met',
  ],
  [
    'a passage that was cut while the note was private, and not closed by it',
    'nothing_blocking',
    { counterpoints: [counterpoint('rights', 'rights', { place: { state: 'cut', start: null, end: null, since: 2 } })] },
    'unsatisfied',
    'lost_place',
  ],
  [
    'a passage that was cut, and its note closed by that',
    'nothing_blocking',
    {
      counterpoints: [counterpoint('rights', 'rights', { cutIn: 2, place: { state: 'cut', start: null, end: null, since: 2 } })],
    },
    'satisfied',
    'met',
  ],
  [
    'a block whose passage was just cut, until its writer has had their time',
    'nothing_blocking',
    { counterpoints: [blocking(cutAway)], versions: revisedAt(now) },
    'unsatisfied',
    'blocking',
  ],
  [
    'a block whose passage was cut, and whose writer let their time pass',
    'nothing_blocking',
    { counterpoints: [blocking(cutAway)], versions: revisedAt('2026-02-01T12:00:00.000Z') },
    'satisfied',
    'met',
  ],
  [
    'a block that was let go for a passage that has changed since',
    'nothing_blocking',
    { counterpoints: [letGo(2)], versions: revisedAt(now) },
    'unsatisfied',
    'blocking',
  ],
  [
    'a block that was let go for the passage as it is',
    'nothing_blocking',
    { counterpoints: [letGo(1)], versions: revisedAt(now) },
    'satisfied',
    'met',
  ],
  [
    'a block that was let go, a change since, and its writer silent',
    'nothing_blocking',
    { counterpoints: [letGo(2)], versions: revisedAt('2026-02-01T12:00:00.000Z') },
    'satisfied',
    'met',
  ],
  [
    'the last word of a fact-check is that changes are needed',
    'facts_checked',
    { signOffs: [...openGate().signOffs, signOff('checker', null, { id: 'again', seq: 110, outcome: 'changes_needed' })] },
    'unsatisfied',
    'facts_need_changes',
  ],
  [
    'the last word of a duty was taken back: the one before it does not come back',
    'perspectives_heard',
    { signOffs: [...openGate().signOffs, signOff('rights', 'rights', { id: 'again', seq: 110, revoked: true })] },
    'unsatisfied',
    'perspectives_open',
  ],
  [
    'signed again for more paragraphs, one of which changed: the narrower signature does not stand in',
    'perspectives_heard',
    {
      signOffs: [...openGate().signOffs, signOff('rights', 'rights', { id: 'again', seq: 110, lines: [0, 2] })],
      sentences: [sentence(0), sentence(1, { candidate: true }), sentence(2, { since: 2 })],
    },
    'unsatisfied',
    'perspective_stale',
  ],
  [
    'the paragraph under the note was joined to another, and a word there changed',
    'perspectives_heard',
    {
      sentences: [{ ...sentence(0, { since: 2 }), line: 1 }, { ...sentence(1, { candidate: true }), line: 1 }, sentence(2)],
    },
    'unsatisfied',
    'perspective_stale',
  ],
  [
    'a policy that wants every sentence is not met by a signature for paragraphs',
    'perspectives_heard',
    {
      policy: { ...policy, perspectiveScope: 'every_sentence' },
      sentences: [sentence(0), sentence(1, { candidate: true }), sentence(2, { since: 2 })],
    },
    'unsatisfied',
    'perspective_stale',
  ],
  [
    'lost its place, and closed as cut',
    'nothing_blocking',
    { counterpoints: [counterpoint('rights', 'rights', { outcome: 'cut', place: null })] },
    'satisfied',
    'met',
  ],

  ['the marker checked the facts', 'independence', { marker: 'checker' }, 'unsatisfied', 'marker_checked_facts'],
  [
    'the fact-checker wrote a sentence',
    'independence',
    { sentences: [sentence(0, { writers: ['checker'] }), sentence(1, { candidate: true }), sentence(2)] },
    'unsatisfied',
    'own_words_judged',
  ],
  [
    'and another qualified person confirmed it',
    'independence',
    {
      sentences: [sentence(0, { writers: ['checker'] }), sentence(1, { candidate: true }), sentence(2)],
      confirmations: [{ fingerprint: digestOf('0'), occurrence: 0, version: 1, by: 'second', seq: 200 }],
      editors: [{ personId: 'second', checksFacts: true }],
    },
    'satisfied',
    'met',
  ],
  [
    'the fact-checker judged a claim of their own words',
    'independence',
    { sentences: [sentence(0), sentence(1, { candidate: true, writers: ['checker'] }), sentence(2)] },
    'unsatisfied',
    'own_words_judged',
  ],
  [
    'a perspective heard only from an author',
    'independence',
    { piece: piece({ authors: ['author', 'rights'] }) },
    'unsatisfied',
    'perspective_not_independent',
  ],
  [
    'a perspective heard only from somebody with a conflict',
    'independence',
    { assignments: openGate().assignments.map((one) => (one.personId === 'rights' ? { ...one, conflict: true } : one)) },
    'unsatisfied',
    'perspective_not_independent',
  ],
  [
    'a reviewer wrote the sentence under their own note',
    'independence',
    { sentences: [sentence(0, { writers: ['rights'] }), sentence(1, { candidate: true }), sentence(2)] },
    'unsatisfied',
    'perspective_not_independent',
  ],
  ['one person heard for two perspectives', 'independence', twoHats(), 'unsatisfied', 'perspective_not_independent'],

  ['a line changed after the facts were signed', 'facts_checked', { lines: [line(2)] }, 'unsatisfied', 'facts_changed'],
  [
    'and the fact-checker confirmed it',
    'facts_checked',
    { lines: [line(2)], confirmations: [{ ...confirmation('checker'), fingerprint: digestOf('a') }] },
    'satisfied',
    'facts_checked',
  ],
  [
    'and somebody confirmed it who does not check facts',
    'facts_checked',
    { lines: [line(2)], confirmations: [{ ...confirmation('rights'), fingerprint: digestOf('a') }] },
    'unsatisfied',
    'facts_changed',
  ],
  ['a line that stands as it was signed', 'facts_checked', { lines: [line(1)] }, 'satisfied', 'facts_checked'],
  [
    'a line that its own writer signed',
    'independence',
    { lines: [line(1, { writers: ['checker'] })] },
    'unsatisfied',
    'own_words_judged',
  ],
  [
    'a line changed after a perspective was heard that answers for the whole text',
    'perspectives_heard',
    { lines: [line(2)], policy: { ...shippedPolicies.full, perspectiveScope: 'every_sentence' } },
    'unsatisfied',
    'perspective_stale',
  ],
  [
    'and it answers for some paragraphs',
    'perspectives_heard',
    {
      lines: [line(2)],
      policy: { ...shippedPolicies.full, perspectiveScope: 'anchored_paragraphs' },
      signOffs: openGate().signOffs.map((one) => (one.duty === 'perspective' ? { ...one, lines: [0] } : one)),
    },
    'satisfied',
    'perspectives_heard',
  ],
  [
    'a changed sentence beside a claim, confirmed by who wrote that claim',
    'independence',
    {
      sentences: [sentence(0), sentence(1, { candidate: true, writers: ['second'] }), sentence(2, { since: 2, contextSince: 1 })],
      confirmations: [confirmation('second')],
      editors: [{ personId: 'second', checksFacts: true }],
    },
    'unsatisfied',
    'own_words_judged',
  ],
  [
    'the same, confirmed by somebody else',
    'independence',
    {
      sentences: [sentence(0), sentence(1, { candidate: true, writers: ['second'] }), sentence(2, { since: 2, contextSince: 1 })],
      confirmations: [confirmation('checker')],
    },
    'satisfied',
    'met',
  ],
  [
    'an editor marks words of their own that nobody else read',
    'independence',
    { ...unread({ writers: ['marker'] }), consents: [] },
    'unsatisfied',
    'marker_wrote_words',
  ],
  [
    'and a source that they brought in',
    'independence',
    { ...unread({}), consents: [], lines: [line(1, { writers: ['marker'] })] },
    'unsatisfied',
    'marker_wrote_words',
  ],
  ['words that the author approved', 'independence', unread({ writers: ['marker'] }), 'satisfied', 'met'],
  [
    'words that the author approved in another version',
    'independence',
    { ...unread({ writers: ['marker'] }), consents: [{ by: 'author', version: 1, digest: digestOf('9'), at: now }] },
    'unsatisfied',
    'marker_wrote_words',
  ],
  [
    'words that a fact-checker confirmed',
    'independence',
    {
      ...unread({ writers: ['marker'] }),
      consents: [],
      confirmations: [{ ...confirmation('checker'), version: 1, fingerprint: digestOf('0') }],
    },
    'satisfied',
    'met',
  ],
  [
    'words that somebody confirmed who wrote them too',
    'independence',
    {
      ...unread({ writers: ['marker', 'checker'] }),
      consents: [],
      confirmations: [{ ...confirmation('checker'), version: 1, fingerprint: digestOf('0') }],
    },
    'unsatisfied',
    'marker_wrote_words',
  ],
  [
    'words that they confirmed themselves',
    'independence',
    {
      ...unread({ writers: ['second'] }),
      marker: 'second',
      editors: [{ personId: 'second', checksFacts: false }],
      consents: [],
      confirmations: [{ ...confirmation('second'), version: 1, fingerprint: digestOf('0') }],
    },
    'unsatisfied',
    'marker_wrote_words',
  ],
  [
    'words whose facts were signed off by somebody else',
    'independence',
    { sentences: [sentence(0, { writers: ['marker'] }), sentence(1, { candidate: true }), sentence(2)], consents: [] },
    'satisfied',
    'met',
  ],

  [
    'no disclosure',
    'disclosure',
    {
      version: {
        number: 1,
        digest: digestOf('d'),
        madeBy: 'author',
        disclosure: false,
        change: 'author',
        kinds: ['substance'],
        beforehand: false,
        length: 40,
      },
    },
    'unsatisfied',
    'no_disclosure',
  ],

  ['no consent', 'author_consent', { consents: [] }, 'unsatisfied', 'consent_open'],
  [
    'consent to another version',
    'author_consent',
    { consents: [{ by: 'author', version: 2, digest: digestOf('d'), at: now }] },
    'unsatisfied',
    'consent_open',
  ],
  [
    'consent to another text',
    'author_consent',
    { consents: [{ by: 'author', version: 1, digest: digestOf('9'), at: now }] },
    'unsatisfied',
    'consent_open',
  ],
  [
    'one of two authors consented',
    'author_consent',
    { piece: piece({ authors: ['author', 'co-author'] }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted, and sentences cut since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['cut'], { cuts: 1 }) },
    'satisfied',
    'consent_beforehand',
  ],
  [
    'cuts permitted, and only style since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['style'], { cuts: 1 }) },
    'satisfied',
    'consent_beforehand',
  ],
  [
    'cuts permitted, and another headline since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['headline'], { cuts: 1 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted, and another headline with a cut',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['headline', 'cut'], { cuts: 1 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'headline permitted, and another headline since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['headline'], { headline: 1 }) },
    'satisfied',
    'consent_beforehand',
  ],
  [
    'headline permitted, and sentences cut since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['cut'], { headline: 1 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'both permitted, and both done',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['headline', 'cut'], { cuts: 1, headline: 1 }) },
    'satisfied',
    'consent_beforehand',
  ],
  [
    'both permitted, and a change in substance since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['headline', 'cut', 'substance'], { cuts: 1, headline: 1 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'nothing permitted, and only style since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['style'], {}) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted after they were made',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['cut'], { cuts: 2 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted to whoever found out nothing about the change',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(null, { cuts: 1 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted, and another author cut them',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['cut'], { cuts: 1 }, 'author') },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted by somebody who is no author',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['cut'], { personId: 'assigner', cuts: 1 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted by one of two authors',
    'author_consent',
    {
      consents: [],
      policy: shippedPolicies.small,
      ...edited(['cut'], { cuts: 1 }),
      piece: piece({ authors: ['author', 'co-author'], currentVersion: 2 }),
    },
    'unsatisfied',
    'consent_open',
  ],
  [
    '"cuts and style" of old, and sentences cut since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['cut'], null, 'substance', true) },
    'satisfied',
    'consent_beforehand',
  ],
  [
    '"cuts and style" of old, and another headline since',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['headline'], null, 'substance', true) },
    'unsatisfied',
    'consent_open',
  ],
  [
    '"cuts and style" of old, and what an editor called style of old',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(null, null, 'style', true) },
    'unsatisfied',
    'consent_open',
  ],
  [
    '"cuts and style" of old, taken back',
    'author_consent',
    { consents: [], policy: shippedPolicies.small, ...edited(['cut'], {}, 'substance', true) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted, under a policy that wants the exact text',
    'author_consent',
    { consents: [], ...edited(['cut'], { cuts: 1 }) },
    'unsatisfied',
    'consent_open',
  ],
  [
    'cuts permitted, and made after the version that the author approved',
    'author_consent',
    {
      ...edited(['substance'], { cuts: 1 }),
      consents: [{ by: 'author', version: 2, digest: digestOf('8'), at: now }],
      policy: shippedPolicies.small,
      ...third(['cut']),
    },
    'satisfied',
    'consent_beforehand',
  ],
  [
    'cuts permitted by one author, the exact text approved by the other',
    'author_consent',
    {
      ...edited(['cut'], { cuts: 1 }),
      consents: [{ by: 'co-author', version: 1, digest: digestOf('d'), at: now }],
      piece: piece({ authors: ['author', 'co-author'] }),
      policy: shippedPolicies.small,
    },
    'satisfied',
    'consent_beforehand',
  ],

  ['routine stakes', 'second_editor', {}, 'not_applicable', 'does_not_apply'],
  [
    'elevated, marked by who assigned',
    'second_editor',
    { piece: piece({ stakes: 'elevated' }), marker: 'assigner' },
    'unsatisfied',
    'marker_took_part',
  ],
  [
    'elevated, marked by who reviewed',
    'second_editor',
    { piece: piece({ stakes: 'elevated' }), marker: 'rights' },
    'unsatisfied',
    'marker_took_part',
  ],
  ...assignmentStates.flatMap((status) =>
    [null, false, true].map((conflict): Example => {
      const onlyAsked = conflict === null && ['invited', 'declined', 'lapsed', 'released'].includes(status);
      return [
        `elevated, marked by an editor whose request is ${status}, a conflict ${conflict === null ? 'not spoken of' : conflict ? 'declared' : 'denied'}`,
        'second_editor',
        { piece: piece({ stakes: 'elevated' }), assignments: [{ ...assignment('marker', 'security'), status, conflict }] },
        onlyAsked ? 'satisfied' : 'unsatisfied',
        onlyAsked ? 'met' : 'no_second_editor',
      ];
    }),
  ),
  ['elevated, marked by another editor', 'second_editor', { piece: piece({ stakes: 'elevated' }) }, 'satisfied', 'met'],
  [
    'elevated, and the desk has no other editor',
    'second_editor',
    { piece: piece({ stakes: 'elevated' }), marker: null, editors: [{ personId: 'assigner', checksFacts: false }] },
    'unsatisfied',
    'no_second_editor',
  ],
  ['grave, the first of two', 'second_editor', { piece: piece({ stakes: 'grave' }) }, 'unsatisfied', 'first_of_two'],
  [
    'grave, the second of two',
    'second_editor',
    { piece: piece({ stakes: 'grave' }), approvals: [approval({})] },
    'satisfied',
    'met',
  ],
  [
    'grave, the same editor twice',
    'second_editor',
    { piece: piece({ stakes: 'grave' }), approvals: [approval({ by: 'marker' })] },
    'unsatisfied',
    'first_of_two',
  ],
  [
    'grave, the first approved another edition',
    'second_editor',
    { piece: piece({ stakes: 'grave' }), approvals: [approval({ edition: digestOf('7') })] },
    'unsatisfied',
    'first_of_two',
  ],
  [
    'grave, the first approved under another policy',
    'second_editor',
    { piece: piece({ stakes: 'grave' }), approvals: [approval({ policyVersion: 9 })] },
    'unsatisfied',
    'first_of_two',
  ],
  [
    'grave, and both took part before',
    'second_editor',
    { piece: piece({ stakes: 'grave' }), marker: 'rights', approvals: [approval({})] },
    'unsatisfied',
    'marker_took_part',
  ],

  ['nobody is accused', 'right_of_reply', {}, 'not_applicable', 'does_not_apply'],
  [
    'an accusation, and nobody named',
    'right_of_reply',
    { piece: piece({ topics: ['named-accusation'] }) },
    'unsatisfied',
    'nobody_named',
  ],
  [
    'somebody accused, not asked',
    'right_of_reply',
    { piece: piece({ accused: ['minister'] }) },
    'unsatisfied',
    'reply_not_recorded',
  ],
  [
    'asked',
    'right_of_reply',
    {
      piece: piece({ accused: ['minister'] }),
      replies: [{ id: 'reply', accusedId: 'minister', kind: 'asked', by: 'assigner', at: now, confirmedBy: null }],
    },
    'satisfied',
    'met',
  ],
  [
    'not sought for danger, by one person',
    'right_of_reply',
    {
      piece: piece({ accused: ['minister'] }),
      replies: [{ id: 'reply', accusedId: 'minister', kind: 'not_sought_danger', by: 'assigner', at: now, confirmedBy: null }],
    },
    'unsatisfied',
    'danger_unconfirmed',
  ],
  [
    'not sought for danger, by two people',
    'right_of_reply',
    {
      piece: piece({ accused: ['minister'] }),
      replies: [
        { id: 'reply', accusedId: 'minister', kind: 'not_sought_danger', by: 'assigner', at: now, confirmedBy: 'marker' },
      ],
    },
    'satisfied',
    'met',
  ],
  [
    'not sought for danger, the same person twice',
    'right_of_reply',
    {
      piece: piece({ accused: ['minister'] }),
      replies: [
        { id: 'reply', accusedId: 'minister', kind: 'not_sought_danger', by: 'assigner', at: now, confirmedBy: 'assigner' },
      ],
    },
    'unsatisfied',
    'danger_unconfirmed',
  ],
];

describe('the gate', () => {
  it('is open when every requirement is met', () => {
    const gate = evaluateGate(openGate());
    expect(gate.requirements.filter((one) => one.status !== 'satisfied').map((one) => [one.id, one.status])).toEqual([
      ['second_editor', 'not_applicable'],
      ['right_of_reply', 'not_applicable'],
    ]);
    expect(gate.satisfied).toBe(true);
  });

  it.each(cases)('%s: %s', (_, id, difference, status, code) => {
    const found = row(openGate(difference), id);
    expect([found?.status, found?.reason.code]).toEqual([status, code]);
    if (status === 'unsatisfied') expect(evaluateGate(openGate(difference)).satisfied).toBe(false);
  });

  it('names somebody for whatever is open', () => {
    for (const [name, id, difference, status] of cases.filter((one) => one[3] === 'unsatisfied')) {
      const found = row(openGate(difference), id);
      expect(found?.open.length, `${name} ${status}`).toBeGreaterThan(0);
      expect(found?.places.length, name).toBeGreaterThan(0);
    }
  });

  it('counts perspectives out of what the policy asks for', () => {
    expect(row(openGate(), 'perspectives_heard')).toMatchObject({
      count: { done: 2, of: 2 },
      reason: { heard: 2, of: 2, lapsed: 0 },
    });
    expect(row(openGate({ piece: piece({ topics: ['armed-conflict'] }) }), 'perspectives_heard')?.count).toEqual({
      done: 2,
      of: 3,
    });
    expect(row(openGate({ piece: piece({ topics: ['culture'] }) }), 'perspectives_heard')?.count).toEqual({ done: 2, of: 2 });
    const lapsed = { policy: { ...policy, lapsedCounts: true }, signOffs: openGate().signOffs.slice(1) };
    const assignments = [assignment('rights', 'rights', { status: 'lapsed' }), ...openGate().assignments.slice(1)];
    expect(row(openGate({ ...lapsed, assignments }), 'perspectives_heard')?.reason).toMatchObject({ heard: 2, lapsed: 1 });
  });

  it('tells what was never heard from what has become stale', () => {
    const sentences = [sentence(0, { since: 2 }), sentence(1, { candidate: true }), sentence(2)];
    const one = row(openGate({ sentences, signOffs: openGate().signOffs.slice(1) }), 'perspectives_heard');
    expect(one?.reason).toMatchObject({
      code: 'perspectives_open',
      perspectives: ['rights'],
      stale: [{ perspective: 'communities', sentence: 1 }],
    });
    const both = row(openGate({ sentences, piece: piece({ topics: ['armed-conflict'] }) }), 'perspectives_heard');
    expect(both?.reason.code).toBe('perspectives_open');
  });

  it('leads to asking a fact-checker first, while nobody is asked', () => {
    const unasked = openGate({ dispositions: [], assignments: openGate().assignments.slice(0, 2) });
    expect(row(unasked, 'facts_checked')?.places[0]).toEqual({ to: 'form', form: 'assign' });
    expect(row(openGate({ dispositions: [] }), 'facts_checked')?.places[0]).toMatchObject({ to: 'sentence' });
  });
  it('says which changed, and which only stand elsewhere', () => {
    const sentences = [
      sentence(0, { since: 2 }),
      { ...sentence(1, { candidate: true }), contextSince: 2, ownContextSince: 2 },
      sentence(2),
    ];
    const facts = openGate({ sentences, editors: [{ personId: 'second', checksFacts: true }] });
    expect(row(facts, 'facts_checked')).toMatchObject({
      reason: { code: 'facts_changed', count: 2, sentences: [1, 2], context: [2] },
    });
  });
  it('is closed to a marker who checked the facts, and open to one who did not', () => {
    const editors = [...openGate().editors, { personId: 'second', checksFacts: true }];
    const confirmations = [{ fingerprint: digestOf('2'), occurrence: 0, version: 1, by: 'second', seq: 200 }];
    expect(row(openGate({ confirmations, editors, marker: 'second' }), 'independence')?.reason.code).toBe('marker_checked_facts');
    expect(row(openGate({ confirmations, editors, marker: 'marker' }), 'independence')?.status).toBe('satisfied');
  });

  it('lets who confirmed for a perspective mark, but not who judged a claim', () => {
    const confirmations = [{ fingerprint: digestOf('2'), occurrence: 0, version: 1, by: 'rights', seq: 200 }];
    expect(row(openGate({ marker: 'rights', confirmations }), 'independence')?.status).toBe('satisfied');
    expect(row(openGate({ marker: 'rights', claims: [withVerdict({ by: 'rights' })] }), 'independence')?.reason.code).toBe(
      'marker_checked_facts',
    );
    expect(row(openGate({ marker: 'author' }), 'independence')?.reason.code).toBe('marker_checked_facts');
  });

  it('stays closed when a rule fails', () => {
    const broken = openGate({ consents: undefined as unknown as GateFacts['consents'] });
    expect(row(broken, 'author_consent')?.status).toBe('error');
    expect(evaluateGate(broken).satisfied).toBe(false);
  });

  it('says when a policy does not have a requirement, and never calls that overridden', () => {
    const facts = openGate({
      policy: shippedPolicies.pair,
      piece: piece({ stakes: 'grave' }),
      overrides: [override({ requirement: 'second_editor' })],
    });
    expect(row(facts, 'second_editor')).toMatchObject({ status: 'not_applicable', reason: { code: 'not_required' } });
  });

  it('without a version is closed', () => expect(evaluateGate(openGate({ version: null })).satisfied).toBe(false));
});

describe('an override', () => {
  const open: Partial<GateFacts> = { signOffs: openGate().signOffs.slice(1) };
  it('of two people opens its one requirement', () => {
    const facts = openGate({ ...open, overrides: [override({ covers: ['perspective:rights'] })] });
    expect(row(facts, 'perspectives_heard')).toMatchObject({
      status: 'overridden',
      reason: { code: 'overridden', overrideId: 'override' },
    });
    expect(evaluateGate(facts).satisfied).toBe(true);
  });
  it.each([
    ['one person', { confirmedBy: null }],
    ['the same person twice', { confirmedBy: 'assigner' }],
    ['another requirement', { requirement: 'right_of_reply' as const }],
    ['another policy version', { policyVersion: 2 }],
    ['somebody who is no editor any more', { confirmedBy: 'left' }],
    ['an editor who is an author now', { requestedBy: 'author' }],
    ['two people who took it back', { end: 'withdrawn' as const }],
    ['two people, for something else than what is open', { covers: ['perspective:communities'] }],
    ['two people, before its list was kept', { covers: [] }],
  ])('by %s does not', (_, difference) =>
    expect(
      evaluateGate(openGate({ ...open, overrides: [override({ covers: ['perspective:rights'], ...difference })] })).satisfied,
    ).toBe(false),
  );
  it.each(['independence', 'author_consent', 'nothing_blocking', 'disclosure'] as const)('cannot excuse %s', (requirement) => {
    const everyKey = ['marker', 'author:author', 'counterpoint:note-rights', 'disclosure'];
    const closed = {
      independence: { marker: 'checker' },
      author_consent: { consents: [] },
      nothing_blocking: { counterpoints: [blocking({})] },
      disclosure: { version: { ...openGate().version, disclosure: false } as GateFacts['version'] },
    };
    expect(
      row(openGate({ ...closed[requirement], overrides: [override({ requirement, covers: everyKey })] }), requirement)?.status,
    ).toBe('unsatisfied');
  });
});

function withVerdict(more: Partial<NonNullable<ReturnType<typeof claim>['verdict']>>) {
  const base = claim(1);
  return base.verdict ? { ...base, verdict: { ...base.verdict, ...more } } : base;
}
function changed() {
  return [sentence(0), sentence(1, { candidate: true }), sentence(2, { since: 2 })];
}
/** The words of sentence `index` stand, and what stands beside it changed in version 2. */
function beside(index: number) {
  return [sentence(0), sentence(1, { candidate: true }), sentence(2)].map((one) =>
    one.index === index ? { ...one, contextSince: 2, ownContextSince: 2 } : one,
  );
}
function confirmation(by: string) {
  return { fingerprint: digestOf('2'), occurrence: 0, version: 2, by, seq: 200 };
}
function line(since: number, more: Partial<GateFacts['lines'][number]> = {}): GateFacts['lines'][number] {
  const own = { index: 0, field: 'source' as const, number: 1, fingerprint: digestOf('a'), occurrence: 0 };
  return { ...own, since, writers: ['author'], ...more };
}
/** Under a policy that asks for no facts, so that nobody signed for the words. */
function unread(more: Partial<GateFacts['sentences'][number]>): Partial<GateFacts> {
  const { requirements } = shippedPolicies.full;
  return {
    policy: {
      ...shippedPolicies.full,
      requirements: { ...requirements, facts_checked: { ...requirements.facts_checked, required: false } },
    },
    sentences: [sentence(0, more), sentence(1, { candidate: true }), sentence(2)],
    signOffs: openGate().signOffs.filter((one) => one.duty === 'perspective'),
    dispositions: [],
    claims: [],
  };
}
function blocking(more: Partial<ReturnType<typeof counterpoint>>) {
  return counterpoint('rights', 'rights', { block: { ground: 'factual_error', state: 'blocks', overruledBy: null }, ...more });
}
function revisedAt(madeAt: string) {
  return [
    ...openGate().versions,
    { number: 2, change: 'author' as const, kinds: null, beforehand: false, madeBy: 'author', madeAt },
  ];
}
/** Satisfied, on version 1, by the answer of then; its passage reads as it does since `since`. */
function letGo(since: number) {
  return counterpoint('rights', 'rights', {
    block: { ground: 'factual_error', state: 'released', overruledBy: null },
    outcome: 'satisfied',
    response: { id: 'response-rights', kind: 'revised', at: '2026-01-01T12:00:00.000Z', digest: digestOf('e') },
    place: { state: 'changed', start: 0, end: 9, since },
  });
}
/** An editor's edit after the author's version, and what the author permits; `permitted` null: they never said since each thing has its own tick. */
function edited(
  kinds: ChangeKind[] | null,
  permitted: Partial<GateFacts['permissions'][number]> | null,
  change: 'author' | 'style' | 'substance' = 'substance',
  beforehand = false,
): Pick<GateFacts, 'versions' | 'permissions'> {
  return {
    versions: [
      { number: 1, change: 'author', kinds: ['substance'], beforehand, madeBy: 'author', madeAt: now },
      { number: 2, change, kinds, beforehand: false, madeBy: 'assigner', madeAt: now },
    ],
    permissions: permitted === null ? [] : [{ personId: 'author', cuts: null, headline: null, ...permitted }],
  };
}
function third(kinds: ChangeKind[]): Pick<GateFacts, 'versions'> {
  const { versions } = edited(['substance'], null);
  return {
    versions: [...versions, { number: 3, change: 'substance', kinds, beforehand: false, madeBy: 'assigner', madeAt: now }],
  };
}
function twoHats(): Partial<GateFacts> {
  return {
    assignments: [
      assignment('rights', 'rights'),
      assignment('rights', 'communities', { id: 'second-hat' }),
      assignment('checker', null),
    ],
    counterpoints: [counterpoint('rights', 'rights'), counterpoint('rights', 'communities', { id: 'note-2' })],
    signOffs: [
      signOff('rights', 'rights'),
      signOff('rights', 'communities', { id: 's2', assignmentId: 'second-hat', seq: 101 }),
      signOff('checker', null, { seq: 102 }),
    ],
  };
}
function approval(more: Partial<GateFacts['approvals'][number]>): GateFacts['approvals'][number] {
  return {
    by: 'assigner',
    edition: editionOf(openGate({ piece: piece({ stakes: 'grave' }) })).digest,
    policyVersion: 1,
    version: 1,
    at: now,
    ...more,
  };
}
function openVersion() {
  const { version } = openGate();
  if (!version) throw new Error('the open gate has a version');
  return version;
}

describe('a policy that was stored before a requirement existed', () => {
  it.each(requirementIds)('does not require %s, and judges everything else as before', (id) => {
    const { [id]: _, ...older } = policy.requirements;
    const shut = { ...openGate(), signOffs: [], consents: [] };
    const facts = { ...shut, policy: { ...policy, requirements: older as typeof policy.requirements } };
    const before = evaluateGate(shut).requirements;
    expect(evaluateGate(facts).requirements).toEqual(
      before.map((one) =>
        one.id === id ? expect.objectContaining({ status: 'not_applicable', reason: { code: 'not_required' } }) : one,
      ),
    );
  });
});
