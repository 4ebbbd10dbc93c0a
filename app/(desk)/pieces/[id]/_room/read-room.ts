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
