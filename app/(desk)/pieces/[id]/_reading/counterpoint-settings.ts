import type { RoomView, VersionView } from '@/lib/review/views/piece';
import type { DateSetting } from '@/lib/words/dates';
import type { RoomSettings } from '../_parts/room-context';

/** The settings of a page on which nothing new is written about the text. */
export function counterpointSettings({ piece, clocks }: RoomView, version: VersionView, dates: DateSetting): RoomSettings {
  return {
    pieceId: piece.id,
    version: version.number,
    digest: version.digest,
    dates,
    blockHours: clocks?.blockHours ?? null,
    perspectives: [],
    mayClaim: false,
  };
}
