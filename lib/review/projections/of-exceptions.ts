import type { RowChange } from '../rows';
import { piece } from './piece';
import type { Of, Projection } from './projection';

/** Policies that are adopted later, overrides, and decisions that end with the person who took them. */
export const ofExceptions = {
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
} satisfies Partial<Projection>;

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
