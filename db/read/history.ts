import type { z } from 'zod';
import { byNobody, type Duty, type DutyBook, dutyIn } from '@/lib/review/duty-in';
import type { EventType, Payloads } from '@/lib/review/events';
import type { PersonView } from '@/lib/review/views/common';
import type { historyEntry } from '@/lib/review/views/piece';
import { formatMoment } from '@/lib/words/dates';
import { historySentence } from '@/lib/words/history';
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
import { inside, who } from './who';
import { writtenIn } from './written';

type Entry = z.infer<typeof historyEntry>;
interface Row {
  seq: number;
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
const rows = query((db) =>
  db.$client.prepare<[Bound], Row>(
    `WITH ${postings} SELECT e.seq, e.type, d.at, d.actor, d.payload FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = @id AND e.seq < @before AND ${postedSql} ORDER BY e.seq DESC LIMIT @limit`,
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
    overridden: (id: string) => overrides.get(id) ?? null,
    accused: (id: string) => written('accused', id)?.name ?? 'somebody',
    when: (at: string) => formatMoment(at, dates),
    sentence: (version: number, number: number) => ({ number, part: partOf(version, number - 1) }),
  };
  const last = shown.at(-1);
  return {
    items: shown.map(({ seq, at, type, actor, payload: stored }): Entry => {
      // Erased with its writer: that it happened stays.
      if (stored === null || actor === null) return { seq, at, type, by: null, sentence: 'What this entry said was erased.' };
      const payload = JSON.parse(stored) as Payloads[EventType];
      const by = byNobody.has(type) ? null : people.doer(actor, dutyIn({ type, payload, actor }, book));
      return { seq, at, type, by, sentence: historySentence(type, payload, { ...say, by: atStart(by) }) };
    }),
    next: found.length > limit && last ? cursorOf([last.seq]) : null,
  };
}

const atStart = (by: PersonView | null) =>
  by === null ? 'Somebody who left' : by.personId === null ? `The ${inside(by.label)}` : by.label;
const inSentence = (person: PersonView) => (person.personId === null ? 'a reviewer' : person.label);
