import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/review/facts';
import { type Action, can } from '@/lib/review/permissions';
import type { Denial } from '@/lib/review/refusal';
import type { Database } from '../connection/open';
import { answers } from '../read/answers';
import { documents } from '../read/documents';
import { type Reading, read } from '../read/read';
import { screens } from '../read/screens';
import { visiblePiece } from '../read/visible-piece';
import type { Asked, Loader } from './loader';

/** The tables of what is built in a thread. */
interface Tables {
  screens: typeof screens;
  answers: typeof answers;
  documents: typeof documents;
}
export type Table = keyof Tables;
export type NameIn = { [Of in Table]: keyof Tables[Of] };
/** What the address of a view may carry. */
export type SearchOf<Of extends Table, Name extends NameIn[Of]> = Tables[Of][Name] extends {
  load: (reading: Reading, asked: Asked<infer Search>) => unknown;
}
  ? Search
  : never;
/** Whether a view has a comparison to make: its route says so, since the main thread does not load the tables. */
export type Compares<Of extends Table, Name extends NameIn[Of]> = Tables[Of][Name] extends { finish: unknown }
  ? { compares: true }
  : { compares?: false };
export interface AskedView {
  table: Table;
  name: NameIn[Table];
  viewer: Actor;
  asked: Asked;
  /** Of the main thread's clock, ISO 8601 UTC. */
  now: string;
  /** The permission needed. Without it, a viewer who may see the piece gets the reason. */
  action: Action | null;
}
/** A view as it is sent. */
export interface BuiltView {
  /** JSON in UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `bytes`. */
  digest: string;
  /** Milliseconds since 1970: when time alone may change it. */
  until: number;
}
/** Not there, or not theirs to see; `reason`: they may know that it is there. */
export interface NoView {
  reason: Denial | null;
}

/** Any row of them; what a loader found goes to its own `finish`. */
type Row = Pick<Loader<never, never>, 'finish'> & { load: (reading: Reading, asked: Asked<never>) => unknown };
const tables: Record<Table, Partial<Record<string, Row>>> = { screens, answers, documents };

/** Reads one view in one snapshot, and writes it down as it is sent. */
export async function builtView(
  db: Database,
  { table, name, viewer, asked, now, action }: AskedView,
): Promise<BuiltView | NoView> {
  const loader = tables[table][name];
  if (!loader) throw new Error(`there is no view “${name}” among ${table}`);
  const found = read(
    viewer,
    (reading) => {
      // The route checked `search` against the schema that the loader's type is taken from.
      const loaded = loader.load(reading, asked as Asked<never>) ?? null;
      return loaded === null ? { reason: whyNot(reading, asked.id, action) } : { loaded };
    },
    { db, now },
  );
  if (found.loaded === undefined) return { reason: found.reason };
  const json = JSON.stringify(loader.finish ? loader.finish(found.loaded as never) : found.loaded);
  const bytes = new TextEncoder().encode(json);
  return { bytes, digest: createHash('sha256').update(bytes).digest('base64url'), until: validUntil(json, Date.parse(now)) };
}

function whyNot(reading: Reading, pieceId: string, action: Action | null): Denial | null {
  const piece = action ? visiblePiece(reading, pieceId) : null;
  const verdict = piece && action ? can(reading.viewer, action, piece.relation) : null;
  return verdict && !verdict.allowed ? verdict.reason : null;
}

/** Sentences name days and hours, and lists say what is overdue without saying since when: no view stands longer than this. Every day of every zone begins with a minute. */
const LONGEST_MS = 60_000;
const INSTANT = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)"/g;

/** The next moment that the view itself names (a deadline), or the next full minute. */
function validUntil(json: string, now: number): number {
  let until = (Math.floor(now / LONGEST_MS) + 1) * LONGEST_MS;
  for (const [, instant = ''] of json.matchAll(INSTANT)) {
    const at = Date.parse(instant);
    if (at > now && at < until) until = at;
  }
  return until;
}
