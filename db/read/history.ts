import type { z } from 'zod';
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
/** What nobody did: the clock's or an edit's doing. */
const byNobody = new Set<EventType>([
  'sign_off_lapsed',
  'passage_cut',
  'passage_returned',
  'assignment_lapsed',
  'publishable_lapsed',
  'decision_ended',
]);
/** Judgements: their makers are shown as reviewers, if that is what they are here. */
const judgements = new Set<EventType>([
  'assignment_answered',
  'counterpoint_added',
  'counterpoint_edited',
  'counterpoint_resolved',
  'counterpoint_upheld',
  'counterpoint_placed',
  'sentences_disposed',
  'claim_added',
  'verdict_given',
  'sentences_confirmed',
  'signed_off',
  'sign_off_revoked',
]);

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
  const codes = new Map(
    counterpointsOf(tx, pieceId, piece.row.currentVersion).map((one) => [one.id, perspectives.code(one.perspective, one.code)]),
  );
  const duties = new Map([...piece.assignments, ...signOffsOf(tx, pieceId)].map((one) => [one.id, one]));
  const overrides = new Map(overridesOf(tx, pieceId).map((one) => [one.id, one.requirement]));
  const dates = { locale: 'en', timeZone: timezoneOf(reading), now };
  const partOf = sentenceParts(tx, pieceId);
  const say = {
    person: (id: string) => inSentence(people.either(id)),
    perspective: (slug: string) => inside(perspectives.name(slug)),
    code: (id: string) => codes.get(id) ?? 'a counterpoint',
    duty: (id: string) => {
      const duty = duties.get(id);
      return duty?.duty === 'perspective' ? inside(perspectives.name(duty.perspective ?? '')) : 'the facts';
    },
    overridden: (id: string) => overrides.get(id) ?? null,
    accused: (id: string) => written('accused', id)?.name ?? 'somebody',
    when: (at: string) => formatMoment(at, dates),
    sentence: (version: number, number: number) => ({ number, part: partOf(version, number - 1) }),
  };
  const last = shown.at(-1);
  return {
    items: shown.map((row): Entry => {
      const by =
        byNobody.has(row.type) || row.actor === null
          ? null
          : (judgements.has(row.type) ? people.either : people.person)(row.actor);
      const { seq, at, type } = row;
      // Erased with its writer: that it happened stays.
      if (row.payload === null) return { seq, at, type, by, sentence: 'What this entry said was erased.' };
      const payload = JSON.parse(row.payload) as Payloads[EventType];
      return { seq, at, type, by, sentence: historySentence(type, payload, { ...say, by: atStart(by) }) };
    }),
    next: found.length > limit && last ? cursorOf([last.seq]) : null,
  };
}

const atStart = (by: PersonView | null) =>
  by === null ? 'Somebody who left' : by.personId === null ? `The ${inside(by.label)}` : by.label;
const inSentence = (person: PersonView) => (person.personId === null ? 'a reviewer' : person.label);
