import { blockEnds, blocks } from '../block-hold';
import { isClosed } from '../closed';
import type { CounterpointFacts } from '../facts';
import { firstOverrule } from '../first-overrule';
import { hasChangedPlace, hasLostPlace } from '../note-standing';
import type { Place } from '../place';
import type { RequirementId } from '../vocabulary';
import type { Act } from './act';
import { type ActContext, hasDuty, missingOf } from './act-context';

/** What a counterpoint asks of its writer and of the editors: whether it still stands, where it belongs, and what becomes of its block. */
export function counterpointActs(context: ActContext): Act[] {
  const waiting = new Map(
    missingOf(context, 'counterpoint').map(({ item, requirements }) => [`${item.need} ${item.id}`, requirements]),
  );
  const waits: Waits = (id, need) => waiting.get(`${need} ${id}`) ?? [];
  return context.facts.counterpoints
    .filter((counterpoint) => counterpoint.posted)
    .flatMap((counterpoint) => [
      ...writerActs(context, counterpoint, waits),
      ...settling(context, counterpoint, waits),
      ...overruling(context, counterpoint, waits),
    ]);
}

/** The requirements that wait for the release or the place of the counterpoint with this id. */
type Waits = (id: string, need: 'release' | 'place') => RequirementId[];

const named = ({ id, code, perspective }: CounterpointFacts) => ({ counterpointId: id, code, perspective });

/** The page on which the counterpoint stands: beside the text, or with those that have no place in it. */
export const placeOf = (counterpoint: CounterpointFacts): Place =>
  hasLostPlace(counterpoint) || counterpoint.cutIn !== null
    ? { to: 'form', form: 'lost' }
    : { to: 'counterpoint', id: counterpoint.id };

/** Their block was answered, their passage changed, or it is gone. A note that lost its place is an editor's to place as well. */
function writerActs(context: ActContext, counterpoint: CounterpointFacts, waits: Waits): Act[] {
  const { facts, changedAt, responsible } = context;
  const { id, by, perspective } = counterpoint;
  const present = hasDuty(facts, by, perspective);
  const common = { subject: id, place: placeOf(counterpoint) };
  if (hasLostPlace(counterpoint)) {
    const requirements = waits(id, 'place');
    const place = (personId: string, role: 'reviewer' | 'editor'): Act => ({
      ...common,
      action: 'place_again',
      params: named(counterpoint),
      personId,
      role,
      requirements,
      since: changedAt,
      due: null,
    });
    const editors = responsible.filter((person) => person !== by).map((person) => place(person, 'editor'));
    return present ? [place(by, 'reviewer'), ...editors] : editors;
  }
  const asked = present ? askedOfWriter(context, counterpoint) : null;
  if (!asked) return [];
  return [
    {
      ...common,
      action: 'say_whether',
      params: { ...named(counterpoint), cause: asked.cause },
      personId: by,
      role: 'reviewer',
      requirements: waits(id, 'release'),
      since: asked.since,
      due: blocks(counterpoint, facts) ? blockEnds(counterpoint, facts) : null,
    },
  ];
}

/** Why its writer has to say whether it still stands; null: there is nothing to say. A cut asks only while a block holds on to it. */
function askedOfWriter(
  { facts, changedAt }: ActContext,
  counterpoint: CounterpointFacts,
): { cause: 'answered' | 'changed' | 'cut'; since: string } | null {
  const held = blocks(counterpoint, facts) && blockEnds(counterpoint, facts) !== null;
  if (counterpoint.cutIn !== null && held) return { cause: 'cut', since: changedAt };
  if (isClosed(counterpoint)) return null;
  if (hasChangedPlace(counterpoint)) return { cause: 'changed', since: changedAt };
  return held && counterpoint.outcome === null && counterpoint.response
    ? { cause: 'answered', since: counterpoint.response.at }
    : null;
}

/** A block that only an editor can move: its writer upholds it or left, or the author let the time to answer pass. */
function settling(context: ActContext, counterpoint: CounterpointFacts, waits: Waits): Act[] {
  const { facts, responsible } = context;
  const { id, by, perspective, response, answerDue, outcome } = counterpoint;
  if (!blocks(counterpoint, facts) || hasLostPlace(counterpoint) || firstOverrule(counterpoint, facts) !== null) return [];
  const unanswered = response === null && answerDue !== null && answerDue <= facts.now;
  const left = (response !== null || counterpoint.cutIn !== null) && !hasDuty(facts, by, perspective);
  const cause =
    outcome === 'stands' && !hasChangedPlace(counterpoint) ? 'stands' : left ? 'writer_left' : unanswered ? 'unanswered' : null;
  if (cause === null) return [];
  return responsible
    .filter((person) => person !== by)
    .map((personId) => ({
      action: 'settle_block',
      params: { ...named(counterpoint), cause },
      personId,
      role: 'editor',
      subject: id,
      requirements: waits(id, 'release'),
      since: (cause === 'unanswered' ? answerDue : response?.at) ?? context.changedAt,
      due: null,
      place: placeOf(counterpoint),
    }));
}

/** One editor asked to overrule a block of danger or law; it takes a second. */
function overruling(context: ActContext, counterpoint: CounterpointFacts, waits: Waits): Act[] {
  const { facts, editors } = context;
  const { id, by } = counterpoint;
  const first = firstOverrule(counterpoint, facts);
  if (!first || !blocks(counterpoint, facts)) return [];
  return editors
    .filter((person) => person !== first && person !== by)
    .map((personId) => ({
      action: 'decide_overrule',
      params: { ...named(counterpoint), by: first },
      personId,
      role: 'editor',
      subject: id,
      requirements: waits(id, hasLostPlace(counterpoint) ? 'place' : 'release'),
      since: facts.stateSince,
      due: null,
      place: placeOf(counterpoint),
    }));
}
