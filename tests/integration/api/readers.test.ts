import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import BetterSqlite3, { SqliteError } from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { previewAnswer } from '@/app/_server/preview-answer';
import { sessionIn } from '@/app/_server/session-cookie';
import { sessionActor } from '@/db/accounts/sessions';
import { realClock } from '@/db/clock';
import { type Database, database, databaseFile, openDatabase } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { refreshAside } from '@/db/derive/refresh-aside';
import { inReader } from '@/db/reader/in-reader';
import { type ReaderLane, readers } from '@/db/reader/readers';
import { testDatabaseFile } from '@/tests/support/database';
import { statementsOf } from '@/tests/support/statements-of';
import { call, newsroom } from './newsroom';

const paragraphs = (many: number) =>
  Array.from(
    { length: many },
    (_, at) => `The council raised the fare by ${at} per cent in May. Nobody asked the islanders, who pay it twice a day.`,
  ).join('\n\n');
const SHORT = paragraphs(4);
/** 20,000 words, over 100 kB: read apart from the short ones. */
const LONG = paragraphs(1_000);

/** A piece in review, and those who look at it. */
async function desk(text = SHORT) {
  const house = await newsroom();
  const author = await house.join('Ines', ['author']);
  const editor = await house.join('Ruth', ['editor']);
  const reviewer = await house.join('Sven', ['reviewer'], { holds: ['security'] });
  const ask = async (who: { cookie: string }, method: string, address: string, body?: object) => {
    const answered = await call(method, address, { as: who.cookie, ...(body ? { body } : {}) });
    expect([address, answered.status < 300, answered.status < 300 ? '' : answered.text]).toEqual([address, true, '']);
    return answered;
  };
  const given = { deskId: house.deskId, text: `The ferry tax is a mistake\n\nIt hits twice.\n\n${text}`, disclosure: 'None.' };
  const piece = `/pieces/${String((await ask(author, 'POST', '/pieces', given)).body.id)}`;
  const { number, digest } = (await ask(author, 'POST', `${piece}/versions`, { revision: 1 })).body;
  await ask(editor, 'POST', `${piece}/decisions`, {
    kind: 'open_review',
    version: number,
    digest,
    topics: [],
    perspectives: [
      { perspective: 'security', disputes: true },
      { perspective: 'regional-history', disputes: false },
    ],
  });
  const invite = () =>
    ask(editor, 'POST', `${piece}/assignments`, {
      reviewerId: reviewer.personId,
      duty: { kind: 'perspective', perspective: 'security' },
      dueAt: new Date(Date.now() + 6 * 86_400_000).toISOString(),
    });
  return { ...house, author, editor, reviewer, ask, piece, id: piece.split('/')[2] ?? '', invite };
}

/** What is read of a piece and grows with its text. */
const reads = ['', '/text', '/changed', '/check', '/decide']
  .map((page) => (piece: string) => `/views${piece}${page}`)
  .concat(
    ['/room', '/gate', '/edition', '/versions/1', '/ledger', '/diff?from=1&to=1', '/versions/1/export?format=md'].map(
      (part) => (piece: string) => `${piece}${part}`,
    ),
  );

/** Nobody gets through this lane until the test ends. */
function block(which: ReaderLane): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  void readers()[which].lane.enter(() => held);
  onTestFinished(release);
  return release;
}

test('what the main thread reads for a view does not grow with the text', async () => {
  const counts: Record<string, [statements: number, rows: number]>[] = [];
  for (const text of [SHORT, LONG]) {
    const { editor, ask, piece } = await desk(text);
    await ask(editor, 'GET', '/views/desk');
    // Opened again, so that every statement is counted.
    database().$client.close();
    const watch = statementsOf(database());
    await ask(editor, 'GET', '/views/frame');
    const count: (typeof counts)[number] = {};
    for (const read of reads) {
      const executed = await watch.during(() => ask(editor, 'GET', read(piece)));
      count[read('')] = [executed.length, executed.reduce((sum, { rows }) => sum + rows, 0)];
    }
    counts.push(count);
  }
  expect(counts[1]).toEqual(counts[0]);
  // Who asks, the bar, whether something changed, how long it is: a few dozen rows.
  for (const [read, [, rows]] of Object.entries(counts[0] ?? {})) expect(rows, read).toBeLessThan(60);
});

test('a long text is read apart: nobody else waits for it', async () => {
  const { editor, author, ask, piece, deskId } = await desk(LONG);
  const given = { deskId, text: SHORT, disclosure: 'None.' };
  const other = `/pieces/${String((await ask(author, 'POST', '/pieces', given)).body.id)}`;
  await ask(editor, 'GET', '/views/desk');
  const release = [block('long'), block('slow')];
  const long = call('GET', `/views${piece}/text`, { as: editor.cookie });
  const compared = call('GET', `${piece}/diff?from=1&to=1`, { as: editor.cookie });
  await ask(author, 'GET', `/views${other}/text`);
  await ask(editor, 'GET', '/pieces');
  for (const one of release) one();
  expect([(await long).status, (await compared).status]).toEqual([200, 200]);
});

test('nobody’s desk waits for views of a long text, also after a write on it', async () => {
  const { editor, reviewer, ask, piece, invite } = await desk(LONG);
  await ask(reviewer, 'GET', '/views/desk');
  const release = block('long');
  const answered: string[] = [];
  const asked = (who: { cookie: string }, address: string) =>
    call('GET', `/views${address}`, { as: who.cookie }).then(() => answered.push(address));
  const all = ['/text', '/changed', '/check', '/decide', '/edit', '/review'].map((page) => asked(editor, `${piece}${page}`));
  // Until all of them wait.
  for (let turn = 0; turn < 50; turn += 1) await breath();
  await invite();
  all.push(asked(reviewer, '/desk'));
  for (let turn = 0; turn < 50; turn += 1) await breath();
  release();
  await Promise.all(all);
  expect(answered.slice(0, 3)).toContain('/desk');
});

/** Until what was asked for waits in its lane. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await breath();
};

test('what nobody waits for any more is not begun, whichever read it is, and is no failure', async () => {
  const { editor, ask, piece } = await desk();
  await ask(editor, 'GET', '/views/desk');
  const begun = Object.values(readers()).map(({ thread }) => vi.spyOn(thread, 'call'));
  for (const read of reads) {
    const release = [block('short'), block('slow')];
    const hangUp = new AbortController();
    const asked = call('GET', read(piece), { as: editor.cookie, signal: hangUp.signal });
    await settle();
    hangUp.abort();
    const { status, headers } = await asked;
    expect([read(''), status, headers.get('retry-after')]).toEqual([read(''), 503, '2']);
    for (const one of release) one();
    await settle();
  }
  expect(begun.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  // The same reads begin where somebody waits.
  for (const read of reads) await ask(editor, 'GET', read(piece));
  expect(begun.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(reads.length);
  vi.restoreAllMocks();
});

test('a preview that nobody waits for any more is no missing page', async () => {
  const { editor, ask, piece, id } = await desk();
  await ask(editor, 'GET', '/views/desk');
  const session = await sessionIn(editor.cookie);
  const viewer = session === null ? null : sessionActor(database(), session)?.actor;
  if (!viewer) throw new Error('the editor is signed in');
  const preview = (pieceId: string, signal?: AbortSignal) =>
    previewAnswer(new Request(`http://localhost${piece}/preview`, { signal: signal ?? null }), viewer, pieceId, piece);
  const release = block('short');
  const hangUp = new AbortController();
  const asked = preview(id, hangUp.signal);
  await settle();
  hangUp.abort();
  expect((await asked).status).toBe(503);
  release();
  expect([(await preview(id)).status, (await preview('none')).status]).toEqual([200, 404]);
});

test('a second tab gets the view that the first one asked for and did not wait for', async () => {
  const { editor, piece } = await desk();
  const release = block('short');
  const hangUp = new AbortController();
  const first = call('GET', `/views${piece}/text`, { as: editor.cookie, signal: hangUp.signal });
  await settle();
  const second = call('GET', `/views${piece}/text`, { as: editor.cookie });
  await settle();
  hangUp.abort();
  await settle();
  release();
  expect([(await first).status, (await second).status]).toEqual([503, 200]);
});

test('what fails after it began is a failure, also when its asker has gone', async () => {
  const { editor, ask, piece } = await desk();
  // Derived rows are made here, and not in the read that fails.
  await ask(editor, 'GET', '/views/desk');
  const hangUp = new AbortController();
  vi.spyOn(readers().short.thread, 'call').mockImplementationOnce(async () => {
    hangUp.abort();
    await settle();
    throw new TypeError('broken');
  });
  const { status } = await call('GET', `/views${piece}/text`, { as: editor.cookie, signal: hangUp.signal });
  expect(status).toBe(500);
  vi.restoreAllMocks();
});

test('one person’s questions neither fill a lane nor go before another person’s', async () => {
  const { editor, author, ask, piece } = await desk(LONG);
  await ask(editor, 'GET', '/views/desk');
  const release = block('long');
  const order: string[] = [];
  const asked = (name: string, who: { cookie: string }, address: string) =>
    call('GET', address, { as: who.cookie }).then((answered) => {
      order.push(name);
      return answered;
    });
  const many = Array.from({ length: 60 }, (_, at) => asked('editor', editor, `${piece}/versions/${at + 1}`));
  await settle();
  const turnedAway = order.length;
  const other = asked('author', author, `/views${piece}/text`);
  await settle();
  release();
  const answers = await Promise.all(many);
  expect([turnedAway, answers.filter(({ status }) => status === 503).length]).toEqual([10, 10]);
  expect(answers.at(-1)?.headers.get('retry-after')).toBe('2');
  expect((await other).status).toBe(200);
  expect(order.slice(turnedAway, turnedAway + 3)).toContain('author');
});

test('a thread that ends under a view fails that view, and the next one gets another thread', async () => {
  const { editor, ask, piece } = await desk();
  const { text } = await ask(editor, 'GET', `/views${piece}/text`);
  const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('counterpoint.views'));
  forget();
  const { lane, thread } = readers().short;
  const going = call('GET', `/views${piece}/text`, { as: editor.cookie });
  // Once it has the thread, nobody else gets through.
  let isThrough = false;
  void lane.enter(() => Promise.resolve((isThrough = true)));
  for (let turn = 0; turn < 3 && !isThrough; turn += 1) await breath();
  await thread.end();
  expect([200, 500]).toContain((await going).status);
  forget();
  expect((await ask(editor, 'GET', `/views${piece}/text`)).text).toBe(text);
  // Also one that rests.
  await thread.end();
  forget();
  expect((await ask(editor, 'GET', `/views${piece}/text`)).text).toBe(text);
});

test('who writes sees it in the next view, whoever else reads and writes meanwhile', async () => {
  const { author, editor, ask, piece } = await desk();
  const noise = async (turn: number) => {
    for (const page of ['/text', '/decide']) await ask(editor, 'GET', `/views${piece}${page}`);
    await ask(editor, 'PATCH', '/me', { timezone: turn % 2 === 0 ? 'Asia/Tokyo' : 'Europe/Lisbon' });
  };
  for (let turn = 1; turn <= 8; turn += 1) {
    const others = [noise(turn), noise(turn + 1)];
    const headline = `Headline ${turn}`;
    const saved = await call('PUT', `${piece}/draft`, {
      as: author.cookie,
      body: { headline },
      headers: { 'if-match': `"${turn}"` },
    });
    expect(saved.status, saved.text).toBe(200);
    await ask(author, 'POST', `${piece}/versions`, { revision: turn + 1 });
    expect((await ask(author, 'GET', `/views${piece}/text`)).text).toContain(headline);
    await Promise.all(others);
  }
});

test('a desk that is asked for after a write shows it', async () => {
  const { editor, reviewer, ask, piece, invite, id } = await desk();
  expect((await ask(reviewer, 'GET', '/views/desk')).text).not.toContain(id);
  const { id: assignment } = (await invite()).body;
  expect((await ask(reviewer, 'GET', '/views/desk')).text).toContain(id);
  await ask(reviewer, 'PATCH', `/assignments/${String(assignment)}`, { status: 'declined', reason: 'conflict' });
  expect((await ask(reviewer, 'GET', '/views/desk')).text).not.toContain(id);
  expect((await ask(editor, 'GET', `/views${piece}/text`)).status).toBe(200);
});

const derived = (db: Database) => [
  db.$client.prepare('SELECT piece_id, person_id, action, subject, since FROM acts ORDER BY 1, 2, 3, 4').all(),
  db.$client.prepare('SELECT piece_id, satisfied, open, summary FROM gate_summaries ORDER BY 1').all(),
];

test('derived rows that were made before a write are not kept after it', async () => {
  const { invite } = await desk();
  const db = database();
  await refreshAside(db, realClock.now());
  db.$client.exec("INSERT OR IGNORE INTO stale_pieces (piece_id, since) SELECT id, '2026-01-01' FROM pieces");
  const release = block('short');
  const round = refreshAside(db, realClock.now());
  await breath();
  // Its number was taken already.
  await invite();
  release();
  expect(await round).toBe(1);
  const kept = derived(db);
  expect(db.$client.prepare('SELECT count(*) FROM stale_pieces').pluck().get()).toBe(0);
  db.$client.exec("INSERT OR IGNORE INTO stale_pieces (piece_id, since) SELECT id, '2026-01-01' FROM pieces");
  refreshStale(db, realClock.now());
  expect(kept).toEqual(derived(db));
});

test('who asks while a round of derived rows runs waits for one that has read what they wrote', async () => {
  const { reviewer, ask, invite, id } = await desk();
  const db = database();
  await refreshAside(db, realClock.now());
  db.$client.exec("INSERT OR IGNORE INTO stale_pieces (piece_id, since) SELECT id, '2026-01-01' FROM pieces");
  const rounds = [refreshAside(db, realClock.now())];
  await invite();
  rounds.push(refreshAside(db, realClock.now()), refreshAside(db, realClock.now()));
  const [, second, third] = await Promise.all(rounds);
  expect(second).toBe(third);
  expect((await ask(reviewer, 'GET', '/views/desk')).text).toContain(id);
});

test('words that were erased, and what another process wrote, are in no view that is asked for afterwards', async () => {
  const { editor, ask, piece, id } = await desk();
  expect((await ask(editor, 'GET', `/views${piece}/text`)).text).toContain('Nobody asked the islanders');
  database().$client.prepare("UPDATE contents SET body = NULL WHERE piece_id = ? AND kind = 'version'").run(id);
  const erased = await call('GET', `/views${piece}/text`, { as: editor.cookie });
  expect([erased.status < 500, erased.text.includes('Nobody asked')]).toEqual([true, false]);
  const other = new BetterSqlite3(databaseFile());
  other.prepare('UPDATE people_details SET name = ? WHERE name = ?').run('Ines Marchetti', 'Ines');
  other.close();
  expect((await ask(editor, 'GET', '/views/pieces')).text).toContain('Ines Marchetti');
});

test('a thread has one file open at most, however many newsrooms it was asked for', async () => {
  const files: string[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const { admin, ask } = await desk();
    await ask(admin, 'GET', '/views/desk');
    files.push(databaseFile());
    database().$client.close();
  }
  const open = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(path.join('/proc/self/fd', fd))];
    } catch {
      return [];
    }
  });
  // Those of earlier tests are gone from the disk by now.
  expect(files.filter((file) => open.includes(file)).length).toBeLessThanOrEqual(1);
});

test('once the threads have ended, the last connection folds the write-ahead log into the file', async () => {
  const { editor, ask, piece } = await desk();
  await ask(editor, 'GET', `/views${piece}/text`);
  const log = `${databaseFile()}-wal`;
  expect(existsSync(log)).toBe(true);
  await Promise.all(Object.values(readers()).map(({ thread }) => thread.end()));
  database().$client.close();
  expect(existsSync(log)).toBe(false);
});

test('what SQLite says in a thread is the same error here', async () => {
  const file = testDatabaseFile();
  const db = openDatabase(file);
  onTestFinished(() => void db.$client.close());
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  const asked = inReader(db, 'short', 'derived', { pieceId: 'x', now: realClock.now() }, { personId: null });
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SqliteError);
  expect(error).toMatchObject({ code: 'SQLITE_CANTOPEN' });
});
