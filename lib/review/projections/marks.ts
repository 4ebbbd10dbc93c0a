import type { StoredEvent } from '../events';
import type { RowChange, Rows } from '../rows';

type Piece = Rows['pieces'];

export const unmarked = {
  publishableEdition: null,
  publishableVersion: null,
  publishablePolicy: null,
  markedBy: null,
} satisfies Partial<Piece>;
export const offSchedule = { publication: 'none', scheduledAt: null, scheduledBy: null } satisfies Partial<Piece>;
/** A schedule is for one marked edition: it goes with the mark, and never comes back with the next one. */
export const unscheduled = (event: StoredEvent): RowChange => ({
  op: 'update',
  table: 'pieces',
  where: { id: event.stream, publication: 'scheduled' },
  set: offSchedule,
});
/** The mark is off, so nobody has approved anything: nothing revives. */
export const approvalsEnded = (event: StoredEvent): RowChange => ({
  op: 'update',
  table: 'approvals',
  where: { pieceId: event.stream, endedAt: null },
  set: { endedAt: event.at },
});
