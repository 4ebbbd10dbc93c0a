import { sql } from 'drizzle-orm';
import { canonicalJson, canonicalMembers } from '@/lib/record/canonical';
import { leafHash, leafOfWritten } from '@/lib/record/leaf';
import { eventDuty } from '@/lib/review/event-duty';
import type { NewEvent, StoredEvent } from '@/lib/review/events';
import { project } from '@/lib/review/project';
import type { Clock } from '../clock';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { nativeSha256 } from '../native-sha256';
import { eventData, events } from '../schema/ledger';
import { outbox, unloggedEvents } from '../schema/outside-ledger';
import { keepPiece } from '../search/keep-piece';
import { fold } from '../store/fold';
import { putContent } from './contents';
import { dutyBook } from './duty-book';
import { leafFields } from './leaf-fields';
import { markStale } from './mark-stale';
import { participantOf } from './participant';

/** The stream of what belongs to no piece: people, policies, perspectives. */
export const NEWSROOM = 'newsroom';

const nextSeq = statement((db) =>
  db
    .select({ next: sql<number>`coalesce(max(${events.seq}), 0) + 1` })
    .from(events)
    .prepare(),
);
const addEvent = statement((db) =>
  db
    .insert(events)
    .values({
      seq: sql.placeholder('seq'),
      stream: sql.placeholder('stream'),
      type: sql.placeholder('type'),
      leaf: sql.placeholder('leaf'),
      leafHash: sql.placeholder('leafHash'),
    })
    .prepare(),
);
const addData = statement((db) =>
  db
    .insert(eventData)
    .values({
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      salt: sql.placeholder('salt'),
      payload: sql.placeholder('payload'),
    })
    .prepare(),
);
const logLater = statement((db) =>
  db
    .insert(unloggedEvents)
    .values({ seq: sql.placeholder('seq') })
    .prepare(),
);
const tellLater = statement((db) =>
  db
    .insert(outbox)
    .values({ seq: sql.placeholder('seq'), dueAt: sql.placeholder('dueAt') })
    .prepare(),
);

export interface Appending {
  /** A piece's id, or `NEWSROOM`; an event may name another. */
  stream: string;
  /** Whose doing it is, by person id. */
  actor: string;
  /** ISO 8601 UTC with milliseconds. */
  at: string;
  clock: Pick<Clock, 'newId' | 'salt'>;
}

/**
 * Writes events and all that follows from them: leaf, data, folded rows, contents, outbox, the words of the search, the mark that derived rows are stale. The
 * only way into the ledger. The caller holds the write transaction.
 */
export function append(db: Database, { stream: own, actor, at, clock }: Appending, news: readonly NewEvent[]): void {
  for (const event of news) {
    const stream = event.stream ?? own;
    const seq = nextSeq(db).get()?.next ?? 1;
    const salt = clock.salt();
    const canonical = canonicalMembers(event.payload, event.written ?? {});
    const onDuty = eventDuty({ type: event.type, payload: event.payload, actor }, dutyBook(db, stream)) !== null;
    const participant = participantOf(db, { stream, personId: actor, onDuty }, clock.newId);
    const leaf = leafOfWritten(
      { ...leafFields(db, stream, event), stream, type: event.type, participant, payload: canonical, at },
      salt,
      nativeSha256,
    );
    addEvent(db).run({ seq, stream, type: event.type, leaf: canonicalJson(leaf), leafHash: Buffer.from(leafHash(leaf)) });
    addData(db).run({ seq, at, actor, salt, payload: payloadJson(event) });
    const stored: StoredEvent = { ...event, seq, stream, at, actor };
    fold(db, project(stored));
    for (const content of event.contents ?? []) putContent(db, stream === NEWSROOM ? null : stream, content);
    logLater(db).run({ seq });
    tellLater(db).run({ seq, dueAt: at });
  }
  for (const stream of new Set(news.map((event) => event.stream ?? own))) {
    markStale(db, stream === NEWSROOM ? null : stream, at);
    if (stream !== NEWSROOM) keepPiece(db, stream);
  }
}

/** In the order in which the event has its members: a replay makes the same rows, to the letter. */
function payloadJson({ payload, written = {} }: NewEvent): string {
  const ready: Readonly<Record<string, string | undefined>> = written;
  if (Object.keys(ready).length === 0) return JSON.stringify(payload);
  const members = Object.entries(payload).map(([key, value]) => `${JSON.stringify(key)}:${ready[key] ?? JSON.stringify(value)}`);
  return `{${members.join(',')}}`;
}
