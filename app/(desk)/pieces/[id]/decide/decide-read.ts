import type { FrameView, RoomScreen } from '@/lib/review/views/screen';
import type { DateSetting } from '@/lib/words/dates';

/** What the page is drawn from: its view, who looks at it, and how they read dates. */
export interface DecideRead extends RoomScreen<'decide'> {
  actor: FrameView['person'];
  dates: DateSetting;
}
