import type { PieceView } from '@/lib/review/views/piece';
import type { Role } from '@/lib/review/vocabulary';
import { once } from '../once';
import type { Database } from '../open';
import { query } from '../query';
import { cursorOf, pageSize, readCursor } from './cursor';
import type { Reading } from './read';
import { seesSql, teaserPair, wordsOf, wordsSql } from './sees-sql';

/** The cursor of a list page, opaque to clients. null on the last page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface PiecesAsked {
  /** A review state, or `scheduled`, `live`, `retracted`, `removed`. */
  state?: string | undefined;
  /** Words in headline or standfirst; all of them must be there. */
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}
interface Row {
  id: string;
  slug: string | null;
  deskId: string;
  desk: string;
  teaser: string | null;
  language: string;
  review: PieceView['review'];
  publication: PieceView['publication']['status'];
  stakes: PieceView['stakes'];
  topics: string;
  perspectives: string;
  policyVersion: number;
  version: number;
  digest: string | null;
  createdAt: string;
  changedAt: string;
  runBy: string | null;
  publishableEdition: string | null;
  publishableVersion: number | null;
  liveEdition: string | null;
  liveVersion: number | null;
  scheduledAt: string | null;
  publishedAt: string | null;
  /** The viewer may read it: an invited reviewer may not yet. */
  open: number;
  authors: string;
}
interface Bound {
  me: string;
  editor: number;
  id: string | null;
  state: string | null;
  words: string;
  before: string;
  beforeId: string;
  limit: number;
}

const columns = `p.id, p.slug, p.desk_id AS deskId, p.language, p.review, p.publication, p.stakes, p.topics, p.perspectives, 
  CASE WHEN p.opened_by IS NULL THEN (SELECT k.policy_version FROM desks k WHERE k.id = p.desk_id) ELSE p.policy_version END AS policyVersion,
  p.current_version AS version, p.current_digest AS digest, p.created_at AS createdAt, p.changed_at AS changedAt, p.run_by AS runBy,
  p.publishable_edition AS publishableEdition, p.publishable_version AS publishableVersion, p.live_edition AS liveEdition, p.live_version AS liveVersion,
  p.scheduled_at AS scheduledAt, p.published_at AS publishedAt,
  coalesce((SELECT json_extract(c.body, '$.name') FROM contents c WHERE c.kind = 'desk' AND c.ref = p.desk_id), p.desk_id) AS desk,
  ${teaserPair} AS teaser,
  (@editor OR EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = p.id AND a.person_id = @me)
    OR EXISTS (SELECT 1 FROM assignments s WHERE s.piece_id = p.id AND s.person_id = @me AND s.status IN ('accepted', 'done'))) AS open,
  (SELECT json_group_array(json_object('personId', a.person_id, 'name', d.name)) FROM piece_authors a
    JOIN people_details d ON d.person_id = a.person_id WHERE a.piece_id = p.id) AS authors`;

// The whole page is chosen first, by index and access alone; texts are opened only for what is on it, unless words are searched for.
const list = query((db) =>
  db.$client.prepare<[Bound], Row>(`SELECT ${columns} FROM pieces p
    WHERE ${seesSql}
      AND (@id IS NULL OR p.id = @id)
      AND (@state IS NULL OR p.review = @state OR p.publication = @state)
      AND (p.changed_at, p.id) < (@before, @beforeId)
      AND ${wordsSql}
    ORDER BY p.changed_at DESC, p.id DESC LIMIT @limit`),
);

/** Pieces that the viewer may know of, last changed first. */
export function pieces(reading: Reading, asked: PiecesAsked = {}): Page<PieceView> {
  const limit = pageSize(asked.limit);
  const [before, beforeId] = readCursor(asked.cursor, 2) ?? ['9999', ''];
  const words = (asked.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const rows = list(reading.tx).all({
    ...asViewer(reading),
    id: null,
    state: asked.state ?? null,
    words: wordsOf(words),
    before: before ?? '9999',
    beforeId: beforeId ?? '',
    limit: limit + 1,
  });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => pieceViewOf(reading, row)),
    next: rows.length > limit && last ? cursorOf([last.changedAt, last.id]) : null,
  };
}

// One piece by its key: the list's statement would walk the index of changes.
const byId = query((db) =>
  db.$client.prepare<[Pick<Bound, 'me' | 'editor' | 'id'>], Row>(
    `SELECT ${columns} FROM pieces p WHERE p.id = @id AND ${seesSql}`,
  ),
);
const rowFor = once((db: Database, id: string, me: string, editor: number) => byId(db).get({ id, me, editor }));
/** null: there is none, or the viewer may not know of it. */
export function piece(reading: Reading, pieceId: string): PieceView | null {
  const { me, editor } = asViewer(reading);
  const row = rowFor(reading.tx, pieceId, me, editor);
  return row ? pieceViewOf(reading, row) : null;
}

export const asViewer = ({ viewer }: Pick<Reading, 'viewer'>) => ({
  me: viewer.personId,
  editor: Number(viewer.roles.includes('editor' satisfies Role)),
});

function pieceViewOf({ viewer }: Reading, row: Row): PieceView {
  const authors = JSON.parse(row.authors) as { personId: string; name: string }[];
  const [headline, standfirst] = JSON.parse(row.teaser ?? '[]') as (string | null)[];
  return {
    id: row.id,
    slug: row.slug,
    deskId: row.deskId,
    desk: row.desk,
    headline: headline ?? '',
    standfirst: standfirst ?? '',
    language: row.language,
    review: row.review,
    publication: publicationOf(row),
    stakes: row.stakes,
    topics: JSON.parse(row.topics) as string[],
    perspectives: JSON.parse(row.perspectives) as PieceView['perspectives'],
    policyVersion: row.policyVersion,
    version: row.version,
    // A digest says something of a text that one may not read.
    digest: row.open ? row.digest : null,
    authors: authors.map(({ personId, name }) => ({ personId, label: name, you: personId === viewer.personId })),
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    runBy: row.runBy,
  };
}

function publicationOf(row: Row): PieceView['publication'] {
  const status = row.publication;
  if (status === 'none') return { status, edition: null, version: null, at: null, slug: row.slug };
  return status === 'scheduled'
    ? {
        status,
        edition: row.open ? row.publishableEdition : null,
        version: row.publishableVersion,
        at: row.scheduledAt,
        slug: row.slug,
      }
    : { status, edition: row.liveEdition, version: row.liveVersion, at: row.publishedAt, slug: row.slug };
}
