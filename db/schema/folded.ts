/**
 * The folded tables (design §3): ids, digests, spans and enums, rebuilt from events alone. Their columns are exactly those of `lib/review/rows`, which a
 * type test proves. Only `db/store/fold` writes them. The migration makes them STRICT, and WITHOUT ROWID where `without-rowid` says so.
 */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Policy } from '@/lib/review/policy';
import type { RequiredPerspective } from '@/lib/review/required-perspective';
import type { Rows } from '@/lib/review/rows';
import type {
  AnchorState,
  AssignmentState,
  BlockGround,
  CorrectionType,
  CorrectionWay,
  CounterpointKind,
  DispositionKind,
  DutyKind,
  ExceptionEnd,
  LossCause,
  PublicationState,
  RequirementId,
  ResponseKind,
  ReviewState,
  Role,
  SignOffOutcome,
  Stakes,
  Verdict,
} from '@/lib/review/vocabulary';

const flag = (name: string) => integer(name, { mode: 'boolean' });
const json = (name: string) => text(name, { mode: 'json' });
const ofPerson = (name: string) => text(name).references(() => people.id, { onDelete: 'restrict' });
const ofPiece = () =>
  text('piece_id')
    .notNull()
    .references(() => pieces.id, { onDelete: 'restrict' });
const ofCounterpoint = () =>
  text('counterpoint_id')
    .notNull()
    .references(() => counterpoints.id, { onDelete: 'restrict' });
const ofClaim = () =>
  text('claim_id')
    .notNull()
    .references(() => claims.id, { onDelete: 'restrict' });

export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  roles: json('roles').$type<Role[]>().notNull(),
  holds: json('holds').$type<string[]>().notNull(),
  checksFacts: flag('checks_facts').notNull(),
  disabled: flag('disabled').notNull(),
  awayUntil: text('away_until'),
  joinedAt: text('joined_at').notNull(),
});

export const desks = sqliteTable('desks', {
  id: text('id').primaryKey(),
  policyVersion: integer('policy_version').notNull(),
  createdAt: text('created_at').notNull(),
});

export const policies = sqliteTable(
  'policies',
  {
    deskId: text('desk_id')
      .notNull()
      .references(() => desks.id, { onDelete: 'restrict' }),
    version: integer('version').notNull(),
    data: json('data').$type<Policy>().notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.deskId, t.version] })],
);

export const perspectives = sqliteTable('perspectives', {
  slug: text('slug').primaryKey(),
  letter: text('letter').notNull(),
  hue: integer('hue').notNull(),
});

export const pieces = sqliteTable(
  'pieces',
  {
    id: text('id').primaryKey(),
    deskId: text('desk_id')
      .notNull()
      .references(() => desks.id, { onDelete: 'restrict' }),
    slug: text('slug').unique(),
    language: text('language').notNull(),
    review: text('review').$type<ReviewState>().notNull(),
    publication: text('publication').$type<PublicationState>().notNull(),
    stakes: text('stakes').$type<Stakes>().notNull(),
    topics: json('topics').$type<string[]>().notNull(),
    perspectives: json('perspectives').$type<RequiredPerspective[]>().notNull(),
    policyVersion: integer('policy_version').notNull(),
    currentVersion: integer('current_version').notNull(),
    currentDigest: text('current_digest'),
    createdBy: ofPerson('created_by').notNull(),
    createdAt: text('created_at').notNull(),
    changedAt: text('changed_at').notNull(),
    openedBy: ofPerson('opened_by'),
    runBy: text('run_by'),
    lastCode: integer('last_code').notNull(),
    lastLine: integer('last_line').notNull(),
    publishableEdition: text('publishable_edition'),
    publishableVersion: integer('publishable_version'),
    publishablePolicy: integer('publishable_policy'),
    markedBy: ofPerson('marked_by'),
    liveEdition: text('live_edition'),
    liveVersion: integer('live_version'),
    scheduledAt: text('scheduled_at'),
    scheduledBy: ofPerson('scheduled_by'),
    publishedAt: text('published_at'),
  },
  (t) => [
    index('pieces_by_review').on(t.review, t.changedAt),
    index('pieces_by_opener').on(t.openedBy).where(sql`opened_by IS NOT NULL`),
    // What the desk has, last changed first: a list is read no further than it is shown.
    index('pieces_submitted').on(t.changedAt).where(sql`current_version > 0`),
    index('pieces_submitted_by_review').on(t.review, t.changedAt).where(sql`current_version > 0`),
    index('pieces_submitted_by_publication').on(t.publication, t.changedAt).where(sql`current_version > 0`),
    index('pieces_submitted_by_stakes').on(t.stakes, t.changedAt).where(sql`current_version > 0`),
    // What is on its way, for the board: it does not pass over what was published years ago.
    index('pieces_on_the_way').on(t.review).where(sql`publication IN ('none', 'scheduled')`),
    index('pieces_by_desk').on(t.deskId, t.review),
    index('pieces_by_creator').on(t.createdBy),
    index('pieces_scheduled').on(t.scheduledAt).where(sql`publication = 'scheduled'`),
    index('pieces_shown').on(t.publishedAt).where(sql`publication IN ('live', 'retracted')`),
  ],
);

export const pieceAuthors = sqliteTable(
  'piece_authors',
  { pieceId: ofPiece(), personId: ofPerson('person_id').notNull() },
  (t) => [primaryKey({ columns: [t.pieceId, t.personId] }), index('piece_authors_by_person').on(t.personId)],
);

export const versions = sqliteTable(
  'versions',
  {
    pieceId: ofPiece(),
    number: integer('number').notNull(),
    digest: text('digest').notNull(),
    madeBy: ofPerson('made_by').notNull(),
    madeAt: text('made_at').notNull(),
    disclosure: flag('disclosure').notNull(),
    change: text('change').$type<Rows['versions']['change']>().notNull(),
    kinds: json('kinds').$type<Rows['versions']['kinds']>(),
    beforehand: flag('beforehand').notNull(),
    lines: json('lines').$type<Rows['versions']['lines']>(),
    length: integer('length').notNull(),
    segmenter: text('segmenter').notNull(),
    base: integer('base'),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.number] })],
);

export const sentences = sqliteTable(
  'sentences',
  {
    pieceId: ofPiece(),
    version: integer('version').notNull(),
    index: integer('index').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    block: integer('block').notNull(),
    line: integer('line').notNull(),
    fingerprint: text('fingerprint').notNull(),
    occurrence: integer('occurrence').notNull(),
    since: integer('since').notNull(),
    dressSince: integer('dress_since'),
    contextSince: integer('context_since').notNull(),
    ownContextSince: integer('own_context_since'),
    cues: json('cues').$type<string[]>().notNull(),
    candidate: flag('candidate').notNull(),
    writers: json('writers').$type<string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.version, t.index] })],
);

export const accused = sqliteTable('accused', { id: text('id').primaryKey(), pieceId: ofPiece() }, (t) => [
  index('accused_by_piece').on(t.pieceId),
]);

export const replies = sqliteTable(
  'replies',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    accusedId: text('accused_id')
      .notNull()
      .references(() => accused.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<Rows['replies']['kind']>().notNull(),
    by: ofPerson('by').notNull(),
    confirmedBy: ofPerson('confirmed_by'),
    at: text('at').notNull(),
    digest: text('digest').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [index('replies_by_piece').on(t.pieceId)],
);

export const assignments = sqliteTable(
  'assignments',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    personId: ofPerson('person_id').notNull(),
    duty: text('duty').$type<DutyKind>().notNull(),
    perspective: text('perspective'),
    status: text('status').$type<AssignmentState>().notNull(),
    conflict: flag('conflict'),
    invitedBy: ofPerson('invited_by').notNull(),
    invitedAt: text('invited_at').notNull(),
    responseDue: text('response_due').notNull(),
    dueAt: text('due_at').notNull(),
    since: text('since').notNull(),
  },
  (t) => [
    index('assignments_by_piece').on(t.pieceId, t.personId),
    index('assignments_by_person').on(t.personId, t.status),
    index('assignments_unanswered').on(t.responseDue).where(sql`status = 'invited'`),
    // One person, one duty at a time on a piece (design §5, independence): the last line of defence behind `decide`.
    uniqueIndex('assignments_one_each').on(t.pieceId, t.personId).where(sql`status IN ('invited', 'accepted', 'done')`),
  ],
);

export const counterpoints = sqliteTable(
  'counterpoints',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    by: ofPerson('by').notNull(),
    perspective: text('perspective').notNull(),
    kind: text('kind').$type<CounterpointKind>().notNull(),
    version: integer('version').notNull(),
    start: integer('start'),
    end: integer('end'),
    posted: flag('posted').notNull(),
    postedAt: text('posted_at'),
    madeAt: text('made_at').notNull(),
    answerDue: text('answer_due'),
    code: integer('code').notNull(),
    blockGround: text('block_ground').$type<BlockGround>(),
    blockState: text('block_state').$type<NonNullable<Rows['counterpoints']['blockState']>>(),
    overruledBy: ofPerson('overruled_by'),
    overruleFinishedBy: ofPerson('overrule_finished_by'),
    overruledOn: integer('overruled_on'),
    overruledAbout: text('overruled_about'),
    outcome: text('outcome').$type<NonNullable<Rows['counterpoints']['outcome']>>(),
    outcomeAt: text('outcome_at'),
    cutIn: integer('cut_in'),
    placedOn: integer('placed_on'),
    judgedOn: integer('judged_on').notNull().default(1),
    runs: flag('runs').notNull(),
    digest: text('digest').notNull(),
  },
  (t) => [
    uniqueIndex('counterpoints_by_code').on(t.pieceId, t.code).where(sql`code > 0`),
    index('counterpoints_by_person').on(t.pieceId, t.by),
    // What "finish review" posts: a sign-off touches its own pending notes and no others.
    index('counterpoints_pending').on(t.pieceId, t.by).where(sql`posted = 0`),
    index('counterpoints_overruled').on(t.overruledBy).where(sql`overruled_by IS NOT NULL`),
  ],
);

export const resolutions = sqliteTable(
  'resolutions',
  {
    pieceId: ofPiece(),
    counterpointId: ofCounterpoint(),
    version: integer('version').notNull(),
    state: text('state').$type<AnchorState>().notNull(),
    start: integer('start'),
    end: integer('end'),
    score: real('score').notNull(),
    since: integer('since').notNull().default(1),
    cause: text('cause').$type<LossCause>(),
    suggestedStart: integer('suggested_start'),
    suggestedEnd: integer('suggested_end'),
  },
  (t) => [primaryKey({ columns: [t.counterpointId, t.version] }), index('resolutions_by_piece').on(t.pieceId, t.version)],
);

export const responses = sqliteTable(
  'responses',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    counterpointId: ofCounterpoint().unique(),
    by: ofPerson('by').notNull(),
    kind: text('kind').$type<ResponseKind>().notNull(),
    at: text('at').notNull(),
    digest: text('digest').notNull(),
  },
  (t) => [index('responses_by_piece').on(t.pieceId)],
);

export const dispositions = sqliteTable(
  'dispositions',
  {
    pieceId: ofPiece(),
    fingerprint: text('fingerprint').notNull(),
    occurrence: integer('occurrence').notNull(),
    by: ofPerson('by').notNull(),
    kind: text('kind').$type<DispositionKind>().notNull(),
    version: integer('version').notNull(),
    seq: integer('seq').notNull(),
    posted: flag('posted').notNull(),
    filedSeq: integer('filed_seq'),
  },
  (t) => [
    primaryKey({ columns: [t.pieceId, t.fingerprint, t.occurrence, t.by] }),
    index('dispositions_pending').on(t.pieceId, t.by).where(sql`posted = 0`),
  ],
);

export const claims = sqliteTable(
  'claims',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    by: ofPerson('by').notNull(),
    version: integer('version').notNull(),
    posted: flag('posted').notNull(),
    digest: text('digest').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('claims_by_piece').on(t.pieceId), index('claims_pending').on(t.pieceId, t.by).where(sql`posted = 0`)],
);

export const claimSentences = sqliteTable(
  'claim_sentences',
  {
    pieceId: ofPiece(),
    claimId: ofClaim(),
    fingerprint: text('fingerprint').notNull(),
    occurrence: integer('occurrence').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.fingerprint, t.occurrence] }),
    index('claim_sentences_by_piece').on(t.pieceId, t.claimId),
  ],
);

export const verdicts = sqliteTable(
  'verdicts',
  {
    claimId: ofClaim(),
    pieceId: ofPiece(),
    verdict: text('verdict').$type<Verdict>().notNull(),
    by: ofPerson('by').notNull(),
    version: integer('version').notNull(),
    seq: integer('seq').notNull(),
    quoted: flag('quoted').notNull(),
    attributed: flag('attributed').notNull(),
    digest: text('digest').notNull(),
    posted: flag('posted').notNull(),
    at: text('at').notNull(),
    filedAt: text('filed_at'),
    filedSeq: integer('filed_seq'),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.by] }),
    index('verdicts_by_piece').on(t.pieceId),
    index('verdicts_pending').on(t.pieceId, t.by).where(sql`posted = 0`),
  ],
);

export const confirmations = sqliteTable(
  'confirmations',
  {
    pieceId: ofPiece(),
    fingerprint: text('fingerprint').notNull(),
    occurrence: integer('occurrence').notNull(),
    version: integer('version').notNull(),
    by: ofPerson('by').notNull(),
    seq: integer('seq').notNull(),
    at: text('at').notNull(),
    assignmentId: text('assignment_id'),
    asEditor: flag('as_editor').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.fingerprint, t.occurrence, t.by, t.version] })],
);

export const signOffs = sqliteTable(
  'sign_offs',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id, { onDelete: 'restrict' }),
    by: ofPerson('by').notNull(),
    duty: text('duty').$type<DutyKind>().notNull(),
    perspective: text('perspective'),
    version: integer('version').notNull(),
    digest: text('digest').notNull(),
    policyVersion: integer('policy_version').notNull(),
    outcome: text('outcome').$type<SignOffOutcome>().notNull(),
    seq: integer('seq').notNull(),
    at: text('at').notNull(),
    revokedAt: text('revoked_at'),
    lines: json('lines').$type<number[]>(),
    lapsedVersion: integer('lapsed_version'),
    lapsedSentence: integer('lapsed_sentence'),
    lapsedLine: json('lapsed_line').$type<Rows['signOffs']['lapsedLine']>(),
  },
  (t) => [index('sign_offs_by_piece').on(t.pieceId, t.by), index('sign_offs_by_assignment').on(t.assignmentId)],
);

export const consents = sqliteTable(
  'consents',
  {
    pieceId: ofPiece(),
    by: ofPerson('by').notNull(),
    version: integer('version').notNull(),
    digest: text('digest').notNull(),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.version, t.by] })],
);

export const permissions = sqliteTable(
  'permissions',
  {
    pieceId: ofPiece(),
    personId: ofPerson('person_id').notNull(),
    cuts: integer('cuts'),
    headline: integer('headline'),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.personId] })],
);

export const overrides = sqliteTable(
  'overrides',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    requirement: text('requirement').$type<RequirementId>().notNull(),
    policyVersion: integer('policy_version').notNull(),
    requestedBy: ofPerson('requested_by').notNull(),
    confirmedBy: ofPerson('confirmed_by'),
    at: text('at').notNull(),
    confirmedAt: text('confirmed_at'),
    covers: json('covers').$type<string[]>().notNull().default([]),
    end: text('end').$type<ExceptionEnd>(),
    endedAt: text('ended_at'),
  },
  (t) => [index('overrides_by_piece').on(t.pieceId)],
);

export const adoptions = sqliteTable(
  'adoptions',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    policyVersion: integer('policy_version').notNull(),
    fromVersion: integer('from_version').notNull(),
    fromBlockHours: integer('from_block_hours').notNull(),
    version: integer('version').notNull(),
    askedBy: ofPerson('asked_by').notNull(),
    at: text('at').notNull(),
    confirmedBy: ofPerson('confirmed_by'),
    confirmedAt: text('confirmed_at'),
    end: text('end').$type<ExceptionEnd>(),
    endedAt: text('ended_at'),
  },
  (t) => [index('adoptions_by_piece').on(t.pieceId)],
);

export const approvals = sqliteTable(
  'approvals',
  {
    pieceId: ofPiece(),
    edition: text('edition').notNull(),
    policyVersion: integer('policy_version').notNull(),
    by: ofPerson('by').notNull(),
    version: integer('version').notNull(),
    at: text('at').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.edition, t.policyVersion, t.by] })],
);

export const corrections = sqliteTable(
  'corrections',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    type: text('type').$type<CorrectionType>().notNull(),
    edition: text('edition').notNull(),
    version: integer('version').notNull(),
    by: ofPerson('by').notNull(),
    at: text('at').notNull(),
    confirmBy: text('confirm_by').notNull(),
    confirmedBy: ofPerson('confirmed_by'),
    confirmedAt: text('confirmed_at'),
    digest: text('digest').notNull(),
    how: text('how').$type<CorrectionWay>().notNull().default('now'),
    unchecked: json('unchecked').$type<Rows['corrections']['unchecked']>().notNull().default([]),
    refusedBy: ofPerson('refused_by'),
    refusedAt: text('refused_at'),
    answer: text('answer'),
    answerHeld: flag('answer_held').notNull().default(false),
  },
  (t) => [
    index('corrections_by_piece').on(t.pieceId),
    index('corrections_unconfirmed').on(t.confirmBy).where(sql`confirmed_by IS NULL`),
  ],
);

export const pages = sqliteTable('pages', {
  pieceId: ofPiece().primaryKey(),
  number: integer('number').notNull(),
  seq: integer('seq').notNull(),
  template: integer('template').notNull(),
  address: text('address').notNull(),
});
export const pendingCorrections = sqliteTable(
  'pending_corrections',
  {
    id: text('id').primaryKey(),
    pieceId: ofPiece(),
    type: text('type').$type<CorrectionType>().notNull(),
    version: integer('version').notNull(),
    base: integer('base').notNull(),
    by: ofPerson('by').notNull(),
    at: text('at').notNull(),
    digest: text('digest').notNull(),
    proposal: integer('proposal'),
    alarms: json('alarms').$type<Rows['pendingCorrections']['alarms']>().notNull().default([]),
    state: text('state').$type<Rows['pendingCorrections']['state']>().notNull(),
  },
  (t) => [
    index('pending_corrections_by_piece').on(t.pieceId),
    uniqueIndex('pending_corrections_one_each').on(t.pieceId).where(sql`state = 'in_review'`),
  ],
);

export const proposals = sqliteTable(
  'proposals',
  {
    pieceId: ofPiece(),
    version: integer('version').notNull(),
    by: ofPerson('by').notNull(),
    at: text('at').notNull(),
    state: text('state').$type<Rows['proposals']['state']>().notNull(),
    decidedBy: ofPerson('decided_by'),
    decidedAt: text('decided_at'),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.version] })],
);

export const alarmAnswers = sqliteTable(
  'alarm_answers',
  {
    pieceId: ofPiece(),
    alarm: text('alarm').notNull(),
    by: ofPerson('by').notNull(),
    at: text('at').notNull(),
    /** The correction that answers it; null: it stays as it is. */
    correctionId: text('correction_id'),
  },
  (t) => [primaryKey({ columns: [t.pieceId, t.alarm] })],
);

/** Every folded table by the name that `project` uses, in an order in which foreign keys can be filled. */
export const folded = {
  people,
  desks,
  policies,
  perspectives,
  pieces,
  pieceAuthors,
  versions,
  sentences,
  accused,
  replies,
  assignments,
  counterpoints,
  resolutions,
  responses,
  dispositions,
  claims,
  claimSentences,
  verdicts,
  confirmations,
  signOffs,
  consents,
  overrides,
  permissions,
  approvals,
  adoptions,
  corrections,
  pages,
  pendingCorrections,
  proposals,
  alarmAnswers,
};
