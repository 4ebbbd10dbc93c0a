import { setImmediate as breath } from 'node:timers/promises';
import type { AnyCommand, Context, Decision } from '@/lib/review/command';
import type { NewEvent } from '@/lib/review/events';
import type { Actor, PieceFacts } from '@/lib/review/facts';
import type { Refusal } from '@/lib/review/refusal';
import { type Clock, realClock, standing } from '../clock';
import { inTransaction } from '../connection/in-transaction';
import { type Database, database } from '../connection/open';
import { duplicateOf } from '../connection/store-failure';
import { whenFree } from '../connection/when-free';
import { append, NEWSROOM } from '../ledger/append';
import { type Loading, NotFound } from '../load/loading';
import { loadSnapshot } from '../load/snapshot';
import { nativeSha256 } from '../native-sha256';
import { lastEvent } from '../prepare/last-event';
import { type PreparedPage, preparePage } from '../prepare/page';
import { prepare, type Ready } from '../prepare/prepare';
import type { PageSource } from '../published/page-source';
import { afterPage } from '../published/pages';
import { keepLeftTexts } from '../search/later';
import { admit } from './admit';
import { answeredBefore, bodyHash, type KeyedRequest, rememberAnswer } from './idempotency';
import { writeOutsideLedger } from './outside-ledger';
import { settleDecisions } from './settle-decisions';

export interface CommitRequest {
  /** What the path names; '' for a command on nothing in particular. */
  id: string;
  body: unknown;
  actor: Actor;
  /** With `route`: a retry of the same request has no second effect. */
  idempotencyKey?: string;
  /** Method and path pattern: "POST /pieces/:id/sign-offs". */
  route: string;
  /** ISO 8601 UTC with milliseconds; left out: the clock's. */
  now?: string;
  /** More rows outside the ledger, in the same transaction; a refusal of its takes everything back. */
  alongside?: (db: Database, done: { events: NewEvent[]; result: Record<string, unknown>; now: string }) => Refusal | undefined;
}
export type Committed = { status: number; result: Record<string, unknown> } | { refusal: Refusal };

/** How often what is prepared may have moved meanwhile before the answer is "busy". */
const TRIES = 4;

/**
 * The only way to write what is in the ledger (design §3, "One write"). Prepares, then in one transaction: answers a retry as before, admits, loads what the
 * command needs, decides, and writes all that follows, or nothing.
 * @throws ZodError for a body that the command's input does not take; StoreFailure when the disk or a lock stands in the way.
 */
export async function commit(
  command: AnyCommand,
  request: CommitRequest,
  { db = database(), clock = realClock }: { db?: Database; clock?: Clock } = {},
): Promise<Committed> {
  const input = inputOf(command, request);
  const early = before(db, command, request, input);
  if (early) return early;
  for (let time = 0; time < TRIES; time += 1) {
    const ready = await prepare(db, { preparer: command.preparer, name: command.name, request, input, clock });
    if (ready && 'refusal' in ready) return { refusal: ready.refusal };
    // Of a long text the preparing and the transaction take tens of milliseconds each: whoever waits comes in between.
    if (ready) await breath();
    const outcome = await withPages(db, { command, request, input, ready, clock });
    if (outcome === 'moved') continue;
    await keepLeftTexts(db);
    return outcome;
  }
  return { refusal: { code: 'busy' } };
}

/**
 * The transaction. One after which readers get another page is first taken back: what it would have published is rendered outside, and the same is done again, at
 * the same moment and with the same ids.
 */
async function withPages(db: Database, { clock, ...attempt }: Attempting & { clock: Clock }): Promise<Committed | 'moved'> {
  const moment = standing(clock, attempt.request.now);
  await whenFree(db);
  const first = attemptCommit(db, { ...attempt, clock: moment.again(), pages: new Map() });
  if (first === 'moved' || !('pages' in first)) return first;
  const pages = new Map<string, PreparedPage>();
  for (const [pieceId, source] of first.pages) pages.set(pieceId, await preparePage(source));
  await whenFree(db);
  const second = attemptCommit(db, { ...attempt, clock: moment.again(), pages, last: first.last });
  if (second === 'moved' || 'pages' in second) return 'moved';
  for (const pieceId of pages.keys()) await afterPage(db, pieceId);
  return second;
}

type Input = Readonly<Record<string, unknown>>;
function inputOf(command: AnyCommand, request: CommitRequest): Input {
  const parsed: unknown = command.input.parse(request.body);
  if (typeof parsed !== 'object' || parsed === null) throw new TypeError(`${command.name} takes an object`);
  return { ...parsed, id: request.id };
}

function keyed({ actor, route, idempotencyKey, id }: CommitRequest, input: Input): KeyedRequest | null {
  return idempotencyKey === undefined
    ? null
    : { actor: actor.personId, route, key: idempotencyKey, bodyHash: bodyHash(id, input) };
}

/** What needs no preparing: the answer of an earlier try, and a refusal to somebody who may not even ask. */
function before(db: Database, command: AnyCommand, request: CommitRequest, input: Input): Committed | null {
  if (!command.preparer && command.name !== 'create_piece') return null;
  const repeated = repeat(db, keyed(request, input));
  if (repeated) return repeated;
  const admission = admit(db, command, request.id, request.actor);
  return admission.ok ? null : { refusal: admission.refusal };
}

// A key that stands for another body is a client's mistake that must not pass for success: 409, as for every duplicate.
function repeat(db: Database, request: KeyedRequest | null): Committed | null {
  const earlier = request && answeredBefore(db, request);
  if (!earlier) return null;
  return earlier === 'other' ? { refusal: { code: 'already_done' } } : earlier;
}

/** Thrown to take everything back after the first row was written. */
class TakenBack extends Error {
  readonly outcome: { refusal: Refusal } | PagesToMake;
  constructor(outcome: { refusal: Refusal } | PagesToMake) {
    super('taken back');
    this.outcome = outcome;
  }
}

interface Attempting {
  command: AnyCommand;
  request: CommitRequest;
  input: Input;
  ready: Ready | null;
}
interface Attempt extends Attempting {
  clock: Clock;
  pages: ReadonlyMap<string, PreparedPage>;
  /** The piece's last event when the pages were made. */
  last?: number | null;
}
type Outcome = Committed | 'moved' | PagesToMake;
interface PagesToMake {
  pages: ReadonlyMap<string, PageSource>;
  last: number | null;
}

function attemptCommit(db: Database, { command, request, input, ready, clock, pages, last }: Attempt): Outcome {
  try {
    return inTransaction(db, () => {
      const now = clock.now();
      const key = keyed(request, input);
      const repeated = repeat(db, key);
      if (repeated) return repeated;
      const admission = admit(db, command, request.id, request.actor);
      if (!admission.ok) return { refusal: admission.refusal };
      const { actor, piece } = admission;
      const before = piece && lastEvent(db, piece.id);
      if (last !== undefined && last !== before) return 'moved';
      if (ready && !ready.holds(db)) return 'moved';
      const decision = decide(db, command, input, piece, {
        actor,
        now,
        newId: clock.newId,
        prepared: ready?.prepared,
        sha256: nativeSha256,
      });
      if (!decision.ok) return { refusal: decision.refusal };
      const { events, result, status = 201 } = decision;
      const stream = piece?.id ?? streamOf(events, result);
      const appending = { stream, actor: actor.personId, at: now, clock };
      append(db, appending, events);
      const touched = byStream(events, stream);
      const toMake = new Map<string, PageSource>();
      for (const [id, its] of touched) {
        const first = id === stream ? (ready?.first ?? null) : null;
        const source = writeOutsideLedger(db, { stream: id, actor, now, clock, events: its, first, page: pages.get(id) });
        if (source) toMake.set(id, source);
      }
      const refusal = request.alongside?.(db, { events, result, now });
      if (refusal) throw new TakenBack({ refusal });
      if (toMake.size > 0) throw new TakenBack({ pages: toMake, last: before });
      for (const id of touched.keys()) if (id !== NEWSROOM) settleDecisions(db, { ...appending, stream: id });
      if (key) rememberAnswer(db, key, status, result, now);
      return { status, result };
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    if (error instanceof NotFound) return { refusal: { code: 'not_found' } };
    const refusal = duplicateOf(error);
    if (refusal) return { refusal };
    throw error;
  }
}

/** A new piece's stream is named by the result; anything else on no piece is the newsroom's. */
function streamOf(events: readonly NewEvent[], result: Record<string, unknown>): string {
  const { id } = result;
  return events.some((event) => event.type === 'piece_created') && typeof id === 'string' ? id : NEWSROOM;
}

/** The command's own stream and every other that its events are on. */
function byStream(events: readonly NewEvent[], own: string): Map<string, NewEvent[]> {
  const streams = new Map<string, NewEvent[]>([[own, []]]);
  for (const event of events) {
    const stream = event.stream ?? own;
    streams.set(stream, [...(streams.get(stream) ?? []), event]);
  }
  return streams;
}

function decide(db: Database, command: AnyCommand, input: Input, piece: PieceFacts | null, context: Context<unknown>): Decision {
  const loading: Loading = {
    db,
    actor: context.actor,
    now: context.now,
    target: command.target,
    id: String(input['id']),
    input,
    piece: () => piece,
  };
  // The one place where a command's own types are put back: `input` went through its schema, and the snapshot holds what it `needs`.
  const judge = command.decide as (snapshot: object, input: object, context: object) => Decision;
  return judge(loadSnapshot(command.needs, loading), input, context);
}
