import { editionOf } from '@/lib/review/edition';
import type { GateFacts, LiveFacts } from '@/lib/review/facts';
import { evaluateGate, type Requirement, type Waiting } from '@/lib/review/gate';
import type { GateView, RequirementView } from '@/lib/review/views/common';
import type { TextPart } from '@/lib/text/block-part';
import { formatMoment } from '@/lib/words/dates';
import { gateSentence } from '@/lib/words/gate';
import { gateFacts } from '../load/gate';
import { loadPiece } from '../load/piece';
import { preparePendingCorrection } from '../prepare/pending-correction';
import { namesOf } from './names';
import { type Perspectives, perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { type Seen, seen } from './seen';
import { sentenceParts } from './sentence-parts';
import { timezoneOf } from './timezone';
import { inside, phrase, type Who, who } from './who';

/** Who would decide: whoever did, once it is decided; else the viewer, if they may. Of what is live, whoever would publish a correction. */
export function markerOf(piece: Seen, viewer: string): string | null {
  if (piece.relation.publication === 'live') return piece.may('correct') ? viewer : null;
  if (piece.row.markedBy !== null) return piece.row.markedBy;
  return piece.may('mark_publishable') ? viewer : null;
}

/** Everything the gate judges, for this viewer; null while there is no version. */
export function factsFor(reading: Reading, piece: Seen): GateFacts | null {
  const { tx, now, viewer } = reading;
  const loaded = piece.row.currentVersion > 0 ? loadPiece(tx, piece.row.id) : null;
  if (!loaded) return null;
  const facts = gateFacts(tx, loaded, now, markerOf(piece, viewer.personId));
  return facts.live ? { ...facts, correctionEdition: correctionEditionOf(reading, facts.live, loaded.id) } : facts;
}

/** What readers get with the correction in review, or have. */
function correctionEditionOf({ tx, now }: Reading, { pending, edition }: LiveFacts, pieceId: string): string {
  const made = pending ? preparePendingCorrection(tx, pieceId, now) : null;
  return made && 'prepared' in made ? made.prepared.digest : edition;
}

/** The box "Before it runs". null: no such piece for this viewer, not theirs to read, or nothing submitted yet. */
export function gate(reading: Reading, pieceId: string): GateView | null {
  const piece = seen(reading, pieceId);
  if (!piece?.may('see_text')) return null;
  const facts = factsFor(reading, piece);
  if (!facts) return null;
  const people = [
    ...facts.piece.authors,
    ...facts.assignments.map((one) => one.personId),
    ...facts.counterpoints.map((one) => one.by),
  ];
  const names = namesOf(reading.tx, [
    ...people,
    ...facts.editors.map((one) => one.personId),
    ...facts.overrides.flatMap((one) => [one.requestedBy, one.confirmedBy]),
  ]);
  const perspectives = perspectiveBook(reading.tx);
  const partOf = sentenceParts(reading.tx, pieceId);
  return gateView(facts, {
    people: who(reading.viewer, piece, names, perspectives),
    perspectives,
    timeZone: timezoneOf(reading),
    partOf: (index) => partOf(piece.row.currentVersion, index),
  });
}

interface Said {
  people: Who;
  perspectives: Perspectives;
  timeZone: string;
  /** Of the sentence with this index in the current version. */
  partOf: (index: number) => TextPart;
}
export function gateView(facts: GateFacts, said: Said): GateView | null {
  if (!facts.version) return null;
  const { satisfied, requirements } = evaluateGate(facts);
  return {
    version: facts.version.number,
    digest: facts.version.digest,
    edition: facts.correctionEdition ?? editionOf(facts).digest,
    policyVersion: facts.piece.policyVersion,
    satisfied,
    requirements: requirements.map((one) => requirementView(one, facts, said)),
  };
}

function requirementView(one: Requirement, facts: GateFacts, { people, perspectives, timeZone, partOf }: Said): RequirementView {
  const dates = { locale: 'en', timeZone, now: facts.now };
  const waiting = unique(one.waitingOn).map((wait) => ({ wait, person: personIn(wait, facts, people) }));
  const why = gateSentence(one.reason, {
    requirement: one.id,
    codes: one.places.flatMap((place) => {
      const note = place.to === 'counterpoint' ? facts.counterpoints.find(({ id }) => id === place.id) : undefined;
      return note ? [perspectives.code(note.perspective, note.code)] : [];
    }),
    people: [...new Set(waiting.map(({ person }) => phrase(person)))],
    perspective: (slug) => inside(perspectives.name(slug)),
    when: (at) => formatMoment(at, dates),
    sentence: (number) => ({ number, part: partOf(number - 1) }),
    changedIn: (number) => facts.sentences[number - 1]?.since ?? facts.piece.currentVersion,
    override: (id) => {
      const found = facts.overrides.find((override) => override.id === id);
      const by = found ? [found.requestedBy, found.confirmedBy] : [];
      return found ? { names: by.flatMap((person) => (person ? [phrase(people.person(person))] : [])), at: found.at } : null;
    },
  });
  return {
    id: one.id,
    status: one.status,
    why,
    waitingOn: waiting.map(({ wait, person }) => ({
      personId: person.personId,
      label: person.label,
      role: wait.role,
      since: wait.since,
    })),
    places: one.places,
    count: one.count,
    overridable: one.overridable,
  };
}

const unlabelled = { author: 'An author', reviewer: 'A reviewer', fact_checker: 'A fact-checker', editor: 'An editor' } as const;

/** The person as this viewer may know them, under the duty for which they are waited for. */
function personIn(wait: Waiting, facts: GateFacts, people: Who) {
  const { personId, role } = wait;
  if (personId === null) return { personId: null, label: unlabelled[role], you: false };
  if (role === 'author' || role === 'editor') return people.person(personId);
  const theirs = facts.assignments.filter((one) => one.personId === personId);
  const duty = theirs.find((one) => one.status !== 'declined' && one.status !== 'recused') ?? theirs[0];
  return people.reviewer(personId, duty ?? { duty: role === 'fact_checker' ? 'fact_check' : 'perspective', perspective: null });
}

/** One person is waited for once per role, however many notes it is about. */
function unique(waiting: Waiting[]): Waiting[] {
  const keys = new Set<string>();
  return waiting.filter((one) => {
    const key = `${one.role}:${one.personId ?? ''}`;
    return !keys.has(key) && keys.add(key);
  });
}
