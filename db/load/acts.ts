import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ActFacts } from '@/lib/review/acts';
import type { EventType } from '@/lib/review/events';
import type { GateFacts, PieceFacts } from '@/lib/review/facts';
import type { Database } from '../open';
import { withCorrectionEdition } from '../prepare/with-correction-edition';
import { query } from '../query';
import { pieces, versions } from '../schema/folded';
import { eventData, events } from '../schema/ledger';
import { gateFacts } from './gate';

/** Events after which the piece is in another state. */
const turns: EventType[] = [
  'submitted',
  'resubmitted',
  'returned',
  'review_opened',
  'changes_requested',
  'marked_publishable',
  'publishable_lapsed',
  'published',
];
const turnedAt = query((db) =>
  db
    .select({ at: eventData.at })
    .from(events)
    .innerJoin(eventData, eq(eventData.seq, events.seq))
    .where(and(eq(events.stream, sql.placeholder('id')), inArray(events.type, turns)))
    .orderBy(desc(events.seq))
    .limit(1)
    .prepare(),
);
const dates = query((db) =>
  db
    .select({ runBy: pieces.runBy, changedAt: pieces.changedAt, versionAt: versions.madeAt })
    .from(pieces)
    .leftJoin(versions, and(eq(versions.pieceId, pieces.id), eq(versions.number, pieces.currentVersion)))
    .where(eq(pieces.id, sql.placeholder('id')))
    .prepare(),
);

/** What acts are made from: the gate as it is for whoever marked the piece, and for nobody in particular before that. */
export const actFacts = (db: Database, piece: PieceFacts, now: string): ActFacts =>
  withDates(db, withCorrectionEdition(db, gateFacts(db, piece, now, piece.publishable?.by ?? null)));

/** The same from facts that are loaded already. */
export function withDates(db: Database, facts: GateFacts): ActFacts {
  const { id } = facts.piece;
  const found = dates(db).get({ id });
  return {
    ...facts,
    marker: facts.live ? null : (facts.piece.publishable?.by ?? null),
    stateSince: turnedAt(db).get({ id })?.at ?? found?.changedAt ?? facts.now,
    versionAt: found?.versionAt ?? null,
    runBy: found?.runBy ?? null,
  };
}
