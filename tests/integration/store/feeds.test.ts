import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Database, openDatabase } from '@/db/connection/open';
import { remakePages } from '@/db/published/remake-pages';
import { feedEntries, feedId } from '@/db/read/public/feed';
import { publishedList } from '@/db/read/public/list';
import { siteOf } from '@/db/read/public/site';
import { atomFeed } from '@/lib/formats/feeds/atom-feed';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';
import { correct } from '@/lib/review/commands/decisions/correct';
import { remove, retract } from '@/lib/review/commands/decisions/reasoned';
import { testDatabaseFile } from '../../support/database';
import { statementsOf } from '../../support/statements-of';
import { newsroom } from './newsroom';
import { reviewed, reviewersOf } from './reviewed';

interface Item {
  id: string;
  url: string;
  title: string;
  content_text: string;
  date_published: string;
  date_modified: string;
}

/** Some published pieces of one desk, the oldest first. */
async function published(number: number) {
  vi.stubEnv('BASE_URL', 'http://localhost:3000');
  onTestFinished(() => void vi.unstubAllEnvs());
  const desk = newsroom();
  const people = reviewersOf(desk);
  const pieces: { piece: string; text: { version: number; digest: string } }[] = [];
  for (let turn = 0; turn < number; turn += 1) {
    const made = await reviewed('replied', desk, people);
    await made.out();
    desk.time.pass({ days: 1 });
    pieces.push({ piece: made.piece, text: made.text });
  }
  const feeds = (limit: number) => {
    const entries = feedEntries(desk.db, limit);
    const { items } = JSON.parse(jsonFeed(siteOf(desk.db), entries)) as { items: Item[] };
    return { items, atom: atomFeed(siteOf(desk.db), entries, feedId(desk.db)) };
  };
  const slugOf = (piece: string) => String(desk.db.$client.prepare('SELECT slug FROM pieces WHERE id = ?').pluck().get(piece));
  return { desk, pieces, feeds, slugOf };
}

test('a correction and a retraction of any piece, however old, come first in the feeds and say what they say', async () => {
  const { desk, pieces, feeds, slugOf } = await published(4);
  for (const [at, { piece, text }] of pieces.entries()) {
    const url = `http://localhost:3000/read/${slugOf(piece)}`;
    const reason = `The wall is of ${1900 + at}.`;
    await desk.ok(correct, desk.editor, piece, { kind: 'correct', ...text, correctionType: 'editors_note', reason });
    desk.time.pass({ days: 1 });
    const [first] = feeds(1).items;
    expect(first?.url).toBe(url);
    expect(first?.content_text).toMatch(new RegExp(`^Editor’s note, \\d+ March 2026: ${reason}\n\n`));
    expect(feeds(1).atom).toContain(reason);
    await desk.ok(retract, desk.editor, piece, { kind: 'retract', ...text, reason: 'It was made up.' });
    desk.time.pass({ days: 1 });
    expect(feeds(1).items[0]).toMatchObject({
      url,
      content_text: expect.stringMatching(/^Retracted, \d+ March 2026: It was made up\.\n\nEditor’s note, /),
    });
  }
  const gone = pieces[0];
  if (!gone) throw new Error('no piece');
  await desk.ok(remove, desk.editor, gone.piece, { kind: 'remove', ...gone.text, reason: 'A court ordered it.' });
  expect(feeds(9).items.map(({ url }) => url)).not.toContain(`http://localhost:3000/read/${slugOf(gone.piece)}`);
  expect(feeds(9).items).toHaveLength(3);
});

test('ids stay those of the first publication, through moves and corrections; addresses follow', async () => {
  const { desk, pieces, feeds } = await published(2);
  const ids = feeds(9)
    .items.map(({ id }) => id)
    .toSorted();
  const feed = /<id>(.*?)<\/id>/.exec(feeds(9).atom)?.[1];
  for (const [at, { piece, text }] of pieces.entries()) {
    const address = `https://moved-${at}.example`;
    vi.stubEnv('BASE_URL', address);
    await remakePages(desk.db, desk.clock.now(), desk.clock);
    await desk.ok(correct, desk.editor, piece, {
      kind: 'correct',
      ...text,
      correctionType: 'editors_note',
      reason: `Moved to ${address}.`,
    });
    desk.time.pass({ days: 1 });
    const { items, atom } = feeds(9);
    expect(items.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(items.every(({ url }) => url.startsWith(address))).toBe(true);
    expect(/<id>(.*?)<\/id>/.exec(atom)?.[1]).toBe(feed);
  }
});

test('whatever readers get anew is another moment of the same day, later than the one before, and tells no hour', async () => {
  const { desk, pieces, feeds } = await published(1);
  const [{ piece, text } = { piece: '', text: {} }] = pieces;
  const moments = () => {
    const { items, atom } = feeds(1);
    const [item] = items;
    const [updated, ofEntry] = [...atom.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, at]) => at);
    expect([updated, ofEntry]).toEqual([item?.date_modified, item?.date_modified]);
    return { published: item?.date_published, modified: String(item?.date_modified), id: item?.id };
  };
  const seen = [moments()];
  const correction = () =>
    desk.ok(correct, desk.editor, piece, { kind: 'correct', ...text, correctionType: 'editors_note', reason: 'It is of 1921.' });
  const retraction = () => desk.ok(retract, desk.editor, piece, { kind: 'retract', ...text, reason: 'It was made up.' });
  for (const change of [correction, retraction]) {
    await change();
    seen.push(moments());
  }
  const modified = seen.map((one) => one.modified);
  expect(modified.toSorted()).toEqual(modified);
  expect(new Set(modified).size).toBe(3);
  expect(modified.map((at) => at.slice(10))).toEqual(['T00:00:00+00:00', 'T00:00:01+00:00', 'T00:00:02+00:00']);
  expect(new Set(seen.map(({ id, published: on }) => `${id} ${on}`)).size).toBe(1);
});

/** The newsroom in a file of its own, with a connection that was not used yet. */
function copyOf(db: Database): Database {
  const file = testDatabaseFile();
  writeFileSync(file, db.$client.serialize());
  const copy = openDatabase(file);
  onTestFinished(() => void copy.$client.close());
  return copy;
}

test('front page and feeds read their pages in the order of an index, and no page that they do not show', async () => {
  const db = copyOf((await published(3)).desk.db);
  const watch = statementsOf(db);
  for (const [by, index] of [
    ['publication', 'published_pages_newest'],
    ['change', 'published_pages_changed'],
  ] as const) {
    const [list] = await watch.during(() => Promise.resolve(publishedList(db, { limit: 2, by })));
    expect(list?.rows).toBe(2);
    expect(list?.plan[0]).toBe(`SCAN w USING INDEX ${index}`);
    expect(list?.plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN [^w]/);
  }
});

test('pages of the same moment stand in one order, page by page, each once', async () => {
  const db = copyOf((await published(4)).desk.db);
  db.$client.exec("UPDATE published_pages SET published_at = '2026-03-01T09:00:00.000Z'");
  const all = publishedList(db, { limit: 4 }).map(({ slug }) => slug);
  const inTwos = [0, 2].flatMap((offset) => publishedList(db, { limit: 2, offset }).map(({ slug }) => slug));
  expect(new Set(all).size).toBe(4);
  expect(inTwos).toEqual(all);
});
