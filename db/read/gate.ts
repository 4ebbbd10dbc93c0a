import { type ActFacts, acts } from '@/lib/review/acts';
import type { Act } from '@/lib/review/acts/act';
import { editionOf } from '@/lib/review/edition';
import { type CounterpointFacts, type GateFacts, keyOf } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import type { Requirement } from '@/lib/review/gate-result';
import { keyOfItem } from '@/lib/review/open-item';
import type { GateView, RequirementView } from '@/lib/review/views/common';
import { whoClears } from '@/lib/review/who-clears';
import type { TextPart } from '@/lib/text/block-part';
import { formatMoment } from '@/lib/words/dates';
import { coveredWords } from '@/lib/words/en/covered';
import { fallbackLabels } from '@/lib/words/en/fallback-labels';
import { gateSentence } from '@/lib/words/en/gate-sentences';
import { inside, personPart, phrase } from '@/lib/words/en/names';
import type { Translate } from '@/lib/words/language';
import { type PersonPart, plainText } from '@/lib/words/sentence-part';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { actMarker, withDates } from '../load/acts';
import { gateFacts } from '../load/gate';
import { loadPiece } from '../load/piece';
import { withCorrectionEdition } from '../prepare/with-correction-edition';
import { namesOf } from './names';
import { type PersonLabels, personLabels } from './person-labels';
import { type Perspectives, perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { sentenceParts } from './sentence-parts';
import { timezoneOf } from './timezone';
import { type VisiblePiece, visiblePiece } from './visible-piece';

/** Who would decide: whoever did, once it is decided; else the viewer, if they may. Of what is live, whoever would publish a correction. */
export function markerOf(piece: VisiblePiece, viewer: string): string | null {
  if (piece.relation.publication === 'live') return piece.may('correct') ? viewer : null;
  if (piece.row.markedBy !== null) return piece.row.markedBy;
  return piece.may('mark_publishable') ? viewer : null;
}

/** Everything the gate judges, and from when acts count: read once in a reading, and the same for every viewer. null while there is no version. */
export const factsFor = ({ tx, now }: Reading, { row }: VisiblePiece): ActFacts | null =>
  row.currentVersion > 0 ? factsAt(tx, row.id, now) : null;
const factsAt = once((db: Database, pieceId: string, now: string): ActFacts | null => {
  const piece = loadPiece(db, pieceId);
  return piece && withDates(db, withCorrectionEdition(db, gateFacts(db, piece, now, null)));
});

/** The box "Before it runs". null: no such piece for this viewer, not theirs to read, or nothing submitted yet. */
export function gate(reading: Reading, pieceId: string): GateView | null {
  const piece = visiblePiece(reading, pieceId);
  if (!piece?.may('see_text')) return null;
  const facts = factsFor(reading, piece);
  if (!facts) return null;
  const people = [
    ...facts.piece.authors,
    ...facts.assignments.map((assignment) => assignment.personId),
    ...facts.counterpoints.map((counterpoint) => counterpoint.by),
  ];
  const names = namesOf(reading.tx, [
    ...people,
    ...facts.editors.map((editor) => editor.personId),
    ...facts.overrides.flatMap((override) => [override.requestedBy, override.confirmedBy]),
  ]);
  const perspectives = perspectiveBook(reading.tx);
  const { currentVersion: version } = piece.row;
  const partOf = sentenceParts(reading.tx, pieceId, { version, sentences: facts.sentences });
  return gateView(reading.t, facts, {
    marker: markerOf(piece, reading.viewer.personId),
    acts: actsOf(facts),
    people: personLabels(reading.t, reading.viewer, piece, names, perspectives),
    perspectives,
    timeZone: timezoneOf(reading),
    partOf: (index) => partOf(version, index),
  });
}

/** Whose turn it is on the piece, the same for every viewer. */
export const actsOf = (facts: ActFacts): Act[] => acts(facts, evaluateGate(facts, actMarker(facts)));

interface Said {
  /** Who would decide (`markerOf`). */
  marker: string | null;
  acts: readonly Act[];
  people: PersonLabels;
  perspectives: Perspectives;
  timeZone: string;
  /** Of the sentence with this index in the current version. */
  partOf: (index: number) => TextPart;
}
export function gateView(t: Translate, facts: GateFacts, said: Said): GateView | null {
  if (!facts.version) return null;
  // Only an exception for a sentence asks for these.
  let known: Map<string, number> | undefined;
  const numbers = () => (known ??= new Map(facts.sentences.map((sentence, at) => [keyOf(sentence), at + 1])));
  const notes = new Map(facts.counterpoints.map((note) => [note.id, note]));
  const { satisfied, requirements } = evaluateGate(facts, said.marker);
  return {
    version: facts.version.number,
    digest: facts.version.digest,
    edition: facts.correctionEdition ?? editionOf(facts).digest,
    policyVersion: facts.piece.policyVersion,
    satisfied,
    requirements: requirements.map((requirement) => requirementView(t, requirement, facts, { ...said, numbers, notes })),
  };
}

function requirementView(
  t: Translate,
  requirement: Requirement,
  facts: GateFacts,
  said: Said & { numbers: () => ReadonlyMap<string, number>; notes: ReadonlyMap<string, CounterpointFacts> },
): RequirementView {
  const { people, perspectives, timeZone, partOf, numbers, notes } = said;
  const dates = { locale: t.language, timeZone, now: facts.now };
  const waiting =
    requirement.status === 'unsatisfied' ? said.acts.filter((act) => act.requirements.includes(requirement.id)) : [];
  const cleared = whoClears(requirement.reason.code, requirement.places, waiting);
  const steps = [...new Set(cleared.acts.map(({ action }) => action))];
  const named = (some: readonly Act[]) => whom(t, onceEach(some), facts, people);
  const parts = t(gateSentence)(requirement.reason, {
    requirement: requirement.id,
    codes: requirement.places.flatMap((place) => {
      const note = place.to === 'counterpoint' ? notes.get(place.id) : undefined;
      return note ? [{ text: perspectives.code(note.perspective, note.code), place }] : [];
    }),
    people: named(cleared.acts),
    steps: steps.map((action) => ({ action, people: named(cleared.acts.filter((act) => act.action === action)) })),
    does: cleared.does,
    excused: t(coveredWords)(requirement.status === 'overridden' ? requirement.open.map(keyOfItem) : [], {
      sentence: (key) => numbers().get(key) ?? null,
      counterpoint: (id) => {
        const note = notes.get(id);
        return note ? perspectives.code(note.perspective, note.code) : null;
      },
      perspective: (slug) => t(inside)(perspectives.name(slug)),
      person: (id) => t(phrase)(people.person(id)),
      accused: () => null,
    }),
    isOpened: facts.piece.openedBy !== null,
    perspective: (slug) => t(inside)(perspectives.name(slug)),
    when: (at) => formatMoment(at, dates),
    sentence: (number) => ({ number, part: partOf(number - 1) }),
    line: (name, text) => {
      const line = facts.lines.find(({ field, number }) => field === name.field && number === name.number);
      return line ? { text, place: { to: 'line', index: line.index } } : text;
    },
    changedIn: (number) => facts.sentences[number - 1]?.since ?? facts.piece.currentVersion,
    override: (id) => {
      const found = facts.overrides.find((override) => override.id === id);
      const by = found ? [found.requestedBy, found.confirmedBy] : [];
      return found
        ? { names: by.flatMap((person) => (person ? [t(personPart)(people.person(person))] : [])), at: found.at }
        : null;
    },
  });
  return {
    id: requirement.id,
    status: requirement.status,
    reason: requirement.reason,
    why: plainText(parts),
    parts,
    waitingOn: onceEach(waiting).map((act) => {
      return { ...personIn(act, facts, people), role: act.role, since: act.since };
    }),
    places: requirement.places,
    count: requirement.count,
    overridable: requirement.overridable,
  };
}

/** The person as this viewer may know them, under the duty for which they are waited for. */
function personIn({ personId, role }: Act, facts: GateFacts, people: PersonLabels) {
  if (role === 'author' || role === 'editor') return people.person(personId);
  const theirs = facts.assignments.filter((assignment) => assignment.personId === personId);
  const duty = theirs.find((assignment) => assignment.status !== 'declined' && assignment.status !== 'recused') ?? theirs[0];
  return people.reviewer(personId, duty ?? { duty: role === 'fact_checker' ? 'fact_check' : 'perspective', perspective: null });
}

/** One person is waited for once per role, however many notes it is about. */
function onceEach(waiting: readonly Act[]): Act[] {
  const first = new Map<string, Act>();
  for (const act of waiting) {
    const key = `${act.role}:${act.personId}`;
    if (!first.has(key)) first.set(key, act);
  }
  return [...first.values()];
}

/** "you", "Awa Keïta", "the security reviewer"; several editors who may all do the same are "an editor". */
function whom(t: Translate, waiting: readonly Act[], facts: GateFacts, people: PersonLabels): PersonPart[] {
  const editors = waiting.filter((act) => act.role === 'editor');
  const parts = (some: readonly Act[]) => some.map((act) => t(personPart)(personIn(act, facts, people)));
  if (editors.length < 2) return eachOnce(parts(waiting));
  const you = parts(editors).some((editor) => editor.you);
  const editor = { text: you ? t(fallbackLabels).youOrAnotherEditor : t(fallbackLabels).editor, person: null, you };
  return eachOnce([...parts(waiting.filter((act) => act.role !== 'editor')), editor]);
}

/** Two who are called the same are named once. */
const eachOnce = (people: PersonPart[]): PersonPart[] => [...new Map(people.map((person) => [person.text, person])).values()];
