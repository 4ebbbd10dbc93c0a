import type { StoredEvent } from '@/lib/review/events';
import type { Database } from './open';
import type { Untold } from './outbox';
import { query } from './query';
import { perspectiveBook } from './read/perspectives';
import { dutyName } from './read/who';

/** Somebody who can be written to: they have an account, and it is open. */
export interface Addressee {
  personId: string;
  email: string;
  timezone: string;
}
/** What the letters about one event need to know, read when they are written and not before: people may have left in between. */
export interface Occasion {
  event: StoredEvent;
  authors: Addressee[];
  editors: Addressee[];
  /** Whom the event is about: the invited reviewer, the writer of the note, the giver of the sign-off, the editor who asked. */
  subject: Addressee | null;
  /** Writers of running counterpoints whose passage a correction changed. */
  writers: Addressee[];
  /** Readers have the piece. */
  live: boolean;
  /** The duty that is asked for, in words ("Affected communities", "Fact-check"). */
  duty: string;
  /** How many posted counterpoints have no answer, and until when the author may answer the first. */
  unanswered: { number: number; until: string | null };
  now: string;
}

const columns =
  'd.person_id AS personId, d.email, d.timezone FROM people_details d JOIN people p ON p.id = d.person_id AND p.disabled = 0';
const authorsOf = query((db) =>
  db.$client.prepare<[string], Addressee>(`SELECT ${columns} JOIN piece_authors a ON a.person_id = p.id WHERE a.piece_id = ?`),
);
const editors = query((db) => db.$client.prepare<[], Addressee>(`SELECT ${columns} WHERE instr(p.roles, '"editor"') > 0`));
const person = query((db) => db.$client.prepare<[string], Addressee>(`SELECT ${columns} WHERE p.id = ?`));
const writerOf = {
  counterpoint: query((db) => db.$client.prepare<[string], string>('SELECT by FROM counterpoints WHERE id = ?').pluck()),
  signOff: query((db) => db.$client.prepare<[string], string>('SELECT by FROM sign_offs WHERE id = ?').pluck()),
  assignment: query((db) => db.$client.prepare<[string], string>('SELECT invited_by FROM assignments WHERE id = ?').pluck()),
};
const changedFor = query((db) =>
  db.$client.prepare<[string, number], Addressee>(
    `SELECT DISTINCT ${columns} JOIN counterpoints n ON n.by = p.id AND n.posted = 1 AND n.runs = 1
     JOIN resolutions r ON r.counterpoint_id = n.id AND r.since = r.version WHERE n.piece_id = ? AND r.version = ?`,
  ),
);
const isLive = query((db) => db.$client.prepare<[string]>("SELECT 1 FROM pieces WHERE id = ? AND publication = 'live'"));
const openNotes = query((db) =>
  db.$client.prepare<[string], Occasion['unanswered']>(
    `SELECT count(*) AS number, min(c.answer_due) AS until FROM counterpoints c
     WHERE c.piece_id = ? AND c.posted = 1 AND c.outcome IS NULL AND c.cut_in IS NULL AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.counterpoint_id = c.id)`,
  ),
);

/** null where there is nobody to tell any more: the payload was erased with its person. */
export function occasionOf(db: Database, untold: Untold, now: string): Occasion | null {
  if (untold.payload === null || untold.actor === null) return null;
  const { seq, stream, type, at, actor } = untold;
  // What the store wrote, as it was written: the types of both are `Payloads`.
  const event = { seq, stream, type, at, actor, payload: JSON.parse(untold.payload) as unknown } as StoredEvent;
  const subject = subjectOf(db, event);
  return {
    event,
    now,
    authors: authorsOf(db).all(stream),
    editors: editors(db).all(),
    subject: (subject === undefined ? undefined : person(db).get(subject)) ?? null,
    writers: event.type === 'corrected' ? changedFor(db).all(stream, event.payload.version) : [],
    live: isLive(db).get(stream) !== undefined,
    duty: event.type === 'reviewer_invited' ? dutyName(event.payload, perspectiveBook(db)) : '',
    unanswered: openNotes(db).get(stream) ?? { number: 0, until: null },
  };
}

function subjectOf(db: Database, event: StoredEvent): string | undefined {
  switch (event.type) {
    case 'reviewer_invited':
      return event.payload.personId;
    case 'counterpoint_answered':
    case 'counterpoint_run':
    case 'passage_cut':
    case 'passage_returned':
      return writerOf.counterpoint(db).get(event.payload.counterpointId);
    case 'sign_off_lapsed':
      return writerOf.signOff(db).get(event.payload.signOffId);
    case 'assignment_answered':
      return writerOf.assignment(db).get(event.payload.assignmentId);
    default:
      return undefined;
  }
}
