import { redirect } from 'next/navigation';
import { changedSinceSeen } from './_room/changed-since-seen';
import { piecePath } from './_room/piece-path';
import { readRoom } from './_room/read-room';

interface Props {
  params: Promise<{ id: string }>;
}

/**
 * The door of a piece: to what changed since the viewer's last look, where something did, else to the text. It shows nothing itself, so a text that is open
 * stays open when another version comes in. Passing through it is no look (docs/decisions/0011).
 */
export default async function Door({ params }: Props) {
  const { id } = await params;
  const { room } = await readRoom(id);
  redirect(piecePath(id, changedSinceSeen(room) === null ? 'text' : 'changed'));
}
