import { load, type Measured, nothing, type Target } from './load';
import type { Server } from './servers';
import type { Visitors } from './visitors';

export type Row = { name: string; one: Measured; sixteen: Measured };

/** Many short turns, each target after the other: what else the machine does then falls on all of them alike. */
const ROUNDS = 3;
const SECONDS = { one: 2, sixteen: 3 };
/** Answers until the code is compiled, or seconds, whichever comes first. */
const WARM = { answers: 300, seconds: 6 };

export const names = {
  bare: 'bare node server',
  json: 'empty JSON route, session',
  page: 'empty page',
  frame: 'empty page in the desk, session',
  front: 'front page',
  reader: 'reader page',
  desk: 'desk',
  room: 'room',
  gate: 'gate (JSON)',
  diff: 'diff page, 10,000 words',
  longDiff: 'diff page, 100,000 words',
  signOff: 'sign-off (durable write)',
} as const;

/** Everything that is asked of the servers, measured at 1 and at 16 connections; with `only`, what has this in its name. */
export async function measureRequests(house: Server, bare: Server, people: Visitors, only?: string): Promise<Row[]> {
  const { reader, editor, slugs, rooms, diffs, signOffs } = people;
  const on = ({ origin, pid }: Server, name: string, next: Target['next']): Target => ({ name, origin, pid, next });
  const all: Target[] = [
    on(bare, names.bare, () => reader('/')),
    on(house, names.json, () => editor('/api/v1/bench-empty')),
    on(house, names.page, () => reader('/bench-empty')),
    on(house, names.frame, () => editor('/bench-desk')),
    on(house, names.front, () => reader('/')),
    on(
      house,
      names.reader,
      inTurn(slugs, (slug) => reader(`/read/${slug}`)),
    ),
    on(house, names.desk, () => editor('/desk')),
    on(
      house,
      names.room,
      inTurn(rooms, (id) => editor(`/pieces/${id}/text`)),
    ),
    on(
      house,
      names.gate,
      inTurn(rooms, (id) => editor(`/api/v1/pieces/${id}/gate`)),
    ),
    { ...on(house, names.diff, () => editor(diffs.long)), most: 48 },
    { ...on(house, names.longDiff, () => editor(diffs.veryLong)), most: 4 },
    // One turn to warm up, and two a round.
    { ...on(house, names.signOff, once(signOffs)), most: Math.min(400, Math.floor(signOffs.length / (1 + 2 * ROUNDS))) },
  ];
  const targets = all.filter(({ name }) => only === undefined || name.includes(only));
  for (const target of targets)
    await load({ ...target, most: Math.min(WARM.answers, target.most ?? WARM.answers) }, 4, WARM.seconds, nothing());
  const rows = targets.map((target) => ({ target, row: { name: target.name, one: nothing(), sixteen: nothing() } }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { target, row } of rows) {
      await load(target, 1, SECONDS.one, row.one);
      await load(target, 16, SECONDS.sixteen, row.sixteen);
    }
  }
  return rows.map(({ row }) => row);
}

function inTurn<T>(list: readonly T[], ask: (one: T) => ReturnType<Target['next']>): Target['next'] {
  let at = 0;
  return () => {
    const one = list[at % list.length];
    at += 1;
    if (one === undefined) throw new RangeError('nothing to ask for');
    return ask(one);
  };
}

/** @throws RangeError when all are used up: a second one would be refused, and not be what is measured. */
function once<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => {
    const one = list[at];
    at += 1;
    if (one === undefined) throw new RangeError(`only ${list.length} sign-offs were prepared`);
    return one;
  };
}
