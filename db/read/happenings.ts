import type { Happening, RecordEntry } from '@/lib/formats/html/record-entry';
import type { EventType, Payloads } from '@/lib/review/events';
import { keyOf, type SentenceKey } from '@/lib/review/facts';
import { isRefuted } from '@/lib/review/is-refuted';
import { sentencesAt } from '../load/versions';
import { query } from '../query';
import { perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { sentenceParts } from './sentence-parts';

interface Row {
  seq: number;
  type: EventType;
  day: string;
  payload: string | null;
  duty: string | null;
  perspective: string | null;
  notePerspective: string | null;
  noteCode: number | null;
  requirement: string | null;
}

// What an entry is about is looked up beside it: the duty of a sign-off or a request, the mark of a counterpoint, the requirement of an override.
const rows = query((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT e.seq, e.type, json_extract(e.leaf, '$.day') AS day, d.payload, s.duty, s.perspective,
       n.perspective AS notePerspective, n.code AS noteCode, o.requirement
     FROM events e JOIN event_data d ON d.seq = e.seq
     LEFT JOIN sign_offs f ON f.id = json_extract(d.payload, '$.signOffId')
     LEFT JOIN assignments s ON s.id = coalesce(json_extract(d.payload, '$.assignmentId'), f.assignment_id)
     LEFT JOIN counterpoints n ON n.id = json_extract(d.payload, '$.counterpointId')
     LEFT JOIN overrides o ON o.id = coalesce(json_extract(d.payload, '$.overrideId'), json_extract(d.payload, '$.id'))
     WHERE e.stream = ? ORDER BY e.seq`,
  ),
);

/** What readers are told of a published piece's review, oldest first: a whitelist without people, reasons or private work. */
export function happenings({ tx }: Pick<Reading, 'tx'>, pieceId: string): RecordEntry[] {
  const perspectives = perspectiveBook(tx);
  const partOf = sentenceParts(tx, pieceId);
  const all = rows(tx).all(pieceId);
  const wereOut = new Set(all.flatMap(outIn));
  const asides = new Set(all.flatMap((row) => asideIn(row)));
  const before = new Set<EventType>();
  const judged = new Set<string>();
  let lapses = new Set<string>();
  let live: Set<string> | null = null;
  return all.flatMap((row) => {
    const isOpen = before.has('review_opened');
    const isOut = before.has('published');
    before.add(row.type);
    // The approval has done its work: that what is at the desk differs from it says nothing of what readers have.
    if (row.payload === null || (isOut && row.type === 'publishable_lapsed')) return [];
    const payload = JSON.parse(row.payload) as Payloads[EventType];
    // A proposal, or a correction that readers never got, is no part of what happened to what they read.
    const version = versionOf(row, payload);
    if (version !== null && asides.has(version) && !wereOut.has(version)) return [];
    if (row.type === 'published' || row.type === 'corrected')
      live = new Set(sentencesAt(tx, pieceId, (payload as Payloads['published']).version).map(keyOf));
    const doubted = live && saidAgainst(tx, row, payload, { live, judged, pieceId });
    if (row.type === 'sentences_disposed')
      for (const key of (payload as Payloads['sentences_disposed']).dispositions) judged.add(keyOf(key));
    if (doubted) return [{ day: row.day, happening: doubted }];
    const happening = told(row, payload, {
      duty: row.duty === 'perspective' ? perspectives.name(row.perspective ?? '') : null,
      code: row.notePerspective === null ? '' : perspectives.code(row.notePerspective, row.noteCode ?? 0),
      name: perspectives.name,
      partOf,
      isOpen,
    });
    if (happening?.kind === 'version') lapses = new Set();
    if (happening?.kind !== 'lapsed') return happening ? [{ day: row.day, happening }] : [];
    // Signatures that later ones took the place of lapse as well: that is said once.
    const said = JSON.stringify(happening);
    if (lapses.has(said)) return [];
    lapses.add(said);
    return [{ day: row.day, happening }];
  });
}

/** The version that readers got with this event. */
const outIn = ({ type, payload }: Row): number[] =>
  payload !== null && (type === 'published' || type === 'corrected')
    ? [(JSON.parse(payload) as Payloads['published']).version]
    : [];
/** The version that was made beside what is live: a proposal, or a correction. */
function asideIn({ type, payload }: Row): number[] {
  if (type !== 'version_made' || payload === null) return [];
  const { number, purpose } = JSON.parse(payload) as Payloads['version_made'];
  return purpose ? [number] : [];
}
function versionOf({ type }: Row, payload: Payloads[EventType]): number | null {
  if (type === 'version_made') return (payload as Payloads['version_made']).number;
  if (type === 'sign_off_lapsed' || type === 'sentences_confirmed' || type === 'signed_off')
    return (payload as Payloads['signed_off']).version;
  return null;
}

interface Names {
  duty: string | null;
  code: string;
  name: (perspective: string) => string;
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

// What its maker has not filed is told to nobody.
const filed = query((db) => ({
  claim: db.$client.prepare<[string], SentenceKey>(
    `SELECT k.fingerprint, k.occurrence FROM claim_sentences k JOIN claims c ON c.id = k.claim_id WHERE k.claim_id = ? AND c.posted = 1`,
  ),
  verdict: db.$client.prepare<[string, string]>(
    'SELECT 1 FROM verdicts v WHERE v.claim_id = ? AND v.posted = 1 AND v.digest = ?',
  ),
  dispositions: db.$client.prepare<[number], SentenceKey>(
    'SELECT fingerprint, occurrence FROM dispositions WHERE seq = ? AND posted = 1',
  ),
  note: db.$client.prepare<[string]>('SELECT 1 FROM counterpoints WHERE id = ? AND posted = 1'),
  // Readers know that it is, or was, on the page.
  runs: db.$client.prepare<[string, string]>(
    `SELECT 1 FROM pieces p JOIN contents c ON c.kind = 'edition' AND c.ref = p.live_edition, json_each(c.body, '$.counterpoints') n
     WHERE json_extract(n.value, '$.id') = ? AND p.id = ?`,
  ),
}));

/** What was said against a published text, `live` being its sentences and `judged` those that somebody had judged before: that it was said, and not its words. */
function saidAgainst(
  tx: Reading['tx'],
  { type, seq }: Row,
  payload: Payloads[EventType],
  { live, judged, pieceId }: { live: Set<string>; judged: Set<string>; pieceId: string },
): Happening | null {
  const { claim, verdict, dispositions, note, runs } = filed(tx);
  switch (type) {
    case 'verdict_given': {
      const given = payload as Payloads['verdict_given'];
      const keys = claim.all(given.claimId);
      const stands = keys.length > 0 && keys.every((key) => live.has(keyOf(key)));
      return isRefuted(given) && stands && (given.filed || verdict.get(given.claimId, given.digest))
        ? { kind: 'fact_refuted' }
        : null;
    }
    case 'sentences_disposed':
      return dispositions.all(seq).some((key) => live.has(keyOf(key)) && judged.has(keyOf(key)))
        ? { kind: 'judged_otherwise' }
        : null;
    case 'counterpoint_resolved': {
      const { counterpointId, outcome } = payload as Payloads['counterpoint_resolved'];
      return outcome === 'withdrawn' && runs.get(counterpointId, pieceId) ? { kind: 'counterpoint_withdrawn' } : null;
    }
    case 'counterpoint_added': {
      const { id, blockGround } = payload as Payloads['counterpoint_added'];
      return blockGround !== null && note.get(id) ? { kind: 'block_raised' } : null;
    }
    default:
      return null;
  }
}

function told(
  { type, requirement }: Row,
  payload: Payloads[EventType],
  { duty, code, name, partOf, isOpen }: Names,
): Happening | null {
  if (isPlain(type)) return { kind: plain[type] };
  switch (type) {
    case 'version_made': {
      const { number, change } = payload as Payloads['version_made'];
      return { kind: 'version', number, change };
    }
    case 'review_opened': {
      const { perspectives, stakes } = payload as Payloads['review_opened'];
      return { kind: isOpen ? 'widened' : 'opened', perspectives: perspectives.map((one) => name(one.perspective)), stakes };
    }
    case 'assignment_lapsed':
      return { kind: 'no_reply', duty };
    case 'assignment_answered':
      return (payload as Payloads['assignment_answered']).status === 'recused' ? { kind: 'recused', duty } : null;
    case 'signed_off':
      return { kind: 'signed', duty, outcome: (payload as Payloads['signed_off']).outcome };
    case 'sign_off_lapsed': {
      const { version, sentence: number } = payload as Payloads['sign_off_lapsed'];
      return { kind: 'lapsed', duty, sentence: number === null ? null : { number, part: partOf(version, number - 1) } };
    }
    case 'sign_off_revoked':
      return { kind: 'revoked', duty };
    case 'counterpoint_answered':
      return { kind: 'answered', code, response: (payload as Payloads['counterpoint_answered']).kind };
    case 'sentences_confirmed':
      return { kind: 'sentences_confirmed', number: (payload as Payloads['sentences_confirmed']).sentences.length };
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
