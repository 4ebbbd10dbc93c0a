import type { RequirementView as GateRow } from '@/app/_ui/gate-box';
import type { SentenceLink } from '@/app/_ui/linked-sentence';
import type { RequirementView } from '@/lib/review/views/common';
import type { RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { namedSentence, sentenceName, sentenceTitle } from '@/lib/words/sentence-name';
import { formPath, type PlaceForm, placeHref } from './place-href';

/** More than these would turn a sentence into a list. */
const MOST_LINKS = 4;

/** Which act a form is for: who may not do it gets no link to it. */
const formAct: Record<PlaceForm, string | null> = {
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

/** The gate's rows with the names of the desk and a link to what clears each. */
export function gateRows(room: RoomView): GateRow[] {
  return (room.gate?.requirements ?? []).map((one) => ({
    id: one.id,
    status: one.status,
    name: words.vocabulary.requirement[one.id],
    sentence: one.status === 'satisfied' || one.status === 'not_applicable' ? null : one.why,
    links: one.status === 'satisfied' || one.status === 'not_applicable' ? [] : linksOf(one, room),
    waitingOn: one.waitingOn.map(({ personId, label }) => ({ personId: personId ?? label, name: label })),
  }));
}

export const mayOverride = (one: Pick<RequirementView, 'overridable' | 'status'>, room: RoomView) =>
  one.overridable && one.status === 'unsatisfied' && room.can['request_override']?.allowed === true;

function linksOf({ why, places }: RequirementView, room: RoomView): SentenceLink[] {
  const pieceId = room.piece.id;
  const codes = new Map(room.counterpoints.map((one) => [one.id, one.code]));
  const links: SentenceLink[] = [];
  const plural = why.includes('sentences ');
  const named = (index: number) => namedSentence(room.version?.sentences[index] ?? { index, part: 'text' });
  for (const place of places) {
    if (links.length === MOST_LINKS) break;
    const href = placeHref(pieceId, place);
    switch (place.to) {
      case 'sentence': {
        // "sentences 2 and 5": the first link takes the noun along, the others their number.
        const number = place.index + 1;
        const name = sentenceName(named(place.index));
        const said = plural && why.includes(`sentences ${number}`) ? `sentences ${number}` : name;
        if (links.some((one) => one.words === name)) break;
        if (why.includes(said)) links.push({ words: said, href });
        else links.push({ words: plural && name.endsWith(` ${number}`) ? String(number) : name, href });
        break;
      }
      case 'counterpoint': {
        const code = codes.get(place.id);
        if (code) links.push({ words: code, href });
        break;
      }
      case 'claim': {
        const claim = room.claims.find((one) => one.id === place.id);
        const first = claim?.sentences[0];
        if (claim) links.push({ words: first === undefined ? words.facts.claim : sentenceTitle(named(first)), href });
        break;
      }
      case 'form': {
        const act = formAct[place.form];
        if (act === null || room.can[act]?.allowed)
          links.push({ words: roomWords.gateLink[place.form], href: formPath(pieceId, place.form) });
        break;
      }
    }
  }
  return links;
}
