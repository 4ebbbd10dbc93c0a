import { type Asked, load, type Measured, nothing, type Target } from './load';
import type { Server } from './servers';
import { type Visitors, WARM_VERSIONS } from './visitors';

/** What one page, or one act, costs at 16 connections. */
export interface Row {
  name: string;
  /** As a multiple of the floor; null: it is a floor itself. */
  aim: number | null;
  measured: Measured;
}

/** Many short turns, each target after the other: what else the machine does then falls on all of them alike. */
const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 16;
/** Answers until the code is compiled, or seconds, whichever comes first. */
const WARM = { answers: 200, seconds: 5 };
/** Versions that are made before any is counted need longer. */
const SECONDS_FOR_VERSIONS = 60;

/** The floor: what any answer behind a session costs. */
export const FLOOR = 'empty JSON route, session';

const VERSION = 'version of 2,000 words, with all that follows';

/**
 * Everything that is asked of the server. A page is its document and, where there is one, its view (`/api/v1/views` + the page's path), one after the other. `watched` is
 * called when all is warm; with `only`, what has this in its name.
 */
export async function measurePages(
  house: Server,
  bare: Server,
  people: Visitors,
  watched: () => void,
  only?: string,
): Promise<Row[]> {
  const { reader, editor, slugs, rooms, compared, signOffs, versions, again } = people;
  const [room = ''] = rooms;
  const page = async (path: string) => pageOf(house, editor, path);
  const inTurn = <T>(list: readonly T[], ask: (item: T) => ReturnType<Target['next']>): Target['next'] => {
    let at = 0;
    return () => {
      const item = list[at++ % list.length];
      if (item === undefined) throw new RangeError('nothing to ask for');
      return ask(item);
    };
  };
  const on = (name: string, aim: number | null, next: Target['next'], most?: number) => ({
    target: { name, origin: house.origin, pid: house.pid, next, ...(most === undefined ? {} : { most }) },
    row: { name, aim, measured: nothing() },
  });
  const text = await Promise.all(rooms.map((id) => page(`/pieces/${id}/text`)));
  // What a page that is open asks every ten seconds.
  const unchanged = await known(house, (await page(`/pieces/${room}/text`)).slice(-1));
  const turns = (list: readonly unknown[]) => Math.floor(list.length / (ROUNDS + 1));
  const all = [
    {
      target: { name: 'bare node server', origin: bare.origin, pid: bare.pid, next: () => reader('/') },
      row: { name: 'bare node server', aim: null, measured: nothing() },
    },
    on(FLOOR, null, () => editor('/api/v1/bench-empty')),
    on('empty page in the desk, session', null, () => editor('/bench-desk')),
    on(
      'review page',
      7,
      inTurn(text, (row) => row),
    ),
    on('review page, nothing new', 1.5, () => unchanged),
    on('desk', 5, always(await page('/desk'))),
    on('board', 6, always(await page('/board'))),
    on('list', 3, always(await page('/pieces'))),
    on('search', 3, always(await page('/pieces?q=parish'))),
    on(
      'gate (JSON)',
      3,
      inTurn(rooms, (id) => editor(`/api/v1/pieces/${id}/gate`)),
    ),
    on('compare 10,000 words', 10, always(await page(compared)), 48),
    on('front page', null, () => reader('/')),
    on('feed (JSON)', null, () => reader('/feed.json')),
    on(
      'reader page',
      0.2,
      inTurn(slugs, (slug) => reader(`/read/${slug}`)),
    ),
    on('sign-off, with all that follows', 4, once(signOffs), turns(signOffs)),
    on(VERSION, 15, once(versions), turns(versions)),
  ].filter(({ row }) => only === undefined || row.name === FLOOR || row.name.includes(only));
  const first: Row = { name: `${VERSION}, the first ones after a start`, aim: null, measured: nothing() };
  for (const { target, row } of all) {
    const { most = WARM.answers } = target as Target;
    await load(
      { ...target, most: Math.min(WARM.answers, most) },
      4,
      WARM.seconds,
      row.name === VERSION ? first.measured : nothing(),
    );
    if (row.name !== VERSION) continue;
    const pieces = again.slice(0, most);
    const many = pieces.flatMap((rounds) => rounds.slice(0, Math.ceil(WARM_VERSIONS / pieces.length)));
    await load({ ...target, next: once(many), most: many.length }, 1, SECONDS_FOR_VERSIONS, nothing());
  }
  watched();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { target, row } of all) await load(target, CONNECTIONS, SECONDS, row.measured);
  const rows = all.map(({ row }) => row);
  return first.measured.latencies.length > 0 ? [...rows, first] : rows;
}

const always = (asked: readonly Asked[]) => () => asked;

/** The requests of a page. A page without a view is its document alone. */
async function pageOf({ origin }: Server, editor: Visitors['editor'], path: string): Promise<readonly Asked[]> {
  const view = editor(`/api/v1/views${path}`);
  const { status, body } = await fetch(`${origin}${view.path}`, { headers: view.headers ?? {} });
  await body?.cancel();
  return status === 404 ? [editor(path)] : [editor(path), view];
}

/** The same requests by somebody who has the answers already, as far as these have an ETag. */
const known = ({ origin }: Server, asked: readonly Asked[]): Promise<Asked[]> =>
  Promise.all(
    asked.map(async (asked) => {
      const { headers, body } = await fetch(`${origin}${asked.path}`, { headers: asked.headers ?? {} });
      await body?.cancel();
      const etag = headers.get('etag');
      return etag === null ? asked : { ...asked, headers: { ...asked.headers, 'if-none-match': etag } };
    }),
  );

/** @throws RangeError when all are used up: a second one would be refused, and not be what is measured. */
function once<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => {
    const asked = list[at];
    at += 1;
    if (asked === undefined) throw new RangeError(`only ${list.length} were prepared`);
    return asked;
  };
}
