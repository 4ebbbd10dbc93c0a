/** Everything that no event rebuilds: accounts, drafts, queues, and rows derived from the folded tables. */
import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ActRole } from '@/lib/review/acts/act';
import type { VersionContent } from '@/lib/review/draft-content';
import type { PolicySize } from '@/lib/review/policy';
import type { SearchPlace } from '@/lib/review/search-places';
import type { Role } from '@/lib/review/vocabulary';
import type { WrittenSentence } from '@/lib/text/writers';
import { people, pieces } from './folded';
import { events } from './ledger';

const flag = (name: string) => integer(name, { mode: 'boolean' });
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' });
const pieceId = () =>
  text('piece_id')
    .notNull()
    .references(() => pieces.id, { onDelete: 'restrict' });

/** One row. */
export const newsroom = sqliteTable('newsroom', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  /** When it was given its present name: pages that are older bear another. null: at set-up. */
  namedAt: text('named_at'),
  size: text('size').$type<PolicySize>().notNull(),
  timezone: text('timezone').notNull(),
  /** Where readers write to: an e-mail or web address; null where there is none. */
  contact: text('contact'),
  demo: flag('demo').notNull(),
});

export const peopleDetails = sqliteTable('people_details', {
  personId: personId().primaryKey(),
  name: text('name').notNull(),
  /** As it was typed, for mail. */
  email: text('email').notNull(),
  /** NFKC and case-folded: one account per address. */
  emailKey: text('email_key').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  locale: text('locale').notNull(),
  timezone: text('timezone').notNull(),
});

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the opaque id that the cookie carries. */
    tokenHash: text('token_hash').primaryKey(),
    /** What a list may show and a revocation names; it opens nothing. */
    id: text('id').notNull().unique(),
    personId: personId(),
    createdAt: text('created_at').notNull(),
    seenAt: text('seen_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    device: text('device'),
  },
  (t) => [index('sessions_by_person').on(t.personId), index('sessions_by_end').on(t.expiresAt)],
);

export const invitations = sqliteTable('invitations', {
  id: text('id').primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  email: text('email').notNull(),
  name: text('name'),
  roles: text('roles', { mode: 'json' }).$type<Role[]>().notNull(),
  holds: text('holds', { mode: 'json' }).$type<string[]>().notNull(),
  checksFacts: flag('checks_facts').notNull(),
  invitedBy: text('invited_by')
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' }),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
  usedBy: text('used_by').references(() => people.id, { onDelete: 'restrict' }),
});

/** One-time links that are not invitations: first set-up, a new password. */
export const links = sqliteTable(
  'links',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose').$type<'setup' | 'password'>().notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'restrict' }),
    expiresAt: text('expires_at').notNull(),
  },
  (t) => [index('links_by_purpose').on(t.purpose)],
);

/** Bearer tokens: they act for a person but never judge. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    personId: personId(),
    name: text('name').notNull(),
    createdAt: text('created_at').notNull(),
    usedAt: text('used_at'),
    expiresAt: text('expires_at'),
    revokedAt: text('revoked_at'),
  },
  (t) => [index('tokens_by_person').on(t.personId)],
);

export const drafts = sqliteTable('drafts', {
  pieceId: pieceId().primaryKey(),
  /** Counts saves; the draft's ETag. */
  revision: integer('revision').notNull(),
  content: text('content', { mode: 'json' }).$type<VersionContent>().notNull(),
  /** Who wrote each sentence, in the form of lib/text/writers. */
  writers: text('writers', { mode: 'json' }).$type<WrittenSentence[]>().notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by')
    .notNull()
    .references(() => people.id, { onDelete: 'restrict' }),
});

/** What a person said they have seen, by an explicit act. */
export const looks = sqliteTable(
  'looks',
  { pieceId: pieceId(), personId: personId(), version: integer('version').notNull(), at: text('at').notNull() },
  (t) => [primaryKey({ columns: [t.pieceId, t.personId] })],
);

/** What still has to be told, one row per event; effects happen after the commit, at least once. */
export const outbox = sqliteTable(
  'outbox',
  {
    seq: integer('seq').primaryKey(),
    attempts: integer('attempts').notNull().default(0),
    /** When it may be tried (again). A claim moves it ahead, so a worker that dies lets go by itself. */
    dueAt: text('due_at').notNull(),
    error: text('error'),
    parkedAt: text('parked_at'),
  },
  (t) => [index('outbox_due').on(t.dueAt).where(sql`parked_at IS NULL`)],
);

/** Mail on its way: made from the outbox, sent or written to a file. */
export const mail = sqliteTable(
  'mail',
  {
    id: integer('id').primaryKey(),
    /** The same message is queued once, however often its event is worked on. */
    key: text('key').notNull().unique(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    /** BCP 47. */
    language: text('language').notNull().default('en'),
    createdAt: text('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: text('due_at').notNull(),
    error: text('error'),
    sentAt: text('sent_at'),
    parkedAt: text('parked_at'),
  },
  (t) => [index('mail_due').on(t.dueAt).where(sql`sent_at IS NULL AND parked_at IS NULL`)],
);

/** Results of writes that carried a key: ids, numbers and digests, never bodies. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    actor: text('actor').notNull(),
    route: text('route').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status').notNull(),
    result: text('result', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.route, t.key] }), index('idempotency_by_age').on(t.at)],
);

/** The frozen bytes that readers get; the piece's last `page_made` event has their digests. */
export const publishedPages = sqliteTable(
  'published_pages',
  {
    slug: text('slug').primaryKey(),
    pieceId: pieceId().unique(),
    html: blob('html', { mode: 'buffer' }).notNull(),
    htmlBrotli: blob('html_brotli', { mode: 'buffer' }).notNull(),
    recordHtml: blob('record_html', { mode: 'buffer' }).notNull(),
    record: text('record').notNull(),
    /** JSON: what the front page and the feeds show of it. */
    teaser: text('teaser').notNull(),
    publishedAt: text('published_at').notNull(),
  },
  (t) => [
    index('published_pages_newest').on(t.publishedAt),
    // For the feeds, without reading a row's pages.
    index('published_pages_changed').on(sql`"teaser" ->> '$.changedAt'`),
  ],
);

/** Acts: whose turn it is on a piece. Derived by `lib/review/acts`, made again when the piece is in `stale_pieces`. */
export const acts = sqliteTable(
  'acts',
  {
    pieceId: pieceId(),
    personId: personId(),
    action: text('action').notNull(),
    role: text('role').$type<ActRole>().notNull(),
    /** What it is about, where one person has several of a kind on a piece; else ''. */
    subject: text('subject').notNull().default(''),
    due: text('due'),
    since: text('since').notNull(),
    params: text('params', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** The moment that made it theirs: of the last event on the piece when the row was made, or `since` where that is later. */
    appeared: text('appeared').notNull().default(''),
    /** Its letter is on its way, or the person was there when it became their turn. */
    told: flag('told').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.pieceId, t.personId, t.action, t.subject] }),
    // Both in the order in which lists show them, so that a list is read no further than it is shown.
    index('acts_by_person').on(t.personId, sql`"due" IS NULL`, t.due, t.since, t.action, t.subject),
    index('acts_in_order').on(sql`"due" IS NULL`, t.due, t.since, t.action, t.subject),
    index('acts_untold').on(t.pieceId).where(sql`told = 0`),
  ],
);

/** The gate's outcome per piece, for lists: derived as above; what decides is always evaluated anew. */
export const gateSummaries = sqliteTable('gate_summaries', {
  pieceId: pieceId().primaryKey(),
  satisfied: flag('satisfied').notNull(),
  open: integer('open').notNull(),
  summary: text('summary', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  at: text('at').notNull(),
});

/** Pieces whose derived rows must be made again. */
export const stalePieces = sqliteTable('stale_pieces', { pieceId: pieceId().primaryKey(), since: text('since').notNull() });

/**
 * Headline and standfirst as lists show them: of the current version, or of the draft while there is none. Derived; `db/search` keeps them, so that a list opens no
 * whole text.
 */
export const pieceTexts = sqliteTable('piece_texts', {
  pieceId: pieceId().primaryKey(),
  headline: text('headline').notNull(),
  standfirst: text('standfirst').notNull(),
});

/** What can be searched for, a row for each text. Its words stand in the full-text index `search_index` under the same id. Derived, and kept by `db/search`. */
export const searchEntries = sqliteTable(
  'search_entries',
  {
    id: integer('id').primaryKey(),
    pieceId: pieceId(),
    place: text('place').$type<SearchPlace>().notNull(),
    /** Id of the counterpoint or of the person accused; '' where a piece has one text of the kind. */
    ref: text('ref').notNull(),
    /** What the words were taken from: another source means other words. */
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('search_entries_of_piece').on(t.pieceId, t.place, t.ref)],
);

/** Events whose leaf is not in the log yet: what was not posted stays here until it is. */
export const unloggedEvents = sqliteTable('unlogged_events', {
  seq: integer('seq')
    .primaryKey()
    .references(() => events.seq, { onDelete: 'restrict' }),
});

/** Published pieces whose record is to be made again: it lacks the entry of their page, or another key signed it. */
export const staleRecords = sqliteTable('stale_records', { pieceId: pieceId().primaryKey() });
