import { can } from '@/lib/review/permissions';
import { type SearchFilter, searchFilter } from '@/lib/review/search-filter';
import type { PieceView } from '@/lib/review/views/piece';
import type { FilterView, ListedPiece, PiecesView } from '@/lib/review/views/pieces';
import { publicationStates, type Role } from '@/lib/review/vocabulary';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { type Bound, chosenSql, countSql, type Shape } from './chosen-sql';
import { cursorOf, pageSize, readCursor } from './cursor';
import { bestHitSql } from './found-sql';
import { fullTextQueries } from './full-text-queries';
import { hitView } from './hits';
import type { Reading } from './read';
import { ownSql, seesSql } from './sees-sql';

/** The cursor of a list page, opaque to clients. null on the last page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
interface PiecesAsked {
  /** A review state, or `scheduled`, `live`, `retracted`, `removed`. */
  state?: string | undefined;
  /** Words and operators: `census stakes:grave waits:me overdue:yes`. All words must be there, each somewhere in what the viewer may read of the piece. */
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}
interface Row {
  id: string;
  slug: string | null;
  deskId: string;
  desk: string;
  headline: string;
  standfirst: string;
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
const columns = `p.id, p.slug, p.desk_id AS deskId, p.language, p.review, p.publication, p.stakes, p.topics, p.perspectives, 
  CASE WHEN p.opened_by IS NULL THEN (SELECT k.policy_version FROM desks k WHERE k.id = p.desk_id) ELSE p.policy_version END AS policyVersion,
  p.current_version AS version, p.current_digest AS digest, p.created_at AS createdAt, p.changed_at AS changedAt, p.run_by AS runBy,
  p.publishable_edition AS publishableEdition, p.publishable_version AS publishableVersion, p.live_edition AS liveEdition, p.live_version AS liveVersion,
  p.scheduled_at AS scheduledAt, p.published_at AS publishedAt,
  coalesce((SELECT json_extract(c.body, '$.name') FROM contents c WHERE c.kind = 'desk' AND c.ref = p.desk_id), p.desk_id) AS desk,
  coalesce(x.headline, '') AS headline, coalesce(x.standfirst, '') AS standfirst,
  (@editor OR EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = p.id AND a.person_id = @me)
    OR EXISTS (SELECT 1 FROM assignments s WHERE s.piece_id = p.id AND s.person_id = @me AND s.status IN ('accepted', 'done'))) AS open,
  (SELECT json_group_array(json_object('personId', a.person_id, 'name', d.name)) FROM piece_authors a
    JOIN people_details d ON d.person_id = a.person_id WHERE a.piece_id = p.id) AS authors`;

/** A search that is ready-made, and how far it is counted: what finds more is said to find at least so many. */
const filters = ['', 'waits:me', 'overdue:yes', 'stakes:grave'];
const COUNTED = 99;

type Listed = Row & { rank: number; entry: number | null };
/** One statement for each shape of what is asked: `chosen` first, and texts only of what is on the page. */
const statements = statement((db) => {
  const kept = new Map<string, { rows: Statement<Listed>; count: Statement<{ number: number }> }>();
  return (shape: Shape) => {
    const key = JSON.stringify(shape);
    const known = kept.get(key);
    if (known) return known;
    const fresh = prepared(db, shape);
    kept.set(key, fresh);
    return fresh;
  };
});
type Statement<T> = ReturnType<typeof prepare<T>>;
const prepare = <T>(db: Database, text: string) => db.$client.prepare<[Bound], T>(text);
const prepared = (db: Database, shape: Shape) => ({
  rows: prepare<Listed>(
    db,
    `WITH ${chosenSql(shape)} SELECT ${columns}, c.rank, ${shape.words ? bestHitSql('p.id') : 'NULL'} AS entry
     FROM chosen c CROSS JOIN pieces p ON p.id = c.id LEFT JOIN piece_texts x ON x.piece_id = p.id ORDER BY c.rank, c.changed_at DESC, c.id DESC`,
  ),
  count: prepare<{ number: number }>(db, countSql(shape)),
});

/** Pieces that the viewer may know of, last changed first; those that have the words of a search in their title come before the others. Ask with `fresh`. */
export function pieces(reading: Reading, asked: PiecesAsked = {}): PiecesView {
  const limit = pageSize(asked.limit);
  const [rank, before, beforeId] = readCursor(asked.cursor, 3) ?? ['0', '9999', ''];
  const { shape, bound } = askedOf(reading, searchFilter(asked.q ?? ''), asked.state ?? null);
  const page = { rank: Number(rank) || 0, before: before ?? '9999', beforeId: beforeId ?? '', limit: limit + 1 };
  const rows = statements(reading.tx)(shape).rows.all({ ...bound, ...page });
  const last = rows[limit - 1];
  const match = (JSON.parse(bound.words) as string[]).join(' OR ');
  return {
    asked: { q: asked.q ?? '', state: asked.state ?? '', cursor: asked.cursor ?? '' },
    filters: filters.map((q) => counted(reading, q)),
    items: rows.slice(0, limit).map(
      (row): ListedPiece => ({
        ...pieceViewOf(reading, row),
        hit: row.entry === null ? null : hitView(reading, { id: row.entry, match }),
      }),
    ),
    next: rows.length > limit && last ? cursorOf([last.rank, last.changedAt, last.id]) : null,
    mayCreate: can(reading.viewer, 'create_piece').allowed,
    as: (['editor', 'author'] as const).find((role) => reading.viewer.roles.includes(role)) ?? 'reviewer',
  };
}

function counted(reading: Reading, q: string): FilterView {
  const { shape, bound } = askedOf(reading, searchFilter(q), null);
  const start = { rank: 0, before: '9999', beforeId: '', limit: COUNTED + 1 };
  const number = statements(reading.tx)(shape).count.get({ ...bound, ...start })?.number ?? 0;
  return { q, count: Math.min(number, COUNTED), more: number > COUNTED };
}

/** Whoever may see so many pieces sees a good part of what the desk changes. */
const MANY = 200;
const hasMany = statement((db) =>
  db.$client.prepare<[Pick<Bound, 'me' | 'editor'>], number>(`SELECT count(*) = ${MANY} FROM (${ownSql} LIMIT ${MANY})`).pluck(),
);

type Filtered = Omit<Bound, 'rank' | 'before' | 'beforeId' | 'limit'>;
/** `state` is what was chosen beside the words; an operator among these counts more. */
function askedOf(reading: Reading, filter: SearchFilter, chosen: string | null): { shape: Shape; bound: Filtered } {
  const matches = fullTextQueries(filter.words);
  const named = filter.state ?? chosen;
  const state = named === 'published' ? 'live' : named;
  const viewer = asViewer(reading);
  return {
    shape: {
      many: viewer.editor === 1 || hasMany(reading.tx).get(viewer) === 1,
      words: matches.length > 0,
      state:
        state === null
          ? null
          : publicationStates.some((publicationState) => publicationState === state)
            ? 'publication'
            : 'review',
      stakes: filter.stakes !== null,
      perspective: filter.perspective !== null,
      waits: filter.waits === 'me',
      overdue: filter.overdue,
    },
    bound: {
      ...viewer,
      now: reading.now,
      words: JSON.stringify(matches),
      state,
      stakes: filter.stakes,
      perspective: filter.perspective,
    },
  };
}

// One piece by its key: the list's statement would walk the index of changes.
const byId = statement((db) =>
  db.$client.prepare<[Pick<Bound, 'me' | 'editor'> & { id: string }], Row>(
    `SELECT ${columns} FROM pieces p LEFT JOIN piece_texts x ON x.piece_id = p.id WHERE p.id = @id AND ${seesSql}`,
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
  return {
    id: row.id,
    slug: row.slug,
    deskId: row.deskId,
    desk: row.desk,
    headline: row.headline,
    standfirst: row.standfirst,
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
