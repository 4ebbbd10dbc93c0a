import { seenVersion } from './seen-version';
import type { RoomView } from './views/piece';

/** The version that the viewer has last seen, where a newer one has come in; null where there is nothing new for them. */
export function changedSinceSeen(room: RoomView): number | null {
  const seen = seenVersion(room);
  return room.textOpen && room.version && seen !== null && seen < room.version.number ? seen : null;
}
