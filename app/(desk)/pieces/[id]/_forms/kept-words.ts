import { attempt } from '@/app/_ui/attempt';
import { newId } from '@/app/_ui/new-id';
import { currentFrame } from '@/app/_ui/screen/frame-store';

/** What was typed into a form and is not with the server. */
interface KeptWords {
  values: unknown;
  at: string;
  /** The passage that they are about, where the form's key does not name it. */
  on?: unknown;
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

export function keepWords(key: string, values: unknown, on?: unknown): void {
  const kept: KeptWords = { values, at: new Date().toISOString(), on };
  attempt(() => localStorage.setItem(prefixOf(key) + pageId(), JSON.stringify(kept)));
}

export function forgetWords(key: string): void {
  attempt(() => localStorage.removeItem(prefixOf(key) + pageId()));
  tell();
}

/** Forms on this page, by their keys: whoever writes in one sees its words there. */
const openForms = new Map<string, number>();
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listen) => listen());

/** To be called when a form comes onto the page; returns what to call when it goes. */
export function openForm(key: string): () => void {
  const count = (by: 1 | -1) => {
    openForms.set(key, (openForms.get(key) ?? 0) + by);
    tell();
  };
  count(1);
  return () => count(-1);
}

/** Calls `listen` when a form is opened or left, or its words are forgotten. */
export function onKeptWords(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}

/** Kept words of forms that are not open, newest first. `start`: how the forms' keys begin; the keys in the result are without it. */
export async function closedForms(start: string): Promise<{ key: string; on?: unknown }[]> {
  const names = namesFrom(prefixOf(start).slice(0, -1));
  if (names.length === 0) return [];
  const open = await openPages();
  const found = names.flatMap((name) => {
    const [key = '', id = ''] = name.slice(prefixOf('').length - 1).split('#');
    const kept = (openForms.get(key) ?? 0) > 0 || open.has(OPEN + id) ? null : read(name);
    return kept ? [{ key: key.slice(start.length), ...kept }] : [];
  });
  const newest = found.toSorted((a, b) => b.at.localeCompare(a.at));
  return newest.filter(({ key }, at) => newest.findIndex((other) => other.key === key) === at);
}

/**
 * The words that this page keeps for the form, or the newest of a page that was closed: from then on they are this page's. Those of pages that are open in
 * another tab stay there. `wanted` is asked last: whoever typed meanwhile wants none.
 */
export async function findWords(key: string, wanted: () => boolean): Promise<KeptWords | null> {
  const own = prefixOf(key) + pageId();
  if (!hasLocks()) return newestOf(key, own, new Set(), wanted);
  return await navigator.locks.request('counterpoint.kept', async () => newestOf(key, own, await openPages(), wanted));
}

const hasLocks = () => 'locks' in navigator;

/** Names of the locks of all open pages but this one. */
async function openPages(): Promise<Set<string | undefined>> {
  if (!hasLocks()) return new Set();
  const { held = [], pending = [] } = await navigator.locks.query();
  return new Set([...held, ...pending].map(({ name }) => name).filter((name) => name !== OPEN + page));
}

function newestOf(key: string, own: string, open: ReadonlySet<string | undefined>, wanted: () => boolean): KeptWords | null {
  const closed = namesFrom(prefixOf(key)).filter((name) => !open.has(OPEN + name.slice(prefixOf(key).length)));
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

function namesFrom(start: string): string[] {
  let names: string[] = [];
  attempt(() => {
    names = Object.keys(localStorage).filter((name) => name.startsWith(start));
  });
  return names;
}

function read(name: string): KeptWords | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as KeptWords | null;
    return kept !== null && typeof kept.at === 'string' ? kept : null;
  } catch {
    return null;
  }
}
