import type { APIRequestContext } from '@playwright/test';

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

const parallel = 4;

/**
 * Follows every link from these pages on and answers with those that lead nowhere: to no page, to a place that its page does not have, or, for what looks like
 * a button, to the page that it stands on. Pages are read as the server sends them. `within`: which paths are followed.
 */
export async function crawl(
  request: APIRequestContext,
  starts: readonly string[],
  within: (path: string) => boolean,
): Promise<{ pages: string[]; dead: DeadLink[] }> {
  const known = new Set(starts);
  const queue: Seen[] = starts.map((path) => ({ path, from: 'the address bar' }));
  const places: { from: string; path: string; id: string }[] = [];
  const ids = new Map<string, Set<string>>();
  const dead: DeadLink[] = [];

  const visit = async ({ path, from }: Seen) => {
    const response = await request.get(path);
    // The record of a newsroom that has just started waits for its first checkpoint, and says for how long.
    const soon = response.status() === 503 && response.headers()['retry-after'] !== undefined;
    if (response.status() !== 200 && !soon) dead.push({ from, to: path, why: String(response.status()) });
    if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) return;
    const html = await response.text();
    const here = new URL(response.url());
    ids.set(path, new Set(tags(html).flatMap((tag) => attribute(tag, 'id') ?? [])));
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
  while (queue.length > 0) {
    // A file takes the server a while, and only a few are made at once.
    const file = queue.findIndex(({ path }) => path.startsWith('/api/'));
    await Promise.all((file >= 0 ? queue.splice(file, 1) : queue.splice(0, parallel)).map(visit));
  }
  for (const { from, path, id } of places)
    if (!ids.get(path)?.has(id)) dead.push({ from, to: `${path}#${id}`, why: 'no such place on the page' });
  return { pages: [...known], dead };
}

const tags = (html: string): string[] => html.match(/<[a-z][^>]*>/g) ?? [];
const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null;
