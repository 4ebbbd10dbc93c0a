import type { RoomView } from '@/lib/review/views/piece';
import { spanOf } from '../_room/marks-of';

/** The viewer's last signature here, whatever became of it. */
export const ownSignOff = (room: RoomView) => room.signOffs.filter((one) => one.mine).at(-1) ?? null;

/**
 * What a signature no longer covers. The fact-check answers for every sentence; a perspective for the paragraphs of its counterpoints, and for the whole
 * text where one of them is on what is missing, or where there is none.
 */
export function changedFor(room: RoomView, signed: number, facts: boolean) {
  const sentences = room.version?.sentences ?? [];
  if (facts) return sentences.filter((one) => one.unconfirmed);
  if (!waitsForMe(room)) return [];
  const since = sentences.filter((one) => one.since > signed);
  const notes = room.counterpoints.filter((one) => one.mine && one.posted);
  const anchored = notes.length > 0 && notes.every((one) => one.kind === 'passage');
  if (!anchored) return since;
  const spans = notes.flatMap((one) => spanOf(one) ?? []);
  const blocks = new Set(
    sentences.filter((one) => spans.some(({ start, end }) => start < one.end && end > one.start)).map((one) => one.block),
  );
  const within = since.filter((one) => blocks.has(one.block));
  return within.length > 0 ? within : since;
}

/** The gate still asks the viewer for their perspective: what changed is not confirmed yet. */
const waitsForMe = ({ gate, assignments }: RoomView) => {
  const me = assignments.find((one) => one.mine)?.person.personId;
  return (gate?.requirements ?? []).some(
    (one) => one.id === 'perspectives_heard' && one.waitingOn.some((who) => who.personId !== null && who.personId === me),
  );
};
