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

/** The room of one piece for whoever asks: one snapshot for the bar and the page. null: not there, or not theirs to see. */
export const findRoom = cache(async (pieceId: string): Promise<RoomRead | null> => {
  const { actor } = await requireViewer();
  return read(
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
});

/** The same for a page, which is not found where there is no room. */
export async function readRoom(pieceId: string): Promise<RoomRead> {
  return (await findRoom(pieceId)) ?? notFound();
}
