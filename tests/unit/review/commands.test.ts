import { describe, expect, it } from 'vitest';
import type { AnyCommand, Decision } from '@/lib/review/command';
import { addAuthor } from '@/lib/review/commands/add-author';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { addPerspective } from '@/lib/review/commands/add-perspective';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { changePermissions } from '@/lib/review/commands/change-permissions';
import { changePerson } from '@/lib/review/commands/change-person';
import { confirmOverride } from '@/lib/review/commands/confirm-override';
import { confirmReply } from '@/lib/review/commands/confirm-reply';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { consent } from '@/lib/review/commands/consent';
import { createPiece } from '@/lib/review/commands/create-piece';
import { decisions } from '@/lib/review/commands/decisions';
import { publishScheduled } from '@/lib/review/commands/decisions/publish';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { editCounterpoint } from '@/lib/review/commands/edit-counterpoint';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { makePolicy } from '@/lib/review/commands/make-policy';
import { makeVersion } from '@/lib/review/commands/make-version';
import { placeCounterpoint } from '@/lib/review/commands/place-counterpoint';
import { recordReply } from '@/lib/review/commands/record-reply';
import { refuseOverride } from '@/lib/review/commands/refuse-override';
import { requestOverride } from '@/lib/review/commands/request-override';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';
import { signOff as signOffCommand } from '@/lib/review/commands/sign-off';
import { withdrawOverride } from '@/lib/review/commands/withdraw-override';
import { editionOf } from '@/lib/review/edition';
import type { AdoptionFacts, CorrectionFacts, GateFacts } from '@/lib/review/facts';
import { overruledAbout } from '@/lib/review/overruled-about';
import { policySchema, shippedPolicies } from '@/lib/review/policy';
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

/** What every command finds if nothing else is said: the piece of the open gate, and an actor who may. */
const world = {
  piece: piece(),
  policy: shippedPolicies.full,
  deskPolicy: { version: 1, data: shippedPolicies.full, by: 'admin' },
  version: openGate().version,
  sentences: openGate().sentences,
  mine: [assignment('rights', 'rights', { status: 'accepted' })],
  assignments: openGate().assignments,
  person: { id: 'reviewer-9', roles: ['reviewer'], holds: ['rights'], checksFacts: false, disabled: false, awayUntil: null },
  assignment: { ...assignment('rights', 'rights', { status: 'invited', conflict: null }), pieceId: 'piece' },
  counterpoint: counterpoint('rights', 'rights'),
  claim: { ...claim(1), ownVerdict: null },
  dispositions: [],
  signOff: signOff('rights', 'rights'),
  override: override({ confirmedBy: null, covers: ['perspective:rights'] }),
  overrides: [],
  reply: { id: 'reply', accusedId: 'minister', kind: 'not_sought_danger', by: 'assigner', confirmedBy: null },
  quoted: 'quote',
  ownCounterpoints: [counterpoint('rights', 'rights', { posted: false })],
  postedNotes: [],
  ownSignOffs: [],
  sentencesForSignOff: openGate().sentences,
  factsForSignOff: { dispositions: openGate().dispositions, claims: [claim(1)], pending: true },
  ownConsent: false,
  ownPermissions: { cuts: null, headline: null },
  lines: [],
  keptBlocks: [],
  perspectiveSlugs: ['rights', 'communities', 'law'],
  letters: ['R'],
  corrections: [],
  adoptions: [],
  policyMakers: ['admin'],
  editors: openGate().editors,
  holdings: [],
  admins: 2,
  knownAuthors: ['reviewer-9'],
  ownOpenPieces: 0,
  gate: openGate(),
  signOffs: openGate().signOffs,
};
const { id: _, ...appointed } = world.person;
type World = { [K in keyof typeof world]: unknown };
const actor = { personId: 'rights', roles: ['reviewer', 'editor'], holds: ['rights'], checksFacts: false, via: 'session' };
const exact = { version: 1, digest: digestOf('d') };
const edition = editionOf(openGate()).digest;
const closed = openGate({ consents: [] });
const closedEdition = editionOf(closed).digest;
const grave = piece({ stakes: 'grave' });
const graveEdition = editionOf(openGate({ piece: grave })).digest;
const prepared = {
  basis: { version: 1, draftRevision: 1 },
  digest: edition,
  frozen: { items: [], corrections: [] },
  live: { items: [], corrections: [] },
  change: null,
  slug: 'a-piece',
};
/** Made from the same facts as the gate that `decide` reads. */
const preparedFrom = (gate: unknown) => ({ ...prepared, digest: gate ? editionOf(gate as GateFacts).digest : edition });
const marked = (as: string) =>
  piece({ review: 'publishable', publishable: { edition: as, version: 1, policyVersion: 1, by: 'marker' } });
const publishable = marked(edition);

function decide(
  command: AnyCommand,
  input: object,
  difference: Partial<World> = {},
  as: object = {},
  ready: object = preparedFrom(difference.gate),
): Decision {
  let n = 0;
  const run = command.decide as (world: object, input: object, context: object) => Decision;
  return run(
    { ...world, ...difference },
    { id: 'piece', ...input },
    { actor: { ...actor, ...as }, now, newId: () => `id-${(n += 1)}`, prepared: ready },
  );
}
const outcome = (decision: Decision) => (decision.ok ? decision.events.map((one) => one.type).join(' ') : decision.refusal.code);

const noteInput = {
  ...exact,
  perspective: 'rights',
  kind: 'passage',
  text: 'Who answers?',
  sources: [],
  anchor: { start: 0, end: 5, exact: 'quote' },
};
const verdictInput = {
  ...exact,
  verdict: 'supported',
  rationale: 'Looked up.',
  evidence: [{ url: 'https://a.example', title: 'A', quote: 'So.' }],
};
const signInput = { assignmentId: 'assignment-rights', ...exact, outcome: 'filed', statement: '' };
const factInput = { assignmentId: 'assignment-checker', ...exact, outcome: 'checked', statement: '' };
const checker = { mine: [assignment('checker', null, { status: 'accepted' })] };
const openInput = {
  kind: 'open_review',
  ...exact,
  topics: [],
  perspectives: [
    { perspective: 'rights', disputes: true },
    { perspective: 'communities', disputes: false },
  ],
};
const submitted = piece({ review: 'submitted', openedBy: null, perspectives: [] });
const own = [sentence(0, { writers: ['rights'] }), sentence(1, { candidate: true }), sentence(2)];
const blocked = (ground: string, overruledBy: string | null = null) =>
  counterpoint('other', 'rights', {
    block: { ground: ground as 'legal', state: 'blocks', overruledBy },
    overrule: { on: 1, about: overruledAbout(counterpoint('other', 'rights')), finishedBy: null },
  });
const overruling = { kind: 'overrule', ...exact, counterpointId: 'x', reason: 'Table 4.' };
const accused = openGate({ piece: piece({ accused: ['minister'] }) });
const unheard = openGate({ signOffs: openGate().signOffs.slice(1) });
const asked = override({ requirement: 'right_of_reply', confirmedBy: null, covers: ['accused:minister'] });
const weaker = { version: 2, data: shippedPolicies.small, by: 'admin' };
const adopting = { kind: 'adopt_policy', ...exact, policyVersion: 2 };
const adoption = (more: Partial<AdoptionFacts> = {}): AdoptionFacts => ({
  id: 'adoption',
  policyVersion: 2,
  fromVersion: 1,
  fromBlockHours: 48,
  version: 1,
  askedBy: 'assigner',
  at: now,
  confirmedBy: null,
  confirmedAt: null,
  end: null,
  endedAt: null,
  ...more,
});
const made = {
  ...prepared,
  digest: digestOf('7'),
  same: null,
  empty: false,
  contents: [],
  written: {},
  gone: [sentence(1)],
  payload: {
    number: 2,
    kinds: ['substance'],
    lines: [],
    sentences: [sentence(0), sentence(1, { candidate: true, since: 2, fingerprint: digestOf('8') }), sentence(2)],
    resolutions: [],
    lastLine: 3,
  },
};

const correctInput = {
  kind: 'correct',
  ...exact,
  correctionType: 'editors_note',
  reason: 'It is 18.',
  how: 'now',
  shows: 'difference',
  answers: [],
};
const confirmInput = { kind: 'confirm_correction', correctionId: 'c', digest: digestOf('b') };
const correction = (more: Partial<CorrectionFacts> = {}): CorrectionFacts => ({
  id: 'c',
  type: 'correction',
  edition: digestOf('e'),
  version: 1,
  by: 'other',
  at: now,
  confirmedBy: null,
  confirmBy: now,
  digest: digestOf('b'),
  how: 'now',
  unchecked: [],
  refusedBy: null,
  refusedAt: null,
  answer: null,
  answerHeld: false,
  ...more,
});
const live = (more: Partial<GateFacts> = {}, writers = ['author']) =>
  openGate({
    live: {
      edition: digestOf('e'),
      version: 1,
      digest: digestOf('d'),
      sentences: [sentence(0, { writers })],
      lines: [],
      publishedAt: now,
      publishedSeq: 200,
      pending: null,
      proposals: [],
      revoked: [],
      withdrawn: [],
      staleBefore: [],
      unsettled: [],
      judgedOtherwise: [],
      judged: { claims: [], dispositions: [], confirmations: [], signOffs: [] },
      answeredAlarms: [],
      alarms: [],
    },
    ...more,
  });

/** What is asked, what is different from a world in which it works, and what comes of it: the events, or the refusal's code. One row a rule. */
const cases: [string, AnyCommand, object, Partial<World>, object, string][] = [
  ['a note on a passage', addCounterpoint, noteInput, {}, {}, 'counterpoint_added'],
  ['on an older version', addCounterpoint, { ...noteInput, version: 2 }, {}, {}, 'stale_version'],
  ['on another text', addCounterpoint, { ...noteInput, digest: digestOf('1') }, {}, {}, 'stale_digest'],
  ['for a perspective not held', addCounterpoint, { ...noteInput, perspective: 'law' }, {}, {}, 'perspective_not_held'],
  [
    'before accepting',
    addCounterpoint,
    noteInput,
    { mine: [assignment('rights', 'rights', { status: 'invited' })] },
    {},
    'perspective_not_held',
  ],
  [
    'before declaring conflicts',
    addCounterpoint,
    noteInput,
    { mine: [assignment('rights', 'rights', { status: 'accepted', conflict: null })] },
    {},
    'conflict_undeclared',
  ],
  [
    'with a conflict',
    addCounterpoint,
    noteInput,
    { mine: [assignment('rights', 'rights', { status: 'accepted', conflict: true })] },
    {},
    'conflict_declared',
  ],
  [
    'outside the text',
    addCounterpoint,
    { ...noteInput, anchor: { start: 0, end: 99, exact: 'quote' } },
    {},
    {},
    'offsets_out_of_range',
  ],
  ['backwards', addCounterpoint, { ...noteInput, anchor: { start: 5, end: 5, exact: 'quote' } }, {}, {}, 'offsets_out_of_range'],
  ['quoting what is not there', addCounterpoint, noteInput, { quoted: 'other' }, {}, 'quote_mismatch'],
  [
    'rewriting a private note',
    editCounterpoint,
    { text: 'Better.', sources: [], block: null, before: { digest: digestOf('c'), block: null } },
    { counterpoint: counterpoint('rights', 'rights', { posted: false }) },
    {},
    'counterpoint_edited',
  ],
  [
    'rewriting a private note that another tab saved since',
    editCounterpoint,
    { text: 'Better.', sources: [], block: null, before: { digest: digestOf('b'), block: null } },
    { counterpoint: counterpoint('rights', 'rights', { posted: false }) },
    {},
    'stale_note',
  ],
  [
    'rewriting a private note that another tab made block since',
    editCounterpoint,
    { text: 'Better.', sources: [], block: null, before: { digest: digestOf('c'), block: null } },
    {
      counterpoint: counterpoint('rights', 'rights', {
        posted: false,
        block: { ground: 'danger', state: 'blocks', overruledBy: null },
      }),
    },
    {},
    'stale_note',
  ],
  [
    'rewriting a filed note',
    editCounterpoint,
    { text: 'Better.', sources: [], block: null, before: { digest: digestOf('c'), block: null } },
    {},
    {},
    'wrong_state',
  ],
  [
    "rewriting somebody else's",
    editCounterpoint,
    { text: 'Better.', sources: [], block: null, before: { digest: digestOf('c'), block: null } },
    { counterpoint: counterpoint('other', 'rights', { posted: false }) },
    {},
    'not_allowed',
  ],
  ['holding a note', runCounterpoint, { runs: false, reason: 'No source.' }, {}, {}, 'counterpoint_run'],
  [
    'holding a private note',
    runCounterpoint,
    { runs: false, reason: 'No source.' },
    { counterpoint: counterpoint('rights', 'rights', { posted: false }) },
    {},
    'not_found',
  ],
  [
    'holding twice',
    runCounterpoint,
    { runs: false, reason: 'No source.' },
    { counterpoint: counterpoint('rights', 'rights', { runs: false }) },
    {},
    'already_done',
  ],
  [
    'running what was withdrawn',
    runCounterpoint,
    { runs: true },
    { counterpoint: counterpoint('rights', 'rights', { runs: false, outcome: 'withdrawn' }) },
    {},
    'wrong_state',
  ],
  [
    'answering again',
    answerCounterpoint,
    { kind: 'replied', text: 'Yes.', before: digestOf('e') },
    {},
    {},
    'counterpoint_answered',
  ],
  [
    'answering over an answer that was not on the screen',
    answerCounterpoint,
    { kind: 'replied', text: 'Yes.' },
    {},
    {},
    'stale_form',
  ],
  [
    'answering a private note',
    answerCounterpoint,
    { kind: 'replied', text: 'Yes.' },
    { counterpoint: counterpoint('rights', 'rights', { posted: false }) },
    {},
    'not_found',
  ],
  [
    'answering what was withdrawn',
    answerCounterpoint,
    { kind: 'replied', text: 'Yes.' },
    { counterpoint: counterpoint('rights', 'rights', { outcome: 'withdrawn' }) },
    {},
    'wrong_state',
  ],
  ['satisfied', resolveCounterpoint, { outcome: 'satisfied' }, {}, {}, 'counterpoint_resolved'],
  [
    'satisfied without an answer',
    resolveCounterpoint,
    { outcome: 'satisfied' },
    { counterpoint: counterpoint('rights', 'rights', { response: null }) },
    {},
    'wrong_state',
  ],
  [
    'stands beside a changed text, unanswered',
    resolveCounterpoint,
    { outcome: 'stands', ...exact },
    {
      counterpoint: counterpoint('rights', 'rights', {
        response: null,
        place: { state: 'changed', start: 0, end: 9, since: 2 },
      }),
    },
    {},
    'counterpoint_upheld',
  ],
  [
    'satisfied, without naming the text, where the passage changed',
    resolveCounterpoint,
    { outcome: 'satisfied' },
    { counterpoint: counterpoint('rights', 'rights', { place: { state: 'changed', start: 0, end: 9, since: 2 } }) },
    {},
    'missing_field',
  ],
  ['satisfied with another text', resolveCounterpoint, { outcome: 'satisfied', ...exact, version: 2 }, {}, {}, 'stale_version'],
  [
    'an editor closing a lost note that blocks',
    resolveCounterpoint,
    { outcome: 'no_longer_applies', reason: 'Gone.' },
    {
      counterpoint: counterpoint('other', 'rights', {
        place: null,
        block: { ground: 'legal', state: 'blocks', overruledBy: null },
      }),
    },
    {},
    'wrong_state',
  ],
  [
    'lifting the block of a passage that was cut',
    resolveCounterpoint,
    { outcome: 'satisfied' },
    {
      counterpoint: counterpoint('rights', 'rights', {
        cutIn: 1,
        response: null,
        block: { ground: 'legal', state: 'blocks', overruledBy: null },
      }),
    },
    {},
    'counterpoint_resolved',
  ],
  [
    'stands, with neither an answer nor a change to weigh',
    resolveCounterpoint,
    { outcome: 'stands' },
    { counterpoint: counterpoint('rights', 'rights', { response: null }) },
    {},
    'wrong_state',
  ],
  [
    "resolving somebody else's note",
    resolveCounterpoint,
    { outcome: 'withdrawn' },
    { counterpoint: counterpoint('other', 'rights') },
    {},
    'not_allowed',
  ],
  [
    'withdrawn twice',
    resolveCounterpoint,
    { outcome: 'withdrawn' },
    { counterpoint: counterpoint('rights', 'rights', { outcome: 'withdrawn' }) },
    {},
    'already_done',
  ],
  [
    'no longer applies, though it has its place',
    resolveCounterpoint,
    { outcome: 'no_longer_applies', reason: 'Gone.' },
    {},
    {},
    'wrong_state',
  ],
  [
    'no longer applies, without a reason',
    resolveCounterpoint,
    { outcome: 'no_longer_applies' },
    { counterpoint: counterpoint('other', 'rights', { place: null }) },
    {},
    'missing_field',
  ],
  [
    'no longer applies, said by an editor',
    resolveCounterpoint,
    { outcome: 'no_longer_applies', reason: 'Gone.' },
    { counterpoint: counterpoint('other', 'rights', { place: null }) },
    {},
    'counterpoint_resolved',
  ],
  [
    'no longer applies, said by another reviewer',
    resolveCounterpoint,
    { outcome: 'no_longer_applies', reason: 'Gone.' },
    { counterpoint: counterpoint('other', 'rights', { place: null }) },
    { roles: ['reviewer'] },
    'not_allowed',
  ],
  [
    'a new place',
    placeCounterpoint,
    { ...exact, anchor: noteInput.anchor },
    { counterpoint: counterpoint('rights', 'rights', { place: null }) },
    {},
    'counterpoint_placed',
  ],
  [
    'a new place for what a cut closed, by its writer',
    placeCounterpoint,
    { ...exact, anchor: noteInput.anchor },
    { counterpoint: counterpoint('rights', 'rights', { cutIn: 1, place: { state: 'cut', start: null, end: null, since: 1 } }) },
    {},
    'counterpoint_placed',
  ],
  [
    'a new place for what a cut closed, by an editor',
    placeCounterpoint,
    { ...exact, anchor: noteInput.anchor },
    { counterpoint: counterpoint('other', 'rights', { cutIn: 1, place: { state: 'cut', start: null, end: null, since: 1 } }) },
    {},
    'wrong_state',
  ],
  [
    'a new place for what its writer had withdrawn before it was cut',
    placeCounterpoint,
    { ...exact, anchor: noteInput.anchor },
    { counterpoint: counterpoint('rights', 'rights', { cutIn: 1, outcome: 'withdrawn' }) },
    {},
    'wrong_state',
  ],
  [
    'resolving what a cut closed',
    resolveCounterpoint,
    { outcome: 'withdrawn' },
    { counterpoint: counterpoint('rights', 'rights', { cutIn: 1 }) },
    {},
    'already_done',
  ],
  [
    'answering what a cut closed',
    answerCounterpoint,
    { kind: 'replied', text: 'Yes.' },
    { counterpoint: counterpoint('rights', 'rights', { cutIn: 1 }) },
    {},
    'wrong_state',
  ],
  [
    'a new place in another text',
    placeCounterpoint,
    { ...exact, digest: digestOf('1'), anchor: noteInput.anchor },
    {},
    {},
    'stale_digest',
  ],
  [
    'a new place that does not say what it quotes',
    placeCounterpoint,
    { ...exact, anchor: noteInput.anchor },
    { quoted: 'other', counterpoint: counterpoint('rights', 'rights', { place: null }) },
    {},
    'quote_mismatch',
  ],
  [
    'another place for a note that has one',
    placeCounterpoint,
    { ...exact, anchor: noteInput.anchor },
    { counterpoint: counterpoint('other', 'rights') },
    {},
    'wrong_state',
  ],
  [
    'another place for a private note',
    placeCounterpoint,
    { ...exact, anchor: noteInput.anchor },
    { counterpoint: counterpoint('rights', 'rights', { posted: false }) },
    {},
    'counterpoint_placed',
  ],

  [
    'dispositions',
    disposeSentences,
    { ...exact, dispositions: [{ sentence: 1, disposition: 'opinion' }] },
    {},
    {},
    'sentences_disposed',
  ],
  [
    'of a sentence that is not there',
    disposeSentences,
    { ...exact, dispositions: [{ sentence: 9, disposition: 'opinion' }] },
    {},
    {},
    'no_such_sentence',
  ],
  [
    'of a sentence one wrote',
    disposeSentences,
    { ...exact, dispositions: [{ sentence: 0, disposition: 'opinion' }] },
    { sentences: own },
    {},
    'wrote_it_yourself',
  ],
  [
    'of another text',
    disposeSentences,
    { ...exact, digest: digestOf('1'), dispositions: [{ sentence: 1, disposition: 'opinion' }] },
    {},
    {},
    'stale_digest',
  ],
  ['a claim', addClaim, { ...exact, sentences: [1], statement: 'So.' }, {}, {}, 'sentences_disposed claim_added'],
  [
    'a claim of one’s own words',
    addClaim,
    { ...exact, sentences: [0], statement: 'So.' },
    { sentences: own },
    {},
    'wrote_it_yourself',
  ],
  ['a claim nowhere', addClaim, { ...exact, sentences: [9], statement: 'So.' }, {}, {}, 'no_such_sentence'],
  ['a claim in another text', addClaim, { ...exact, version: 7, sentences: [1], statement: 'So.' }, {}, {}, 'stale_version'],
  ['a verdict', giveVerdict, verdictInput, {}, {}, 'verdict_given'],
  ['a verdict on another text', giveVerdict, { ...verdictInput, digest: digestOf('1') }, {}, {}, 'stale_digest'],
  [
    'supported without quote',
    giveVerdict,
    { ...verdictInput, evidence: [{ url: 'https://a.example', title: 'A' }] },
    {},
    {},
    'quote_needed',
  ],
  [
    'contradicted without source',
    giveVerdict,
    { ...verdictInput, verdict: 'contradicted', evidence: [] },
    {},
    {},
    'source_needed',
  ],
  [
    'unverifiable without source',
    giveVerdict,
    { ...verdictInput, verdict: 'unverifiable', evidence: [] },
    {},
    {},
    'verdict_given',
  ],
  [
    'a verdict on one’s own words',
    giveVerdict,
    verdictInput,
    { sentences: [sentence(1, { writers: ['rights'] })] },
    {},
    'wrote_it_yourself',
  ],
  ['a verdict on a claim whose sentence is gone', giveVerdict, verdictInput, { sentences: [sentence(0)] }, {}, 'wrong_state'],
  ["a verdict on somebody's private claim", giveVerdict, verdictInput, { claim: claim(1, { posted: false }) }, {}, 'not_found'],
  ['a confirmation', confirmSentences, { ...exact, sentences: [2] }, {}, {}, 'sentences_confirmed'],
  [
    'a confirmation of one’s own words',
    confirmSentences,
    { ...exact, sentences: [0] },
    { sentences: own },
    {},
    'wrote_it_yourself',
  ],
  ['a confirmation by nobody in particular', confirmSentences, { ...exact, sentences: [2] }, { mine: [] }, {}, 'not_qualified'],
  [
    'a confirmation by an editor who checks facts',
    confirmSentences,
    { ...exact, sentences: [2] },
    { mine: [] },
    { checksFacts: true },
    'sentences_confirmed',
  ],
  [
    'a confirmation with a conflict',
    confirmSentences,
    { ...exact, sentences: [2] },
    { mine: [assignment('rights', 'rights', { conflict: true })] },
    { checksFacts: true },
    'not_qualified',
  ],
  [
    'a confirmation of another text',
    confirmSentences,
    { ...exact, digest: digestOf('1'), sentences: [2] },
    {},
    {},
    'stale_digest',
  ],

  ['filed', signOffCommand, signInput, {}, {}, 'signed_off'],
  ['filed without a note', signOffCommand, signInput, { ownCounterpoints: [] }, {}, 'nothing_filed'],
  ['filed for somebody else', signOffCommand, { ...signInput, assignmentId: 'other' }, {}, {}, 'not_allowed'],
  ['filed on another version', signOffCommand, { ...signInput, version: 2 }, {}, {}, 'stale_version'],
  ['filed on another text', signOffCommand, { ...signInput, digest: digestOf('1') }, {}, {}, 'stale_digest'],
  [
    'filed after recusing',
    signOffCommand,
    signInput,
    { mine: [assignment('rights', 'rights', { status: 'recused' })] },
    {},
    'wrong_state',
  ],
  [
    'filed with a conflict',
    signOffCommand,
    signInput,
    { mine: [assignment('rights', 'rights', { status: 'accepted', conflict: true })] },
    {},
    'conflict_declared',
  ],
  [
    'filed before declaring',
    signOffCommand,
    signInput,
    { mine: [assignment('rights', 'rights', { status: 'accepted', conflict: null })] },
    {},
    'conflict_undeclared',
  ],
  ['checked by a perspective reviewer', signOffCommand, { ...signInput, outcome: 'checked' }, {}, {}, 'unknown_value'],
  ['filed by the fact-checker', signOffCommand, { ...factInput, outcome: 'filed' }, checker, {}, 'unknown_value'],
  ['nothing to add without a reason', signOffCommand, { ...signInput, outcome: 'nil_return' }, {}, {}, 'missing_field'],
  ['changes needed without a reason', signOffCommand, { ...signInput, outcome: 'changes_needed' }, {}, {}, 'missing_field'],
  [
    'the same twice',
    signOffCommand,
    signInput,
    {
      ownSignOffs: [signOff('rights', 'rights')],
      ownCounterpoints: [counterpoint('rights', 'rights')],
      factsForSignOff: { dispositions: [], claims: [], pending: false },
    },
    {},
    'already_done',
  ],
  ['checked', signOffCommand, factInput, checker, {}, 'signed_off'],
  [
    'checked with a candidate open',
    signOffCommand,
    factInput,
    { ...checker, factsForSignOff: { dispositions: [], claims: [], pending: true } },
    {},
    'facts_unfinished',
  ],
  [
    'checked with a fact without claim',
    signOffCommand,
    factInput,
    { ...checker, factsForSignOff: { dispositions: openGate().dispositions, claims: [], pending: true } },
    {},
    'facts_unfinished',
  ],
  [
    'checked with a claim without verdict',
    signOffCommand,
    factInput,
    {
      ...checker,
      factsForSignOff: { dispositions: openGate().dispositions, claims: [claim(1, { verdict: null })], pending: true },
    },
    {},
    'facts_unfinished',
  ],
  ['revoking', revokeSignOff, { reason: 'Wrong table.' }, {}, {}, 'sign_off_revoked'],
  [
    "revoking somebody else's",
    revokeSignOff,
    { reason: 'Wrong table.' },
    { signOff: signOff('other', 'rights') },
    {},
    'not_allowed',
  ],
  [
    'revoking twice',
    revokeSignOff,
    { reason: 'Wrong table.' },
    { signOff: signOff('rights', 'rights', { revoked: true }) },
    {},
    'already_done',
  ],

  [
    'asking somebody',
    assignReviewer,
    { reviewerId: 'reviewer-9', duty: { kind: 'perspective', perspective: 'rights' }, dueAt: '2026-04-01T00:00:00.000Z' },
    {},
    {},
    'reviewer_invited',
  ],
  [
    'asking an author',
    assignReviewer,
    { reviewerId: 'author', duty: { kind: 'perspective', perspective: 'rights' }, dueAt: '2026-04-01T00:00:00.000Z' },
    { person: { ...world.person, id: 'author' } },
    {},
    'is_author',
  ],
  [
    'asking nobody',
    assignReviewer,
    { reviewerId: 'nobody', duty: { kind: 'fact_check' }, dueAt: '2026-04-01T00:00:00.000Z' },
    { person: null },
    {},
    'unknown_value',
  ],
  [
    'asking somebody who left',
    assignReviewer,
    { reviewerId: 'reviewer-9', duty: { kind: 'perspective', perspective: 'rights' }, dueAt: '2026-04-01T00:00:00.000Z' },
    { person: { ...world.person, disabled: true } },
    {},
    'unknown_value',
  ],
  [
    'asking for a perspective they do not hold',
    assignReviewer,
    { reviewerId: 'reviewer-9', duty: { kind: 'perspective', perspective: 'law' }, dueAt: '2026-04-01T00:00:00.000Z' },
    {},
    {},
    'perspective_not_held',
  ],
  [
    'asking somebody to check facts who does not',
    assignReviewer,
    { reviewerId: 'reviewer-9', duty: { kind: 'fact_check' }, dueAt: '2026-04-01T00:00:00.000Z' },
    {},
    {},
    'not_qualified',
  ],
  [
    'asking for yesterday',
    assignReviewer,
    { reviewerId: 'reviewer-9', duty: { kind: 'perspective', perspective: 'rights' }, dueAt: '2026-03-01T00:00:00.000Z' },
    {},
    {},
    'in_the_past',
  ],
  [
    'asking twice',
    assignReviewer,
    { reviewerId: 'rights', duty: { kind: 'perspective', perspective: 'rights' }, dueAt: '2026-04-01T00:00:00.000Z' },
    {},
    {},
    'already_assigned',
  ],
  [
    'asking for a second duty',
    assignReviewer,
    { reviewerId: 'communities', duty: { kind: 'perspective', perspective: 'rights' }, dueAt: '2026-04-01T00:00:00.000Z' },
    {},
    {},
    'one_duty_each',
  ],
  [
    'asking somebody with a conflict',
    assignReviewer,
    { reviewerId: 'reviewer-9', duty: { kind: 'perspective', perspective: 'rights' }, dueAt: '2026-04-01T00:00:00.000Z' },
    { assignments: [assignment('reviewer-9', 'rights', { status: 'recused', conflict: true })] },
    {},
    'conflict_declared',
  ],
  ['accepting', answerAssignment, { status: 'accepted', conflict: { declared: false } }, {}, {}, 'assignment_answered'],
  ['accepting without declaring', answerAssignment, { status: 'accepted' }, {}, {}, 'conflict_undeclared'],
  [
    'accepting with a conflict',
    answerAssignment,
    { status: 'accepted', conflict: { declared: true } },
    {},
    {},
    'conflict_declared',
  ],
  [
    'accepting after the appointment ended',
    answerAssignment,
    { status: 'accepted', conflict: { declared: false } },
    {},
    { holds: [] },
    'perspective_not_held',
  ],
  [
    'accepting the fact-check without the appointment',
    answerAssignment,
    { status: 'accepted', conflict: { declared: false } },
    { assignment: { ...assignment('rights', null, { status: 'invited', conflict: null }), pieceId: 'piece' } },
    {},
    'not_qualified',
  ],
  [
    'accepting a lapsed request beside another duty',
    answerAssignment,
    { status: 'accepted', conflict: { declared: false } },
    {
      assignment: { ...assignment('rights', 'rights', { status: 'lapsed', conflict: null }), pieceId: 'piece' },
      mine: [assignment('rights', 'communities', { id: 'the-other', status: 'accepted' })],
    },
    {},
    'one_duty_each',
  ],
  [
    'accepting after declaring a conflict elsewhere on the piece',
    answerAssignment,
    { status: 'accepted', conflict: { declared: false } },
    { mine: [assignment('rights', 'communities', { id: 'the-other', status: 'recused', conflict: true })] },
    {},
    'conflict_declared',
  ],
  [
    'accepting for somebody else',
    answerAssignment,
    { status: 'accepted', conflict: { declared: false } },
    { assignment: { ...assignment('other', 'rights', { status: 'invited' }), pieceId: 'piece' } },
    {},
    'not_allowed',
  ],
  [
    'accepting after recusing',
    answerAssignment,
    { status: 'accepted', conflict: { declared: false } },
    { assignment: { ...assignment('rights', 'rights', { status: 'recused' }), pieceId: 'piece' } },
    {},
    'wrong_state',
  ],
  [
    'recusing with a conflict',
    answerAssignment,
    { status: 'recused', conflict: { declared: true } },
    {},
    {},
    'assignment_answered',
  ],
  [
    'no reply, before the time ran out',
    answerAssignment,
    { status: 'lapsed' },
    {
      assignment: {
        ...assignment('other', 'rights', { status: 'invited', responseDue: '2026-05-01T00:00:00.000Z' }),
        pieceId: 'piece',
      },
    },
    {},
    'wrong_state',
  ],
  [
    'no reply',
    answerAssignment,
    { status: 'lapsed' },
    {
      assignment: {
        ...assignment('other', 'rights', { status: 'invited', invitedAt: '2026-03-01T12:00:00.000Z' }),
        pieceId: 'piece',
      },
    },
    {},
    'assignment_lapsed',
  ],
  [
    'no reply, a second after they were asked, whatever due date the editor gave',
    answerAssignment,
    { status: 'lapsed' },
    {
      assignment: {
        ...assignment('other', 'rights', { status: 'invited', invitedAt: '2026-03-10T11:59:59.000Z' }),
        pieceId: 'piece',
      },
    },
    {},
    'wrong_state',
  ],
  [
    'taking back a request that is done',
    answerAssignment,
    { status: 'released' },
    { assignment: { ...assignment('other', 'rights', { status: 'done' }), pieceId: 'piece' } },
    {},
    'already_done',
  ],
  ['confirming a sentence that is not there', confirmSentences, { ...exact, sentences: [9] }, {}, {}, 'no_such_sentence'],
  [
    'changing somebody who is back since an hour',
    changePerson,
    { roles: ['reviewer'], holds: ['rights'], checksFacts: false, disabled: false, handover: [], before: appointed },
    {
      person: { ...world.person, awayUntil: '2026-03-10T11:00:00.000Z' },
      holdings: [{ kind: 'piece', id: 'piece', pieceId: 'piece', duty: null, takers: [] }],
    },
    {},
    'person_changed',
  ],
  [
    'changing nobody',
    changePerson,
    { roles: ['reviewer'], holds: [], checksFacts: false, disabled: false, before: appointed },
    { person: null },
    {},
    'not_found',
  ],
  ['taking a request back as a reviewer', answerAssignment, { status: 'released' }, {}, { roles: ['reviewer'] }, 'not_allowed'],

  ['an OK', consent, exact, {}, {}, 'consented'],
  ['an OK to another text', consent, { ...exact, digest: digestOf('1') }, {}, {}, 'stale_digest'],
  ['an OK twice', consent, exact, { ownConsent: true }, {}, 'already_done'],
  [
    'asking for an override',
    requestOverride,
    { requirement: 'right_of_reply', reason: 'Asked.' },
    { gate: accused },
    {},
    'override_requested',
  ],
  ['of what does not apply yet', requestOverride, { requirement: 'right_of_reply', reason: 'Asked.' }, {}, {}, 'not_open'],
  ['of what is met', requestOverride, { requirement: 'facts_checked', reason: 'Asked.' }, {}, {}, 'not_open'],
  [
    'of what nobody can be excused from',
    requestOverride,
    { requirement: 'author_consent', reason: 'Asked.' },
    {},
    {},
    'not_overridable',
  ],
  [
    'of what the policy does not require',
    requestOverride,
    { requirement: 'second_editor', reason: 'Asked.' },
    { policy: shippedPolicies.pair },
    {},
    'not_required',
  ],
  [
    'twice',
    requestOverride,
    { requirement: 'right_of_reply', reason: 'Asked.' },
    { gate: { ...accused, overrides: [asked] } },
    {},
    'already_done',
  ],
  [
    'again, when more is open',
    requestOverride,
    { requirement: 'right_of_reply', reason: 'Asked.' },
    { gate: { ...accused, overrides: [{ ...asked, covers: ['accused:somebody-else'] }] } },
    {},
    'override_requested',
  ],
  [
    'again, after it was refused',
    requestOverride,
    { requirement: 'right_of_reply', reason: 'Asked.' },
    { gate: { ...accused, overrides: [{ ...asked, end: 'refused' }] } },
    {},
    'override_requested',
  ],
  ['confirming an override', confirmOverride, {}, { gate: unheard }, {}, 'override_confirmed'],
  ['confirming what is met by now', confirmOverride, {}, {}, {}, 'not_open'],
  [
    'confirming when more is open',
    confirmOverride,
    {},
    { gate: openGate({ signOffs: openGate().signOffs.slice(2) }) },
    {},
    'more_is_open',
  ],
  ['confirming one’s own', confirmOverride, {}, { gate: unheard }, { personId: 'assigner' }, 'second_person_needed'],
  ['confirming twice', confirmOverride, {}, { override: { ...world.override, confirmedBy: 'x' } }, {}, 'already_done'],
  [
    'confirming what was refused',
    confirmOverride,
    {},
    { override: override({ confirmedBy: null, end: 'refused' }) },
    {},
    'already_done',
  ],
  ['refusing an override', refuseOverride, { reason: 'Ask them.' }, {}, {}, 'override_refused'],
  ['refusing one’s own', refuseOverride, { reason: 'No.' }, {}, { personId: 'assigner' }, 'second_person_needed'],
  ['refusing what is confirmed', refuseOverride, { reason: 'No.' }, { override: override() }, {}, 'already_done'],
  ['withdrawing one’s own', withdrawOverride, {}, {}, { personId: 'assigner' }, 'override_withdrawn'],
  [
    'withdrawing it after it was confirmed',
    withdrawOverride,
    {},
    { override: override() },
    { personId: 'assigner' },
    'override_withdrawn',
  ],
  ['withdrawing another’s', withdrawOverride, {}, {}, {}, 'not_allowed'],
  [
    'withdrawing twice',
    withdrawOverride,
    {},
    { override: override({ end: 'withdrawn' }) },
    { personId: 'assigner' },
    'already_done',
  ],
  [
    'a reply',
    recordReply,
    { kind: 'asked', accusedId: 'minister', askedAt: now, text: 'No.', reflected: '' },
    { piece: piece({ accused: ['minister'] }) },
    {},
    'reply_recorded',
  ],
  [
    'a reply of somebody who is not accused',
    recordReply,
    { kind: 'asked', accusedId: 'minister', askedAt: now, text: 'No.', reflected: '' },
    {},
    {},
    'unknown_value',
  ],
  [
    'asked tomorrow',
    recordReply,
    { kind: 'asked', accusedId: 'minister', askedAt: '2027-01-01T00:00:00.000Z', text: 'No.', reflected: '' },
    { piece: piece({ accused: ['minister'] }) },
    {},
    'unknown_value',
  ],
  ['the second person of a danger', confirmReply, {}, {}, {}, 'reply_confirmed'],
  ['the same person of a danger', confirmReply, {}, {}, { personId: 'assigner' }, 'second_person_needed'],

  ['opening', decisions.open_review, openInput, { piece: submitted }, {}, 'review_opened'],
  [
    'opening another text',
    decisions.open_review,
    { ...openInput, digest: digestOf('1') },
    { piece: submitted },
    {},
    'stale_digest',
  ],
  [
    'opening with too few perspectives',
    decisions.open_review,
    { ...openInput, perspectives: openInput.perspectives.slice(0, 1) },
    { piece: submitted },
    {},
    'perspectives_missing',
  ],
  [
    'opening where none disputes',
    decisions.open_review,
    { ...openInput, perspectives: openInput.perspectives.map((one) => ({ ...one, disputes: false })) },
    { piece: submitted },
    {},
    'perspectives_missing',
  ],
  [
    'opening with an unknown perspective',
    decisions.open_review,
    { ...openInput, perspectives: [...openInput.perspectives, { perspective: 'weather', disputes: false }] },
    { piece: submitted },
    {},
    'unknown_value',
  ],
  [
    'opening with the same perspective twice',
    decisions.open_review,
    { ...openInput, perspectives: [...openInput.perspectives, { perspective: 'rights', disputes: false }] },
    { piece: submitted },
    {},
    'unknown_value',
  ],
  [
    'opening again with less',
    decisions.open_review,
    { ...openInput, before: { topics: ['election'], perspectives: openInput.perspectives, runBy: null } },
    { piece: piece({ review: 'submitted', topics: ['election'] }) },
    {},
    'missing_field',
  ],
  [
    'opening again with more, whatever was on the screen',
    decisions.open_review,
    { ...openInput, topics: ['election'], runBy: now },
    { piece: piece({ review: 'submitted' }) },
    {},
    'review_opened',
  ],
  [
    'taking a mark off that was not on the screen',
    decisions.open_review,
    { ...openInput, perspectives: openInput.perspectives.map((one) => ({ ...one, disputes: !one.disputes })) },
    { piece: piece() },
    {},
    'stale_form',
  ],
  [
    'taking a day off that was not on the screen',
    decisions.open_review,
    { ...openInput, before: { topics: [], perspectives: openInput.perspectives, runBy: null } },
    { piece: piece({ runBy: now }) },
    {},
    'stale_form',
  ],
  [
    'taking a mark and a day off that were on the screen',
    decisions.open_review,
    {
      ...openInput,
      perspectives: openInput.perspectives.map((one) => ({ ...one, disputes: !one.disputes })),
      before: { topics: [], perspectives: openInput.perspectives.toReversed(), runBy: now },
    },
    { piece: piece({ runBy: now }) },
    {},
    'review_opened',
  ],
  ['returning', decisions.return, { kind: 'return', ...exact, reason: 'Who says so?' }, { piece: submitted }, {}, 'returned'],
  [
    'declining another text',
    decisions.decline,
    { kind: 'decline', ...exact, version: 3, reason: 'No room.' },
    {},
    {},
    'stale_version',
  ],
  [
    'overruling',
    decisions.overrule,
    { kind: 'overrule', ...exact, counterpointId: 'x', reason: 'Table 4.' },
    { counterpoint: blocked('factual_error') },
    {},
    'block_overruled',
  ],
  [
    'overruling on another text',
    decisions.overrule,
    { kind: 'overrule', ...exact, digest: digestOf('1'), counterpointId: 'x', reason: 'Table 4.' },
    { counterpoint: blocked('factual_error') },
    {},
    'stale_digest',
  ],
  [
    'overruling a private note',
    decisions.overrule,
    { kind: 'overrule', ...exact, counterpointId: 'x', reason: 'Table 4.' },
    { counterpoint: { ...blocked('factual_error'), posted: false } },
    {},
    'not_found',
  ],
  [
    'overruling one’s own block',
    decisions.overrule,
    { kind: 'overrule', ...exact, counterpointId: 'x', reason: 'Table 4.' },
    { counterpoint: { ...blocked('legal'), by: 'rights' } },
    {},
    'second_person_needed',
  ],
  [
    'overruling danger twice',
    decisions.overrule,
    overruling,
    { counterpoint: blocked('danger', 'assigner') },
    { personId: 'assigner' },
    'second_person_needed',
  ],
  [
    'overruling what does not block',
    decisions.overrule,
    { kind: 'overrule', ...exact, counterpointId: 'x', reason: 'Table 4.' },
    {},
    {},
    'already_done',
  ],
  [
    'adopting a policy that asks as much',
    decisions.adopt_policy,
    { kind: 'adopt_policy', ...exact, policyVersion: 2 },
    { deskPolicy: { version: 2, data: shippedPolicies.full, by: 'admin' } },
    {},
    'policy_adopted',
  ],
  [
    'adopting a policy one made oneself',
    decisions.adopt_policy,
    { kind: 'adopt_policy', ...exact, policyVersion: 2 },
    { deskPolicy: { version: 2, data: shippedPolicies.full, by: 'rights' }, policyMakers: ['rights'] },
    {},
    'second_person_needed',
  ],
  [
    'adopting a policy that another edited after one made it',
    decisions.adopt_policy,
    { kind: 'adopt_policy', ...exact, policyVersion: 3 },
    { deskPolicy: { version: 3, data: shippedPolicies.full, by: 'admin' }, policyMakers: ['rights', 'admin'] },
    {},
    'second_person_needed',
  ],
  ['asking for a weaker policy', decisions.adopt_policy, adopting, { deskPolicy: weaker }, {}, 'adoption_requested'],
  [
    'asking for it twice',
    decisions.adopt_policy,
    adopting,
    { deskPolicy: weaker, adoptions: [adoption({ askedBy: 'rights' })], editors: [{ personId: 'rights' }] },
    {},
    'second_person_needed',
  ],
  [
    'adopting a weaker policy as the second editor',
    decisions.adopt_policy,
    adopting,
    { deskPolicy: weaker, adoptions: [adoption()] },
    {},
    'policy_adopted',
  ],
  ...(
    [
      ['for another text', { version: 0 }],
      ['for another policy', { policyVersion: 9 }],
      ['by an editor who left', { askedBy: 'left' }],
      ['by an editor who is an author now', { askedBy: 'author' }],
      ['that was refused', { end: 'refused' }],
      ['that was carried out', { confirmedBy: 'third' }],
    ] as const
  ).map(([what, more]): (typeof cases)[number] => [
    `a request ${what} is no first`,
    decisions.adopt_policy,
    adopting,
    { deskPolicy: weaker, adoptions: [adoption(more)] },
    {},
    'adoption_requested',
  ]),
  [
    'refusing a weaker policy',
    decisions.refuse_policy,
    { ...adopting, kind: 'refuse_policy', reason: 'No.' },
    { adoptions: [adoption()] },
    {},
    'adoption_refused',
  ],
  [
    'refusing what nobody asked',
    decisions.refuse_policy,
    { ...adopting, kind: 'refuse_policy', reason: 'No.' },
    {},
    {},
    'already_done',
  ],
  [
    'refusing one’s own request',
    decisions.refuse_policy,
    { ...adopting, kind: 'refuse_policy', reason: 'No.' },
    { adoptions: [adoption()] },
    { personId: 'assigner' },
    'second_person_needed',
  ],
  [
    'withdrawing a request',
    decisions.withdraw_policy,
    { ...adopting, kind: 'withdraw_policy' },
    { adoptions: [adoption()] },
    { personId: 'assigner' },
    'adoption_withdrawn',
  ],
  [
    'withdrawing another’s request',
    decisions.withdraw_policy,
    { ...adopting, kind: 'withdraw_policy' },
    { adoptions: [adoption()] },
    {},
    'already_done',
  ],
  [
    'adopting an old one',
    decisions.adopt_policy,
    { kind: 'adopt_policy', ...exact, policyVersion: 1 },
    { deskPolicy: { version: 2, data: shippedPolicies.full, by: 'admin' } },
    {},
    'unknown_value',
  ],

  [
    'marking',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, edition },
    {},
    { personId: 'marker' },
    'marked_publishable',
  ],
  [
    'marking another edition',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, edition: digestOf('1') },
    {},
    { personId: 'marker' },
    'stale_edition',
  ],
  [
    'marking another text',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, digest: digestOf('1'), edition },
    {},
    { personId: 'marker' },
    'stale_digest',
  ],
  [
    'marking with a closed gate',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, edition: closedEdition },
    { gate: closed },
    { personId: 'marker' },
    'gate_closed',
  ],
  [
    'marking what one fact-checked',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, edition },
    {},
    { personId: 'checker' },
    'gate_closed',
  ],
  [
    'marking a grave piece first',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, edition: graveEdition },
    { gate: openGate({ piece: grave }) },
    { personId: 'marker' },
    'publishable_approved',
  ],
  [
    'marking a grave piece twice',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, edition: graveEdition },
    {
      gate: openGate({
        piece: grave,
        approvals: [{ by: 'marker', edition: graveEdition, policyVersion: 1, version: 1, at: now }],
      }),
    },
    { personId: 'marker' },
    'already_done',
  ],
  [
    'marking a grave piece second',
    decisions.mark_publishable,
    { kind: 'mark_publishable', ...exact, edition: graveEdition },
    {
      gate: openGate({
        piece: grave,
        approvals: [{ by: 'assigner', edition: graveEdition, policyVersion: 1, version: 1, at: now }],
      }),
    },
    { personId: 'marker' },
    'marked_publishable',
  ],
  ['publishing', decisions.publish, { kind: 'publish', ...exact, edition }, { piece: publishable }, {}, 'published'],
  [
    'publishing another edition',
    decisions.publish,
    { kind: 'publish', ...exact, edition: digestOf('1') },
    { piece: publishable },
    {},
    'stale_edition',
  ],
  ['publishing what was not marked', decisions.publish, { kind: 'publish', ...exact, edition }, {}, {}, 'stale_edition'],
  [
    'publishing after a requirement opened again',
    decisions.publish,
    { kind: 'publish', ...exact, edition },
    { piece: publishable, gate: closed },
    {},
    'stale_edition',
  ],
  [
    'publishing what was marked while a requirement was open',
    decisions.publish,
    { kind: 'publish', ...exact, edition: closedEdition },
    { piece: marked(closedEdition), gate: closed },
    {},
    'gate_closed',
  ],
  [
    'publishing under another policy',
    decisions.publish,
    { kind: 'publish', ...exact, edition },
    { piece: { ...publishable, policyVersion: 2 } },
    {},
    'wrong_state',
  ],
  [
    'scheduling',
    decisions.schedule,
    { kind: 'schedule', ...exact, edition, at: '2026-04-01T00:00:00.000Z' },
    { piece: publishable },
    {},
    'scheduled',
  ],
  [
    'scheduling for yesterday',
    decisions.schedule,
    { kind: 'schedule', ...exact, edition, at: '2026-03-01T00:00:00.000Z' },
    { piece: publishable },
    {},
    'in_the_past',
  ],
  [
    'scheduling for the year after the year after next',
    decisions.schedule,
    { kind: 'schedule', ...exact, edition, at: '2028-04-01T00:00:00.000Z' },
    { piece: publishable },
    {},
    'too_far_ahead',
  ],
  [
    'scheduling over a time that was not on the screen',
    decisions.schedule,
    { kind: 'schedule', ...exact, edition, at: '2026-04-01T00:00:00.000Z' },
    { piece: { ...publishable, publication: 'scheduled', scheduledAt: '2026-04-02T00:00:00.000Z', scheduledBy: 'marker' } },
    {},
    'stale_form',
  ],
  [
    'scheduling over the time that was on the screen',
    decisions.schedule,
    { kind: 'schedule', ...exact, edition, at: '2026-04-01T00:00:00.000Z', before: '2026-04-02T00:00:00.000Z' },
    { piece: { ...publishable, publication: 'scheduled', scheduledAt: '2026-04-02T00:00:00.000Z', scheduledBy: 'marker' } },
    {},
    'scheduled',
  ],
  [
    'scheduling over a time that was taken off',
    decisions.schedule,
    { kind: 'schedule', ...exact, edition, at: '2026-04-01T00:00:00.000Z', before: '2026-04-02T00:00:00.000Z' },
    { piece: publishable },
    {},
    'stale_form',
  ],
  [
    'unscheduling another time than was on the screen',
    decisions.unschedule,
    { kind: 'unschedule', ...exact, before: '2026-04-01T00:00:00.000Z' },
    { piece: { ...publishable, publication: 'scheduled', scheduledAt: '2026-04-02T00:00:00.000Z', scheduledBy: 'marker' } },
    {},
    'stale_form',
  ],
  [
    'scheduling with a closed gate',
    decisions.schedule,
    { kind: 'schedule', ...exact, edition: closedEdition, at: '2026-04-01T00:00:00.000Z' },
    { piece: marked(closedEdition), gate: closed },
    {},
    'gate_closed',
  ],
  [
    'unscheduling what is not scheduled',
    decisions.unschedule,
    { kind: 'unschedule', ...exact },
    { piece: publishable },
    {},
    'wrong_state',
  ],
  [
    'the clock publishes',
    publishScheduled,
    { kind: 'publish', ...exact, edition },
    { piece: { ...publishable, publication: 'scheduled', scheduledAt: now, scheduledBy: 'marker' } },
    { via: 'job' },
    'published',
  ],
  [
    'the clock, too early',
    publishScheduled,
    { kind: 'publish', ...exact, edition },
    { piece: { ...publishable, publication: 'scheduled', scheduledAt: '2026-04-01T00:00:00.000Z' } },
    { via: 'job' },
    'wrong_state',
  ],
  [
    'the clock, in the name of an editor who left',
    publishScheduled,
    { kind: 'publish', ...exact, edition },
    { piece: { ...publishable, publication: 'scheduled', scheduledAt: now, scheduledBy: 'left' } },
    { via: 'job' },
    'wrong_state',
  ],
  [
    'the clock, with a closed gate',
    publishScheduled,
    { kind: 'publish', ...exact, edition: closedEdition },
    { piece: { ...marked(closedEdition), publication: 'scheduled', scheduledAt: now, scheduledBy: 'marker' }, gate: closed },
    { via: 'job' },
    'gate_closed',
  ],
  ['a note about what is live', decisions.correct, correctInput, { gate: live() }, {}, 'corrected'],
  [
    'correcting another text',
    decisions.correct,
    { ...correctInput, digest: digestOf('1') },
    { gate: live() },
    {},
    'stale_digest',
  ],
  ['correcting what is not live', decisions.correct, correctInput, {}, {}, 'wrong_state'],
  [
    'confirming one’s own correction',
    decisions.confirm_correction,
    confirmInput,
    { gate: live({ corrections: [correction({ by: 'rights' })] }) },
    {},
    'second_person_needed',
  ],
  [
    'confirming a correction',
    decisions.confirm_correction,
    confirmInput,
    { gate: live({ corrections: [correction()] }) },
    {},
    'correction_confirmed',
  ],
  [
    'confirming words that one wrote',
    decisions.confirm_correction,
    confirmInput,
    { gate: live({ corrections: [correction({ unchecked: [sentence(0)] })] }, ['rights']) },
    {},
    'wrote_it_yourself',
  ],
  [
    'confirming another difference',
    decisions.confirm_correction,
    { ...confirmInput, digest: digestOf('9') },
    { gate: live({ corrections: [correction()] }) },
    {},
    'stale_digest',
  ],
  [
    'confirming twice',
    decisions.confirm_correction,
    confirmInput,
    { gate: live({ corrections: [correction({ confirmedBy: 'third' })] }) },
    {},
    'already_done',
  ],
  ['confirming no correction', decisions.confirm_correction, confirmInput, { gate: live() }, {}, 'not_found'],

  ['importing for another author', createPiece, { deskId: 'desk', authorId: 'reviewer-9', text: 'A' }, {}, {}, 'piece_created'],
  [
    'importing for another author, as an author',
    createPiece,
    { deskId: 'desk', authorId: 'reviewer-9', text: 'A' },
    {},
    { roles: ['author'] },
    'not_allowed',
  ],
  ['a co-author', addAuthor, { personId: 'reviewer-9' }, { person: { ...world.person, roles: ['author'] } }, {}, 'author_added'],
  ['a co-author who is no author', addAuthor, { personId: 'reviewer-9' }, {}, {}, 'unknown_value'],
  [
    'a co-author twice',
    addAuthor,
    { personId: 'author' },
    { person: { ...world.person, id: 'author', roles: ['author'] } },
    {},
    'already_done',
  ],
  [
    'a co-author who was asked to review',
    addAuthor,
    { personId: 'rights' },
    { person: { ...world.person, id: 'rights', roles: ['author'] } },
    {},
    'already_assigned',
  ],
  ['importing for nobody', createPiece, { deskId: 'desk', authorId: 'nobody', text: 'A' }, {}, {}, 'unknown_value'],
  [
    'with a co-author whom nobody knows',
    createPiece,
    { deskId: 'desk', coAuthors: ['nobody'], text: 'A' },
    {},
    {},
    'unknown_value',
  ],
  [
    'a policy',
    makePolicy,
    { deskId: 'desk', basedOn: 1, data: { ...shippedPolicies.full, perspectives: [] } },
    {},
    {},
    'policy_made',
  ],
  [
    'a policy for one’s own open piece',
    makePolicy,
    { deskId: 'desk', basedOn: 1, data: { ...shippedPolicies.full, perspectives: [] } },
    { ownOpenPieces: 1 },
    {},
    'governed_by_it',
  ],
  [
    'a policy based on an old one',
    makePolicy,
    { deskId: 'desk', basedOn: 4, data: shippedPolicies.full },
    {},
    {},
    'stale_version',
  ],
  [
    'a policy with an unknown perspective',
    makePolicy,
    { deskId: 'desk', basedOn: 1, data: shippedPolicies.full },
    {},
    {},
    'unknown_value',
  ],
  [
    'a perspective',
    addPerspective,
    { slug: 'weather', name: 'Weather', description: '', letter: 'W', hue: 1 },
    {},
    {},
    'perspective_added',
  ],
  [
    'a perspective twice',
    addPerspective,
    { slug: 'rights', name: 'Rights', description: '', letter: 'W', hue: 1 },
    {},
    {},
    'already_done',
  ],
  [
    'a letter twice',
    addPerspective,
    { slug: 'weather', name: 'Weather', description: '', letter: 'R', hue: 1 },
    {},
    {},
    'unknown_value',
  ],
  [
    'the last administrator',
    changePerson,
    { roles: ['editor'], holds: [], checksFacts: false, disabled: false, before: appointed },
    { admins: 1, person: { ...world.person, roles: ['admin'] } },
    {},
    'last_admin',
  ],
  [
    'a perspective that is not there',
    changePerson,
    { roles: ['reviewer'], holds: ['weather'], checksFacts: false, disabled: false, before: appointed },
    {},
    {},
    'unknown_value',
  ],
];

describe('commands', () => {
  it.each(cases)('%s', (_, command, input, difference, as, expected) =>
    expect(outcome(decide(command, input, difference, as))).toBe(expected),
  );
});

describe('every decision names the exact text', () => {
  const bodies = {
    return: { reason: 'No.' },
    request_changes: { reason: 'No.' },
    decline: { reason: 'No.' },
    withdraw: {},
    overrule: { counterpointId: 'x', reason: 'No.' },
    adopt_policy: { policyVersion: 1 },
    refuse_policy: { policyVersion: 1, reason: 'No.' },
    withdraw_policy: { policyVersion: 1 },
    mark_publishable: { edition },
    publish: { edition },
    schedule: { edition, at: '2026-04-01T00:00:00.000Z' },
    retract: { reason: 'No.' },
    remove: { reason: 'No.' },
    correct: { ...correctInput },
    open_review: openInput,
  } as const;
  it.each(Object.keys(bodies) as (keyof typeof bodies)[])('%s', (kind) => {
    const named = (text: object) =>
      outcome(decide(decisions[kind], { ...bodies[kind], kind, ...text }, kind === 'correct' ? { gate: live() } : {}));
    expect([named({ version: 2, digest: digestOf('d') }), named({ version: 1, digest: digestOf('1') })]).toEqual([
      'stale_version',
      'stale_digest',
    ]);
  });
  it('but for a draft that was never handed in', () => {
    const draft = piece({ review: 'draft', currentVersion: 0, currentDigest: null });
    expect(outcome(decide(decisions.withdraw, { kind: 'withdraw', version: 0, digest: null }, { piece: draft }))).toBe(
      'withdrawn',
    );
  });
  it('and the policy is adopted once', () => {
    expect(outcome(decide(decisions.adopt_policy, { kind: 'adopt_policy', ...exact, policyVersion: 1 }))).toBe('already_done');
  });
});

describe('a block that was let go for another text', () => {
  const released = { ground: 'legal' as const, state: 'released' as const, overruledBy: null };
  const changed = {
    block: released,
    outcome: 'satisfied' as const,
    place: { state: 'changed' as const, start: 0, end: 9, since: 2 },
  };
  it('blocks again when its writer says that it stands', () => {
    const note = { counterpoint: counterpoint('rights', 'rights', changed) };
    const decision = decide(resolveCounterpoint, { outcome: 'stands', ...exact }, note);
    expect(decision.ok && decision.events[0]?.payload).toMatchObject({ outcome: 'stands', version: 1, blocksAgain: true });
  });
  it('can be overruled while it holds, and not while the passage is as it was', () => {
    const overrule = { kind: 'overrule', ...exact, counterpointId: 'x', reason: 'It is so.' };
    const note = (more: object) => ({ counterpoint: counterpoint('other', 'rights', { ...changed, ...more }) });
    expect(outcome(decide(decisions.overrule, overrule, note({})))).toBe('block_overruled');
    expect(outcome(decide(decisions.overrule, overrule, note({ judgedOn: 2 })))).toBe('already_done');
  });
});

describe('the second of two overrules', () => {
  const second = (more: object, kind = 'passage') => {
    const note = { ...blocked('danger', 'assigner'), kind, ...more };
    const decision = decide(decisions.overrule, overruling, { counterpoint: note });
    return decision.ok && decision.events[0]?.payload;
  };
  it('counts beside the same passage, counterpoint and answer', () =>
    expect(second({})).toMatchObject({ second: true, version: 1 }));
  it.each([
    ['the passage changed after the first', { place: { state: 'changed', start: 0, end: 9, since: 2 } }],
    ['the passage is lost', { place: null }],
    ['the counterpoint is another', { digest: digestOf('2') }],
    ['the author answered after the first', { response: { id: 'r', kind: 'replied', at: now, digest: digestOf('3') } }],
    ['the answer was taken away', { response: null }],
    ['the first editor left', { block: { ground: 'danger', state: 'blocks', overruledBy: 'left' } }],
    ['the first editor is an author now', { block: { ground: 'danger', state: 'blocks', overruledBy: 'author' } }],
    ['the first was given before this was kept', { overrule: { on: null, about: null, finishedBy: null } }],
  ])('is a new first when %s', (_, more) => expect(second(more)).toMatchObject({ second: false }));
  it('of what is missing is about the same version', () => {
    const missing = { place: null, start: null, end: null };
    expect(second(missing, 'missing')).toMatchObject({ second: true });
    const earlier = { ...missing, overrule: { ...blocked('danger').overrule, on: 0 } };
    expect(second(earlier, 'missing')).toMatchObject({ second: false });
  });
});

describe('making a version', () => {
  const input = { revision: 1 };
  const author = { personId: 'author', roles: ['author'] };
  const version = (difference: Partial<World> = {}, as: object = author, ready: object = made, more: object = {}) =>
    decide(makeVersion, { ...input, ...more }, difference, as, ready);
  it('says which sign-offs lapse, and with which sentence', () => {
    const decision = version();
    expect(outcome(decision)).toBe('version_made sign_off_lapsed');
    expect(decision.ok && decision.events[1]?.payload).toEqual({ signOffId: 'sign-off-checker', version: 2, sentence: 2 });
  });
  it('names a cut as such', () => {
    const decision = version({}, author, {
      ...made,
      gone: [sentence(0)],
      payload: { ...made.payload, sentences: [sentence(1, { candidate: true }), sentence(2)] },
    });
    expect(decision.ok && decision.events.slice(1).map((one) => one.payload)).toContainEqual({
      signOffId: 'sign-off-rights',
      version: 2,
      sentence: null,
    });
  });
  it('closes a note whose passage it cuts, and opens one again whose passage it brings back', () => {
    const resolutions = [
      { counterpointId: 'note-cut', state: 'cut' },
      { counterpointId: 'note-back', state: 'changed' },
      { counterpointId: 'note-still-cut', state: 'cut' },
      { counterpointId: 'note-lost', state: 'orphaned' },
      { counterpointId: 'note-cut-and-overwritten', state: 'orphaned' },
      { counterpointId: 'note-private', state: 'cut' },
    ];
    const note = (name: string, cutIn: number | null = null) => ({ id: `note-${name}`, outcome: null, cutIn });
    const decision = version(
      {
        postedNotes: [note('cut'), note('back', 1), note('still-cut', 1), note('lost'), note('cut-and-overwritten', 1)],
        signOffs: [],
      },
      author,
      { ...made, payload: { ...made.payload, resolutions } },
    );
    expect(decision.ok && decision.events.slice(1)).toEqual([
      { type: 'passage_cut', payload: { counterpointId: 'note-cut', version: 2 } },
      { type: 'passage_returned', payload: { counterpointId: 'note-back', version: 2 } },
    ]);
  });
  it('is refused for identical content', () =>
    expect(outcome(version({}, author, { ...made, digest: digestOf('d'), same: 1 }))).toBe('same_content'));
  it('hands an unchanged text in again where the desk waits for it', () => {
    expect(outcome(version({ piece: piece({ review: 'returned' }) }, author, { ...made, digest: digestOf('d'), same: 1 }))).toBe(
      'submitted',
    );
    expect(
      outcome(version({ piece: piece({ review: 'changes_requested' }) }, author, { ...made, digest: digestOf('d'), same: 1 })),
    ).toBe('resubmitted');
  });
  it('is refused for an older draft, an empty text and a declined piece', () => {
    expect(outcome(version({ piece: piece({ draftRevision: 2 }) }))).toBe('stale_draft');
    expect(outcome(version({}, author, { ...made, empty: true }))).toBe('empty_text');
    expect(outcome(version({ piece: piece({ review: 'declined' }) }))).toBe('wrong_state');
  });
  it('is refused for a piece that was retracted or removed', () => {
    expect(outcome(version({ piece: piece({ publication: 'retracted' }) }))).toBe('wrong_state');
    expect(outcome(version({ piece: piece({ publication: 'removed' }) }))).toBe('wrong_state');
  });
  it('says what an editor changed as it was found, and never as they call it', () => {
    const change = (kinds: string[], more: object = {}) => {
      const payload = { ...made.payload, kinds };
      const decision = version({}, { personId: 'assigner', roles: ['editor'] }, { ...made, payload }, more);
      return decision.ok && decision.events[0]?.type === 'version_made' && decision.events[0].payload.change;
    };
    expect(change(['style'])).toBe('style');
    expect(change(['substance'], { change: 'style' })).toBe('substance');
    expect(change(['headline'], { change: 'style' })).toBe('substance');
    expect(change(['cut', 'substance'])).toBe('substance');
  });
  it('does not hand in a withdrawn piece for its author', () =>
    expect(outcome(version({ piece: piece({ review: 'withdrawn' }) }, { personId: 'assigner', roles: ['editor'] }))).toBe(
      'wrong_state',
    ));
});

describe('releasing a reviewer', () => {
  const editor = { personId: 'assigner', roles: ['editor'] };
  const release = (more: object, keptBlocks: object[] = []) =>
    decide(
      answerAssignment,
      { status: 'released', ...more },
      { assignment: assignment('rights', 'rights', { status: 'accepted' }), keptBlocks },
      editor,
    );
  it('takes a reason', () => {
    expect(outcome(release({}))).toBe('missing_field');
    expect(outcome(release({ reason: 'She is ill.' }))).toBe('assignment_answered');
    const parsed = answerAssignment.input.safeParse({ status: 'released', reason: '\u200b\u200b\u200b' });
    expect(parsed.success).toBe(false);
  });
  it('files the blocks on danger and law that they still kept, as these stand', () => {
    const decision = release({ reason: 'She is ill.' }, [{ id: 'note-1' }, { id: 'note-2' }]);
    expect(outcome(decision)).toBe('assignment_answered counterpoint_filed counterpoint_filed');
    expect(decision.ok && decision.events[0]?.payload).toMatchObject({ status: 'released', reason: 'She is ill.' });
    expect(decision.ok && decision.events[1]?.payload).toMatchObject({ counterpointId: 'note-1' });
  });
  it('leaves them the block to lift or to withdraw, and nothing to say of a text that they see no more', () => {
    const note = {
      block: { ground: 'danger', state: 'blocks', overruledBy: null },
      response: { id: 'r', kind: 'replied', at: now, digest: 'd' },
    };
    const resolve = (result: string) =>
      outcome(
        decide(
          resolveCounterpoint,
          { outcome: result, ...exact },
          {
            mine: [assignment('rights', 'rights', { status: 'released' })],
            counterpoint: counterpoint('rights', 'rights', note as never),
          },
        ),
      );
    expect(resolve('withdrawn')).toBe('counterpoint_resolved');
    expect(resolve('satisfied')).toBe('counterpoint_resolved');
    expect(resolve('stands')).toBe('not_allowed');
  });
});

describe('permissions', () => {
  const beforeOf = ({ cuts, headline }: { cuts: number | null; headline: number | null }) => ({
    cuts: cuts !== null,
    headline: headline !== null,
  });
  const permitted = (ownPermissions: { cuts: number | null; headline: number | null }, input: object) => {
    const decision = decide(changePermissions, { ...input, before: beforeOf(ownPermissions) }, { ownPermissions } as never, {
      personId: 'author',
      roles: ['author'],
    });
    return decision.ok && decision.events[0]?.payload;
  };
  it('cover what is made from now on, and what they covered already', () => {
    expect(permitted({ cuts: null, headline: null }, { cuts: true, headline: false })).toEqual({ cuts: 1, headline: null });
    expect(permitted({ cuts: 0, headline: null }, { cuts: true, headline: true })).toEqual({ cuts: 0, headline: 1 });
  });
  it('are taken back', () =>
    expect(permitted({ cuts: 0, headline: 0 }, { cuts: false, headline: true })).toEqual({ cuts: null, headline: 0 }));
});

describe('stakes', () => {
  const lenient = { ...shippedPolicies.full, raisingTopics: [] };
  const grave = piece({ stakes: 'grave', topics: ['armed-conflict', 'election'] });
  const stakesAfter = (decision: Decision) =>
    decision.ok && decision.events.map((one) => ('stakes' in one.payload ? one.payload.stakes : null));
  it('do not fall with an adopted policy', () => {
    const difference = { piece: grave, deskPolicy: { version: 2, data: lenient, by: 'admin' }, adoptions: [adoption()] };
    expect(stakesAfter(decide(decisions.adopt_policy, { kind: 'adopt_policy', ...exact, policyVersion: 2 }, difference))).toEqual(
      ['grave'],
    );
  });
  it('do not fall when the review is opened again', () => {
    const input = { ...openInput, topics: grave.topics };
    const policy = { ...lenient, perspectives: [] };
    expect(stakesAfter(decide(decisions.open_review, input, { piece: grave, policy }))).toEqual(['grave']);
  });
});

describe('the scope of a filed view', () => {
  const lines = (difference: Partial<World>) => {
    const decision = decide(signOffCommand, signInput, difference);
    return decision.ok && decision.events[0]?.type === 'signed_off' && decision.events[0].payload.lines;
  };
  it('is the paragraphs that its notes stand on', () =>
    expect(
      lines({
        ownCounterpoints: [counterpoint('rights', 'rights', { place: { state: 'exact', start: 10, end: 12, since: 1 } })],
      }),
    ).toEqual([1]));
  it('is everything with a note on what is missing', () =>
    expect(lines({ ownCounterpoints: [counterpoint('rights', 'rights', { kind: 'missing', place: null })] })).toBeNull());
  it('is the whole text where every note has lost its place', () =>
    expect(lines({ ownCounterpoints: [counterpoint('rights', 'rights', { place: null })] })).toBeNull());
  it('is everything where the policy says so', () =>
    expect(lines({ policy: { ...shippedPolicies.full, perspectiveScope: 'every_sentence' } })).toBeNull());
});

it('a policy always requires independence, and excuses nobody from it', () => {
  const asks = (requirements: object) =>
    policySchema.safeParse({ ...shippedPolicies.full, requirements: { ...shippedPolicies.full.requirements, ...requirements } })
      .success;
  expect(asks({})).toBe(true);
  expect(asks({ independence: { required: false, overridable: false } })).toBe(false);
  for (const never of ['independence', 'author_consent', 'nothing_blocking', 'disclosure'])
    expect(asks({ [never]: { required: true, overridable: true } })).toBe(false);
});

it('a gate that was read for somebody else decides nothing', () => {
  const gate: GateFacts = openGate({ marker: 'assigner', piece: piece({ stakes: 'elevated' }) });
  const input = { kind: 'mark_publishable', ...exact, edition: editionOf(gate).digest };
  expect(outcome(decide(decisions.mark_publishable, input, { gate }, { personId: 'marker' }))).toBe('marked_publishable');
  expect(outcome(decide(decisions.mark_publishable, input, { gate }, { personId: 'assigner' }))).toBe('gate_closed');
});
