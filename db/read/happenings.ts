import type { Happening, RecordEntry } from '@/lib/formats/html/record-entry';
import type { EventType, Payloads } from '@/lib/review/events';
import type { VersionFacts } from '@/lib/review/facts';
import { statement } from '../connection/statement';
import { allVersions } from '../load/versions';
import { againstLive } from './against-live';
import { asides } from './asides';
import { perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { sentenceParts } from './sentence-parts';

interface Row {
  seq: number;
  type: EventType;
  day: string;
  actor: string | null;
  payload: string | null;
  duty: string | null;
  perspective: string | null;
  notePerspective: string | null;
  noteCode: number | null;
  requirement: string | null;
}

// What an entry is about is looked up beside it: the duty of a sign-off or a request, the mark of a counterpoint, the requirement of an override. The sentences
// of a version, which can be megabytes, stay where they are: what is told of it is in its row, by its number.
const rows = statement((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT e.seq, e.type, json_extract(e.leaf, '$.day') AS day, d.actor, d.payload, s.duty, s.perspective,
       n.perspective AS notePerspective, n.code AS noteCode, o.requirement
     FROM events e JOIN (SELECT i.seq, t.actor, iif(i.type = 'version_made' AND t.payload IS NOT NULL, '{}', t.payload) AS payload
       FROM events i JOIN event_data t ON t.seq = i.seq) d ON d.seq = e.seq
     LEFT JOIN sign_offs f ON f.id = json_extract(d.payload, '$.signOffId')
     LEFT JOIN assignments s ON s.id = coalesce(json_extract(d.payload, '$.assignmentId'), f.assignment_id)
     LEFT JOIN counterpoints n ON n.id = json_extract(d.payload, '$.counterpointId')
     LEFT JOIN overrides o ON o.id = coalesce(json_extract(d.payload, '$.overrideId'), json_extract(d.payload, '$.id'))
     WHERE e.stream = ? ORDER BY e.seq`,
  ),
);

const answersShown = statement((db) =>
  db.$client
    .prepare<[string], string>(
      `SELECT json_extract(n.value, '$.response.id') FROM pieces p JOIN contents c ON c.kind = 'edition' AND c.ref = p.live_edition,
         json_each(c.body, '$.counterpoints') n WHERE p.id = ? AND json_extract(n.value, '$.response.id') IS NOT NULL`,
    )
    .pluck(),
);

/** What readers are told of a published piece's review, oldest first: a whitelist without people, reasons or private work. */
export function happenings({ tx }: Pick<Reading, 'tx'>, pieceId: string): RecordEntry[] {
  const perspectives = perspectiveBook(tx);
  const partOf = sentenceParts(tx, pieceId);
  const unread = asides(tx, pieceId);
  const against = againstLive(tx, pieceId);
  const answers = new Set(answersShown(tx).all(pieceId));
  // Of those that came after publication, readers get what a reviewed correction brings.
  const isUnreadAnswer = (type: EventType, payload: Payloads[EventType]) =>
    type === 'counterpoint_answered' && !answers.has((payload as Payloads['counterpoint_answered']).id);
  const versions = allVersions(tx, pieceId);
  let made = 0;
  const before = new Set<EventType>();
  let lapses = new Set<string>();
  return rows(tx)
    .all(pieceId)
    .flatMap((row) => {
      const isOpen = before.has('review_opened');
      const isOut = before.has('published');
      before.add(row.type);
      if (row.type === 'version_made') made += 1;
      // The approval has done its work: that what is at the desk differs from it says nothing of what readers have.
      if (row.payload === null || (isOut && row.type === 'publishable_lapsed')) return [];
      const payload = JSON.parse(row.payload) as Payloads[EventType];
      const entry = (happening: Happening): RecordEntry => ({ day: row.day, happening });
      // Also with a signature on a text that readers never got: it is what they read that is spoken against.
      const doubts = against({ type: row.type, payload, actor: row.actor }).map(entry);
      if (unread.has(row.seq) || (isOut && isUnreadAnswer(row.type, payload))) return doubts;
      const happening = told(row, payload, {
        duty: row.duty === 'perspective' ? perspectives.name(row.perspective ?? '') : null,
        code: row.notePerspective === null ? '' : perspectives.code(row.notePerspective, row.noteCode ?? 0),
        name: perspectives.name,
        version: versions.find(({ number }) => number === made),
        partOf,
        isOpen,
      });
      if (happening?.kind === 'version') lapses = new Set();
      if (happening?.kind !== 'lapsed' && happening?.kind !== 'line_lapsed')
        return [...(happening ? [entry(happening)] : []), ...doubts];
      // Signatures that later ones took the place of lapse as well: that is said once.
      const said = JSON.stringify(happening);
      if (lapses.has(said)) return [];
      lapses.add(said);
      return [entry(happening)];
    });
}

interface Names {
  duty: string | null;
  code: string;
  name: (perspective: string) => string;
  /** The version that was last made. */
  version: Pick<VersionFacts, 'number' | 'change'> | undefined;
  partOf: ReturnType<typeof sentenceParts>;
  /** Its review was opened before. */
  isOpen: boolean;
}
const plain = {
  submitted: 'submitted',
  resubmitted: 'resubmitted',
  returned: 'returned',
  changes_requested: 'changes_requested',
  publishable_approved: 'first_approval',
  marked_publishable: 'publishable',
  published: 'published',
  correction_confirmed: 'correction_confirmed',
  correction_refused: 'correction_refused',
  correction_answered: 'correction_answered',
  retracted: 'retracted',
  adoption_refused: 'weaker_policy_refused',
  adoption_withdrawn: 'weaker_policy_withdrawn',
  removed: 'removed',
} as const satisfies Partial<Record<EventType, Happening['kind']>>;
const isPlain = (type: EventType): type is keyof typeof plain => type in plain;

function told(
  { type, requirement }: Row,
  payload: Payloads[EventType],
  { duty, code, name, version: made, partOf, isOpen }: Names,
): Happening | null {
  if (isPlain(type)) return { kind: plain[type] };
  switch (type) {
    case 'version_made':
      return made ? { kind: 'version', number: made.number, change: made.change } : null;
    case 'review_opened': {
      const { perspectives, stakes } = payload as Payloads['review_opened'];
      return {
        kind: isOpen ? 'widened' : 'opened',
        perspectives: perspectives.map((perspective) => name(perspective.perspective)),
        stakes,
      };
    }
    case 'assignment_lapsed':
      return { kind: 'no_reply', duty };
    case 'assignment_answered':
      return (payload as Payloads['assignment_answered']).status === 'recused' ? { kind: 'recused', duty } : null;
    case 'signed_off':
      return { kind: 'signed', duty, outcome: (payload as Payloads['signed_off']).outcome };
    case 'sign_off_lapsed': {
      const { version, sentence: number, line } = payload as Payloads['sign_off_lapsed'];
      if (line) return { kind: 'line_lapsed', duty, line };
      return { kind: 'lapsed', duty, sentence: number === null ? null : { number, part: partOf(version, number - 1) } };
    }
    case 'sign_off_revoked':
      return { kind: 'revoked', duty };
    case 'counterpoint_answered':
      return { kind: 'answered', code, response: (payload as Payloads['counterpoint_answered']).kind };
    case 'sentences_confirmed': {
      const { sentences, lines = [] } = payload as Payloads['sentences_confirmed'];
      return { kind: 'confirmed', sentences: sentences.length, lines: lines.length };
    }
    case 'block_overruled':
      return { kind: (payload as Payloads['block_overruled']).second ? 'overruled' : 'overrule_asked' };
    case 'consented':
      return { kind: 'consented', number: (payload as Payloads['consented']).version };
    case 'publishable_lapsed':
      return { kind: 'publishable_lapsed', cause: (payload as Payloads['publishable_lapsed']).cause };
    case 'override_requested':
      return { kind: 'override_asked', requirement: (payload as Payloads['override_requested']).requirement };
    case 'override_confirmed':
    case 'override_refused':
    case 'override_withdrawn':
      return requirement === null ? null : { kind: type, requirement };
    case 'decision_ended':
      return requirement === null ? null : { kind: 'override_ended', requirement };
    case 'adoption_requested':
      return { kind: 'weaker_policy_asked', version: (payload as Payloads['adoption_requested']).policyVersion };
    case 'policy_adopted': {
      const { policyVersion: version, adoptionId } = payload as Payloads['policy_adopted'];
      return { kind: adoptionId === undefined ? 'policy_adopted' : 'weaker_policy_adopted', version };
    }
    case 'counterpoint_taken_off':
      return { kind: 'taken_off', code, ground: (payload as Payloads['counterpoint_taken_off']).ground };
    case 'corrected':
      return { kind: 'corrected', type: (payload as Payloads['corrected']).type };
    default:
      return null;
  }
}
