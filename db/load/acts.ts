import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ActFacts } from '@/lib/review/acts';
import { beside } from '@/lib/review/brief';
import type { EventType } from '@/lib/review/events';
import type { GateFacts, PieceFacts } from '@/lib/review/facts';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { withCorrectionEdition } from '../prepare/with-correction-edition';
import { eventData, events } from '../schema/ledger';
import { gateFacts } from './gate';
import { pieceRow } from './piece';

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
const turnedAt = statement((db) =>
  db
    .select({ at: eventData.at })
    .from(events)
    .innerJoin(eventData, eq(eventData.seq, events.seq))
    .where(and(eq(events.stream, sql.placeholder('id')), inArray(events.type, turns)))
    .orderBy(desc(events.seq))
    .limit(1)
    .prepare(),
);

/** What acts are made from: the gate as it is for whoever marked the piece, and for nobody in particular before that. */
export const actFacts = (db: Database, piece: PieceFacts, now: string): ActFacts => {
  const facts = withDates(db, withCorrectionEdition(db, gateFacts(db, piece, now, null)));
  return beside(facts, { ...facts, marker: actMarker(facts) });
};

/** For whom the gate is evaluated that acts are made from: the same for every viewer. */
export const actMarker = ({ live, piece }: Pick<GateFacts, 'live' | 'piece'>): string | null =>
  live ? null : (piece.publishable?.by ?? null);

/** The facts with the moments from which acts count. */
export const withDates = (db: Database, facts: GateFacts): ActFacts =>
  beside(facts, {
    stateSince: turnedAt(db).get({ id: facts.piece.id })?.at ?? pieceRow(db, facts.piece.id)?.piece.changedAt ?? facts.now,
    versionAt: facts.versions.find(({ number }) => number === facts.piece.currentVersion)?.madeAt ?? null,
    runBy: facts.piece.runBy,
  });
