import type { RequirementView as GateRow } from '@/app/_ui/gate-box';
import type { SentenceLink } from '@/app/_ui/linked-sentence';
import { pieceHref } from '@/app/_ui/piece-places';
import type { Place } from '@/lib/review/gate';
import type { RequirementView } from '@/lib/review/views/common';
import type { RoomView } from '@/lib/review/views/piece';
import { lineName } from '@/lib/words/en/line-name';
import { namedSentence, sentenceName, sentenceTitle } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
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
export function gateRows(room: RoomView, hrefOf: HrefOf = pieceHref, here: PlaceForm | null = null): GateRow[] {
  const requirements = room.gate ? room.gate.requirements : [];
  const free = freeOverrides(room);
  return requirements.map((requirement) => {
    const isSettled = requirement.status === 'satisfied' || requirement.status === 'not_applicable';
    const { links, more } = isSettled ? { links: [], more: 0 } : linksOf(elsewhere(requirement, here), room, hrefOf);
    return {
      id: requirement.id,
      status: requirement.status,
      name: words.vocabulary.requirement[requirement.id],
      sentence: isSettled ? null : requirement.why,
      links: [...links, ...overrideLink(requirement, room, free)],
      more,
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

function overrideLink({ id, status }: RequirementView, { piece }: RoomView, free: readonly RequirementView[]): SentenceLink[] {
  const overrides = piecePath(piece.id, 'overrides');
  if (status === 'overridden') return [{ words: words.gate.reason, href: overrides }];
  return free.some((requirement) => requirement.id === id)
    ? [{ words: words.gate.override, href: `${overrides}?requirement=${id}` }]
    : [];
}

const elsewhere = (row: RequirementView, here: PlaceForm | null): RequirementView => ({
  ...row,
  places: row.places.filter((place) => place.to !== 'form' || place.form !== here),
});

/** Links to what clears a row: those that its sentence names; else the first few, and how many more there are. */
function linksOf(row: RequirementView, room: RoomView, hrefOf: HrefOf): { links: SentenceLink[]; more: number } {
  const links = row.places.flatMap((place) => linkOf(place, row, room, hrefOf) ?? []);
  const listed = links.filter((link, at) => link.listed && links.findIndex(({ href }) => href === link.href) === at);
  const forms = links.filter((link) => !link.listed);
  let rest = row.why;
  const named = listed.filter(({ words: said }) => {
    const at = rest.indexOf(said);
    if (at >= 0) rest = rest.slice(at + said.length);
    return at >= 0;
  });
  if (named.length > 0) return { links: [...named, ...forms], more: 0 };
  const shown = listed.slice(0, MOST_LINKS);
  return { links: [...shown, ...forms], more: listed.length - shown.length };
}

function linkOf(place: Place, row: RequirementView, room: RoomView, hrefOf: HrefOf): SentenceLink | null {
  const { why } = row;
  const href = hrefOf(room.piece.id, place);
  const named = (index: number) => namedSentence(room.version?.sentences[index] ?? { index, part: 'text' });
  switch (place.to) {
    case 'sentence': {
      // "sentences 2 and 5": the first link takes the noun along, the others their number.
      const { number, part } = named(place.index);
      const first = why.includes(`sentences ${number}`);
      const plural = part === 'text' && /sentences \d/.test(why);
      return {
        words: first ? `sentences ${number}` : plural ? String(number) : sentenceName({ number, part }),
        href,
        listed: true,
      };
    }
    case 'line': {
      const line = room.version?.lines[place.index];
      return line ? { words: lineName(line), href, listed: true } : null;
    }
    case 'counterpoint': {
      const code = room.counterpoints.find((counterpoint) => counterpoint.id === place.id)?.code;
      return code === undefined ? null : { words: code, href, listed: true };
    }
    case 'claim': {
      const claim = room.claims.find((claim) => claim.id === place.id);
      const first = claim?.sentences[0];
      return claim ? { words: first === undefined ? words.facts.claim : sentenceTitle(named(first)), href, listed: true } : null;
    }
    case 'form': {
      const act = formAct[place.form];
      // The author is asked when the rest is done: until then there is nothing to approve.
      const asked = place.form !== 'consent' || row.waitingOn.some(({ role }) => role === 'author');
      const may = asked && (act === null || room.can[act]?.allowed === true);
      return may ? { words: roomWords.gateLink[place.form], href } : null;
    }
  }
}
