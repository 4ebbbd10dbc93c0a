import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '@/db/connection/open';
import { waitsOn } from '@/db/read/desk';
import { live } from '@/db/read/live';
import { type Reading, read } from '@/db/read/read';
import { loadDemo } from '@/db/seed/demo';
import type { Actor } from '@/lib/review/facts';
import { callsOf } from '../../support/calls-of';
import { testDatabase } from '../../support/database';
import { readsByState, repeated, tablesOf, watchedDatabase } from '../../support/reads-of';
import { ofPiece } from './every-view';

/** Words and names, which views add, and the ledger: each statement asks them for other rows. */
const outside = new Set(['contents', 'events', 'event_data', 'people', 'people_details']);
/** A table of the review that one view reads more than once, and why. */
const reasoned: Record<string, string> = {
  pieces: 'the row of the lists, beside the row that the rules know',
  piece_authors: 'the row of the lists has its authors',
  assignments: 'the row of the lists asks whether the viewer may open it',
  desks: 'the row of the lists has the name of its desk',
  sentences: 'where a sentence of an older version stood, or what is live beside what is at the desk',
  resolutions: 'where a counterpoint stood before it lost its place',
  drafts: 'the words of a draft, where they are newer than the version',
  counterpoints: 'entries of the history are joined with what they are about',
  perspectives: 'whom one can ask for what, beside the names on the notes',
  policies: 'the policies of the desk, beside the one that the gate judges by',
  piece_texts: 'the row of the lists, beside what waits for the viewer',
};

let db: Database;
let statements: string[];
let everybody: Actor[];
let ids: string[];
const person = z.object({ personId: z.string(), roles: z.string(), holds: z.string(), checksFacts: z.number() });
beforeAll(async () => {
  const told = testDatabase();
  await loadDemo(told);
  ({ db, statements } = watchedDatabase(told.$client.serialize()));
  const rows = db.$client.prepare('SELECT id AS personId, roles, holds, checks_facts AS checksFacts FROM people').all();
  everybody = rows.map((row) => {
    const { personId, roles, holds, checksFacts } = person.parse(row);
    return { personId, roles: JSON.parse(roles), holds: JSON.parse(holds), checksFacts: checksFacts === 1, via: 'session' };
  });
  ids = z.array(z.string()).parse(db.$client.prepare('SELECT id FROM pieces').pluck().all());
}, 60_000);

const viewsOf = (id: string): [string, (reading: Reading) => unknown][] => [
  ...Object.entries(ofPiece(id)).map(([name, { load }]): [string, (reading: Reading) => unknown] => [name, load]),
  ['live', (reading) => live(reading, id)],
  ['waits', (reading) => waitsOn(reading, id)],
];
/** Made of the others. */
const screens = new Set(['door', 'decide', 'edit', 'correct', 'historyPage', 'peoplePage', 'lostPage']);
const all = (id: string) => (reading: Reading) =>
  viewsOf(id)
    .filter(([name]) => !screens.has(name))
    .map(([, load]) => load(reading));

/** The frozen edition is opened where it is shown, and where the one that follows is made from it. */
const isFrozen = (sql: string) => sql.startsWith("SELECT body FROM contents WHERE kind = 'edition'");

/** Runs `fn` and gives what was read meanwhile, in lists: between the two ends of each nothing was written. */
function readBy(fn: () => unknown): string[][] {
  statements.length = 0;
  fn();
  return readsByState(statements);
}
const seenBy = (viewer: Actor, load: (reading: Reading) => unknown) => () => read(viewer, load, { db });

it('no view, nor all of them in one reading, asks the same thing twice', () => {
  const again = new Set<string>();
  for (const viewer of everybody)
    for (const id of ids)
      for (const reads of readBy(seenBy(viewer, all(id))))
        for (const sql of repeated(reads)) if (!isFrozen(sql)) again.add(sql.slice(0, 300));
  expect([...again]).toEqual([]);
});

it('no view reads a table of the review twice, but where there is a reason', () => {
  const tables = new Set(db.$client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  const again = new Map<string, string>();
  for (const viewer of everybody)
    for (const id of ids)
      for (const [name, load] of viewsOf(id))
        for (const reads of readBy(seenBy(viewer, load)))
          for (const table of repeated(reads.flatMap((sql) => [...tablesOf(sql)])))
            if (tables.has(table) && !outside.has(table)) again.set(table, name);
  // A reason that no view needs any more goes as well.
  expect([...again.keys()].sort(), JSON.stringify([...again])).toEqual(Object.keys(reasoned).sort());
});

it('evaluates the gate once for all views of a reading', () => {
  const evaluations = callsOf('/requirements/author-answered.ts', 'authorAnswered');
  try {
    const counts = everybody.flatMap((viewer) =>
      ids.map((id) => {
        read(viewer, all(id), { db });
        return evaluations.take();
      }),
    );
    expect(Math.max(...counts)).toBe(1);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(10);
  } finally {
    evaluations.stop();
  }
});
