import { checksAsEditor } from '@/lib/review/checks-as-editor';
import type { Actor } from '@/lib/review/facts';
import { ownSignOff } from '@/lib/review/own-sign-off';
import type { RoomView, SentenceView } from '@/lib/review/views/piece';
import { isWorking } from '@/lib/review/working';

export interface MineToConfirm {
  sentences: SentenceView[];
  /** For the facts; else for a perspective. */
  facts: boolean;
}

/** The sentences that wait for this viewer's confirmation. `pending`: indexes of those that they judged anew, which their signature will cover. */
export function mineToConfirm(
  room: RoomView,
  actor: Pick<Actor, 'roles' | 'checksFacts'>,
  pending: readonly number[],
): MineToConfirm {
  const none: MineToConfirm = { sentences: [], facts: false };
  if (!room.can['confirm_sentences']?.allowed) return none;
  const sentences = room.version?.sentences ?? [];
  const { publication } = room.piece;
  const isWhatReadersHave = publication.status === 'live' && publication.version === room.version?.number;
  const mine = room.assignments.find((assignment) => assignment.mine && isWorking(assignment));
  if (mine?.duty.kind === 'perspective') {
    // What is published was let through: nobody waits for a perspective's confirmation.
    if (isWhatReadersHave) return none;
    const open = ownSignOff(room)?.open ?? [];
    return { sentences: open.flatMap((index) => sentences[index] ?? []).filter((sentence) => !sentence.yours), facts: false };
  }
  if (!mine && !checksAsEditor(actor)) return none;
  const open = sentences.filter((sentence) => sentence.unconfirmed && !sentence.yours && !pending.includes(sentence.index));
  return { sentences: open, facts: true };
}
