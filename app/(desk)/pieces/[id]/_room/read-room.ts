import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireViewer } from '@/app/_server/viewer';
import { waitsOn } from '@/db/read/desk';
import { read } from '@/db/read/read';
import { room } from '@/db/read/room';
import { timezoneOf } from '@/db/read/timezone';
import type { RoomView, WaitView } from '@/lib/review/views/piece';
import type { Role } from '@/lib/review/vocabulary';
import type { DateSetting } from '@/lib/words/dates';

export interface RoomRead {
  room: RoomView;
  /** What waits for this viewer on this piece, most urgent first. */
  waits: WaitView[];
  roles: readonly Role[];
  dates: DateSetting;
}

/** The room of one piece for whoever asks: one snapshot for the bar and the page. Not there, or not theirs to see: 404. */
export const readRoom = cache(async (pieceId: string): Promise<RoomRead> => {
  const { actor } = await requireViewer();
  const found = read(
    actor,
    (reading) => {
      const view = room(reading, pieceId);
      if (!view) return null;
      return {
        room: view,
        waits: waitsOn(reading, pieceId),
        roles: actor.roles,
        dates: { locale: 'en', timeZone: timezoneOf(reading), now: reading.now },
      };
    },
    { fresh: true },
  );
  if (!found) notFound();
  return found;
});
