import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import type { RoomView } from '@/lib/review/views/piece';
import { correctionsOf } from '../load/judgements';
import type { RoomReading } from './room-reading';

export const correctionViews = ({ tx, piece, who, written }: RoomReading): RoomView['corrections'] =>
  correctionsOf(tx, piece.row.id).map((correction) => ({
    id: correction.id,
    type: correction.type,
    text: written('correction', correction.id)?.text ?? '',
    at: correction.at,
    by: who.person(correction.by),
    confirmBy: correction.confirmBy,
    confirmed: !isUnconfirmed(correction),
  }));
