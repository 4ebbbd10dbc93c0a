/** Lists and search read as far as they show: not one statement of theirs goes through a table that grows, and there are as many statements in a large newsroom as in a small one. */
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/open';
import { board } from '@/db/read/board';
import { desk } from '@/db/read/desk';
import { pieces } from '@/db/read/pieces';
import { type Reading, read } from '@/db/read/read';
import { visiblePiece } from '@/db/read/visible-piece';
import { fillSearch } from '@/db/search/fill';
import { type World, world } from './world';

/** Read in their order and left when a page is full: an index of the order is not gone through. */
const inOrder = /^(pieces_submitted\w*|acts_in_order|acts_by_person)$/;
/** One row, or as many as the newsroom has desks and perspectives. */
const small = new Set(['newsroom', 'perspectives', 'desks', 'people', 'people_details', 'policies']);

const screens: Record<string, (reading: Reading) => unknown> = {
  desk,
  board: (reading) => board(reading),
  'board, words': (reading) => board(reading, { q: 'quay overdue:yes' }),
  'board, a column further on': (reading) =>
    board(reading, { column: 'in_review', cursor: board(reading)?.columns[1]?.next ?? '' }),
  list: (reading) => pieces(reading),
  'list, further on': (reading) => pieces(reading, { cursor: pieces(reading, { limit: 3 }).next ?? '' }),
  'list by state': (reading) => [
    pieces(reading, { state: 'in_review' }),
    pieces(reading, { state: 'live' }),
    pieces(reading, { state: 'draft' }),
  ],
  'list by filters': (reading) =>
    ['waits:me', 'overdue:yes', 'stakes:grave', 'stakes:elevated'].map((q) => pieces(reading, { q })),
  'search without a hit': (reading) => pieces(reading, { q: 'xylophone' }),
  'search with hits': (reading) => pieces(reading, { q: 'swallows', limit: 5 }),
};

let large: World;
beforeAll(async () => {
  large = await world();
  copies(large, 300);
}, 60_000);

/** More pieces like the one that is there, in every state, with all that lists read of them. */
function copies(made: World, many: number): void {
  const { story, pieceId } = made;
  const { db } = story;
  const { $client } = db;
  // Makes the acts that are copied.
  made.as('editor', desk);
  const states = ['in_review', 'in_review', 'submitted', 'publishable', 'draft'];
  const copy = (table: string, other: Record<string, string>, where = 'piece_id = @from') => {
    const columns = $client.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const values = columns.map((name) => other[name] ?? `"${name}"`).join(', ');
    return $client.prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${values} FROM ${table} WHERE ${where}`,
    );
  };
  const piece = { piece_id: '@to' };
  const at = "strftime('%Y-%m-%dT%H:%M:%fZ', changed_at, '-' || @nth || ' minutes')";
  const live = "CASE WHEN @state = 'publishable' THEN 'live' ELSE 'none' END";
  const steps = [
    copy(
      'pieces',
      {
        id: '@to',
        slug: 'NULL',
        review: '@state',
        publication: live,
        changed_at: at,
        published_at: "CASE WHEN @state = 'publishable' THEN '2020-01-01T00:00:00.000Z' END",
        current_version: "CASE WHEN @state = 'draft' THEN 0 ELSE current_version END",
      },
      'id = @from',
    ),
    copy('piece_authors', piece),
    copy('contents', { ...piece, ref: 'replace(ref, @from, @to)' }, "piece_id = @from AND kind = 'version'"),
    copy('assignments', { ...piece, id: "id || '-' || @nth" }, "piece_id = @from AND @state <> 'draft'"),
    copy('counterpoints', { ...piece, id: "id || '-' || @nth" }),
    copy('gate_summaries', { ...piece, summary: "json_set(summary, '$.next', NULL)" }),
    copy('acts', { ...piece, subject: "subject || '-' || @nth" }, "piece_id = @from AND @state = 'in_review'"),
  ];
  $client.transaction(() => {
    for (let nth = 1; nth <= many; nth += 1)
      for (const step of steps) step.run({ from: pieceId, to: `${pieceId}-${nth}`, nth, state: states[nth % states.length] });
    fillSearch(db);
  })();
}

interface Run {
  sql: string;
  bound: unknown[];
}
/** What a screen asks of the database, on a handle of its own, so that every statement is prepared again. */
function statementsOf(made: World, who: string, screen: (reading: Reading) => unknown): Run[] {
  const { $client } = made.story.db;
  const runs: Run[] = [];
  const watched = new Proxy($client, {
    get: (client, name) => {
      const value: unknown = Reflect.get(client, name, client);
      if (name !== 'prepare') return typeof value === 'function' ? value.bind(client) : value;
      return (sql: string) => {
        const statement = client.prepare(sql);
        const all = statement.all.bind(statement);
        const get = statement.get.bind(statement);
        statement.all = (...bound: unknown[]) => {
          runs.push({ sql, bound });
          return all(...bound);
        };
        statement.get = (...bound: unknown[]) => {
          runs.push({ sql, bound });
          return get(...bound);
        };
        return statement;
      };
    },
  });
  const db: Database = drizzle({ client: watched });
  read(made.actor(who), screen, { db, now: made.as(who, ({ now }) => now) });
  return runs;
}

interface Step {
  opcode: string;
  p1: number;
  p2: number;
  detail?: string;
}
/** Tables and indexes that a statement goes through from one end: in SQLite's own program for it. */
function walked(db: Database, { sql, bound }: Run): string[] {
  const steps = db.$client.prepare<unknown[], Step>(`EXPLAIN ${sql}`).all(...bound);
  const names = new Map(
    db.$client
      .prepare<[], { root: number; name: string; table: string }>(
        'SELECT rootpage AS root, name, tbl_name AS "table" FROM sqlite_schema WHERE rootpage > 0',
      )
      .all()
      .map(({ root, name, table }) => [root, { name, table }]),
  );
  const opened = new Map(steps.filter(({ opcode }) => opcode === 'OpenRead').map(({ p1, p2 }) => [p1, names.get(p2)]));
  return steps
    .filter(({ opcode }) => opcode === 'Rewind' || opcode === 'Last')
    .flatMap(({ p1 }) => opened.get(p1) ?? [])
    .filter(({ name, table }) => !small.has(table) && !inOrder.test(name))
    .map(({ name }) => name);
}

describe.each(Object.entries(screens))('%s', (name, screen) => {
  it.each(['editor', 'author', 'first', 'outsider'])('goes through no table that grows, for %s', (who) => {
    const runs = statementsOf(large, who, screen);
    // Only editors have a board.
    if (who === 'editor' || !name.startsWith('board')) expect(runs.length).toBeGreaterThan(1);
    for (const run of runs) expect(walked(large.story.db, run), run.sql).toEqual([]);
  });
});

it('knows a table that is gone through', () => {
  const through = (sql: string) => walked(large.story.db, { sql, bound: [] });
  expect(through('SELECT * FROM pieces WHERE opened_by IS NULL')).toEqual(['pieces']);
  expect(through("SELECT * FROM contents WHERE digest = 'x'")).toEqual(['contents']);
  expect(through("SELECT * FROM pieces WHERE id = 'x'")).toEqual([]);
});

it('asks as often in a large newsroom as in a small one', async () => {
  const few = await world();
  copies(few, 60);
  for (const [name, screen] of Object.entries(screens))
    for (const who of ['editor', 'author', 'first'])
      expect(statementsOf(large, who, screen).length, `${name} for ${who}`).toBe(statementsOf(few, who, screen).length);
}, 60_000);

it('lists the same, page by page, to whoever has many pieces', () => {
  const { db } = large.story;
  const ids = db.$client.prepare<[], string>('SELECT id FROM pieces').pluck().all();
  for (const who of ['editor', 'author', 'first', 'invited', 'outsider']) {
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = large.as(who, (reading) => pieces(reading, { limit: 40, cursor }));
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    const allowed = large.as(who, (reading) => ids.filter((id) => visiblePiece(reading, id) !== null));
    expect(listed.toSorted(), who).toEqual(allowed.toSorted());
    const changed = large.as(who, (reading) => pieces(reading, { limit: 40 }).items.map(({ changedAt }) => changedAt));
    expect(changed).toEqual(changed.toSorted().toReversed());
  }
});

it('waits for others the same from a few pieces as from many', () => {
  const urgent = (made: World) =>
    made
      .as('editor', desk)
      .others.slice(0, 3)
      .map(({ title, person, due }) => [title, person.label, due]);
  expect(urgent(large).length).toBe(3);
  expect(large.as('editor', desk).others.length).toBeGreaterThan(10);
});
