import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import type { RoomView } from '@/lib/review/views/piece';
import { correctionsOf } from '../load/judgements';
import type { Scene } from './scene';

export const correctionViews = ({ tx, piece, who, written }: Scene): RoomView['corrections'] =>
  correctionsOf(tx, piece.row.id).map((one) => ({
    id: one.id,
    type: one.type,
    text: written('correction', one.id)?.text ?? '',
    at: one.at,
    by: who.person(one.by),
    confirmBy: one.confirmBy,
    confirmed: !isUnconfirmed(one),
  }));
