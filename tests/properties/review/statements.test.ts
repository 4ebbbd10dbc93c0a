/**
 * Every statement is true, and nothing that must be said is left out: random reviews on the real store, under each policy and under weaker ones, compared after
 * their requests with a second reading of the rows. What is published is read once more from its pages.
 */

import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Database } from '@/db/connection/open';
import { prepareEdition } from '@/db/prepare/edition';
import { happenings } from '@/db/read/happenings';
import { happened } from '@/lib/formats/html/happened';
import { type FrozenEdition, frozenEdition } from '@/lib/review/frozen-edition';
import type { Statement } from '@/lib/review/statement';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { words } from '@/lib/words/en/shared';
import { english } from '@/lib/words/language';
import { cast } from '../../support/cast';
import { correctedLines, reviewedLines } from '../../support/corrected-oracle';
import { testDatabase } from '../../support/database';
import { lineOf } from '../../support/statement-lines';
import { statementsFromRows } from '../../support/statements-oracle';
import { play } from './play';
import { type Day, type Deed, day, deed, type Who } from './sequences';

const runs = Math.ceil(Number(process.env['CP_RUNS'] ?? 240) / 8);

/** A deed of this person; `n` picks what `play` has it pick. */
const told = (what: Deed['what'], who: Who | fc.Arbitrary<Who>, n: fc.Arbitrary<number>) =>
  fc.record({
    what: fc.constant(what),
    who: typeof who === 'string' ? fc.constant(who) : who,
    n,
    slip: fc.constant('none' as const),
  });
const advance = told('advance', 'editor', fc.nat(30));
const editor = fc.constantFrom<Who>('editor', 'second', 'third');
const noted = fc.oneof(
  told('note', 'rights', fc.constantFrom(3, 6, 9, 12, 27)),
  told('note', 'communities', fc.constantFrom(1, 4, 13, 22)),
);
/** What makes a statement another one than "done", each told so that it mostly succeeds. */
const chapter: fc.Arbitrary<Deed[]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(advance, { minLength: 2, maxLength: 6 }) },
  { weight: 2, arbitrary: fc.tuple(noted, advance, advance) },
  {
    weight: 2,
    arbitrary: fc.tuple(told('override', 'editor', fc.constantFrom(0, 1, 2, 7, 8)), told('confirm_override', editor, fc.nat(3))),
  },
  { weight: 2, arbitrary: fc.tuple(told('wait', 'editor', fc.constantFrom(10, 20, 30)), told('confirm', 'second', fc.nat(30))) },
  {
    weight: 1,
    arbitrary: fc.tuple(told('wait', 'editor', fc.constant(30)), told('answer_request', 'editor', fc.constantFrom(4, 10, 16))),
  },
  { weight: 1, arbitrary: fc.tuple(told('hold', editor, fc.nat(30))) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      noted,
      advance,
      advance,
      told('resolve', 'rights', fc.constantFrom(1, 5, 9, 13)),
      told('resolve', 'communities', fc.constantFrom(1, 5, 9, 13)),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(told('edit', 'author', fc.nat(30)), told('submit', 'author', fc.nat(30))) },
  { weight: 1, arbitrary: fc.tuple(told('correct', editor, fc.nat(30)), told('confirm_correction', editor, fc.nat(30))) },
  { weight: 1, arbitrary: fc.tuple(told('policy', 'admin', fc.nat(30)), told('adopt', editor, fc.nat(30))) },
  { weight: 2, arbitrary: fc.array(deed, { minLength: 1, maxLength: 3 }) },
);
const story: fc.Arbitrary<Day> = fc
  .tuple(
    day,
    fc.array(advance, { minLength: 3, maxLength: 8, size: 'max' }),
    fc.array(chapter, { minLength: 6, maxLength: 14, size: 'max' }),
  )
  .map(([plan, opening, chapters]) => ({ ...plan, deeds: [...opening, ...chapters.flat()] }));

const tally = new Map<string, number>();
const seen = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);

let requests = 0;
/** What readers had last. */
const editions = new Map<string, FrozenEdition>();
/** After these the two readings are always compared; after others, which are many, a third of the times. */
const decisive = new Set(['mark_publishable', 'publish', 'correct', 'confirm_override', 'make_version', 'run_counterpoint']);

/** Of the three requirements that share a fault, the two readings name different ones. */
const shared = /^(perspectives_heard|facts_checked|independence): (open|done)|^\d+ verdicts|^all checked/;

const openIn = (statements: readonly Statement[]) =>
  new Set(statements.flatMap((one) => (one.code === 'requirement' && one.status === 'unsatisfied' ? [one.requirement] : [])));

function compare(db: Database, pieceId: string, now: string, statements: readonly Statement[]): void {
  const { lines, ownWordsJudged } = statementsFromRows(db, pieceId, now, openIn(statements));
  const told = statements.map(lineOf).sort();
  for (const line of told.filter((said) => said.startsWith('all checked'))) expect(lines).toContain(line);
  const certain = (line: string) => !ownWordsJudged || !shared.test(line);
  expect(told.filter(certain)).toEqual(lines.filter(certain));
}

/** What the stored page and its teaser say in words, against the rows. */
function readPage(db: Database, pieceId: string, now: string, statements: readonly Statement[]): void {
  const page = db.$client.prepare('SELECT * FROM published_pages WHERE piece_id = ?').get(pieceId) as {
    html: Buffer;
    html_brotli: Buffer;
    record_html: Buffer;
  };
  const html = page.html.toString();
  expect(brotliDecompressSync(page.html_brotli).toString()).toBe(html);
  const { lines } = statementsFromRows(db, pieceId, now, openIn(statements));
  const number = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  expect(html.includes(readerWords.factsChecked)).toBe(number(/^all checked/) === 1);
  expect(html.split('exception by two editors').length - 1).toBe(number(/^exception /));
  expect(html.split('did not answer.').length > 1).toBe(number(/not answered in time/) === 1);
  expect(html.includes(' held ')).toBe(number(/ held$/) === 1);
  expect(html.split('>not heard<').length - 1).toBe(number(/: not heard/));
  expect(html.split('>a reviewer was asked, no reply<').length - 1).toBe(number(/: no reply/));
  expect(html).not.toContain(words.vocabulary.signOff.filed);
  const front = db.$client.prepare('SELECT teaser FROM published_pages WHERE piece_id = ?').pluck().get(pieceId);
  expect(JSON.stringify(front)).not.toContain('perspectives":');
  expect(page.record_html.toString().includes(published.record.noExceptions)).toBe(number(/^exception /) === 0);
  expect(page.record_html.toString()).not.toMatch(/undefined|NaN|\[object/);
}

/** The record's entries, counted against the events. */
function readRecord(db: Database, pieceId: string): void {
  const told = happenings({ tx: db }, pieceId).map(({ happening }) => happening.kind);
  const events = db.$client
    .prepare('SELECT e.type, d.payload FROM events e JOIN event_data d ON d.seq = e.seq WHERE e.stream = ? ORDER BY e.seq')
    .all(pieceId) as { type: string; payload: string }[];
  const counted = (type: string, part = '') =>
    events.filter((event) => event.type === type && event.payload.includes(part)).length;
  const say = (...kinds: string[]) => told.filter((kind) => kinds.includes(kind)).length;
  expect(say('opened')).toBe(Math.min(1, counted('review_opened')));
  expect(say('opened', 'widened')).toBe(counted('review_opened'));
  const edition = db.$client
    .prepare("SELECT e.body FROM pieces p JOIN contents e ON e.kind = 'edition' AND e.ref = p.live_edition WHERE p.id = ?")
    .pluck()
    .get(pieceId);
  const unread = neverRead(events, String(edition));
  const read = (type: string, part = '') =>
    events.filter((event) => event.type === type && event.payload.includes(part) && !unread(event)).length;
  expect(say('override_asked')).toBe(read('override_requested'));
  for (const kind of ['override_confirmed', 'override_refused', 'override_withdrawn']) expect(say(kind)).toBe(read(kind));
  expect(say('override_ended')).toBe(read('decision_ended', '"kind":"override"'));
  expect(say('consented')).toBe(read('consented'));
  expect(say('first_approval')).toBe(read('publishable_approved'));
  expect(say('policy_adopted', 'weaker_policy_adopted')).toBe(counted('policy_adopted'));
  expect(say('weaker_policy_adopted')).toBe(counted('policy_adopted', 'adoptionId'));
  expect(say('no_reply')).toBe(counted('assignment_lapsed'));
  expect(say('overruled')).toBe(read('block_overruled', '"second":true'));
  const out = events.findIndex((event) => event.type === 'published');
  const lapses = (out < 0 ? events : events.slice(0, out)).filter((event) => event.type === 'publishable_lapsed').length;
  expect(say('publishable_lapsed')).toBe(lapses);
  // An objection is told on the day on which it was filed, whenever it was written.
  const days = happenings({ tx: db }, pieceId).flatMap(({ day: on, happening }) =>
    happening.kind === 'block_raised' ? [on] : [],
  );
  const filed = db.$client
    .prepare(
      `SELECT substr(n.posted_at, 1, 10) FROM counterpoints n JOIN pieces p ON p.id = n.piece_id
       WHERE p.id = ? AND n.block_ground IS NOT NULL AND n.posted = 1 AND n.posted_at > p.published_at ORDER BY n.posted_at`,
    )
    .pluck()
    .all(pieceId);
  expect(days).toEqual(filed);
  // Nothing is counted that is not there, and no sentence is called cut where a line changed.
  const sentences = happenings({ tx: db }, pieceId).map(({ happening }) => happened(english, happening));
  expect(sentences.filter((sentence) => /\b0 |undefined/.test(sentence))).toEqual([]);
  const cut = events.some((event) => {
    const { sentence, line } = JSON.parse(event.payload) as { sentence?: number | null; line?: object | null };
    return event.type === 'sign_off_lapsed' && sentence === null && !line;
  });
  if (!cut) expect(sentences.filter((sentence) => sentence.includes('a sentence was cut'))).toEqual([]);
}

/** Whether an event is about a text that readers never got: made beside the live one, and not published since. */
function neverRead(
  events: readonly { type: string; payload: string }[],
  edition: string,
): (event: { payload: string }) => boolean {
  const parsed = events.map(
    ({ type, payload }): Record<string, unknown> => ({ ...(JSON.parse(payload) as object), eventType: type }),
  );
  const out = new Set(parsed.filter(({ eventType }) => eventType === 'corrected').map((event) => event['version']));
  const beside = parsed.filter((event) => event['eventType'] === 'version_made' && event['purpose'] && !out.has(event['number']));
  const versions = new Set(beside.map((event) => event['number']));
  const ids = parsed.flatMap((event, at) => {
    if (event['eventType'] !== 'override_requested') return [];
    const before = parsed
      .slice(0, at)
      .findLast(({ eventType }) => /^correct(ion_submitted|ion_withdrawn|ed)$/.test(String(eventType)));
    return before?.['eventType'] === 'correction_submitted' &&
      versions.has(before['version']) &&
      !edition.includes(`"${String(event['id'])}"`)
      ? [String(event['id'])]
      : [];
  });
  return ({ payload }) =>
    ids.some((id) => payload.includes(`"${id}"`)) || versions.has((JSON.parse(payload) as { version?: number }).version);
}

it(`says what is true and leaves out nothing, over ${runs} random reviews`, { timeout: 3_600_000 }, async () => {
  let newsroom = await cast(testDatabase());
  let played = 0;
  await fc.assert(
    fc.asyncProperty(story, async (plan) => {
      if (played++ % 50 === 0) newsroom = await cast(testDatabase());
      const { db } = newsroom.story;
      await play(newsroom, plan, ({ command, done, now }, { pieceId, facts }) => {
        if ('refusal' in done) return;
        // Before its review is opened, a piece has no policy of its own yet, and nothing of it can be published.
        const { piece, live: out } = facts();
        // What is live is stated as it was published; only a correction changes it.
        const made = piece.openedBy === null || out ? null : prepareEdition(db, pieceId, now);
        if (made && 'prepared' in made) {
          const { statements } = made.prepared.frozen;
          requests += 1;
          if (requests % 3 === 0 || decisive.has(command.name)) compare(db, pieceId, now, statements);
          for (const { code, ...rest } of statements) seen('outcome' in rest ? `perspective ${rest.outcome}` : code);
        }
        if (!['publish', 'correct', 'publish_correction'].includes(command.name)) return;
        const live = db.$client
          .prepare("SELECT e.body FROM pieces p JOIN contents e ON e.kind = 'edition' AND e.ref = p.live_edition WHERE p.id = ?")
          .pluck()
          .get(pieceId);
        const frozen = frozenEdition.parse(JSON.parse(String(live)));
        const before = editions.get(pieceId);
        editions.set(pieceId, frozen);
        const told = frozen.statements.map(lineOf).sort();
        if (command.name === 'publish') {
          compare(db, pieceId, now, frozen.statements);
          readPage(db, pieceId, now, frozen.statements);
        } else if (command.name === 'publish_correction' && before && before.corrections.length < frozen.corrections.length) {
          const { lines, certain } = reviewedLines(db, pieceId, now, frozen);
          expect(told.filter(certain)).toEqual(lines.filter(certain));
          seen('a reviewed correction');
        } else if (before && before.corrections.length < frozen.corrections.length) {
          const unchecked = facts().corrections.at(-1)?.unchecked.length ?? 0;
          expect(told).toEqual(correctedLines(db, pieceId, now, { before, after: frozen }, unchecked));
          if (before.version !== frozen.version) seen(unchecked > 0 ? 'new words' : 'words cut');
        }
        seen(`${command.name}${frozen.statements.some(({ code }) => code === 'override') ? ' with an exception' : ''}`);
        readRecord(db, pieceId);
      });
    }),
    { numRuns: runs, endOnFailure: true },
  );
});

afterAll(() => console.log(`statements: ${JSON.stringify(Object.fromEntries(tally))}`));
it('met every kind of statement that the rules can make today', () => {
  const kinds = [
    'override',
    'verdicts',
    'fact_check',
    'did_not_answer',
    'unanswered',
    'held',
    'let_stand',
    'passages_changed',
    'sentences_cut',
    'unchanged',
  ];
  const outcomes = ['counterpoints', 'nothing_to_add', 'no_counterpoint', 'not_heard'].map((one) => `perspective ${one}`);
  const published = ['publish', 'publish with an exception', 'correct'];
  if (runs >= 200)
    for (const kind of [...kinds, ...outcomes, ...published]) expect(tally.get(kind) ?? 0, kind).toBeGreaterThan(0);
});
