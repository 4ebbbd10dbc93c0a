/** The only transition: an event becomes changes of folded rows. Pure, so replaying the ledger gives the same tables. */
import type { EventType, StoredEvent } from './events';
import { reviewAfter } from './events';
import type { RowChange, Rows } from './rows';
import type { LeftBehind } from './withdrawn-correction';

type Of<T extends EventType> = Extract<StoredEvent, { type: T }>;
type Projection = { [T in EventType]: (event: Of<T>) => RowChange[] };
type Piece = Rows['pieces'];

const piece = (event: StoredEvent, set: Partial<Piece> = {}): RowChange => ({
  op: 'update',
  table: 'pieces',
  where: { id: event.stream },
  set: { changedAt: event.at, ...(reviewAfter[event.type] ? { review: reviewAfter[event.type] } : {}), ...set },
});
const unmarked = {
  publishableEdition: null,
  publishableVersion: null,
  publishablePolicy: null,
  markedBy: null,
} satisfies Partial<Piece>;
const offSchedule = { publication: 'none', scheduledAt: null, scheduledBy: null } satisfies Partial<Piece>;
/** A schedule is for one marked edition: it goes with the mark, and never comes back with the next one. */
const unscheduled = (event: StoredEvent): RowChange => ({
  op: 'update',
  table: 'pieces',
  where: { id: event.stream, publication: 'scheduled' },
  set: offSchedule,
});
/** The mark is off, so nobody has approved anything: nothing revives. */
const approvalsEnded = (event: StoredEvent): RowChange => ({
  op: 'update',
  table: 'approvals',
  where: { pieceId: event.stream, endedAt: null },
  set: { endedAt: event.at },
});
const decidedProposal = (event: StoredEvent, version: number, state: 'taken' | 'declined'): RowChange => ({
  op: 'update',
  table: 'proposals',
  where: { pieceId: event.stream, version },
  set: { state, decidedBy: event.actor, decidedAt: event.at },
});
/** What the resolution of a note that has its place says of losing it. */
const inPlace = { cause: null, suggestedStart: null, suggestedEnd: null };
/** What a reviewer made stays private until they finish their review, or confirm. */
const post = (event: StoredEvent): RowChange[] => {
  const where = { pieceId: event.stream, by: event.actor, posted: false };
  return [
    { op: 'update', table: 'dispositions', where, set: { posted: true } },
    { op: 'update', table: 'claims', where, set: { posted: true } },
    { op: 'update', table: 'verdicts', where, set: { posted: true } },
  ];
};
const file = (event: Of<'signed_off'>): RowChange[] => {
  const { filed, answerDue } = event.payload;
  const set = { posted: true, postedAt: event.at, answerDue };
  if (!filed)
    return [{ op: 'update', table: 'counterpoints', where: { pieceId: event.stream, by: event.actor, posted: false }, set }];
  const last = filed.at(-1);
  return [
    ...filed.map(({ id, code }): RowChange => ({ op: 'update', table: 'counterpoints', where: { id }, set: { ...set, code } })),
    ...(last
      ? [{ op: 'update', table: 'pieces', where: { id: event.stream }, set: { lastCode: last.code } } satisfies RowChange]
      : []),
  ];
};

const projections: Projection = {
  piece_created: (e) => [
    {
      op: 'insert',
      table: 'pieces',
      row: {
        id: e.stream,
        deskId: e.payload.deskId,
        slug: null,
        language: e.payload.language,
        review: 'draft',
        publication: 'none',
        stakes: 'routine',
        topics: [],
        perspectives: [],
        policyVersion: e.payload.policyVersion,
        currentVersion: 0,
        currentDigest: null,
        createdBy: e.actor,
        createdAt: e.at,
        changedAt: e.at,
        openedBy: null,
        runBy: null,
        lastCode: 0,
        lastLine: 0,
        ...unmarked,
        liveEdition: null,
        liveVersion: null,
        scheduledAt: null,
        scheduledBy: null,
        publishedAt: null,
      },
    },
    ...e.payload.authors.map(
      (personId): RowChange => ({ op: 'insert', table: 'pieceAuthors', row: { pieceId: e.stream, personId } }),
    ),
  ],
  author_added: (e) => [
    { op: 'insert', table: 'pieceAuthors', row: { pieceId: e.stream, personId: e.payload.personId } },
    piece(e),
  ],
  version_made: (e) => {
    const { sentences, resolutions, lastLine, base = null, purpose, ...version } = e.payload;
    const each = { pieceId: e.stream, version: version.number };
    return [
      {
        op: 'insert',
        table: 'versions',
        row: { kinds: null, lines: null, ...version, base, pieceId: e.stream, madeBy: e.actor, madeAt: e.at },
      },
      {
        op: 'insert_all',
        table: 'sentences',
        rows: sentences.map((row) => ({
          ...row,
          ownContextSince: row.ownContextSince ?? null,
          dressSince: row.dressSince ?? null,
        })),
        each,
      },
      {
        op: 'insert_all',
        table: 'resolutions',
        // What was resolved before these were kept: asked again only where the words had changed.
        rows: resolutions.map((row) => ({ ...inPlace, since: row.state === 'changed' ? version.number : 1, ...row })),
        each,
      },
      // An author's proposal waits beside the text that is live.
      piece(
        e,
        purpose === 'proposal' ? { lastLine } : { currentVersion: version.number, currentDigest: version.digest, lastLine },
      ),
    ];
  },
  sign_off_lapsed: (e) => [
    {
      op: 'update',
      table: 'signOffs',
      where: { id: e.payload.signOffId },
      set: { lapsedVersion: e.payload.version, lapsedSentence: e.payload.sentence, lapsedLine: e.payload.line ?? null },
    },
  ],
  submitted: (e) => [piece(e)],
  resubmitted: (e) => [piece(e)],
  returned: (e) => [piece(e)],
  review_opened: (e) => {
    const { accused, accusedDigest: _, ...set } = e.payload;
    return [
      unscheduled(e),
      approvalsEnded(e),
      piece(e, { ...unmarked, ...set, openedBy: e.actor }),
      ...accused.map((id): RowChange => ({ op: 'insert', table: 'accused', row: { id, pieceId: e.stream } })),
    ];
  },
  changes_requested: (e) => [unscheduled(e), approvalsEnded(e), piece(e, unmarked)],
  declined: (e) => [unscheduled(e), approvalsEnded(e), piece(e, unmarked)],
  withdrawn: (e) => [approvalsEnded(e), piece(e, { ...unmarked, ...offSchedule })],
  policy_adopted: (e) => {
    const { adoptionId: id, ...set } = e.payload;
    return [
      piece(e, set),
      ...(id === undefined
        ? []
        : [
            {
              op: 'update',
              table: 'adoptions',
              where: { id },
              set: { confirmedBy: e.actor, confirmedAt: e.at },
            } satisfies RowChange,
          ]),
    ];
  },
  adoption_requested: (e) => [
    {
      op: 'insert',
      table: 'adoptions',
      row: {
        ...e.payload,
        pieceId: e.stream,
        askedBy: e.actor,
        at: e.at,
        confirmedBy: null,
        confirmedAt: null,
        end: null,
        endedAt: null,
      },
    },
    piece(e),
  ],
  adoption_refused: (e) => [
    { op: 'update', table: 'adoptions', where: { id: e.payload.adoptionId }, set: { end: 'refused', endedAt: e.at } },
    piece(e),
  ],
  adoption_withdrawn: (e) => [
    { op: 'update', table: 'adoptions', where: { id: e.payload.adoptionId }, set: { end: 'withdrawn', endedAt: e.at } },
    piece(e),
  ],
  reviewer_invited: (e) => [
    {
      op: 'insert',
      table: 'assignments',
      row: {
        ...e.payload,
        pieceId: e.stream,
        status: 'invited',
        conflict: null,
        invitedBy: e.actor,
        invitedAt: e.at,
        since: e.at,
      },
    },
    piece(e),
  ],
  assignment_answered: (e) => [
    {
      op: 'update',
      table: 'assignments',
      where: { id: e.payload.assignmentId },
      set: { status: e.payload.status, since: e.at, ...(e.payload.conflict === null ? {} : { conflict: e.payload.conflict }) },
    },
    piece(e),
  ],
  assignment_lapsed: (e) => [
    { op: 'update', table: 'assignments', where: { id: e.payload.assignmentId }, set: { status: 'lapsed', since: e.at } },
    piece(e),
  ],
  counterpoint_added: (e) => [
    {
      op: 'insert',
      table: 'counterpoints',
      row: {
        ...e.payload,
        code: e.payload.code ?? 0,
        pieceId: e.stream,
        by: e.actor,
        posted: false,
        postedAt: null,
        madeAt: e.at,
        answerDue: null,
        blockState: e.payload.blockGround ? 'blocks' : null,
        overruledBy: null,
        overruleFinishedBy: null,
        overruledOn: null,
        overruledAbout: null,
        outcome: null,
        outcomeAt: null,
        cutIn: null,
        placedOn: null,
        judgedOn: e.payload.version,
        runs: true,
      },
    },
    ...(e.payload.kind === 'passage'
      ? [
          {
            op: 'insert',
            table: 'resolutions',
            row: {
              pieceId: e.stream,
              counterpointId: e.payload.id,
              version: e.payload.version,
              state: 'exact',
              start: e.payload.start,
              end: e.payload.end,
              score: 1,
              since: e.payload.version,
              ...inPlace,
            },
          } satisfies RowChange,
        ]
      : []),
    ...(e.payload.code === undefined
      ? []
      : [{ op: 'update', table: 'pieces', where: { id: e.stream }, set: { lastCode: e.payload.code } } satisfies RowChange]),
  ],
  counterpoint_filed: (e) => [
    {
      op: 'update',
      table: 'counterpoints',
      where: { id: e.payload.counterpointId },
      set: { posted: true, postedAt: e.at, answerDue: e.payload.answerDue, code: e.payload.code },
    },
    piece(e, { lastCode: e.payload.code }),
  ],
  counterpoint_edited: (e) => [
    {
      op: 'update',
      table: 'counterpoints',
      where: { id: e.payload.id },
      set: { digest: e.payload.digest, blockGround: e.payload.blockGround, blockState: e.payload.blockGround ? 'blocks' : null },
    },
  ],
  counterpoint_answered: (e) => [
    {
      op: 'upsert',
      table: 'responses',
      key: ['counterpointId'],
      row: answerRow(e),
    },
    ...(e.payload.anew ? judgedAnew(e.payload.counterpointId) : []),
    piece(e),
  ],
  counterpoint_resolved: (e) => [
    {
      op: 'update',
      table: 'counterpoints',
      where: { id: e.payload.counterpointId },
      set: {
        outcome: e.payload.outcome,
        outcomeAt: e.at,
        ...(e.payload.outcome === 'withdrawn' || e.payload.outcome === 'cut' ? { runs: false } : {}),
        ...(e.payload.version === undefined ? {} : { judgedOn: e.payload.version }),
      },
    },
    ...(e.payload.outcome === 'stands'
      ? // What was let go for another text blocks again.
        !e.payload.blocksAgain
        ? []
        : [
            {
              op: 'update',
              table: 'counterpoints',
              where: { id: e.payload.counterpointId, blockState: 'released' },
              set: { blockState: 'blocks' },
            } satisfies RowChange,
          ]
      : [
          {
            op: 'update',
            table: 'counterpoints',
            where: { id: e.payload.counterpointId, blockState: 'blocks' },
            set: { blockState: 'released' },
          } satisfies RowChange,
        ]),
    ...(e.payload.private ? [] : [piece(e)]),
  ],
  counterpoint_upheld: (e) => [
    { op: 'update', table: 'counterpoints', where: { id: e.payload.counterpointId }, set: { judgedOn: e.payload.version } },
    piece(e),
  ],
  passage_cut: (e) => [
    { op: 'update', table: 'counterpoints', where: { id: e.payload.counterpointId }, set: { cutIn: e.payload.version } },
  ],
  passage_returned: (e) => [
    { op: 'update', table: 'counterpoints', where: { id: e.payload.counterpointId }, set: { cutIn: null } },
  ],
  counterpoint_placed: (e) => {
    const { own, private: isPrivate, ...place } = e.payload;
    const { counterpointId: id, version } = place;
    return [
      {
        op: 'upsert',
        table: 'resolutions',
        key: ['counterpointId', 'version'],
        row: { ...place, pieceId: e.stream, state: 'moved', score: 1, since: version, ...inPlace },
      },
      {
        op: 'update',
        table: 'counterpoints',
        where: { id },
        set: { cutIn: null, placedOn: version, ...(own ? { judgedOn: version } : {}) },
      },
      ...(isPrivate ? [] : [piece(e)]),
    ];
  },
  counterpoint_run: (e) => [
    { op: 'update', table: 'counterpoints', where: { id: e.payload.counterpointId }, set: { runs: e.payload.runs } },
    piece(e),
  ],
  block_overruled: (e) => [
    {
      op: 'update',
      table: 'counterpoints',
      where: { id: e.payload.counterpointId },
      set: {
        ...(e.payload.second
          ? { blockState: 'overruled', overruleFinishedBy: e.actor }
          : { overruledBy: e.actor, overruleFinishedBy: null }),
        overruledOn: e.payload.version ?? null,
        overruledAbout: e.payload.about ?? null,
      },
    },
    // A first of two beside a passage that changed after an overrule: that one is over.
    ...(e.payload.second
      ? []
      : [
          {
            op: 'update',
            table: 'counterpoints',
            where: { id: e.payload.counterpointId, blockState: 'overruled' },
            set: { blockState: 'blocks' },
          } satisfies RowChange,
        ]),
    piece(e),
  ],
  reply_recorded: (e) => [
    {
      op: 'insert',
      table: 'replies',
      row: { ...e.payload, pieceId: e.stream, by: e.actor, confirmedBy: null, at: e.at, endedAt: null },
    },
    piece(e),
  ],
  reply_confirmed: (e) => [
    { op: 'update', table: 'replies', where: { id: e.payload.replyId }, set: { confirmedBy: e.actor } },
    piece(e),
  ],
  sentences_disposed: (e) =>
    e.payload.dispositions.map(
      ({ reason: _, ...one }): RowChange => ({
        op: 'upsert',
        table: 'dispositions',
        key: ['pieceId', 'fingerprint', 'occurrence', 'by'],
        keep: ['posted'],
        row: { ...one, pieceId: e.stream, by: e.actor, version: e.payload.version, seq: e.seq, posted: false },
      }),
    ),
  claim_added: (e) => {
    const { sentences, ...claim } = e.payload;
    return [
      { op: 'insert', table: 'claims', row: { ...claim, pieceId: e.stream, by: e.actor, posted: false, at: e.at } },
      ...sentences.map(
        (key): RowChange => ({ op: 'insert', table: 'claimSentences', row: { ...key, pieceId: e.stream, claimId: claim.id } }),
      ),
    ];
  },
  verdict_given: ({ payload: { filed, ...verdict }, ...e }) => [
    {
      op: 'upsert',
      table: 'verdicts',
      key: ['claimId', 'by'],
      // What was filed is never taken back into private: another's older word would count in its place.
      keep: ['posted'],
      row: { ...verdict, pieceId: e.stream, by: e.actor, seq: e.seq, posted: false, at: e.at },
    },
    ...(filed
      ? [
          {
            op: 'update',
            table: 'verdicts',
            where: { claimId: verdict.claimId, by: e.actor },
            set: { posted: true },
          } satisfies RowChange,
          { op: 'update', table: 'claims', where: { id: verdict.claimId }, set: { posted: true } } satisfies RowChange,
        ]
      : []),
  ],
  sentences_confirmed: (e) => [
    ...[...e.payload.sentences, ...(e.payload.lines ?? [])].map(
      (key): RowChange => ({
        op: 'upsert',
        table: 'confirmations',
        key: ['pieceId', 'fingerprint', 'occurrence', 'by', 'version'],
        row: {
          ...key,
          pieceId: e.stream,
          version: e.payload.version,
          by: e.actor,
          seq: e.seq,
          at: e.at,
          assignmentId: e.payload.assignmentId ?? null,
          asEditor: e.payload.assignmentId === null,
        },
      }),
    ),
    ...post(e),
    piece(e),
  ],
  signed_off: (e) => {
    const { answerDue: _due, statement: _said, filed: _filed, ...row } = e.payload;
    return [
      {
        op: 'insert',
        table: 'signOffs',
        row: {
          ...row,
          pieceId: e.stream,
          by: e.actor,
          seq: e.seq,
          at: e.at,
          revokedAt: null,
          lapsedVersion: null,
          lapsedSentence: null,
          lapsedLine: null,
        },
      },
      { op: 'update', table: 'assignments', where: { id: row.assignmentId }, set: { status: 'done', since: e.at } },
      // Whoever signs for a perspective stands by their notes as the text has them now.
      ...(row.duty === 'perspective'
        ? [
            {
              op: 'update',
              table: 'counterpoints',
              where: { pieceId: e.stream, by: e.actor },
              set: { judgedOn: row.version },
            } satisfies RowChange,
          ]
        : []),
      ...post(e),
      ...file(e),
      piece(e),
    ];
  },
  sign_off_revoked: (e) => [
    { op: 'update', table: 'signOffs', where: { id: e.payload.signOffId }, set: { revokedAt: e.at } },
    piece(e),
  ],
  consented: (e) => [
    {
      op: 'upsert',
      table: 'consents',
      key: ['pieceId', 'version', 'by'],
      row: { ...e.payload, pieceId: e.stream, by: e.actor, at: e.at },
    },
    piece(e),
  ],
  permissions_changed: (e) => [
    {
      op: 'upsert',
      table: 'permissions',
      key: ['pieceId', 'personId'],
      row: { ...e.payload, pieceId: e.stream, personId: e.actor },
    },
    piece(e),
  ],
  override_requested: (e) => {
    const { reason: _, covers = [], ...row } = e.payload;
    return [
      {
        op: 'insert',
        table: 'overrides',
        row: {
          ...row,
          covers,
          pieceId: e.stream,
          requestedBy: e.actor,
          confirmedBy: null,
          at: e.at,
          confirmedAt: null,
          end: null,
          endedAt: null,
        },
      },
      piece(e),
    ];
  },
  override_confirmed: (e) => [
    { op: 'update', table: 'overrides', where: { id: e.payload.overrideId }, set: { confirmedBy: e.actor, confirmedAt: e.at } },
    piece(e),
  ],
  override_refused: (e) => [
    { op: 'update', table: 'overrides', where: { id: e.payload.overrideId }, set: { end: 'refused', endedAt: e.at } },
    piece(e),
  ],
  override_withdrawn: (e) => [
    { op: 'update', table: 'overrides', where: { id: e.payload.overrideId }, set: { end: 'withdrawn', endedAt: e.at } },
    piece(e),
  ],
  decision_ended: (e) => [ended(e), piece(e)],
  publishable_approved: (e) => [
    {
      op: 'upsert',
      table: 'approvals',
      key: ['pieceId', 'edition', 'policyVersion', 'by'],
      row: { ...e.payload, pieceId: e.stream, by: e.actor, at: e.at, endedAt: null },
    },
    piece(e),
  ],
  marked_publishable: (e) => [
    {
      op: 'upsert',
      table: 'approvals',
      key: ['pieceId', 'edition', 'policyVersion', 'by'],
      row: { ...e.payload, pieceId: e.stream, by: e.actor, at: e.at, endedAt: null },
    },
    piece(e, {
      publishableEdition: e.payload.edition,
      publishableVersion: e.payload.version,
      publishablePolicy: e.payload.policyVersion,
      markedBy: e.actor,
    }),
  ],
  publishable_lapsed: (e) => [unscheduled(e), approvalsEnded(e), piece(e, unmarked)],
  scheduled: (e) => [piece(e, { publication: 'scheduled', scheduledAt: e.payload.at, scheduledBy: e.actor })],
  unscheduled: (e) => [piece(e, offSchedule)],
  taken_over: (e) => [
    piece(e, e.payload.what === 'piece' ? { openedBy: e.payload.personId } : { scheduledBy: e.payload.personId }),
  ],
  published: (e) => [
    piece(e, {
      publication: 'live',
      liveEdition: e.payload.edition,
      liveVersion: e.payload.version,
      slug: e.payload.slug,
      publishedAt: e.at,
      scheduledAt: null,
      scheduledBy: null,
    }),
  ],
  corrected: (e) => [
    {
      op: 'insert',
      table: 'corrections',
      row: {
        how: 'now',
        unchecked: [],
        ...e.payload,
        pieceId: e.stream,
        by: e.actor,
        at: e.at,
        confirmedBy: null,
        confirmedAt: null,
        refusedBy: null,
        refusedAt: null,
        answer: null,
        answerHeld: false,
      },
    },
    { op: 'update', table: 'pendingCorrections', where: { id: e.payload.id }, set: { state: 'published' } },
    piece(e, { liveEdition: e.payload.edition, liveVersion: e.payload.version }),
  ],
  correction_confirmed: (e) => [
    {
      op: 'update',
      table: 'corrections',
      where: { id: e.payload.correctionId },
      set: { confirmedBy: e.actor, confirmedAt: e.at },
    },
    piece(e),
  ],
  correction_refused: (e) => [
    {
      op: 'update',
      table: 'corrections',
      where: { id: e.payload.correctionId },
      set: { refusedBy: e.actor, refusedAt: e.at },
    },
    piece(e),
  ],
  difference_withheld: () => [],
  correction_submitted: (e) => [
    {
      op: 'insert',
      table: 'pendingCorrections',
      row: { proposal: null, alarms: [], ...e.payload, pieceId: e.stream, by: e.actor, at: e.at, state: 'in_review' },
    },
    piece(e),
  ],
  correction_withdrawn: (e) => [
    { op: 'update', table: 'pendingCorrections', where: { id: e.payload.correctionId }, set: { state: 'withdrawn' } },
    ...(e.payload.left ? leftBehind(e, e.payload.left) : []),
    piece(e, { currentVersion: e.payload.version, currentDigest: e.payload.digest }),
  ],
  correction_proposed: (e) => [
    { op: 'update', table: 'proposals', where: { pieceId: e.stream, state: 'open' }, set: { state: 'replaced' } },
    {
      op: 'insert',
      table: 'proposals',
      row: {
        pieceId: e.stream,
        version: e.payload.version,
        by: e.actor,
        at: e.at,
        state: 'open',
        decidedBy: null,
        decidedAt: null,
      },
    },
    piece(e),
  ],
  proposal_taken: (e) => [decidedProposal(e, e.payload.version, 'taken')],
  proposal_declined: (e) => [decidedProposal(e, e.payload.version, 'declined'), piece(e)],
  correction_answered: (e) => [
    { op: 'update', table: 'corrections', where: { id: e.payload.correctionId }, set: { answer: e.payload.digest } },
    piece(e, { liveEdition: e.payload.edition }),
  ],
  correction_answer_held: (e) => [
    { op: 'update', table: 'corrections', where: { id: e.payload.correctionId }, set: { answerHeld: true } },
    piece(e, { liveEdition: e.payload.edition }),
  ],
  counterpoint_taken_off: (e) => [piece(e, { liveEdition: e.payload.edition })],
  alarm_answered: (e) => [
    {
      op: 'upsert',
      table: 'alarmAnswers',
      key: ['pieceId', 'alarm'],
      row: {
        pieceId: e.stream,
        alarm: e.payload.alarm,
        by: e.actor,
        at: e.at,
        correctionId: e.payload.correctionId ?? null,
      },
    },
    piece(e),
  ],
  retracted: (e) => [piece(e, { publication: 'retracted' })],
  removed: (e) => [piece(e, { publication: 'removed' })],
  page_made: (e) => {
    const { number, template, address } = e.payload;
    return [
      {
        op: 'upsert',
        table: 'pages',
        key: ['pieceId'],
        row: { pieceId: e.stream, number, seq: e.seq, template, address },
      },
    ];
  },
  desk_created: (e) => [
    { op: 'insert', table: 'desks', row: { id: e.payload.deskId, policyVersion: e.payload.policyVersion, createdAt: e.at } },
  ],
  policy_made: (e) => [
    { op: 'insert', table: 'policies', row: { ...e.payload, by: e.actor, at: e.at } },
    { op: 'update', table: 'desks', where: { id: e.payload.deskId }, set: { policyVersion: e.payload.version } },
  ],
  perspective_added: (e) => [{ op: 'insert', table: 'perspectives', row: e.payload }],
  person_joined: (e) => {
    const { personId, ...row } = e.payload;
    return [{ op: 'insert', table: 'people', row: { ...row, id: personId, disabled: false, awayUntil: null, joinedAt: e.at } }];
  },
  person_changed: (e) => {
    const { personId, ...set } = e.payload;
    return [{ op: 'update', table: 'people', where: { id: personId }, set }];
  },
};

function ended({ payload, stream: pieceId, at: endedAt }: Of<'decision_ended'>): RowChange {
  switch (payload.kind) {
    case 'approval':
      return { op: 'update', table: 'approvals', where: { pieceId, by: payload.by, endedAt: null }, set: { endedAt } };
    case 'override':
      return { op: 'update', table: 'overrides', where: { id: payload.id }, set: { end: 'lapsed', endedAt } };
    case 'adoption':
      return { op: 'update', table: 'adoptions', where: { id: payload.id }, set: { end: 'lapsed', endedAt } };
    case 'reply':
      return { op: 'update', table: 'replies', where: { id: payload.id }, set: { endedAt } };
    case 'overrule':
      return {
        op: 'update',
        table: 'counterpoints',
        where: { id: payload.id },
        set: { blockState: 'blocks', overruledBy: null, overruleFinishedBy: null, overruledOn: null, overruledAbout: null },
      };
  }
}

/** Row changes of one event, in order. */
export function project(event: StoredEvent): RowChange[] {
  const apply = projections[event.type] as (event: StoredEvent) => RowChange[];
  return apply(event);
}

function answerRow({ payload: { anew: _, ...answer }, stream, actor, at }: Of<'counterpoint_answered'>): Rows['responses'] {
  return { ...answer, pieceId: stream, by: actor, at };
}

/** Its writer judged another answer: they are asked again, and what they had let go for that one blocks again. */
const judgedAnew = (id: string): RowChange[] => [
  ...(['satisfied', 'stands'] as const).map(
    (outcome) =>
      ({
        op: 'update',
        table: 'counterpoints',
        where: { id, outcome },
        set: { outcome: null, outcomeAt: null },
      }) satisfies RowChange,
  ),
  { op: 'update', table: 'counterpoints', where: { id, blockState: 'released' }, set: { blockState: 'blocks' } },
];

/** What was said beside a correction that never went out is unsaid: cuts, resolutions and overrules of counterpoints, lapses of sign-offs, and the proposal that it took up. */
function leftBehind(
  e: { stream: string },
  { version, resolved, overruled, proposal, staleBefore = [] }: LeftBehind,
): RowChange[] {
  const blocks = { blockState: 'blocks' as const };
  return [
    { op: 'update', table: 'counterpoints', where: { pieceId: e.stream, cutIn: version }, set: { cutIn: null } },
    ...resolved.flatMap((id): RowChange[] => [
      { op: 'update', table: 'counterpoints', where: { id, blockState: 'released' }, set: blocks },
      { op: 'update', table: 'counterpoints', where: { id }, set: { outcome: null, outcomeAt: null } },
    ]),
    ...overruled.flatMap((id): RowChange[] => [
      { op: 'update', table: 'counterpoints', where: { id, blockState: 'overruled' }, set: blocks },
      {
        op: 'update',
        table: 'counterpoints',
        where: { id },
        set: { overruledBy: null, overruleFinishedBy: null, overruledOn: null, overruledAbout: null },
      },
    ]),
    ...staleBefore.map(
      ({ signOffId: id, ...set }): RowChange => ({ op: 'update', table: 'signOffs', where: { id, lapsedVersion: version }, set }),
    ),
    ...(proposal === null
      ? []
      : [{ op: 'update', table: 'proposals', where: { pieceId: e.stream, version: proposal }, set: { state: 'open' } } as const]),
  ];
}
