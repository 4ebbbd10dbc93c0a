import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A view as it is sent: its JSON, and the SHA-256 of that. */
export interface KeptView {
  json: string;
  digest: string;
}
interface Entry extends KeptView {
  changed: string;
  /** Milliseconds since 1970: when time alone may change it. */
  until: number;
}

/** Of JSON, in UTF-16 units: a hundred reviews that are open at a time, or a few of very long texts. */
const MOST = 16_000_000;
/** Sentences name days and hours, and lists say what is overdue without saying since when: no view stands longer than this. Every day of every zone begins with a minute. */
const LONGEST_MS = 60_000;
const INSTANT = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)"/g;

/** On globalThis: Next bundles a module more than once. */
function kept(): LRUCache<string, Entry> {
  const key = Symbol.for('counterpoint.views');
  const shared: typeof globalThis & { [key]?: LRUCache<string, Entry> } = globalThis;
  return (shared[key] ??= new LRUCache<string, Entry>({ maxSize: MOST, sizeCalculation: ({ json }) => json.length }));
}

/** The view that was built for this person and address, if nothing changed since (`changedNumber`) and no moment that it names has come. */
export function keptView(name: string, changed: string, now: number): KeptView | null {
  const entry = kept().get(name);
  return entry && entry.changed === changed && now < entry.until ? entry : null;
}

/** Keeps a view. `changed` and `now`: of the snapshot that it was read from. */
export function keepView(name: string, changed: string, now: number, view: unknown): KeptView {
  const json = JSON.stringify(view);
  const digest = createHash('sha256').update(json).digest('base64url');
  kept().set(name, { json, digest, changed, until: validUntil(json, now) });
  return { json, digest };
}

/** The next moment that the view itself names (a deadline), or the next full minute. */
function validUntil(json: string, now: number): number {
  let until = (Math.floor(now / LONGEST_MS) + 1) * LONGEST_MS;
  for (const [, instant = ''] of json.matchAll(INSTANT)) {
    const at = Date.parse(instant);
    if (at > now && at < until) until = at;
  }
  return until;
}
