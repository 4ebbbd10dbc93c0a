/** What people wrote, apart from the folded rows that judge it: bound to events by digests inside salted commitments, and erasable. */
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Content } from '@/lib/review/events';

export const contents = sqliteTable(
  'contents',
  {
    kind: text('kind').$type<Content['kind']>().notNull(),
    /** Id of the thing; where it has none of its own, that of what it belongs to. */
    ref: text('ref').notNull(),
    /** null: the newsroom's own (desks, perspectives). */
    pieceId: text('piece_id'),
    digest: text('digest').notNull(),
    /** JSON; null once erased. */
    body: text('body'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.ref] }), index('contents_by_piece').on(t.pieceId, t.kind)],
);

/** A person's pseudonym on one stream: what the ledger's leaves name. Erased with the person. */
export const participants = sqliteTable(
  'participants',
  {
    stream: text('stream').notNull(),
    personId: text('person_id').notNull(),
    /** In acts of office, and in everything before the two were told apart. */
    participant: text('participant').notNull().unique(),
    /** In judgements: an editor who also reviews is two people in the record, or their name would say whose judgement it is. */
    dutyParticipant: text('duty_participant').unique(),
  },
  (t) => [primaryKey({ columns: [t.stream, t.personId] })],
);
