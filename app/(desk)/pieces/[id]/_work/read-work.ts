import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/_server/viewer';
import { type Reading, read } from '@/db/read/read';
import { room as roomQuery } from '@/db/read/room';
import { timezoneOf } from '@/db/read/timezone';
import type { Actor } from '@/lib/review/facts';
import type { RoomView } from '@/lib/review/views/piece';
import type { DateSetting } from '@/lib/words/dates';

export interface WorkRead<More> {
  room: RoomView;
  actor: Actor;
  dates: DateSetting;
  more: More;
}

/** The room and whatever else a page of work shows, in one snapshot. Not there, or not theirs to see: 404. */
export async function readWork<More>(pieceId: string, more: (reading: Reading, room: RoomView) => More): Promise<WorkRead<More>> {
  const { actor } = await requireViewer();
  const found = read(
    actor,
    (reading) => {
      const room = roomQuery(reading, pieceId);
      if (!room) return null;
      const dates: DateSetting = { locale: 'en', timeZone: timezoneOf(reading), now: reading.now };
      return { room, actor, dates, more: more(reading, room) };
    },
    { fresh: true },
  );
  if (!found) notFound();
  return found;
}
