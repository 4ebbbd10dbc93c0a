/** The append-only events and the Merkle log over them. Triggers of the second migration forbid changing or removing what is here. */
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { EventType } from '@/lib/review/events';

export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey(),
    stream: text('stream').notNull(),
    type: text('type').$type<EventType>().notNull(),
    /** The leaf's canonical JSON: the bytes that enter the log. */
    leaf: text('leaf').notNull(),
    leafHash: blob('leaf_hash', { mode: 'buffer' }).notNull().unique(),
  },
  (t) => [index('events_by_stream').on(t.stream, t.seq)],
);

/** What opens a leaf. `salt`, `payload` and `actor` become null when a person is erased, and never anything else. */
export const eventData = sqliteTable('event_data', {
  seq: integer('seq')
    .primaryKey()
    .references(() => events.seq, { onDelete: 'restrict' }),
  at: text('at').notNull(),
  actor: text('actor'),
  salt: text('salt'),
  payload: text('payload'),
});

/** Where an event's leaf stands in the log, once a checkpoint took it in. */
export const leavesInLog = sqliteTable(
  'leaves_in_log',
  {
    position: integer('position').primaryKey(),
    seq: integer('seq')
      .notNull()
      .references(() => events.seq, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('leaves_in_log_by_seq').on(t.seq)],
);

/** Roots of complete subtrees (RFC 6962), so that a proof reads O(log² n) rows. */
export const logNodes = sqliteTable(
  'log_nodes',
  {
    level: integer('level').notNull(),
    position: integer('position').notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.position] })],
);

export const checkpoints = sqliteTable('checkpoints', {
  size: integer('size').primaryKey(),
  root: blob('root', { mode: 'buffer' }).notNull(),
  /** The signed note (C2SP tlog-checkpoint). */
  note: text('note').notNull(),
  at: text('at').notNull(),
});
