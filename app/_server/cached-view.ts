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
  /** Includes a comparison, which takes seconds for long texts. */
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
  // The whole viewer, with roles: a view that was built for an editor is not found after that person lost the role.
  const key = JSON.stringify([viewer, table, pathname, asked.search ?? null]);
  const changed = changedNumber(db, asked.id === '' ? null : asked.id);
  const kept = keptView(key, changed, Date.parse(now));
  if (kept) return kept;
  // The same view is being built already, for a second tab or after a reload.
  const running = inBuilding().get(`${changed} ${key}`);
  // The first request may have hung up since: then the next one that waits builds the view for all.
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
