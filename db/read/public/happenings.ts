import type { Happening, RecordEntry } from '@/lib/formats/html/record-entry';
import type { EventType, NewEvent } from '@/lib/review/events';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { words } from '@/lib/words';
import type { Database } from '../../open';
import { query } from '../../query';
import { perspectiveBook } from '../perspectives';

type Row = { type: EventType; day: string; payload: string };
const rows = query((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT e.type, json_extract(e.leaf, '$.day') AS day, d.payload FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = ? AND d.payload IS NOT NULL ORDER BY e.seq`,
  ),
);
type Duty = { id: string; duty: 'perspective' | 'fact_check'; perspective: string | null };
const duties = query((db) =>
  db.$client.prepare<[string, string], Duty>(
    `SELECT id, duty, perspective FROM assignments WHERE piece_id = ?
     UNION ALL SELECT id, duty, perspective FROM sign_offs WHERE piece_id = ?`,
  ),
);
const asked = query((db) =>
  db.$client.prepare<[string], { id: string; requirement: string }>('SELECT id, requirement FROM overrides WHERE piece_id = ?'),
);

/** A piece's life as readers may know it, oldest first. What is not told here, nobody outside learns: see `Happening`. */
export function happenings(db: Database, pieceId: string, edition: Pick<FrozenEdition, 'counterpoints'>): RecordEntry[] {
  const book = perspectiveBook(db);
  const byId = new Map(
    duties(db)
      .all(pieceId, pieceId)
      .map((one) => [one.id, one]),
  );
  const requirements = new Map(
    asked(db)
      .all(pieceId)
      .map((one) => [one.id, one.requirement]),
  );
  const codes = new Map(edition.counterpoints.map((note) => [note.id, note.code]));
  const say: Labels = {
    perspective: book.name,
    duty: (id) => {
      const perspective = byId.get(id)?.perspective ?? null;
      return perspective === null ? null : book.name(perspective);
    },
    code: (id) => codes.get(id) ?? null,
    requirement: (id) => requirements.get(id) ?? null,
  };
  return rows(db)
    .all(pieceId)
    .flatMap(({ type, day, payload }) => {
      const parsed: unknown = JSON.parse(payload);
      // The row was written by `append` from an event of this very type.
      const happening = told({ type, payload: parsed } as NewEvent, say);
      return happening ? [{ day, happening }] : [];
    });
}

interface Labels {
  perspective: (slug: string) => string;
  /** Of an assignment or a sign-off; null: the fact-check. */
  duty: (id: string) => string | null;
  /** Of a counterpoint that runs with the piece; null: readers do not know of it. */
  code: (id: string) => string | null;
  requirement: (overrideId: string) => string | null;
}

function told({ type, payload }: NewEvent, say: Labels): Happening | null {
  switch (type) {
    case 'version_made':
      return { kind: 'version', number: payload.number, change: payload.change };
    case 'submitted':
    case 'resubmitted':
    case 'returned':
    case 'changes_requested':
    case 'published':
    case 'correction_confirmed':
    case 'publishable_lapsed':
    case 'retracted':
    case 'removed':
      return { kind: type };
    case 'review_opened':
      return {
        kind: 'opened',
        perspectives: payload.perspectives.map((one) => say.perspective(one.perspective)),
        stakes: words.vocabulary.stakes[payload.stakes],
      };
    case 'assignment_answered':
      return payload.status === 'recused' ? { kind: 'recused', duty: say.duty(payload.assignmentId) } : null;
    case 'assignment_lapsed':
      return { kind: 'no_reply', duty: say.duty(payload.assignmentId) };
    case 'signed_off':
      return { kind: 'signed', duty: say.duty(payload.id), outcome: payload.outcome };
    case 'sign_off_lapsed':
      return { kind: 'lapsed', duty: say.duty(payload.signOffId), sentence: payload.sentence };
    case 'sign_off_revoked':
      return { kind: 'revoked', duty: say.duty(payload.signOffId) };
    case 'counterpoint_answered': {
      const code = say.code(payload.counterpointId);
      return code === null ? null : { kind: 'answered', code, response: payload.kind };
    }
    case 'sentences_confirmed':
      return { kind: 'sentences_confirmed', number: payload.sentences.length };
    case 'block_overruled':
      return { kind: 'overruled' };
    case 'consented':
      return { kind: 'consented' };
    case 'override_requested':
      return { kind: 'override_asked', requirement: payload.requirement };
    case 'override_confirmed': {
      const requirement = say.requirement(payload.overrideId);
      return requirement === null ? null : { kind: 'override_confirmed', requirement };
    }
    case 'publishable_approved':
      return { kind: 'first_approval' };
    case 'marked_publishable':
      return { kind: 'publishable' };
    case 'corrected':
      return { kind: 'corrected', type: payload.type };
    default:
      return null;
  }
}
