import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { perProcess } from '@/db/per-process';
import { changedNumber } from '@/db/read/changed-number';
import type { AskedView, BuiltView, NameIn, NoView, Table } from '@/db/reader/built-view';
import { inReader } from '@/db/reader/in-reader';
import type { Asked } from '@/db/reader/loader';
import { readerLane } from '@/db/reader/reader-lane';
import { unlessHungUp } from '@/db/worker/worker-failed';
import type { Actor } from '@/lib/review/facts';
import type { Action } from '@/lib/review/permissions';
import { keepView, keptView } from './kept-views';

interface AskedFor {
  table: Table;
  name: NameIn[Table];
  /** With `table` and `search` names the view, beside the viewer. */
  pathname: string;
  asked: Asked;
  action?: Action;
  /** It has a comparison to make, which of long texts takes seconds. */
  compares?: boolean;
  /** Of the request. */
  signal?: AbortSignal;
}

/**
 * A view as it is sent, built in a reader thread: once per viewer and address until something changes that it can show (`changedNumber`), or a moment comes that it
 * names. This thread reads no more than whether it is kept.
 */
export async function cachedView(
  viewer: Actor,
  { table, name, pathname, asked, action, compares = false, signal }: AskedFor,
): Promise<BuiltView | NoView> {
  const db = database();
  const now = realClock.now();
  // All that they are: whoever asked as an editor and lost that role while they waited leaves nothing that the same person finds afterwards.
  const key = JSON.stringify([viewer, table, pathname, asked.search ?? null]);
  const changed = changedNumber(db, asked.id === '' ? null : asked.id);
  const kept = keptView(key, changed, Date.parse(now));
  if (kept) return kept;
  // Asked for again while it is built: by a second tab, or by whoever cannot wait.
  const running = inBuilding().get(`${changed} ${key}`);
  // Whoever asked first may have hung up since: the next of those who wait builds it, for all of them.
  const shared = running
    ? ((await running.catch(unlessHungUp)) ?? (await inBuilding().get(`${changed} ${key}`)?.catch(unlessHungUp)))
    : null;
  if (shared && 'bytes' in shared && Date.parse(now) < shared.until) return shared;
  const making = built({ table, name, viewer, asked, now, action: action ?? null }, { compares, signal });
  inBuilding().set(`${changed} ${key}`, making);
  try {
    const made = await making;
    if ('bytes' in made) keepView(key, changed, made);
    return made;
  } finally {
    if (inBuilding().get(`${changed} ${key}`) === making) inBuilding().delete(`${changed} ${key}`);
  }
}

/** Views that are being built. */
const inBuilding = perProcess('views in building', () => new Map<string, Promise<BuiltView | NoView>>());

function built(asked: AskedView, { compares, signal }: { compares: boolean; signal: AbortSignal | undefined }) {
  const db = database();
  const lane = readerLane(db, asked.asked.id);
  return inReader(db, compares && lane === 'long' ? 'slow' : lane, 'view', asked, {
    personId: asked.viewer.personId,
    signal,
  });
}
