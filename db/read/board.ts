import { can } from '@/lib/review/permissions';
import type { BoardView } from '@/lib/review/views/piece';
import { requirementIds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words';
import { inside } from '@/lib/words/phrase';
import type { GateSummary } from '../derive/refresh';
import { query } from '../query';
import { type Acting, actingLabel, actingSql, anyEditor, sharedOnce } from './acting';
import { boardFilter } from './board-filter';
import { cursorOf, readCursor } from './cursor';
import { namesOf } from './names';
import { type Perspectives, perspectiveBook } from './perspectives';
import { asViewer } from './pieces';
import type { Reading } from './read';
import { seesSql, wordsOf, wordsSql } from './sees-sql';

export interface BoardAsked {
  /** Words and operators: `census state:in_review perspective:human-rights stakes:grave waits:me overdue:yes`. */
  q?: string | undefined;
  /** One column only, and where in it to go on. */
  column?: string | undefined;
  cursor?: string | undefined;
}
const columns = {
  submitted: words.vocabulary.review.submitted,
  in_review: words.vocabulary.review.in_review,
  changes_requested: words.vocabulary.review.changes_requested,
  publishable: words.vocabulary.review.publishable,
  published: words.desk.board.publishedThisWeek,
};
type Column = keyof typeof columns;
const order = Object.keys(columns) as Column[];
const SHOWN = 25;
const week = 7 * 86_400_000;
const day = 86_400_000;

interface Bound {
  me: string;
  editor: number;
  now: string;
  weekAgo: string;
  state: string | null;
  stakes: string | null;
  perspective: string | null;
  waits: number;
  overdue: number;
  words: string;
  column: string | null;
  after: number;
  until: number;
}
interface Waiting extends Acting {
  pieceId: string;
  action: string;
  subject: string;
}
interface Row {
  id: string;
  col: Column;
  place: number;
  total: number;
  headline: string;
  version: number;
  stakes: 'routine' | 'elevated' | 'grave';
  changedAt: string;
  perspectives: string;
  due: string | null;
  summary: string | null;
  authors: string;
  corrections: number;
}

// Chosen and counted by states and dates alone; texts are opened for the cards that are shown, unless words are searched for.
const cards = query((db) =>
  db.$client.prepare<[Bound], Row>(`WITH seen AS (
      SELECT p.id, p.current_version, p.changed_at, p.stakes, p.perspectives,
        CASE WHEN p.publication = 'live' THEN 'published' WHEN p.review = 'returned' THEN 'changes_requested' ELSE p.review END AS col,
        (SELECT min(t.due) FROM acts t WHERE t.piece_id = p.id AND t.due < @now) AS due
      FROM pieces p
      WHERE ${seesSql}
        AND (p.publication = 'live' AND p.published_at >= @weekAgo OR p.publication IN ('none', 'scheduled') AND p.review IN ('submitted', 'returned', 'in_review', 'changes_requested', 'publishable'))
        AND (@stakes IS NULL OR p.stakes = @stakes)
        AND (@perspective IS NULL OR instr(lower(p.perspectives), @perspective) > 0)
        AND (NOT @waits OR EXISTS (SELECT 1 FROM acts t WHERE t.piece_id = p.id AND t.person_id = @me))
        AND ${wordsSql}),
    placed AS (
      SELECT *, row_number() OVER (PARTITION BY col ORDER BY due IS NULL, due, changed_at DESC, id) AS place, count(*) OVER (PARTITION BY col) AS total
      FROM seen WHERE (NOT @overdue OR due IS NOT NULL) AND (@state IS NULL OR col = @state) AND (@column IS NULL OR col = @column))
    SELECT p.id, p.col, p.place, p.total, p.current_version AS version, p.stakes, p.changed_at AS changedAt, p.perspectives, p.due,
      coalesce((SELECT json_extract(c.body, '$.content.headline') FROM contents c WHERE c.kind = 'version' AND c.ref = p.id || ':' || p.current_version), '') AS headline,
      (SELECT g.summary FROM gate_summaries g WHERE g.piece_id = p.id) AS summary,
      (SELECT json_group_array(d.name) FROM piece_authors a JOIN people_details d ON d.person_id = a.person_id WHERE a.piece_id = p.id) AS authors,
      (SELECT count(*) FROM corrections k WHERE k.piece_id = p.id) AS corrections
    FROM placed p WHERE p.place > @after AND p.place <= @until ORDER BY p.col, p.place`),
);
const waits = query((db) =>
  db.$client.prepare<[{ me: string; ids: string }], Waiting>(
    `SELECT t.piece_id AS pieceId, t.person_id AS personId, t.action, t.subject, t.role, ${actingSql}
     FROM acts t JOIN pieces p ON p.id = t.piece_id
     WHERE t.piece_id IN (SELECT value FROM json_each(@ids)) ORDER BY t.due IS NULL, t.due, t.since, t.action, t.subject`,
  ),
);

/** The editors' board: a column per state, what is overdue first. null for everybody else. Ask with `fresh`. */
export function board(reading: Reading, asked: BoardAsked = {}): BoardView | null {
  const { tx, viewer, now } = reading;
  if (!can(viewer, 'see_board').allowed) return null;
  const filter = boardFilter(asked.q ?? '');
  const after = Number(readCursor(asked.cursor, 1)?.[0] ?? 0) || 0;
  const rows = cards(tx).all({
    ...asViewer(reading),
    now,
    weekAgo: new Date(Date.parse(now) - week).toISOString(),
    state: filter.state,
    stakes: filter.stakes,
    perspective: filter.perspective,
    waits: Number(filter.waits === 'me'),
    overdue: Number(filter.overdue),
    words: wordsOf(filter.words),
    column: asked.column ?? null,
    after,
    until: after + SHOWN,
  });
  const waiting = waits(tx).all({ me: viewer.personId, ids: JSON.stringify(rows.map((row) => row.id)) });
  const names = namesOf(
    tx,
    waiting.map((one) => one.personId),
  );
  const perspectives = perspectiveBook(tx);
  const waitsFor = (id: string) => {
    const here = waiting.filter((one) => one.pieceId === id);
    if (here.length === 0) return '';
    if (here.every((one) => one.action === 'open_review')) return words.desk.board.waitsForEditor;
    const me = here.some((one) => one.personId === viewer.personId);
    const people = [
      ...new Set(
        sharedOnce(here).map(({ row, shared }) =>
          shared ? inside(anyEditor.label) : actingLabel(row, viewer, names.get(row.personId)?.name, perspectives).label,
        ),
      ),
    ];
    return me ? words.desk.board.waitsForYou({ others: people.length - 1 }) : words.desk.board.waitsFor({ names: people });
  };
  const shown = order.filter((one) => asked.column === undefined || asked.column === one);
  return {
    columns: shown.map((state) => {
      const here = rows.filter((row) => row.col === state);
      const last = here.at(-1);
      return {
        state,
        title: columns[state],
        count: here[0]?.total ?? 0,
        cards: here.map((row) => cardOf(row, { now, perspectives, waitsFor: waitsFor(row.id) })),
        next: last && last.place < last.total ? cursorOf([last.place]) : null,
      };
    }),
  };
}

type Card = BoardView['columns'][number]['cards'][number];
function cardOf(row: Row, { now, perspectives, waitsFor }: { now: string; perspectives: Perspectives; waitsFor: string }): Card {
  const summary = row.summary === null ? null : (JSON.parse(row.summary) as GateSummary);
  const judged = row.col === 'submitted' ? null : summary;
  const required = JSON.parse(row.perspectives) as { perspective: string }[];
  return {
    id: row.id,
    headline: row.headline,
    authors: JSON.parse(row.authors) as string[],
    version: row.version,
    stakes: row.stakes,
    changedAt: row.changedAt,
    late: row.due === null ? null : { days: Math.floor((Date.parse(now) - Date.parse(row.due)) / day) },
    statuses: judged ? requirementIds.map((id) => judged.statuses.find((one) => one.id === id)?.status ?? 'not_applicable') : [],
    satisfied: judged?.satisfied ?? 0,
    of: judged?.of ?? 0,
    tiles: required.map(({ perspective }) => ({
      letter: perspectives.letter(perspective),
      hue: perspectives.hue(perspective),
      name: perspectives.name(perspective),
      heard: summary?.heard.includes(perspective) ?? false,
    })),
    waitsFor: row.col === 'published' ? '' : waitsFor,
    corrections: row.corrections,
  };
}
