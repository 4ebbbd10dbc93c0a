import type { StoredEvent } from '../events';
import type { LeftBehind } from '../left-behind';
import type { RowChange } from '../rows';
import { piece } from './piece';
import type { Projection } from './projection';

/** Corrections, proposals and alarms after publication. */
export const ofCorrections = {
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
} satisfies Partial<Projection>;

const decidedProposal = (event: StoredEvent, version: number, state: 'taken' | 'declined'): RowChange => ({
  op: 'update',
  table: 'proposals',
  where: { pieceId: event.stream, version },
  set: { state, decidedBy: event.actor, decidedAt: event.at },
});
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
