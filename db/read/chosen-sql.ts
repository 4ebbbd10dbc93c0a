import { foundSql } from './found-sql';
import { ownSql, seesSql, writtenSql } from './sees-sql';

/** What a list of pieces is asked for, and by whom: the shape of its statement. */
export interface Shape {
  /** The viewer may see so many pieces that a page is soon full of them: editors, and whoever was asked often. */
  many: boolean;
  words: boolean;
  /** The column that has the state. */
  state: 'review' | 'publication' | null;
  stakes: boolean;
  perspective: boolean;
  waits: boolean;
  overdue: boolean;
}
/** What the statement takes. */
export interface Bound {
  me: string;
  editor: number;
  now: string;
  /** JSON array of `matchWord`. */
  words: string;
  state: string | null;
  stakes: string | null;
  perspective: string | null;
  rank: number;
  before: string;
  beforeId: string;
  limit: number;
}

const inOrder = 'ORDER BY rank, p.changed_at DESC, p.id DESC';
/** Of what waits or is overdue, editors are told for the whole desk, others for themselves. */
const whose = '(@editor OR t.person_id = @me)';
const after = '(p.changed_at, p.id) < (@before, @beforeId)';

/**
 * The table `chosen` (id, rank, changed_at) of one page of pieces that the viewer may know of, last changed first, before any text is opened: to stand in a WITH. Each
 * shape begins where there is least to look at, and none of them with all pieces: with what was found, with what waits, with the viewer's own, or in an index of the
 * order, which is left where the page is full.
 */
export function chosenSql(shape: Shape): string {
  if (shape.words) {
    const next = `(f.rank > @rank OR f.rank = @rank AND ${after})`;
    return `${foundSql}, chosen AS (${from('SELECT * FROM found', { rank: 'f.rank', where: [next, ...conditions(shape)] })} ${inOrder} LIMIT @limit)`;
  }
  const few = fewSql(shape);
  if (few) return `chosen AS (${from(few.pieces, { where: [seesSql, after, ...conditions(few.rest)] })} ${inOrder} LIMIT @limit)`;
  const submitted = `SELECT p.id, 0 AS rank, p.changed_at FROM pieces p INDEXED BY ${indexOf(shape)}
    WHERE ${['p.current_version > 0', seesSql, after, ...conditions(shape)].join(' AND ')} ORDER BY p.changed_at DESC, p.id DESC LIMIT @limit`;
  const unsubmitted = from(distinct(writtenSql), { where: ['p.current_version = 0', seesSql, after, ...conditions(shape)] });
  return `chosen AS (SELECT * FROM (${submitted}) UNION ALL SELECT * FROM (${unsubmitted}) ORDER BY changed_at DESC, id DESC LIMIT @limit)`;
}

/** How many there are, @limit at most, in no order: it ends where there are enough. */
export function countSql(shape: Shape): string {
  const few = fewSql(shape);
  const where = few
    ? from(few.pieces, { where: [seesSql, ...conditions(few.rest)] })
    : `SELECT 1 FROM pieces p INDEXED BY ${indexOf(shape)} WHERE ${['p.current_version > 0', seesSql, ...conditions(shape)].join(' AND ')}
       UNION ALL ${from(distinct(writtenSql), { where: ['p.current_version = 0', seesSql, ...conditions(shape)], columns: '1' })}`;
  return `SELECT count(*) AS number FROM (${where} LIMIT @limit)`;
}

const distinct = (pieces: string) => `SELECT DISTINCT piece_id FROM (${pieces})`;

interface From {
  where: string[];
  rank?: string;
  columns?: string;
}
const from = (pieces: string, { where, rank = '0', columns = `p.id, ${rank} AS rank, p.changed_at` }: From) =>
  `SELECT ${columns} FROM (${pieces}) f CROSS JOIN pieces p ON p.id = f.piece_id WHERE ${where.join(' AND ')}`;

/** The few pieces among which the others are, and what is left to ask of them. null: there are many. */
function fewSql(shape: Shape): { pieces: string; rest: Shape } | null {
  if (shape.waits)
    return { pieces: 'SELECT DISTINCT t.piece_id FROM acts t WHERE t.person_id = @me', rest: { ...shape, waits: false } };
  if (shape.overdue)
    return {
      pieces: `SELECT DISTINCT t.piece_id FROM acts t WHERE (t.due IS NULL) = 0 AND t.due < @now AND ${shape.many ? whose : 't.person_id = @me'}`,
      rest: { ...shape, overdue: false },
    };
  return shape.many ? null : { pieces: distinct(ownSql), rest: shape };
}

const conditions = ({ state, stakes, perspective, waits, overdue }: Shape): string[] => [
  ...(state ? [`p.${state} = @state`] : []),
  ...(stakes ? ['p.stakes = @stakes'] : []),
  ...(perspective ? ['instr(lower(p.perspectives), @perspective) > 0'] : []),
  ...(waits ? ['EXISTS (SELECT 1 FROM acts t WHERE t.piece_id = p.id AND t.person_id = @me)'] : []),
  ...(overdue ? [`EXISTS (SELECT 1 FROM acts t WHERE t.piece_id = p.id AND t.due < @now AND ${whose})`] : []),
];

function indexOf({ state, stakes }: Shape): string {
  if (state !== null) return `pieces_submitted_by_${state}`;
  return stakes ? 'pieces_submitted_by_stakes' : 'pieces_submitted';
}
