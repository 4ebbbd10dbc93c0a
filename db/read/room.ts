import type { GateFacts } from '@/lib/review/facts';
import { isPending } from '@/lib/review/pending-adoption';
import { type Action, actions, can } from '@/lib/review/permissions';
import type { RoomView } from '@/lib/review/views/piece';
import { fallbackLabels } from '@/lib/words/en/fallback-labels';
import { correctionsOf, signOffsOf } from '../load/judgements';
import type { ActWording } from './act-sentences';
import { assignmentViews } from './assignments';
import { claimViews } from './claims';
import { correctionViews } from './corrections';
import { counterpointRows, counterpointViews } from './counterpoints';
import { currentLoss } from './current-loss';
import { draftState } from './draft';
import { actsOf, factsFor, gateView, markerOf } from './gate';
import { lastLook } from './last-look';
import { type Named, namesOf } from './names';
import { overrideViews } from './overrides';
import { permissionView } from './permissions';
import { personLabels } from './person-labels';
import { perspectiveBook } from './perspectives';
import { piece as pieceView } from './pieces';
import { quotations } from './quotations';
import type { Reading } from './read';
import { reasonsOf } from './reasons';
import { accusedViews, replyViews } from './replies';
import type { RoomReading } from './room-reading';
import { sentenceParts } from './sentence-parts';
import { signOffViews } from './sign-offs';
import { timezoneOf } from './timezone';
import { versionRows, versionView } from './versions';
import { type VisiblePiece, visiblePiece } from './visible-piece';
import { writtenIn } from './written';

/** Everything that the room shows this viewer, in one snapshot. Whoever was asked but has not accepted sees only what it is about. */
export function room(reading: Reading, pieceId: string): RoomView | null {
  const piece = visiblePiece(reading, pieceId);
  const view = piece && pieceView(reading, pieceId);
  if (!piece || !view) return null;
  return piece.may('see_text') ? open(reading, piece, view) : closed(reading, piece, view);
}

function open(reading: Reading, piece: VisiblePiece, view: RoomView['piece']): RoomView {
  const { tx, viewer } = reading;
  const { id, currentVersion } = piece.row;
  const facts = factsFor(reading, piece);
  const versions = versionRows(reading, id);
  const notes = counterpointRows({ tx, viewer, piece, version: currentVersion });
  const signOffs = signOffsOf(tx, id);
  const corrections = correctionsOf(tx, id);
  const reasons = reasonsOf(tx, id);
  const perspectives = perspectiveBook(tx);
  const overrides = facts?.overrides ?? [];
  const adoptions = (facts?.adoptions ?? []).filter((adoption) => isPending(adoption, currentVersion));
  const acts = facts ? actsOf(facts) : [];
  const marker = markerOf(piece, viewer.personId);
  const names = namesOf(tx, [
    ...piece.authors,
    ...piece.assignments.map((assignment) => assignment.personId),
    ...(facts?.editors ?? []).map((editor) => editor.personId),
    ...versions.map((version) => version.madeBy),
    ...notes.flatMap((note) => [note.by, note.respondent]),
    ...signOffs.map((signOff) => signOff.by),
    ...corrections.map((correction) => correction.by),
    ...overrides.flatMap((override) => [
      override.requestedBy,
      override.confirmedBy,
      reasons.overrideEnd(override.id)?.by ?? null,
    ]),
    ...adoptions.map((adoption) => adoption.askedBy),
    reasons.last?.actor ?? null,
  ]);
  const people = personLabels(reading.t, viewer, piece, names, perspectives);
  const written = writtenIn(tx, id, ['counterpoint', 'response', 'claim', 'verdict', 'reply', 'accused', 'correction']);
  const roomReading: RoomReading = { ...reading, piece, version: currentVersion, who: people, perspectives, written, reasons };
  const last = versions.find((version) => version.number === currentVersion);
  const version = last ? versionView(reading, { pieceId: id, row: last, people, facts }) : null;
  const { last: reason } = reasons;
  return {
    piece: view,
    textOpen: true,
    disclosure: version?.content.disclosure ?? '',
    accused: accusedViews(roomReading),
    versions: versions.map(({ digest: _, ...version }) => ({ ...version, madeBy: people.person(version.madeBy) })),
    version,
    counterpoints: counterpointViews(roomReading, notes, facts, quotations(tx, id, notes, version)),
    claims: claimViews(roomReading, facts?.sentences ?? []),
    assignments: assignmentViews(reading.t, { ...roomReading, acts, words: wordsFor(reading, piece, facts, names) }),
    signOffs: signOffViews(roomReading, facts),
    replies: replyViews(roomReading),
    overrides: facts ? overrideViews(roomReading, facts, marker) : [],
    adoptions: adoptions.map(({ id: adoptionId, policyVersion, askedBy, at }) => ({
      id: adoptionId,
      policyVersion,
      askedBy: people.person(askedBy),
      at,
    })),
    consents: (facts?.consents ?? []).map((consent) => ({
      by: people.person(consent.by),
      version: consent.version,
      at: consent.at,
    })),
    permissions: piece.authors.map((personId) => permissionView(facts, people.person(personId), personId)),
    corrections: correctionViews(roomReading),
    gate:
      facts &&
      gateView(reading.t, facts, {
        marker,
        acts,
        people,
        perspectives,
        timeZone: timezoneOf(reading),
        partOf: (index) => version?.sentences[index]?.part ?? 'text',
      }),
    clocks: facts && { answerHours: facts.policy.answerHours, blockHours: facts.policy.blockHours },
    lastReason: reason && { type: reason.type, reason: reason.reason, at: reason.at, by: people.person(reason.actor) },
    lastLook: lastLook(reading, id),
    draft: draftState(reading, piece, versions),
    can: verdicts(reading, piece),
  };
}

/** How an act of this piece is said. Its command names nobody, so that everybody may read it. */
const wordsFor = (reading: Reading, { row }: VisiblePiece, facts: GateFacts | null, names: Named): ActWording => {
  const partOf = sentenceParts(
    reading.tx,
    row.id,
    facts ? { version: row.currentVersion, sentences: facts.sentences } : undefined,
  );
  return {
    person: (id) => names.get(id)?.name ?? reading.t(fallbackLabels).formerMember,
    perspectives: perspectiveBook(reading.tx),
    now: reading.now,
    timeZone: timezoneOf(reading),
    partOf: (_, index) => partOf(row.currentVersion, index),
    loss: currentLoss(reading.tx),
  };
};

/** Headline, standfirst, topics, byline and who is accused: enough to know whether one has a conflict of interest. */
function closed(reading: Reading, piece: VisiblePiece, view: RoomView['piece']): RoomView {
  const { tx, viewer } = reading;
  const perspectives = perspectiveBook(tx);
  const own = {
    ...piece,
    assignments:
      piece.relation.assignments.length > 0
        ? piece.assignments.filter((assignment) => assignment.personId === viewer.personId)
        : [],
  };
  const names = namesOf(tx, [viewer.personId, ...own.assignments.map((assignment) => assignment.personId)]);
  const people = personLabels(reading.t, viewer, own, names, perspectives);
  const facts = factsFor(reading, piece);
  return {
    piece: view,
    textOpen: false,
    disclosure: '',
    accused: accusedViews({ tx, piece, written: writtenIn(tx, piece.row.id, ['accused']) }),
    versions: [],
    version: null,
    counterpoints: [],
    claims: [],
    assignments: assignmentViews(reading.t, {
      viewer,
      piece: own,
      who: people,
      perspectives,
      reasons: reasonsOf(tx, piece.row.id),
      acts: facts ? actsOf(facts) : [],
      words: wordsFor(reading, own, facts, names),
    }),
    signOffs: [],
    replies: [],
    overrides: [],
    adoptions: [],
    consents: [],
    permissions: [],
    corrections: [],
    gate: null,
    clocks: null,
    lastReason: null,
    lastLook: null,
    draft: null,
    can: verdicts(reading, piece),
  };
}

/** Rows of the permission table that are about no piece. */
const elsewhere = new Set<Action>([
  'create_piece',
  'understand_file',
  'see_board',
  'see_people',
  'see_policies',
  'manage_people',
  'manage_policy',
  'manage_perspectives',
  'make_token',
  'set_up',
]);
const here = actions.filter((action) => !elsewhere.has(action));
const verdicts = ({ viewer }: Reading, piece: VisiblePiece): RoomView['can'] =>
  Object.fromEntries(here.map((action) => [action, can(viewer, action, piece.relation)]));
