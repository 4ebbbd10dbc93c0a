import { checksAsEditor } from '@/lib/review/checks-as-editor';
import type { Actor } from '@/lib/review/facts';
import { ownSignOff } from '@/lib/review/own-sign-off';
import type { LineView, RoomView } from '@/lib/review/views/piece';
import { isWorking } from '@/lib/review/working';

/** The lines that wait for this viewer's confirmation, as a fact-checker or for their perspective. */
export function linesToConfirm(room: RoomView, actor: Pick<Actor, 'roles' | 'checksFacts'>): LineView[] {
  if (!room.can['confirm_sentences']?.allowed) return [];
  const lines = room.version?.lines ?? [];
  const mine = room.assignments.find((assignment) => assignment.mine && isWorking(assignment));
  if (mine?.duty.kind === 'perspective') {
    const open = ownSignOff(room)?.openLines ?? [];
    return lines.filter((line) => open.includes(line.index) && !line.yours);
  }
  if (!mine && !checksAsEditor(actor)) return [];
  return lines.filter((line) => line.unconfirmed && !line.yours);
}
