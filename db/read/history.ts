import type { z } from 'zod';
import { byNobody, type Duty, type DutyBook, dutyIn } from '@/lib/review/duty-in';
import type { EventType, Payloads } from '@/lib/review/events';
import type { PersonView } from '@/lib/review/views/common';
import type { historyEntry } from '@/lib/review/views/piece';
import { takesTwoEditors } from '@/lib/review/vocabulary';
import { formatInstant } from '@/lib/words/dates';
import { historySentence } from '@/lib/words/history';
import { inside } from '@/lib/words/phrase';
import { counterpointsOf } from '../load/counterpoints';
import { overridesOf, signOffsOf } from '../load/judgements';
import { query } from '../query';
import { cursorOf, pageSize, readCursor } from './cursor';
import { namesOf } from './names';
import { perspectiveBook } from './perspectives';
import type { Page } from './pieces';
import { postedSql, postings } from './posted-sql';
import type { Reading } from './read';
import { seen } from './seen';
import { sentenceParts } from './sentence-parts';
import { timezoneOf } from './timezone';
import { who } from './who';
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
  limit: number;
}
// Private work is told as done when it was filed, to all but its maker: the hours at which somebody works would say who it is. How often they rewrote it is told to nobody else. Entries are numbered among those that
// this viewer sees: the ledger's own numbers would count what others keep private, and what happens on other pieces.
const rows = query((db) =>
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
      told AS (SELECT row_number() OVER (ORDER BY coalesce(s.filed, s.seq), s.seq) AS number, s.type, coalesce(f.at, s.at) AS at, s.actor, s.payload
        FROM seen s LEFT JOIN filings f ON f.seq = s.filed)
     SELECT * FROM told WHERE number < @before ORDER BY number DESC LIMIT @limit`,
  ),
);

/** What happened to a piece, newest first, each in a sentence that says no more than this viewer may know. */
export function history(
  reading: Reading,
  pieceId: string,
  asked: { cursor?: string | undefined; limit?: number | undefined } = {},
): Page<Entry> | null {
  const { tx, viewer, now } = reading;
  const piece = seen(reading, pieceId);
  if (!piece?.may('see_text')) return null;
  const limit = pageSize(asked.limit);
  const before = Number(readCursor(asked.cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER) || Number.MAX_SAFE_INTEGER;
  const found = rows(tx).all({ id: pieceId, me: viewer.personId, before, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const perspectives = perspectiveBook(tx);
  const people = who(
    viewer,
    piece,
    namesOf(tx, [...shown.map((row) => row.actor), ...piece.authors, ...piece.assignments.map((one) => one.personId)]),
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
  const overrides = new Map(overridesOf(tx, pieceId).map((one) => [one.id, one.requirement]));
  const dates = { locale: 'en', timeZone: timezoneOf(reading), now };
  const partOf = sentenceParts(tx, pieceId);
  const say = {
    person: (id: string) => inSentence(people.person(id)),
    reviewer: (id: string, duty: Duty) => inSentence(people.reviewer(id, duty)),
    perspective: (slug: string) => inside(perspectives.name(slug)),
    code: (id: string) => {
      const note = notes.get(id);
      return note ? perspectives.code(note.perspective, note.code) : 'a counterpoint';
    },
    duty: (id: string) => {
      const duty = assignments.get(id) ?? signOffs.get(id);
      return duty?.duty === 'perspective' ? inside(perspectives.name(duty.perspective ?? '')) : 'the facts';
    },
    takesTwo: (id: string) => {
      const ground = notes.get(id)?.block?.ground;
      return ground !== undefined && takesTwoEditors(ground);
    },
    overridden: (id: string) => overrides.get(id) ?? null,
    accused: (id: string) => written('accused', id)?.name ?? 'somebody',
    when: (at: string) => formatInstant(at, dates),
    sentence: (version: number, number: number) => ({ number, part: partOf(version, number - 1) }),
  };
  const last = shown.at(-1);
  return {
    items: shown.map(({ number, at, type, actor, payload: stored }): Entry => {
      // Erased with its writer: that it happened stays.
      if (stored === null || actor === null) return { number, at, type, by: null, sentence: 'What this entry said was erased.' };
      const payload = JSON.parse(stored) as Payloads[EventType];
      const by = byNobody.has(type) ? null : people.doer(actor, dutyIn({ type, payload, actor }, book));
      return { number, at, type, by, sentence: historySentence(type, payload, { ...say, by: atStart(by) }) };
    }),
    next: found.length > limit && last ? cursorOf([last.number]) : null,
  };
}

const atStart = (by: PersonView | null) =>
  by === null ? 'Somebody who left' : by.personId === null ? `The ${inside(by.label)}` : by.label;
const inSentence = (person: PersonView) => (person.personId === null ? 'a reviewer' : person.label);
