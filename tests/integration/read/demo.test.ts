import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { edition } from '@/db/read/edition';
import { gate } from '@/db/read/gate';
import { piece, pieces } from '@/db/read/pieces';
import { nobody, read } from '@/db/read/read';
import { room } from '@/db/read/room';
import { visiblePiece } from '@/db/read/visible-piece';
import { loadDemo } from '@/db/seed/demo';
import type { Actor } from '@/lib/review/facts';
import { gateView } from '@/lib/review/views/common';
import { requirementIds } from '@/lib/review/vocabulary';
import { readFresh } from '@/tests/support/read-fresh';
import { testDatabase } from '../../support/database';
import { ofNewsroom, ofPiece } from './every-view';

let db: Database;
let everybody: Actor[];
let ids: string[];
const person = z.object({ personId: z.string(), roles: z.string(), holds: z.string(), checksFacts: z.number() });
beforeAll(async () => {
  db = testDatabase();
  await loadDemo(db);
  const rows = db.$client.prepare('SELECT id AS personId, roles, holds, checks_facts AS checksFacts FROM people').all();
  everybody = rows.map((row) => {
    const { personId, roles, holds, checksFacts } = person.parse(row);
    return { personId, roles: JSON.parse(roles), holds: JSON.parse(holds), checksFacts: checksFacts === 1, via: 'session' };
  });
  ids = z.array(z.string()).parse(db.$client.prepare('SELECT id FROM pieces').pluck().all());
}, 60_000);

it('gives everybody views that parse, of every piece in every state', () => {
  for (const viewer of everybody) {
    for (const reads of [ofNewsroom, ...ids.map(ofPiece)]) {
      for (const [name, { schema, load }] of Object.entries(reads)) {
        const view = readFresh(viewer, load, { db });
        if (view !== null) expect(schema.safeParse(view).error?.message, name).toBeUndefined();
      }
    }
  }
});

// Every policy ever requires independence: the schema says so.
it.each(requirementIds.filter((one) => one !== 'independence'))(
  'reads everything as before under policies that were stored before %s existed',
  (requirement) => {
    const before = db.$client.serialize();
    const older = drizzle({ client: new BetterSqlite3(before) });
    older.$client.prepare(`UPDATE policies SET data = json_remove(data, '$.requirements.${requirement}')`).run();
    older.$client.prepare('INSERT OR IGNORE INTO stale_pieces (piece_id, since) SELECT id, ? FROM pieces').run('2026-01-01');
    const editor = everybody.find((one) => one.roles.includes('editor')) ?? nobody;
    let required = 0;
    for (const [name, { schema, load }] of [ofNewsroom, ...ids.map(ofPiece)].flatMap((reads) => Object.entries(reads))) {
      const view = readFresh(editor, load, { db: older });
      if (view !== null) expect(schema.safeParse(view).error?.message, name).toBeUndefined();
      const judged = gateView.safeParse(view);
      if (!judged.success || judged.data.version === 0) continue;
      required += 1;
      expect(judged.data.requirements.find(({ id }) => id === requirement)).toMatchObject({ status: 'not_applicable' });
    }
    expect(required).toBeGreaterThan(3);
  },
);

it('lists exactly what may be seen one by one', () => {
  for (const viewer of [...everybody, nobody]) {
    const listed = read(viewer, (reading) => pieces(reading, { limit: 100 }).items.map((one) => one.id), { db });
    const allowed = ids.filter((id) => read(viewer, (reading) => visiblePiece(reading, id), { db }) !== null);
    const single = ids.filter((id) => read(viewer, (reading) => piece(reading, id), { db }) !== null);
    expect(listed.toSorted()).toEqual(allowed.toSorted());
    expect(single).toEqual(allowed);
  }
});

it('pages through a list without losing or repeating a piece', () => {
  const editor = everybody.find((one) => one.roles.includes('editor')) ?? nobody;
  const seenIds: string[] = [];
  let cursor: string | undefined;
  do {
    const page = read(editor, (reading) => pieces(reading, { limit: 3, cursor }), { db });
    seenIds.push(...page.items.map((one) => one.id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seenIds).toHaveLength(new Set(seenIds).size);
  expect(seenIds).toHaveLength(read(editor, (reading) => pieces(reading, { limit: 100 }).items.length, { db }));
});

it('finds words in headline and standfirst, and states', () => {
  const editor = everybody.find((one) => one.roles.includes('editor')) ?? nobody;
  const found = (asked: object) => read(editor, (reading) => pieces(reading, asked).items.map((one) => one.headline), { db });
  expect(found({ q: 'BEES barrels' })).toEqual(['Count the bees before the barrels']);
  expect(found({ state: 'submitted' })).toEqual(['Leave the night trains alone']);
  expect(found({ q: "'; DROP TABLE pieces; --" })).toEqual([]);
});

it('says the same of the gate and the edition wherever it is asked', () => {
  const editor = everybody.find((one) => one.roles.includes('editor')) ?? nobody;
  for (const id of ids) {
    const views = read(
      editor,
      (reading) => ({ room: room(reading, id)?.gate ?? null, gate: gate(reading, id), edition: edition(reading, id) }),
      { db },
    );
    expect(views.room).toEqual(views.gate);
    expect(views.edition?.digest).toBe(views.gate?.edition);
  }
});

it('leaves nothing stale, and makes no row twice', () => {
  const { now } = read(nobody, ({ now: at }) => ({ now: at }), { db });
  while (refreshStale(db, now) > 0);
  const rows = () => db.$client.prepare('SELECT * FROM acts').all();
  const before = rows();
  expect(before.length).toBeGreaterThan(5);
  db.$client.prepare('INSERT INTO stale_pieces (piece_id, since) SELECT id, ? FROM pieces').run(now);
  while (refreshStale(db, now) > 0);
  expect(rows()).toEqual(before);
});
