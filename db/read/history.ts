import type { z } from 'zod';
import { byNobody, type Duty, type DutyBook, eventDuty } from '@/lib/review/event-duty';
import type { EventType, Payloads } from '@/lib/review/events';
import { isOneEntry, payloadOf, type Told } from '@/lib/review/one-entry';
import type { PersonView } from '@/lib/review/views/common';
import type { historyEntry } from '@/lib/review/views/piece';
import { takesTwoEditors } from '@/lib/review/vocabulary';
import { formatInstant } from '@/lib/words/dates';
import { fallbackLabels } from '@/lib/words/en/fallback-labels';
import { historySentence } from '@/lib/words/en/history';
import { inside } from '@/lib/words/en/names';
import type { Translate } from '@/lib/words/language';
import { statement } from '../connection/statement';
import { counterpointsOf } from '../load/counterpoints';
import { overridesOf, signOffsOf } from '../load/judgements';
import { cursorOf, pageSize, readCursor } from './cursor';
import { namesOf } from './names';
import { personLabels } from './person-labels';
import { perspectiveBook } from './perspectives';
import type { Page } from './pieces';
import { postedSql, postings } from './posted-sql';
import type { Reading } from './read';
import { sentenceParts } from './sentence-parts';
import { timezoneOf } from './timezone';
import { visiblePiece } from './visible-piece';
import { writtenIn } from './written';

type Entry = z.infer<typeof historyEntry>;
interface Row {
  number: number;
  type: EventType;
  at: string;
  actor: string | null;
  payload: string | null;
}
interface Bound {
  id: string;
  me: string;
  before: number;
}
// Private work is told as done when it was filed, to all but its maker: the hours at which somebody works would say who it is. How often they rewrote it is told to nobody else. Entries are numbered among those that
// this viewer sees: the ledger's own numbers would count what others keep private, and what happens on other pieces. What was filed together is told kind by kind.
const rows = statement((db) =>
  db.$client.prepare<[Bound], Row>(
    `WITH ${postings},
      filings AS MATERIALIZED (SELECT f.seq, f.type, g.at, g.actor FROM events f JOIN event_data g ON g.seq = f.seq
        WHERE f.stream = @id AND f.type IN ('signed_off', 'sentences_confirmed')),
      seen AS (SELECT e.seq, e.type, d.at, d.actor, d.payload,
          CASE WHEN d.actor IS NOT @me AND (e.type IN ('sentences_disposed', 'claim_added', 'verdict_given', 'counterpoint_added')
              OR json_extract(d.payload, '$.private'))
            THEN (SELECT min(f.seq) FROM filings f WHERE f.actor = d.actor AND f.seq > e.seq AND (f.type = 'signed_off' OR e.type NOT LIKE 'counterpoint%')) END AS filed
        FROM events e JOIN event_data d ON d.seq = e.seq WHERE e.stream = @id AND ${postedSql}
          AND (d.actor IS @me OR NOT (e.type = 'counterpoint_edited' OR e.type = 'counterpoint_placed' AND json_extract(d.payload, '$.private') IS NOT NULL))),
      told AS (SELECT row_number() OVER (ORDER BY coalesce(s.filed, s.seq), s.filed IS NULL, iif(s.filed IS NULL, '', s.type), s.seq) AS number, s.type, coalesce(f.at, s.at) AS at, s.actor, s.payload
        FROM seen s LEFT JOIN filings f ON f.seq = s.filed)
     SELECT * FROM told WHERE number < @before ORDER BY number DESC`,
  ),
);

/** What happened to a piece, newest first, each in a sentence that says no more than this viewer may know. */
export function history(
  reading: Reading,
  pieceId: string,
  asked: { cursor?: string | undefined; limit?: number | undefined } = {},
): Page<Entry> | null {
  const { tx, viewer, now } = reading;
  const piece = visiblePiece(reading, pieceId);
  if (!piece?.may('see_text')) return null;
  const limit = pageSize(asked.limit);
  const before = Number(readCursor(asked.cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER) || Number.MAX_SAFE_INTEGER;
  const { shown, next } = entriesIn(rows(tx).iterate({ id: pieceId, me: viewer.personId, before }), limit);
  const perspectives = perspectiveBook(tx);
  const people = personLabels(
    reading.t,
    viewer,
    piece,
    namesOf(tx, [
      ...shown.map((row) => row.actor),
      ...piece.authors,
      ...piece.assignments.map((assignment) => assignment.personId),
    ]),
    perspectives,
  );
  const written = writtenIn(tx, pieceId, ['accused']);
  const notes = new Map(counterpointsOf(tx, pieceId, piece.row.currentVersion).map((note) => [note.id, note]));
  const signOffs = new Map(signOffsOf(tx, pieceId).map((signOff) => [signOff.id, signOff]));
  const assignments = new Map(piece.assignments.map((assignment) => [assignment.id, assignment]));
  const book: DutyBook = {
    assignment: (id) => assignments.get(id),
    signOff: (id) => signOffs.get(id),
    counterpoint: (id) => notes.get(id),
    everAsked: (personId) => piece.assignments.find((assignment) => assignment.personId === personId),
  };
  const overrides = new Map(overridesOf(tx, pieceId).map((override) => [override.id, override.requirement]));
  const dates = { locale: reading.t.language, timeZone: timezoneOf(reading), now };
  const partOf = sentenceParts(tx, pieceId);
  const say = {
    person: (id: string) => inSentence(reading.t, people.person(id)),
    reviewer: (id: string, duty: Duty) => inSentence(reading.t, people.reviewer(id, duty)),
    perspective: (slug: string) => reading.t(inside)(perspectives.name(slug)),
    code: (id: string) => {
      const note = notes.get(id);
      return note ? perspectives.code(note.perspective, note.code) : reading.t(fallbackLabels).counterpoint;
    },
    duty: (id: string) => {
      const duty = assignments.get(id) ?? signOffs.get(id);
      return duty?.duty === 'perspective'
        ? reading.t(inside)(perspectives.name(duty.perspective ?? ''))
        : reading.t(fallbackLabels).facts;
    },
    takesTwo: (id: string) => {
      const ground = notes.get(id)?.block?.ground;
      return ground !== undefined && takesTwoEditors(ground);
    },
    overridden: (id: string) => overrides.get(id) ?? null,
    accused: (id: string) => written('accused', id)?.name ?? reading.t(fallbackLabels).accusedPerson,
    when: (at: string) => formatInstant(at, dates),
    sentence: (version: number, number: number) => ({ number, part: partOf(version, number - 1) }),
  };
  return {
    items: shown.map(({ number, at, type, actor, payloads }): Entry => {
      const payload = payloadOf(type, payloads);
      // Erased with its writer: that it happened stays.
      if (payload === null || actor === null)
        return { number, at, type, by: null, sentence: reading.t(fallbackLabels).erasedEntry };
      const by = byNobody.has(type) ? null : people.doer(actor, eventDuty({ type, payload, actor }, book));
      return {
        number,
        at,
        type,
        by,
        sentence: reading.t(historySentence)(type, payload, { ...say, by: atStart(reading.t, by) }),
      };
    }),
    next: next === null ? null : cursorOf([next]),
  };
}

type Shown = Omit<Row, 'payload'> & Told & { payloads: Payloads[EventType][] };

/**
 * The newest entries of these rows, which are read no further than that. An entry has the number and the moment of the newest row in it. `next`: rows with a smaller
 * number are older; null: there are none.
 */
function entriesIn(found: Iterable<Row>, limit: number): { shown: Shown[]; next: number | null } {
  const shown: Shown[] = [];
  let oldest = 0;
  for (const row of found) {
    const payload = row.payload === null ? null : (JSON.parse(row.payload) as Payloads[EventType]);
    const last = shown.at(-1);
    if (last && payload && isOneEntry({ ...row, payload }, last)) last.payloads.push(payload);
    else if (shown.length === limit) return { shown, next: oldest };
    else shown.push({ ...row, payload, payloads: payload ? [payload] : [] });
    oldest = row.number;
  }
  return { shown, next: null };
}

const atStart = (t: Translate, by: PersonView | null) =>
  by === null
    ? t(fallbackLabels).formerMember
    : by.personId === null
      ? t(fallbackLabels).reviewerOf(t(inside)(by.label))
      : by.label;
const inSentence = (t: Translate, person: PersonView) => (person.personId === null ? t(fallbackLabels).reviewer : person.label);
