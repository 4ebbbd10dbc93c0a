import type { RowChange, Rows } from '../rows';
import { inPlace } from './in-place';
import { piece } from './piece';
import type { Of, Projection } from './projection';

/** Counterpoints, their passages and answers, and replies. */
export const ofCounterpoints = {
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
} satisfies Partial<Projection>;

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
