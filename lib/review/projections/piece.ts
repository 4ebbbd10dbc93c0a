import { reviewAfter, type StoredEvent } from '../events';
import type { RowChange, Rows } from '../rows';

/** The piece changed: when, the state of review that the event leads to, and what else is set. */
export const piece = (event: StoredEvent, set: Partial<Rows['pieces']> = {}): RowChange => ({
  op: 'update',
  table: 'pieces',
  where: { id: event.stream },
  set: { changedAt: event.at, ...(reviewAfter[event.type] ? { review: reviewAfter[event.type] } : {}), ...set },
});
