import { mayKnow } from '@/lib/review/may-infer';
import type { RoomView } from '@/lib/review/views/piece';
import { allReplies } from '../load/judgements';
import { accusedOf } from '../load/piece';
import type { RoomReading } from './room-reading';

type Part = Pick<RoomReading, 'tx' | 'piece' | 'written'>;

/** People accused by name, as the desk named them. */
export const accusedViews = ({ tx, piece, written }: Part): RoomView['accused'] =>
  accusedOf(tx, piece.row.id).map((id) => ({ id, name: written('accused', id)?.name ?? '' }));

/** Who was asked for a reply, when, what they said, and where the text says so. */
export const replyViews = ({ tx, viewer, piece, written }: Part & Pick<RoomReading, 'viewer'>): RoomView['replies'] =>
  allReplies(tx, piece.row.id).map((reply) => {
    const body = written('reply', reply.id);
    const told = reply.kind === 'asked' || mayKnow('danger_reason', viewer, piece.relation);
    return {
      id: reply.id,
      accusedId: reply.accusedId,
      kind: reply.kind,
      text: told ? (body?.text ?? '') : '',
      askedAt: body?.askedAt ?? null,
      reflected: body?.reflected ?? '',
      confirmed: reply.kind === 'asked' || reply.confirmedBy !== null,
      mine: reply.by === viewer.personId,
    };
  });
