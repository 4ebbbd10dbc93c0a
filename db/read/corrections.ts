import { asc, eq, sql } from 'drizzle-orm';
import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import type { RoomView } from '@/lib/review/views/piece';
import { query } from '../query';
import { corrections as table } from '../schema/folded';
import type { Scene } from './scene';

const rows = query((db) =>
  db
    .select()
    .from(table)
    .where(eq(table.pieceId, sql.placeholder('id')))
    .orderBy(asc(table.at))
    .prepare(),
);
export const correctionRows = ({ tx, piece }: Pick<Scene, 'tx' | 'piece'>) => rows(tx).all({ id: piece.row.id });

export const correctionViews = ({ who, written }: Scene, found: ReturnType<typeof correctionRows>): RoomView['corrections'] =>
  found.map((one) => ({
    id: one.id,
    type: one.type,
    text: written('correction', one.id)?.text ?? '',
    at: one.at,
    by: who.person(one.by),
    confirmBy: one.confirmBy,
    confirmed: !isUnconfirmed(one),
  }));
