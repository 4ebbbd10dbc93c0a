import type { StoredEvent } from '../events';
import type { RowChange } from '../rows';
import { piece } from './piece';
import type { Of, Projection } from './projection';

/** Who is asked, what they judge, and what they sign. */
export const ofReviewing = {
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
  sentences_disposed: (e) => {
    const row = { pieceId: e.stream, by: e.actor, version: e.payload.version, seq: e.seq, posted: false, filedSeq: null };
    return [
      ...e.payload.dispositions.map(
        ({ reason: _, ...disposition }): RowChange => ({
          op: 'upsert',
          table: 'dispositions',
          key: ['pieceId', 'fingerprint', 'occurrence', 'by'],
          keep: ['posted'],
          row: { ...row, ...disposition },
        }),
      ),
      // What was filed before counts at once when it is judged again.
      {
        op: 'update',
        table: 'dispositions',
        where: { pieceId: e.stream, by: e.actor, seq: e.seq, posted: true },
        set: { filedSeq: e.seq },
      },
    ];
  },
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
      row: { ...verdict, pieceId: e.stream, by: e.actor, seq: e.seq, posted: false, at: e.at, filedAt: null, filedSeq: null },
    },
    {
      op: 'update',
      table: 'verdicts',
      where: { claimId: verdict.claimId, by: e.actor, ...(filed ? {} : { posted: true }) },
      set: { posted: true, filedAt: e.at, filedSeq: e.seq },
    },
    ...(filed
      ? [{ op: 'update', table: 'claims', where: { id: verdict.claimId }, set: { posted: true } } satisfies RowChange]
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
  sign_off_lapsed: (e) => [
    {
      op: 'update',
      table: 'signOffs',
      where: { id: e.payload.signOffId },
      set: { lapsedVersion: e.payload.version, lapsedSentence: e.payload.sentence, lapsedLine: e.payload.line ?? null },
    },
  ],
} satisfies Partial<Projection>;

/** What a reviewer made stays private until they finish their review, or confirm. */
const post = (event: StoredEvent): RowChange[] => {
  const where = { pieceId: event.stream, by: event.actor, posted: false };
  return [
    { op: 'update', table: 'dispositions', where, set: { posted: true, filedSeq: event.seq } },
    { op: 'update', table: 'claims', where, set: { posted: true } },
    { op: 'update', table: 'verdicts', where, set: { posted: true, filedAt: event.at, filedSeq: event.seq } },
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
