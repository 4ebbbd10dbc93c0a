import { can } from '@/lib/review/permissions';
import { type SearchFilter, searchFilter } from '@/lib/review/search-filter';
import type { BoardCard, BoardView } from '@/lib/review/views/board';
import type { FilterView } from '@/lib/review/views/pieces';
import { requirementIds } from '@/lib/review/vocabulary';
import { inside } from '@/lib/words/en/names';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { statement } from '../connection/statement';
import type { GateSummary } from '../derive/derived-rows';
import { cursorOf, readCursor } from './cursor';
import { foundSql } from './found-sql';
import { fullTextQueries } from './full-text-queries';
import { namesOf } from './names';
import { type Perspectives, perspectiveBook } from './perspectives';
import { asViewer } from './pieces';
import type { Reading } from './read';
import { seesSql } from './sees-sql';
import { anyEditor, mergeEditors, type WaitingPerson, waitingPersonLabel, waitingPersonSql } from './waiting-people';

interface BoardAsked {
  /** Words and operators: `census state:in_review perspective:human-rights stakes:grave waits:me overdue:yes`. */
  q?: string | undefined;
  /** One column only, and where in it to go on. */
  column?: string | undefined;
  cursor?: string | undefined;
}
const columns = (t: Translate) => ({
  submitted: t(words).vocabulary.review.submitted,
  in_review: t(words).vocabulary.review.in_review,
  changes_requested: t(words).vocabulary.review.changes_requested,
  publishable: t(words).vocabulary.review.publishable,
  published: t(words).desk.board.publishedThisWeek,
});
type Column = keyof ReturnType<typeof columns>;
const order: Column[] = ['submitted', 'in_review', 'changes_requested', 'publishable', 'published'];
const SHOWN = 25;
const week = 7 * 86_400_000;

interface Bound {
  me: string;
  editor: number;
  now: string;
  weekAgo: string;
  /** JSON array of `matchWord`. */
  words: string;
}
/** A piece on the board, before any text is opened. */
interface Place {
  id: string;
  col: Column;
  stakes: Row['stakes'];
  perspectives: string;
  changedAt: string;
  due: string | null;
  waits: number;
  found: number;
}
interface Waiting extends WaitingPerson {
  pieceId: string;
  action: string;
  subject: string;
}
interface Row {
  id: string;
  headline: string;
  version: number;
  stakes: 'routine' | 'elevated' | 'grave';
  changedAt: string;
  perspectives: string;
  summary: string | null;
  authors: string;
  corrections: number;
}

// What is on its way, and what was published this week: not what stands behind it. Read once for every filter and column.
const placesSql = (found: string, more: string) => {
  const columns = `p.id, p.stakes, p.perspectives, p.changed_at AS changedAt, (SELECT l.due FROM late l WHERE l.piece_id = p.id) AS due, p.id IN mine AS waits, ${found} AS found`;
  return `WITH ${more}
    late AS MATERIALIZED (SELECT t.piece_id, min(t.due) AS due FROM acts t INDEXED BY acts_in_order WHERE (t.due IS NULL) = 0 AND t.due < @now GROUP BY t.piece_id),
    mine AS MATERIALIZED (SELECT DISTINCT t.piece_id FROM acts t WHERE t.person_id = @me)
    SELECT ${columns}, CASE p.review WHEN 'returned' THEN 'changes_requested' ELSE p.review END AS col FROM pieces p INDEXED BY pieces_on_the_way
      WHERE p.publication IN ('none', 'scheduled') AND p.review IN ('submitted', 'returned', 'in_review', 'changes_requested', 'publishable') AND ${seesSql}
    UNION ALL SELECT ${columns}, 'published' FROM pieces p INDEXED BY pieces_shown
      WHERE p.publication IN ('live', 'retracted') AND p.publication = 'live' AND p.published_at >= @weekAgo AND ${seesSql}`;
};
const places = statement((db) => db.$client.prepare<[Bound], Place>(placesSql('1', '')));
const placesFound = statement((db) =>
  db.$client.prepare<[Bound], Place>(placesSql('p.id IN (SELECT piece_id FROM found)', `${foundSql},`)),
);
// Texts are opened for the cards that are shown.
const cards = statement((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT p.id, coalesce(x.headline, '') AS headline, p.current_version AS version, p.stakes, p.changed_at AS changedAt, p.perspectives,
       (SELECT g.summary FROM gate_summaries g WHERE g.piece_id = p.id) AS summary,
       (SELECT json_group_array(d.name) FROM piece_authors a JOIN people_details d ON d.person_id = a.person_id WHERE a.piece_id = p.id) AS authors,
       (SELECT count(*) FROM corrections k WHERE k.piece_id = p.id) AS corrections
     FROM json_each(?) i CROSS JOIN pieces p ON p.id = i.value LEFT JOIN piece_texts x ON x.piece_id = p.id`,
  ),
);
const waitingFor = statement((db) =>
  db.$client.prepare<[{ me: string; ids: string }], Waiting>(
    `SELECT t.piece_id AS pieceId, t.person_id AS personId, t.action, t.subject, t.role, ${waitingPersonSql}
     FROM acts t JOIN pieces p ON p.id = t.piece_id
     WHERE t.piece_id IN (SELECT value FROM json_each(@ids)) ORDER BY t.due IS NULL, t.due, t.since, t.action, t.subject`,
  ),
);

/** The editors' board: a column per state, what is overdue first. null for everybody else. Ask with `fresh`. */
export function board(reading: Reading, asked: BoardAsked = {}): BoardView | null {
  const { t, tx, viewer, now } = reading;
  if (!can(viewer, 'see_board').allowed) return null;
  const filter = searchFilter(asked.q ?? '');
  const matches = fullTextQueries(filter.words);
  const weekAgo = new Date(Date.parse(now) - week).toISOString();
  const bound = { ...asViewer(reading), now, weekAgo, words: JSON.stringify(matches) };
  const all = (matches.length > 0 ? placesFound : places)(tx).all(bound);
  const fitting = all.filter((place) => place.found === 1 && fits(place, filter)).sort(byUrgency);
  const after = Number(readCursor(asked.cursor, 1)?.[0] ?? 0) || 0;
  const shown = order
    .filter((state) => asked.column === undefined || asked.column === state)
    .map((state) => {
      const column = fitting.filter((place) => place.col === state);
      const end = after + SHOWN;
      return {
        state,
        count: column.length,
        places: column.slice(after, end),
        next: column.length > end ? cursorOf([end]) : null,
      };
    });
  const cardOf = cardsOf(
    reading,
    shown.flatMap((column) => column.places),
  );
  return {
    asked: { q: asked.q ?? '', column: asked.column ?? '' },
    filters: filters.map((q) => counted(all, q)),
    columns: shown.map(({ state, count, places: here, next }) => ({
      state,
      title: columns(t)[state],
      count,
      cards: here.flatMap((place) => cardOf(place) ?? []),
      next,
    })),
  };
}

/** The filters that an editor asks for all day; the search takes any other. The first is everything. */
const filters = ['', 'overdue:yes', 'waits:me', 'stakes:grave'];

function counted(all: readonly Place[], q: string): FilterView {
  const filter = searchFilter(q);
  return { q, count: all.filter((place) => fits(place, filter)).length, more: false };
}

const fits = (place: Place, { state, stakes, perspective, waits, overdue }: SearchFilter): boolean =>
  (state === null || place.col === state) &&
  (stakes === null || place.stakes === stakes) &&
  (perspective === null || place.perspectives.toLowerCase().includes(perspective)) &&
  (waits === null || place.waits === 1) &&
  (!overdue || place.due !== null);

/** What is overdue longest, then what changed last. */
const byUrgency = (a: Place, b: Place): number =>
  Number(a.due === null) - Number(b.due === null) ||
  compare(a.due ?? '', b.due ?? '') ||
  compare(b.changedAt, a.changedAt) ||
  compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The cards of these places, with whom each piece waits for. */
function cardsOf(reading: Reading, shown: readonly Place[]): (place: Place) => BoardCard | undefined {
  const { t, tx, viewer } = reading;
  const ids = JSON.stringify(shown.map((place) => place.id));
  const rows = new Map(
    cards(tx)
      .all(ids)
      .map((row) => [row.id, row]),
  );
  const waiting = waitingFor(tx).all({ me: viewer.personId, ids });
  const names = namesOf(
    tx,
    waiting.map((act) => act.personId),
  );
  const perspectives = perspectiveBook(tx);
  const waitsFor = (id: string) => {
    const here = waiting.filter((act) => act.pieceId === id);
    if (here.length === 0) return '';
    if (here.every((act) => act.action === 'open_review')) return t(words).desk.board.waitsForEditor;
    const me = here.some((act) => act.personId === viewer.personId);
    const people = [
      ...new Set(
        mergeEditors(here).map(({ row, shared }) =>
          shared
            ? t(inside)(anyEditor(t).label)
            : waitingPersonLabel(t, row, viewer, names.get(row.personId)?.name, perspectives).label,
        ),
      ),
    ];
    return me ? t(words).desk.board.waitsForYou({ others: people.length - 1 }) : t(words).desk.board.waitsFor({ names: people });
  };
  return (place) => {
    const row = rows.get(place.id);
    return row && cardView(row, place, { perspectives, waitsFor: waitsFor(place.id) });
  };
}

function cardView(
  row: Row,
  { col, due }: Place,
  { perspectives, waitsFor }: { perspectives: Perspectives; waitsFor: string },
): BoardCard {
  const summary = row.summary === null ? null : (JSON.parse(row.summary) as GateSummary);
  const judged = col === 'submitted' ? null : summary;
  const required = JSON.parse(row.perspectives) as { perspective: string }[];
  return {
    id: row.id,
    headline: row.headline,
    authors: JSON.parse(row.authors) as string[],
    version: row.version,
    stakes: row.stakes,
    changedAt: row.changedAt,
    overdueSince: due,
    statuses: judged
      ? requirementIds.map((id) => judged.statuses.find((status) => status.id === id)?.status ?? 'not_applicable')
      : [],
    satisfied: judged?.satisfied ?? 0,
    of: judged?.of ?? 0,
    tiles: required.map(({ perspective }) => ({
      letter: perspectives.letter(perspective),
      hue: perspectives.hue(perspective),
      name: perspectives.name(perspective),
      heard: summary?.heard.includes(perspective) ?? false,
    })),
    waitsFor: col === 'published' ? '' : waitsFor,
    corrections: row.corrections,
  };
}
