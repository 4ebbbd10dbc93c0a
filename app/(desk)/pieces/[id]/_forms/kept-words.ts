import { attempt } from '@/app/_ui/attempt';
import { newId } from '@/app/_ui/new-id';
import { currentFrame } from '@/app/_ui/screen/frame-store';

/** What was typed into a form and is not with the server. */
interface KeptWords {
  values: unknown;
  at: string;
}

const OPEN = 'counterpoint.open.';
/** The words of whoever is signed in, on a device that several share. */
const personId = () => currentFrame()?.person.id ?? '';
const prefixOf = (key: string) => `counterpoint.kept.${personId()}.${key}#`;

let page: string | undefined;
/** This page's id, told to all other tabs for as long as the page is open: its words are nobody else's until then. */
function pageId(): string {
  if (page !== undefined) return page;
  const id = newId();
  page = id;
  const hold = () => {
    const left = new Promise<void>((resolve) => window.addEventListener('pagehide', () => resolve(), { once: true }));
    navigator.locks.request(OPEN + id, () => left).catch(() => undefined);
  };
  // Without https a browser has no locks; then the newest words of any tab come back.
  if (!hasLocks()) return id;
  hold();
  // The browser brought the page back as it was.
  window.addEventListener('pageshow', (event) => event.persisted && hold());
  return id;
}

export function keepWords(key: string, values: unknown): void {
  const kept: KeptWords = { values, at: new Date().toISOString() };
  attempt(() => localStorage.setItem(prefixOf(key) + pageId(), JSON.stringify(kept)));
}

export function forgetWords(key: string): void {
  attempt(() => localStorage.removeItem(prefixOf(key) + pageId()));
}

/**
 * The words that this page keeps for the form, or the newest of a page that was closed: from then on they are this page's. Those of pages that are open in
 * another tab stay there. `wanted` is asked last: whoever typed meanwhile wants none.
 */
export async function findWords(key: string, wanted: () => boolean): Promise<KeptWords | null> {
  const own = prefixOf(key) + pageId();
  if (!hasLocks()) return newestOf(key, own, new Set(), wanted);
  return await navigator.locks.request('counterpoint.kept', async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const open = new Set([...held, ...pending].map(({ name }) => name));
    return newestOf(key, own, open, wanted);
  });
}

const hasLocks = () => 'locks' in navigator;

function newestOf(key: string, own: string, open: ReadonlySet<string | undefined>, wanted: () => boolean): KeptWords | null {
  const closed = keysOf(key).filter((name) => !open.has(OPEN + name.slice(prefixOf(key).length)));
  const found = [own, ...closed].flatMap((name) => {
    const kept = read(name);
    return kept ? [{ name, kept }] : [];
  });
  const newest = found.find(({ name }) => name === own) ?? found.toSorted((a, b) => b.kept.at.localeCompare(a.kept.at))[0];
  if (newest === undefined || !wanted()) return null;
  if (newest.name !== own && attempt(() => localStorage.setItem(own, JSON.stringify(newest.kept))))
    attempt(() => localStorage.removeItem(newest.name));
  return newest.kept;
}

function keysOf(key: string): string[] {
  let keys: string[] = [];
  attempt(() => {
    keys = Object.keys(localStorage).filter((name) => name.startsWith(prefixOf(key)));
  });
  return keys;
}

function read(name: string): KeptWords | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as KeptWords | null;
    return kept !== null && typeof kept.at === 'string' ? kept : null;
  } catch {
    return null;
  }
}
