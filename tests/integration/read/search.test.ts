import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { changePreferences } from '@/db/accounts/accounts';
import { type Database, openDatabase } from '@/db/connection/open';
import { ourMigrations } from '@/db/migrate/our-migrations';
import { board } from '@/db/read/board';
import { pieces } from '@/db/read/pieces';
import { type Reading, read } from '@/db/read/read';
import { room } from '@/db/read/room';
import { fillSearch } from '@/db/search/fill';
import { loadDemo } from '@/db/seed/demo';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { createPiece } from '@/lib/review/commands/create-piece';
import { editCounterpoint } from '@/lib/review/commands/edit-counterpoint';
import type { Actor } from '@/lib/review/facts';
import type { SearchPlace } from '@/lib/review/search-places';
import { readable } from '@/lib/text/searchable';
import { readFresh } from '@/tests/support/read-fresh';
import { actorOf } from '../../properties/review/act-laws';
import { testDatabase, testDatabaseFile } from '../../support/database';
import { searchDrift } from '../../support/search-drift';
import { type World, world } from './world';

/** As the index folds it. */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const wordsIn = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

type Places = Partial<Record<SearchPlace, string>>;
/** What of a piece a person's own views show them, by the place: a second reading, which does not know the index. */
function shown(reading: Reading, pieceId: string): Places | null {
  const view = room(reading, pieceId);
  if (!view) return null;
  return {
    title: `${view.piece.headline} ${view.piece.standfirst}`,
    author: view.piece.authors.map(({ label }) => label).join(' '),
    topic: view.piece.topics.join(' '),
    accused: view.accused.map(({ name }) => name).join(' '),
    text: view.version?.text ?? '',
    counterpoint: view.counterpoints.map(({ text }) => text).join(' '),
  };
}
const everything = (places: Places) => Object.values(places).join(' ');

/** Everybody's searches for these words find exactly the pieces in which their views show them a word that begins so; and of a hit, words that stand there. */
function agree(people: readonly Actor[], as: <T>(who: Actor, fn: (reading: Reading) => T) => T, ids: string[], words: string[]) {
  let found = 0;
  for (const viewer of people) {
    const views = as(viewer, (reading) => ids.map((id) => ({ id, places: shown(reading, id) })));
    for (const word of words) {
      const items = as(viewer, (reading) => pieces(reading, { q: word, limit: 100 }).items);
      const expected = views.filter(({ places }) => places && wordsIn(everything(places)).some((one) => one.startsWith(word)));
      expect(items.map(({ id }) => id).toSorted(), `${word} for ${viewer.roles.join(', ')}`).toEqual(
        expected.map(({ id }) => id).toSorted(),
      );
      for (const { id, hit } of items) {
        found += 1;
        const text = views.find((view) => view.id === id)?.places?.[hit?.place ?? 'title'] ?? '';
        expect(
          hit?.excerpt.some((part) => part.found),
          word,
        ).toBe(true);
        for (const part of hit?.excerpt ?? [])
          for (const one of wordsIn(part.text)) expect(wordsIn(text), `${word}: ${one}`).toContain(one);
      }
    }
  }
  return found;
}

describe('what somebody finds is what they may read', () => {
  it('in a review with private work, a held note and a person who has not accepted, for every word that is stored', async () => {
    const made = await world();
    const people = [...made.story.people.values()];
    const words = [...new Set(made.as('editor', () => wordsIn(stored(made.story.db))))];
    expect(words).toEqual(expect.arrayContaining(['canary', 'swallows', 'torvald', 'lindgren']));
    const as = <T>(who: Actor, fn: (reading: Reading) => T) => readFresh(who, fn, { db: made.story.db });
    expect(agree(people, as, [made.pieceId], words)).toBeGreaterThan(300);
  }, 120_000);

  it('in the demo newsroom, for a part of its words', async () => {
    const db = testDatabase();
    await loadDemo(db);
    const list = (sql: string) => db.$client.prepare<[], string>(sql).pluck().all();
    const people = list('SELECT id FROM people').map((id) => actorOf(db, id));
    const words = [...new Set(wordsIn(stored(db)))].toSorted().filter((_, at) => at % 17 === 0);
    const as = <T>(who: Actor, fn: (reading: Reading) => T) => read(who, fn, { db });
    expect(agree(people, as, list('SELECT id FROM pieces'), words)).toBeGreaterThan(300);
    expect(searchDrift(db)).toEqual([]);
    rebuilt(db);
  }, 240_000);
});

const stored = (db: Database) => db.$client.prepare<[], string>('SELECT words FROM search_index').pluck().all().join(' ');

/** An index that was lost is made again, and is the same. */
function rebuilt(db: Database): void {
  for (const table of ['search_index', 'search_entries', 'piece_texts']) db.$client.exec(`DELETE FROM ${table}`);
  expect(searchDrift(db).length).toBeGreaterThan(10);
  fillSearch(db);
  expect(searchDrift(db)).toEqual([]);
}

describe('a search', () => {
  let made: World;
  beforeAll(async () => {
    made = await world();
  });
  const found = (q: string, who = 'editor') => made.as(who, (reading) => pieces(reading, { q })).items;
  const place = (q: string, who = 'editor') => found(q, who).map(({ hit }) => hit?.place);

  it('says where the words stand, and shows what stands around them', () => {
    expect(place('quay')).toEqual(['title']);
    expect(place('lindgren')).toEqual(['author']);
    expect(place('armed conflict')).toEqual(['topic']);
    expect(place('torvald')).toEqual(['accused']);
    expect(place('swallows')).toEqual(['text']);
    expect(place('named no year')).toEqual(['counterpoint']);
    const [{ hit } = { hit: null }] = found('swallow');
    expect(hit?.excerpt.filter((part) => part.found).map((part) => part.text)).toEqual(['swallows']);
    expect(hit?.excerpt.map((part) => part.text).join('')).toContain('before the swallows leave');
  });
  it.each([
    ['Straße', ['strasse', 'STRASSE', 'straß', 'stras']],
    ['Œuvre d’Ærø', ['oeuvre', 'aero', 'ÆRØ']],
    ['Łódź', ['lodz', 'łódź', 'Łodz']],
    ['Besançon', ['besancon']],
  ])('finds %s however it is typed, and shows it as it was written', async (headline, typed) => {
    const { id } = await made.story.piece('author', { deskId: made.deskId, text: `${headline} 77\n\nIt is there.` });
    for (const q of typed) {
      const hits = made.as('author', (reading) => pieces(reading, { q: `${q} 77` })).items.filter((one) => one.id === id);
      expect(
        hits.map(({ hit }) => hit?.excerpt.map((part) => part.text).join('')),
        q,
      ).toEqual([expect.stringContaining(headline)]);
      expect(
        hits[0]?.hit?.excerpt.some(({ found, text }) => found && headline.includes(text)),
        q,
      ).toBe(true);
    }
  });
  it('is made anew for these letters where a newsroom is older', async () => {
    const { db } = made.story;
    await made.story.piece('author', { deskId: made.deskId, text: 'Die lange Gasse 78 mit ß\n\nEs ist so.' });
    const raw = db.$client.prepare<[], { rowid: number; words: string }>('SELECT rowid, words FROM search_index').all();
    const put = db.$client.prepare('UPDATE search_index SET words = ? WHERE rowid = ?');
    for (const { rowid, words } of raw) put.run(readable(words), rowid);
    const inLetters = () => made.as('author', (reading) => pieces(reading, { q: '78 ss' })).items.length;
    expect(inLetters()).toBe(0);
    const [step] = ourMigrations().filter(({ sql }) => sql.some((one) => one.includes('GLOB')));
    for (const statement of step?.sql ?? []) db.$client.exec(statement);
    expect(searchDrift(db).length).toBeGreaterThan(0);
    fillSearch(db);
    expect(searchDrift(db)).toEqual([]);
    expect(inLetters()).toBe(1);
  });
  it('keeps every word when the index is made anew, and a word that is taken out leaves no trace in it', async () => {
    const { db } = made.story;
    const word = 'xylophonist';
    await made.story.piece('author', { deskId: made.deskId, text: `The ${word} of the quay\n\nNobody has heard of it.` });
    const step = ourMigrations().findLast(({ sql }) => sql.some((one) => one.includes('search_index_new')));
    for (const statement of step?.sql ?? []) db.$client.exec(statement);
    expect(searchDrift(db)).toEqual([]);
    for (const q of ['x', 'xy', 'xyl', word])
      expect(
        made.as('author', (reading) => pieces(reading, { q }).items.length),
        q,
      ).toBe(1);
    const traces = () =>
      db.$client
        .prepare<[], number>("SELECT count(*) FROM search_index_data WHERE instr(block, CAST('ylophonis' AS BLOB)) > 0")
        .pluck()
        .get();
    expect(traces()).toBeGreaterThan(0);
    db.$client.exec(
      `DELETE FROM search_index WHERE rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH '${word}')`,
    );
    expect(traces()).toBe(0);
    rebuilt(db);
  });
  it('sets the headline apart from the standfirst', async () => {
    const [headline, standfirst] = ['A zebra in the port', 'Nobody knows whose it is.'];
    await made.story.act('author', createPiece, '', { deskId: made.deskId, headline, standfirst });
    const [{ hit } = { hit: null }] = made.as('author', (reading) => pieces(reading, { q: 'zebra' })).items;
    expect(hit?.excerpt.map((part) => part.text).join('')).toContain('in the port · Nobody knows');
  });
  it('finds words in different places of a piece, and none without all of them', () => {
    expect(found('lindgren dockers QUAY')).toHaveLength(1);
    expect(found('lindgren dockers bees')).toEqual([]);
    expect(found('— …')).toHaveLength(1);
  });
  it('narrows by operators beside words', () => {
    expect(found('quay waits:me')).toHaveLength(1);
    expect(found('quay waits:me', 'first')).toEqual([]);
    expect(found('quay stakes:grave')).toEqual([]);
    expect(found('state:in-review overdue:yes')).toEqual([]);
  });
  it('is never a mistake, whatever is typed', () => {
    const operators = fc.constantFrom(
      '"',
      'NOT',
      'AND',
      'NEAR(',
      '*',
      '^',
      ':',
      'words:',
      '{',
      '-',
      '(',
      ')',
      '+',
      '\u0000',
      "'",
    );
    const typed = fc.array(fc.oneof(operators, fc.string({ unit: 'binary', maxLength: 6 }), fc.constant('quay')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(typed, fc.constantFrom('', ' '), (parts, between) => {
        const q = parts.join(between);
        made.as('editor', (reading) => [pieces(reading, { q }), board(reading, { q })]);
      }),
      { numRuns: 200 },
    );
  });
});

test('accents and case make no difference, and neither does a script without spaces', async () => {
  const made = await world();
  const begin = async (text: string) =>
    (await made.story.piece('outsider', { deskId: made.deskId, text, disclosure: 'None.' })).id;
  const cafe = await begin('Das Café Müller schließt, Phở am Hafen\n\nEs war voll.');
  const tokyo = await begin('東京の桜は早く咲いた ภาษาไทยง่ายมาก\n\nText.');
  const found = (q: string) => made.as('outsider', (reading) => pieces(reading, { q })).items.map(({ id }) => id);
  for (const q of ['cafe', 'MULLER', 'mül', 'pho']) expect(found(q), q).toEqual([cafe]);
  for (const q of ['東京', '桜', '早く咲', 'ไทย']) expect(found(q), q).toEqual([tokyo]);
  const [{ hit } = { hit: null }] = made.as('outsider', (reading) => pieces(reading, { q: '桜' })).items;
  expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('東京の桜は早く咲いた');
});

test('pages of a search neither lose nor repeat a piece, and titles come first', async () => {
  const made = await world();
  for (const nth of [1, 2, 3, 4, 5]) {
    const text = nth % 2 ? `Ferry ${nth}\n\nNow\n\nIt sails.` : `Boat ${nth}\n\nNow\n\nThe ferry sails.`;
    const piece = await made.story.piece('author', { deskId: made.deskId, text, disclosure: 'None.' });
    await piece.submit('author');
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = made.as('editor', (reading) => pieces(reading, { q: 'ferry', limit: 2, cursor }));
    seen.push(...page.items.map(({ headline }) => headline));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['Ferry 5', 'Ferry 3', 'Ferry 1', 'Boat 4', 'Boat 2']);
});

test('other words take the place of those before: of a draft, a version, a counterpoint and a name', async () => {
  const made = await world();
  const { story, deskId } = made;
  const found = (q: string, who = 'author') => made.as(who, (reading) => pieces(reading, { q }).items.map(({ id }) => id));
  const piece = await story.piece('author', { deskId, text: 'Zephyr one\n\nNow\n\nThe gannet flies.', disclosure: 'None.' });
  expect([found('zephyr'), found('gannet')]).toEqual([[piece.id], []]);
  await piece.submit('author');
  expect(found('gannet', 'editor')).toEqual([piece.id]);
  const note = await story.act('other', addCounterpoint, made.pieceId, {
    ...made.piece.exact(),
    perspective: 'affected-communities',
    kind: 'missing',
    text: 'The kittiwake is missing.',
    sources: [],
  });
  const digest = made
    .as('other', (reading) => room(reading, made.pieceId))
    ?.counterpoints.find((one) => one.id === note['id'])?.digest;
  expect(found('kittiwake', 'other')).toEqual([made.pieceId]);
  await story.act('other', editCounterpoint, String(note['id']), {
    block: null,
    before: { digest, block: null },
    text: 'The fulmar is missing.',
    sources: [],
  });
  expect([found('kittiwake', 'other'), found('fulmar', 'other'), found('fulmar', 'editor')]).toEqual([[], [made.pieceId], []]);
  changePreferences(story.db, made.actor('author'), { name: 'Ottilie Brand' });
  expect([found('lindgren'), found('ottilie').length]).toEqual([[], 2]);
  expect(searchDrift(story.db)).toEqual([]);
});

test('erased words are found no more, and leave the file', async () => {
  const file = testDatabaseFile();
  const db = openDatabase(file);
  const made = await world(db);
  const found = (q: string, who: string) => made.as(who, (reading) => pieces(reading, { q }).items.length);
  const inFile = (word: string) => {
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    return readFileSync(file, 'latin1').toLowerCase().includes(word);
  };
  expect([found('consulted', 'other'), found('quay', 'invited'), inFile('consulted')]).toEqual([1, 1, true]);
  db.$client.exec(
    `UPDATE contents SET body = NULL WHERE kind = 'counterpoint' AND json_extract(body, '$.text') LIKE '%consulted%'`,
  );
  expect([found('consulted', 'other'), inFile('consulted')]).toEqual([0, false]);
  db.$client.exec(`UPDATE contents SET body = NULL WHERE kind = 'version'`);
  expect([found('quay', 'invited'), found('swallows', 'editor'), found('torvald', 'editor')]).toEqual([0, 0, 1]);
  expect(made.as('editor', (reading) => pieces(reading)).items.map(({ headline }) => headline)).toEqual(['']);
  db.$client.close();
});
