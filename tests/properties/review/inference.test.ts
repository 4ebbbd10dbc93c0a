/**
 * Non-interference: a day is played twice, with and without acts that somebody may not know of (`mayInfer`); everything that they can read is the same to the byte,
 * opaque ids and digests aside. So neither a count, a gap, an order, a time nor a mail tells.
 */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tellFresh } from '@/app/_server/mail/tell';
import type { Database } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { ledger } from '@/db/read/ledger';
import { publishedList } from '@/db/read/public/list';
import { publishedPage } from '@/db/read/public/page';
import { type Reading, read } from '@/db/read/read';
import { visiblePiece } from '@/db/read/visible-piece';
import { mayKnow } from '@/lib/review/may-infer';
import { readFresh } from '@/tests/support/read-fresh';
import { ofNewsroom, ofPiece } from '../../integration/read/every-view';
import { type Cast, cast } from '../../support/cast';
import { testDatabase } from '../../support/database';
import { testIds } from '../../support/ids';
import { isQuiet, isTwin, joinQuietPeople, quietly, type Variant } from './hidden-acts';
import { play } from './play';
import { type Day, day } from './sequences';
import type { Attempt } from './stage';

const runs = Math.max(2, Math.ceil(Number(process.env['CP_RUNS'] ?? 1_200) / 400));
const variants: Variant[] = ['private_work', 'conflict_of_interest', 'reviewer_identity', 'own_draft'];

/** Everything there is to read, for each person who may not know what `variant` is about. */
async function readings(plan: Day, variant: Variant, compared: Variant): Promise<Map<string, string>> {
  const id = testIds();
  let salts = 0;
  const newsroom = await cast(testDatabase(), { newId: id, salt: () => String(++salts).padStart(64, '0') });
  await joinQuietPeople(newsroom, variant);
  // A day that lets one of them file after all is no day for this.
  let filed = false;
  const { db, clock } = newsroom.story;
  const watch = ({ who, done }: Attempt) => {
    filed ||= isQuiet(who) && 'status' in done;
    // Letters are written as they come, as the job does: whoever has something to do gets no second letter of the same minutes.
    tellAll(db, clock.now());
  };
  // That an administrator marks somebody as away is told of the person, whoever that is.
  const deeds = plan.deeds.filter(({ what, who }) => !(what === 'leave' && isTwin(who)));
  const { pieceId } = await play(newsroom, { ...plan, deeds }, watch, quietly(variant));
  if (filed) return new Map();
  return new Map(
    [...newsroom.story.people.keys()]
      .filter((who) => !knows(newsroom, who, pieceId, compared))
      .map((who) => [who, canonical(JSON.stringify(everything(newsroom, who, pieceId), null, 1))]),
  );
}

/** As the job does, until nothing is left to tell. */
function tellAll(db: Database, now: string): void {
  do while (refreshStale(db, now) > 0);
  while (tellFresh(db, now) > 0);
}

function knows({ story }: Cast, who: string, pieceId: string, variant: Variant): boolean {
  const actor = story.people.get(who);
  if (!actor || variant === 'none') return true;
  // Their own work; and who takes another's place sees that.
  if (isQuiet(who) || isTwin(who)) return true;
  if (variant === 'own_draft') return who === 'author';
  return read(
    actor,
    (reading) => {
      const piece = visiblePiece(reading, pieceId);
      return piece !== null && mayKnow(variant, actor, piece.relation);
    },
    { db: story.db, now: story.clock.now() },
  );
}

function everything({ story }: Cast, who: string, pieceId: string): Record<string, unknown> {
  const { db, clock } = story;
  const actor = story.people.get(who);
  if (!actor) throw new Error(`nobody is called ${who}`);
  tellAll(db, clock.now());
  const views = Object.entries({
    ...ofPiece(pieceId),
    ...ofNewsroom,
    ledger: {
      load: (reading: Reading) =>
        ledger(reading, pieceId)
          ?.map(({ day, type }) => `${day} ${type}`)
          .toSorted() ?? null,
    },
  });
  // Letters of one minute arrive in no order of their own.
  const mails = db.$client
    .prepare('SELECT subject, text, created_at FROM mail WHERE recipient = ? ORDER BY created_at, subject, text')
    .all(`${who}@test.example`);
  const list = publishedList(db, { limit: 50 });
  return {
    ...readFresh(actor, (reading) => Object.fromEntries(views.map(([name, { load }]) => [name, load(reading)])), {
      db,
      now: clock.now(),
    }),
    mails,
    list,
    pages: list.map(({ slug }) => publishedPage(db, slug, 'plain')?.body.toString()),
  };
}

/** Ids and digests are named by their first appearance: they say nothing. */
function canonical(text: string): string {
  const names = new Map<string, string>();
  return text.replaceAll(/id-\d{6}|\b[0-9a-f]{64}\b/g, (opaque) => {
    const name = names.get(opaque) ?? `#${names.size}`;
    names.set(opaque, name);
    return name;
  });
}

it.each(variants)('%s leaves no trace for whoever may not know of it', { timeout: 3_600_000 }, async (variant) => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(day, async (plan) => {
      const [without, differently] = [await readings(plan, 'none', variant), await readings(plan, variant, variant)];
      for (const [who, text] of without) {
        compared += 1;
        expect(differently.get(who)?.split('\n'), who).toEqual(text.split('\n'));
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
  // A day on which somebody quiet files after all compares nothing.
  expect(compared).toBeGreaterThan(runs * 2);
});
