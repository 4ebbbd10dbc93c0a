import { permissionsOf, permittedKinds } from '@/lib/review/beforehand';
import { changesText } from '@/lib/review/changes-text';
import type { EventType, Payloads, StoredEvent } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { NEWSROOM } from '../ledger/append';
import { permissionsAt } from '../load/judgements';
import { allVersions } from '../load/versions';
import type { Untold } from './outbox';

/** Somebody who can be written to: they have an account. */
export interface Addressee {
  personId: string;
  email: string;
  timezone: string;
  /** The person's (BCP 47). */
  locale: string;
}
/** Whom an event is news for, read when the letters are written and not before: people may have left in between. Whose turn it is, `untoldActs` says. */
export interface Recipients {
  event: StoredEvent;
  authors: Addressee[];
  /** Who did not write the piece. */
  editors: Addressee[];
  /** Everybody who was asked to review the piece, or did: asked, at work, or done. */
  reviewers: Addressee[];
  /** Whom the event is about: the reviewer who was released, the writer of the counterpoint, who asked for what was refused, the person whose account changed. */
  subject: Addressee | null;
  /** Of an editor's version: the authors who permitted beforehand what it changed, and the version it changed. */
  permitted: { to: Addressee; from: number }[];
  /** Writers of running counterpoints whose passage a correction changed. */
  writers: Addressee[];
  /** Of a person who was changed: how they were before. */
  before: PersonBefore | null;
}

const columns =
  'd.person_id AS personId, d.email, d.timezone, d.locale FROM people_details d JOIN people p ON p.id = d.person_id';
const authorsOf = statement((db) =>
  db.$client.prepare<[string], Addressee>(
    `SELECT ${columns} JOIN piece_authors a ON a.person_id = p.id WHERE a.piece_id = ? AND p.disabled = 0`,
  ),
);
const changedFor = statement((db) =>
  db.$client.prepare<[string, number], Addressee>(
    `SELECT DISTINCT ${columns} JOIN counterpoints n ON n.by = p.id AND n.posted = 1 AND n.runs = 1
       AND coalesce(n.outcome, '') NOT IN ('withdrawn', 'cut') AND n.cut_in IS NULL
     JOIN resolutions r ON r.counterpoint_id = n.id AND r.since = r.version AND r.version > n.version
     WHERE n.piece_id = ? AND r.version = ? AND p.disabled = 0`,
  ),
);
const reviewersOf = statement((db) =>
  db.$client.prepare<[string], Addressee>(
    `SELECT DISTINCT ${columns} JOIN assignments s ON s.person_id = p.id
     WHERE s.piece_id = ? AND s.status IN ('invited', 'accepted', 'done') AND p.disabled = 0`,
  ),
);
// An editor who wrote the piece is only its author.
const editorsOf = statement((db) =>
  db.$client.prepare<[string], Addressee>(
    `SELECT ${columns} WHERE p.disabled = 0 AND instr(p.roles, '"editor"') > 0
       AND NOT EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = ? AND a.person_id = p.id)`,
  ),
);
const person = statement((db) => db.$client.prepare<[string], Addressee>(`SELECT ${columns} WHERE p.id = ? AND p.disabled = 0`));
const anyAccount = statement((db) => db.$client.prepare<[string], Addressee>(`SELECT ${columns} WHERE p.id = ?`));
// A released reviewer cannot read the answer.
const workingWriterOf = statement((db) =>
  db.$client
    .prepare<[string], string>(
      `SELECT by FROM counterpoints n WHERE id = ? AND EXISTS (SELECT 1 FROM assignments s WHERE s.piece_id = n.piece_id
         AND s.person_id = n.by AND s.status IN ('accepted', 'done'))`,
    )
    .pluck(),
);
const writerOf = statement((db) => db.$client.prepare<[string], string>('SELECT by FROM counterpoints WHERE id = ?').pluck());
const ofRow = (table: string, column: string) =>
  statement((db) => db.$client.prepare<[string], string>(`SELECT ${column} FROM ${table} WHERE id = ?`).pluck());
const overrideAskedBy = ofRow('overrides', 'requested_by');
const policyAskedBy = ofRow('adoptions', 'asked_by');
const correctionBy = ofRow('corrections', 'by');
const reviewerOf = statement((db) =>
  db.$client.prepare<[string], string>('SELECT person_id FROM assignments WHERE id = ?').pluck(),
);

const consentOf = statement((db) =>
  db.$client.prepare<[string], { consent: string }>(
    `SELECT json_extract(o.data, '$.consent') AS consent FROM pieces p JOIN policies o ON o.desk_id = p.desk_id AND o.version = p.policy_version
     WHERE p.id = ?`,
  ),
);
type PersonBefore = Payloads['person_joined'] & { disabled?: boolean };
const personBefore = (db: Database, personId: string, seq: number): PersonBefore | undefined => {
  const payload = lastOfPerson(db).get(NEWSROOM, personId, seq);
  return payload === undefined ? undefined : (JSON.parse(payload) as PersonBefore);
};
const lastOfPerson = statement((db) =>
  db.$client
    .prepare<[string, string, number], string>(
      `SELECT d.payload FROM events e JOIN event_data d USING (seq) WHERE e.stream = ? AND e.type IN ('person_joined', 'person_changed')
       AND json_extract(d.payload, '$.personId') = ? AND e.seq < ? ORDER BY e.seq DESC LIMIT 1`,
    )
    .pluck(),
);

/** Events after which the reviewers of the piece have nothing to do on it any more. */
const endings: EventType[] = ['declined', 'withdrawn', 'published', 'retracted', 'removed'];

/** null where there is nobody to tell any more: the payload was erased with its person. */
export function recipientsOf(db: Database, untold: Untold): Recipients | null {
  if (untold.payload === null || untold.actor === null) return null;
  const { seq, stream, type, at, actor } = untold;
  // What the store wrote, as it was written: the types of both are `Payloads`.
  const event = { seq, stream, type, at, actor, payload: JSON.parse(untold.payload) as unknown } as StoredEvent;
  const subject = subjectOf(db, event);
  return {
    event,
    authors: stream === NEWSROOM ? [] : authorsOf(db).all(stream),
    editors: editorsOf(db).all(stream),
    reviewers: endings.includes(type) ? reviewersOf(db).all(stream) : [],
    // That an account is closed is the last letter to it.
    subject: (subject === undefined ? undefined : (type === 'person_changed' ? anyAccount : person)(db).get(subject)) ?? null,
    permitted: permittedBy(db, event),
    writers:
      event.type === 'corrected' && changesText(event.payload.type) ? changedFor(db).all(stream, event.payload.version) : [],
    before: event.type === 'person_changed' ? (personBefore(db, event.payload.personId, seq) ?? null) : null,
  };
}

function permittedBy(db: Database, event: StoredEvent): Recipients['permitted'] {
  const { consent } = consentOf(db).get(event.stream) ?? {};
  // What is made of a live piece needs nobody's permission; and some policies take none.
  if (event.type !== 'version_made' || event.payload.change === 'author' || event.payload.purpose) return [];
  if (consent === 'exact') return [];
  const versions = allVersions(db, event.stream);
  const made = versions.find((version) => version.number === event.payload.number);
  const permissions = permissionsAt(db, event.stream);
  return authorsOf(db)
    .all(event.stream)
    .filter((to) => made && permittedKinds(permissionsOf({ versions, permissions }, to.personId), made) !== null)
    .map((to) => ({ to, from: event.payload.base ?? event.payload.number - 1 }));
}

function subjectOf(db: Database, event: StoredEvent): string | undefined {
  switch (event.type) {
    case 'counterpoint_answered':
      return workingWriterOf(db).get(event.payload.counterpointId);
    case 'counterpoint_run':
    case 'counterpoint_taken_off':
    case 'passage_cut':
    case 'passage_returned':
    case 'counterpoint_filed':
    case 'block_overruled':
    case 'counterpoint_resolved':
      return writerOf(db).get(event.payload.counterpointId);
    case 'assignment_answered':
    case 'assignment_lapsed':
      return reviewerOf(db).get(event.payload.assignmentId);
    case 'override_refused':
      return overrideAskedBy(db).get(event.payload.overrideId);
    case 'adoption_refused':
      return policyAskedBy(db).get(event.payload.adoptionId);
    case 'correction_refused':
      return correctionBy(db).get(event.payload.correctionId);
    case 'author_added':
    case 'taken_over':
    case 'person_changed':
      return event.payload.personId;
    default:
      return undefined;
  }
}
