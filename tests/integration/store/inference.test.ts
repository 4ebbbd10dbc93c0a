import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db/connection/open';
import { logOrigin } from '@/db/ledger/checkpoint';
import { keepLog } from '@/db/ledger/keep-log';
import { history } from '@/db/read/history';
import { ledger } from '@/db/read/ledger';
import { feedEntries, feedId } from '@/db/read/public/feed';
import { publishedPage, publishedRecord } from '@/db/read/public/page';
import { siteOf } from '@/db/read/public/site';
import { read } from '@/db/read/read';
import { atomFeed } from '@/lib/formats/feeds/atom-feed';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';
import type { ReviewRecord } from '@/lib/record/review-record';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { editCounterpoint } from '@/lib/review/commands/edit-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import { testDatabaseFile } from '../../support/database';
import { newsroom } from './newsroom';
import { reviewed, reviewersOf } from './reviewed';

/** Ids and salts that depend on nothing but how many this lane has made. */
function lane(name: string) {
  let last = 0;
  const next = () =>
    createHash('sha256')
      .update(`${name} ${(last += 1)}`)
      .digest('hex');
  return { newId: () => `${name}-${next().slice(0, 20)}`, salt: next };
}

type PrivateWork = 'none' | 'never filed' | 'written and filed on one day' | 'rewritten for days before it was filed';

/** The same piece published on the same day, with other private work of others. What each may see of it afterwards. */
async function seenWith(privateWork: PrivateWork) {
  const file = testDatabaseFile();
  const db = openDatabase(file);
  const desk = newsroom(db);
  desk.reopen(file);
  const open = lane('open');
  Object.assign(desk.clock, open);
  const people = reviewersOf(desk);
  const writer = desk.join('Vera', ['reviewer'], ['security']);
  const sweeper = desk.join('Kai', ['reviewer'], [], true);
  const opened = await desk.opened();
  const asked = await desk.assigned(opened, writer);
  await desk.assigned(opened, sweeper, null);
  const text = desk.exact(opened);
  const inPrivate = async () => {
    if (privateWork === 'none') return;
    if (privateWork !== 'never filed') return workAndFile(privateWork === 'rewritten for days before it was filed');
    const now = desk.clock.now();
    Object.assign(desk.clock, lane('private'));
    const { run } = desk;
    const note = { kind: 'missing', ...text, perspective: 'security', text: 'Nobody asked the pilots.', sources: [] };
    const done = [
      await run(addCounterpoint, writer, opened, note),
      await run(disposeSentences, sweeper, opened, { ...text, dispositions: [{ sentence: 2, disposition: 'opinion' }] }),
    ];
    expect(done.filter((one) => 'refusal' in one)).toEqual([]);
    Object.assign(desk.clock, open);
    expect(desk.clock.now()).toBe(now);
  };
  const workAndFile = async (forDays: boolean) => {
    const { ok, idOf } = desk;
    const [text, days] = [desk.exact(opened), [1, 2, 3]];
    const words = (draft: string) => ({ text: draft, sources: [] });
    const first = {
      kind: 'missing',
      ...text,
      perspective: 'security',
      ...words(forDays ? 'Draft.' : 'Nobody asked the pilots.'),
    };
    Object.assign(desk.clock, lane('private'));
    if (!forDays) desk.time.pass({ days: days.length });
    const note = idOf(await ok(addCounterpoint, writer, opened, first));
    for (const day of forDays ? days : []) {
      desk.time.pass({ days: 1 });
      const draft = day === days.length ? 'Nobody asked the pilots.' : `Draft ${day}.`;
      const digest = db.$client.prepare('SELECT digest FROM counterpoints WHERE id = ?').pluck().get(note);
      await ok(editCounterpoint, writer, note, { ...words(draft), block: null, before: { digest, block: null } });
      await ok(disposeSentences, sweeper, opened, { ...text, dispositions: [{ sentence: 2, disposition: 'opinion' }] });
    }
    Object.assign(desk.clock, open);
    await ok(signOff, writer, opened, { assignmentId: asked, ...text, outcome: 'filed', statement: '' });
    await ok(answerCounterpoint, desk.author, note, { kind: 'replied', text: 'They were asked.' });
  };
  const { piece, out } = await reviewed('replied', desk, people, { opened, beforeConsent: inPrivate });
  await out();
  const signing = { dataDir: path.dirname(file), origin: logOrigin(siteOf(db).baseUrl) };
  const slug = String(db.$client.prepare('SELECT slug FROM pieces WHERE id = ?').pluck().get(piece));
  const shown = () => {
    const record = JSON.parse(publishedRecord(db, slug)?.json ?? '{}') as Record<string, unknown>;
    return {
      ledgers: [desk.author, desk.editor, people.reviewer, people.checker].map((viewer) =>
        read(viewer, (reading) => ledger(reading, piece), { db, now: desk.clock.now() }),
      ),
      histories: [desk.author, desk.editor].map((viewer) =>
        read(viewer, (reading) => history(reading, piece), { db, now: desk.clock.now() })?.items.map(({ sentence }) => sentence),
      ),
      page: publishedPage(db, slug, 'plain')?.body.toString(),
      recordPage: publishedPage(db, slug, 'record')?.body.toString(),
      feeds: [atomFeed, jsonFeed].map((feed) => feed(siteOf(db), feedEntries(db), feedId(db))),
      // The keys of two newsrooms differ, and with them what is signed.
      record: { ...record, checkpoint: String(record['checkpoint']).split('\n\n')[0], publicKey: '', seal: '' },
    };
  };
  await keepLog(db, { ...signing, now: desk.clock.now() });
  const atOnce = shown();
  desk.time.pass({ days: 2 });
  await keepLog(db, { ...signing, now: desk.clock.now() });
  const later = shown();
  const size = db.$client.prepare('SELECT count(*) FROM leaves_in_log').pluck().get();
  db.$client.close();
  return { atOnce, later, size };
}

test('ledger and record are a function of what their reader may see: others’ private work leaves no gap, count or order', async () => {
  const [without, withWork] = [await seenWith('none'), await seenWith('never filed')];
  expect(without.atOnce.ledgers.every((one) => (one?.length ?? 0) > 10)).toBe(true);
  expect(withWork).toEqual(without);
});

test('that work was filed is told, and neither on which days it was done nor how often it was rewritten', async () => {
  // Hashes cover the exact time, and the order of a day is by hash.
  const told = ({ atOnce, later }: Awaited<ReturnType<typeof seenWith>>) =>
    [atOnce, later].map(({ ledgers, record, ...pages }) => ({
      ...pages,
      ledgers: ledgers.map((entries) => entries?.map(({ day, type }) => `${day} ${type}`).toSorted()),
      entries: (record as unknown as ReviewRecord).entries
        .map(({ leaf: { day, type, participant } }) => `${day} ${type} ${participant}`)
        .toSorted(),
    }));
  const atOnce = await seenWith('written and filed on one day');
  expect(JSON.stringify(atOnce)).toContain('Nobody asked the pilots.');
  expect(told(await seenWith('rewritten for days before it was filed'))).toEqual(told(atOnce));
});

test('nothing public is finer than a day', async () => {
  const { atOnce, later } = await seenWith('never filed');
  for (const shown of [atOnce, later]) {
    const { ledgers: _, histories: __, ...everybody } = shown;
    const times =
      JSON.stringify(everybody)
        // A day as feeds write it: its first moment in the newsroom's zone, and so many seconds as there were changes.
        .replaceAll(/\d{4}-\d\d-\d\dT00:00:\d\d\+00:00/g, '')
        .match(/\d\d:\d\d(:\d\d(\.\d+)?)?/g) ?? [];
    // A day as evidence has it.
    expect(times.filter((time) => time !== '00:00:00' && time !== '12:00:00.000')).toEqual([]);
    expect(JSON.stringify(everybody)).not.toMatch(/\b1[67]\d{11}\b/);
  }
});
