import { can } from '@/lib/review/permissions';
import type { FrameView } from '@/lib/review/views/screen';
import { me } from './me';
import type { Reading } from './read';

/** What stands around every screen of the viewer. null: the account was closed a moment ago. */
export function frame(reading: Reading): FrameView | null {
  const found = me(reading);
  if (!found) return null;
  const { personId, name, roles, checksFacts, newsroom, waiting, timezone, language } = found;
  const may = (action: keyof FrameView['may']) => can(reading.viewer, action).allowed;
  return {
    newsroom,
    person: { id: personId, name, roles, checksFacts },
    waiting,
    may: {
      see_board: may('see_board'),
      see_people: may('see_people'),
      manage_people: may('manage_people'),
      create_piece: may('create_piece'),
    },
    timeZone: timezone,
    language,
  };
}
