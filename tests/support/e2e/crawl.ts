import type { Page } from '@playwright/test';
import { shellAt } from '@/lib/shells.mjs';

/** A link of the newsroom that leads nowhere. */
export interface DeadLink {
  from: string;
  to: string;
  why: string;
}
interface Seen {
  path: string;
  from: string;
}
interface Found {
  /** null: it is there. */
  why: string | null;
  /** Where one is in the end. */
  here: URL;
  /** null: no page. */
  html: string | null;
}

const parallel = 4;
/** Tabs that draw what the browser draws. */
const tabs = 2;

/**
 * Follows every link from these pages on and answers with those that lead nowhere: to no page, to a place that its page does not have, or, for what looks like
 * a button, to the page that it stands on. Pages are read as the server sends them, shells as the browser draws them. `within`: which paths are followed.
 */
export async function crawl(
  page: Page,
  starts: readonly string[],
  within: (path: string) => boolean,
): Promise<{ pages: string[]; dead: DeadLink[] }> {
  const known = new Set(starts);
  const queue: Seen[] = starts.map((path) => ({ path, from: 'the address bar' }));
  const places: { from: string; path: string; id: string }[] = [];
  const ids = new Map<string, Set<string>>();
  const dead: DeadLink[] = [];
  const idle = await Promise.all(Array.from({ length: tabs }, () => page.context().newPage()));

  const visit = async ({ path, from }: Seen, read: () => Promise<Found>) => {
    const { why, here, html } = await read();
    if (why !== null) dead.push({ from, to: path, why });
    if (html === null) return;
    const found = new Set(tags(html).flatMap((tag) => attribute(tag, 'id') ?? []));
    // A door leads on to the page that is meant: it has been seen as well.
    for (const address of [path, here.pathname + here.search]) {
      known.add(address);
      ids.set(address, found);
      queue.splice(0, queue.length, ...queue.filter((each) => each.path !== address));
    }
    for (const tag of tags(html).filter((one) => one.startsWith('<a '))) {
      const to = new URL(attribute(tag, 'href') ?? '', here);
      const target = to.pathname + to.search;
      if (to.origin !== here.origin || !within(to.pathname)) continue;
      if (to.hash !== '') places.push({ from: path, path: target, id: decodeURIComponent(to.hash.slice(1)) });
      else if (target === here.pathname + here.search && attribute(tag, 'class') === 'btn')
        dead.push({ from: path, to: target, why: 'a button to the page that it stands on' });
      if (known.has(target)) continue;
      known.add(target);
      queue.push({ path: target, from: path });
    }
  };
  const isDrawn = ({ path }: Seen) => shellAt(path.split('?')[0] ?? '') !== undefined;
  while (queue.length > 0) {
    const shells = take(queue, tabs, isDrawn);
    // A file takes the server a while, and only a few are made at once.
    const file = take(queue, 1, ({ path }) => path.startsWith('/api/'));
    const others = file.length > 0 ? file : take(queue, parallel, (one) => !isDrawn(one));
    await Promise.all([
      ...others.map((one) => visit(one, () => sent(page, one.path))),
      ...shells.map((one, at) => visit(one, () => shown(idle[at] ?? page, one.path))),
    ]);
  }
  for (const { from, path, id } of places)
    if (!ids.get(path)?.has(id)) dead.push({ from, to: `${path}#${id}`, why: 'no such place on the page' });
  return { pages: [...known], dead };
}

/** Takes the first few of a kind out of the queue. */
function take(queue: Seen[], most: number, isWanted: (one: Seen) => boolean): Seen[] {
  const wanted = queue.filter(isWanted).slice(0, most);
  for (const one of wanted) queue.splice(queue.indexOf(one), 1);
  return wanted;
}

async function sent(page: Page, path: string): Promise<Found> {
  const response = await page.context().request.get(path);
  // The record of a newsroom that has just started waits for its first checkpoint, and says for how long.
  const soon = response.status() === 503 && response.headers()['retry-after'] !== undefined;
  const isPage = (response.headers()['content-type'] ?? '').startsWith('text/html');
  return {
    why: response.status() === 200 || soon ? null : String(response.status()),
    here: new URL(response.url()),
    html: isPage ? await response.text() : null,
  };
}

/** Every shell is there; whether it shows something, its view says. */
async function shown(tab: Page, path: string): Promise<Found> {
  await tab.goto(path);
  const view = await tab.locator('main').getAttribute('data-view');
  return { why: view === 'missing' ? 'its view is not there' : null, here: new URL(tab.url()), html: await tab.content() };
}

const tags = (html: string): string[] => html.match(/<[a-z][^>]*>/g) ?? [];
const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null;
