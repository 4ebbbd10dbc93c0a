import type { RequirementView as GateRow } from '@/app/_ui/gate-box';
import type { SentenceLink } from '@/app/_ui/linked-sentence';
import { pieceHref } from '@/app/_ui/piece-places';
import type { Place } from '@/lib/review/place';
import type { RequirementView } from '@/lib/review/views/common';
import type { RoomView } from '@/lib/review/views/piece';
import { lineName } from '@/lib/words/en/names';
import { namedSentence, sentenceName, sentenceTitle } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';
import { piecePath } from '../_parts/piece-path';
import type { PlaceForm } from '../_parts/place-href';

/** More than these would turn a sentence into a list. */
const MOST_LINKS = 4;

/** Which act a form is for: who may not do it gets no link to it. */
const formAct: Record<PlaceForm, string | null> = {
  request: 'answer_assignment',
  text: null,
  assign: 'assign',
  sweep: 'dispose',
  review: 'sign_off',
  consent: 'consent',
  replies: 'record_reply',
  override: 'confirm_override',
  lost: null,
  edit: 'save_draft',
  decide: 'mark_publishable',
};

/** The address of a place in a piece. In the text itself a passage is a fragment of the same page. */
type HrefOf = (pieceId: string, place: Place) => string;

/**
 * The gate's rows with the names of the desk, a link to what clears each, and the way to its exception. `here`: the page on which it stands; nothing links to it.
 */
export function gateRows(t: Translate, room: RoomView, hrefOf: HrefOf = pieceHref, here: PlaceForm | null = null): GateRow[] {
  const requirements = room.gate ? room.gate.requirements : [];
  const free = freeOverrides(room);
  return requirements.map((requirement) => {
    const isSettled = requirement.status === 'satisfied' || requirement.status === 'not_applicable';
    return {
      id: requirement.id,
      status: requirement.status,
      name: t(words).vocabulary.requirement[requirement.id],
      ...(isSettled ? { sentence: null } : placesOf(t, requirement, room, hrefOf)),
      links: [...(isSettled ? [] : formLinks(t, requirement, room, hrefOf, here)), ...overrideLink(t, requirement, room, free)],
      waitingOn: requirement.waitingOn.map(({ personId, label }) => ({ personId: personId ?? label, name: label })),
    };
  });
}

/** The requirements for which the viewer may ask for an exception now. */
export function freeOverrides({ gate, can, overrides }: RoomView): RequirementView[] {
  if (!can['request_override']?.allowed) return [];
  const asked = new Set(
    overrides.filter((override) => override.end === null && override.coversAll).map(({ requirement }) => requirement),
  );
  const requirements = gate ? gate.requirements : [];
  return requirements.filter(
    (requirement) => requirement.overridable && requirement.status === 'unsatisfied' && !asked.has(requirement.id),
  );
}

function overrideLink(
  t: Translate,
  { id, status }: RequirementView,
  { piece }: RoomView,
  free: readonly RequirementView[],
): SentenceLink[] {
  const overrides = piecePath(piece.id, 'overrides');
  if (status === 'overridden') return [{ words: t(words).gate.reason, href: overrides }];
  return free.some((requirement) => requirement.id === id)
    ? [{ words: t(words).gate.override, href: `${overrides}?requirement=${id}` }]
    : [];
}

/** The sentence with its links. A sentence that names no place is followed by the first few places, and how many more there are. */
function placesOf(t: Translate, row: RequirementView, room: RoomView, hrefOf: HrefOf) {
  const sentence = row.parts.map((part) => {
    if (typeof part === 'string') return part;
    return 'place' in part ? { words: part.text, href: hrefOf(room.piece.id, part.place) } : part.text;
  });
  const namesPlaces = sentence.some((part) => typeof part !== 'string');
  const links = namesPlaces ? [] : row.places.flatMap((place) => linkOf(t, place, room, hrefOf) ?? []);
  const places = links.filter((link, at) => links.findIndex(({ href }) => href === link.href) === at);
  return { sentence, places: places.slice(0, MOST_LINKS), more: Math.max(0, places.length - MOST_LINKS) };
}

function linkOf(t: Translate, place: Place, room: RoomView, hrefOf: HrefOf): SentenceLink | null {
  const said = placeWords(t, place, room);
  return said === null ? null : { words: said, href: hrefOf(room.piece.id, place) };
}

/** What a place is called behind a sentence. null: it is a form, or not in this version. */
function placeWords(t: Translate, place: Place, room: RoomView): string | null {
  const named = (index: number) => t(namedSentence)(room.version?.sentences[index] ?? { index, part: 'text' });
  switch (place.to) {
    case 'sentence':
      return t(sentenceName)(named(place.index));
    case 'line': {
      const line = room.version?.lines[place.index];
      return line ? t(lineName)(line) : null;
    }
    case 'counterpoint':
      return room.counterpoints.find((counterpoint) => counterpoint.id === place.id)?.code ?? null;
    case 'claim': {
      const claim = room.claims.find((claim) => claim.id === place.id);
      const first = claim?.sentences[0];
      return claim ? (first === undefined ? t(words).facts.claim : t(sentenceTitle)(named(first))) : null;
    }
    case 'form':
      return null;
  }
}

/** The ways to the forms of a row, except to the page on which it stands and to what the viewer may not do. */
const formLinks = (
  t: Translate,
  { places, waitingOn }: RequirementView,
  room: RoomView,
  hrefOf: HrefOf,
  here: PlaceForm | null,
): SentenceLink[] =>
  places.flatMap((place) => {
    if (place.to !== 'form' || place.form === here) return [];
    const act = formAct[place.form];
    // The author is asked when the rest is done: until then there is nothing to approve.
    const isAsked = place.form !== 'consent' || waitingOn.some(({ role }) => role === 'author');
    const may = isAsked && (act === null || room.can[act]?.allowed === true);
    return may ? [{ words: t(roomWords).gateLink[place.form], href: hrefOf(room.piece.id, place) }] : [];
  });
