/** Why a requirement stands as it does, in one or two sentences. A reason of the gate without a sentence does not compile. */

import { lineNameParts } from '@/lib/words/en/names';
import type { Reason, StaleVoice } from '../../review/reason';
import type { ToDo } from '../../review/to-do';
import type { BlockGround, RequirementId } from '../../review/vocabulary';
import { blockGrounds } from '../../review/vocabulary';
import type { Clearing } from '../../review/who-clears';
import type { LineName } from '../../text/text-lines';
import { inParts, type PersonPart, type SentencePart } from '../sentence-part';
import { fallbackLabels } from './fallback-labels';
import { gate } from './gate';
import { count, listing, listingParts } from './grammar';
import { lineName } from './names';
import { type NamedSentence, sentenceChangedParts, sentenceNameParts } from './sentence-name';
import { vocabulary } from './vocabulary';

/** How the people and things of a reason are called by the one who reads. */
interface GateLabels {
  requirement: RequirementId;
  /** What its places are called where they have a name: "E3". */
  codes: SentencePart[];
  /** Whom it waits for, as they are called inside a sentence: "you", "Awa Keïta", "the security reviewer", "an editor". */
  people: PersonPart[];
  /** Whether they do what the sentence says, or what comes before it. */
  does: Clearing;
  /** The same people, by what each of them does. */
  steps: { action: ToDo['action']; people: PersonPart[] }[];
  /** What an override excuses, in words. */
  excused: string[];
  /** Its review was opened. */
  isOpened: boolean;
  perspective: (slug: string) => string;
  when: (instant: string) => string;
  /** The sentence with this number in the version that is judged. */
  sentence: (number: number) => NamedSentence;
  /** A line's name or number, and where it stands. */
  line: (line: LineName, text: string) => SentencePart;
  /** The version in which it came in or changed. */
  changedIn: (number: number) => number;
  /** Who excused it, and when; null where that is not known. */
  override: (overrideId: string) => { names: PersonPart[]; at: string } | null;
}
type Of<C extends Reason['code']> = Extract<Reason, { code: C }>;
type Sentences = { [C in Reason['code']]: (reason: Of<C>, say: GateLabels) => Words };
/** Plain words, or words with people and places in them. */
type Words = string | SentencePart[];

const anEditor: PersonPart = { text: fallbackLabels.editor, person: null, you: false };
const orAnEditor = (people: PersonPart[]) => (people.length > 0 ? people : [anEditor]);
/** "Waiting for Awa Keïta to confirm 2 changed facts." `kind`: whoever comes first does it for all ("or"). */
const waiting = ({ people, does, isOpened }: GateLabels, what: Words, kind: 'and' | 'or' = 'and') => {
  const comesFirst = !isOpened && people.length === 0 ? 'open_review' : does;
  return inParts`Waiting for ${listingParts(orAnEditor(people), kind)} to ${doing[comesFirst](what)}.`;
};
const doing: Record<Clearing, (what: Words) => Words> = {
  it: (what) => what,
  assign: (what) => inParts`ask somebody to ${what}`,
  open_review: () => 'open the review',
  revise: () => 'submit a new version',
  settle: () => 'answer what was said against the published text',
  find_somebody: () => 'find a way on',
};
const waitsFor = (say: GateLabels) =>
  say.does === 'it' && (say.isOpened || say.people.length > 0)
    ? inParts`Waiting for ${listingParts(orAnEditor(say.people))}.`
    : waiting(say, 'review it');
/** What each does about a block: its author answers, its writer says whether it still stands, and only editors settle it over their heads. */
const settling = (number: number, say: GateLabels) => {
  const it = number === 1 ? 'it' : 'them';
  const does = (action: ToDo['action']) =>
    action === 'answer'
      ? `answer ${it}`
      : action === 'say_whether'
        ? `say whether ${number === 1 ? 'it still stands' : 'they still stand'}`
        : action === 'place_again'
          ? 'place again what lost its place'
          : `settle ${it}`;
  if (say.does !== 'it' || say.steps.length === 0) return waiting(say, `settle ${it}`);
  const steps = say.steps.map(
    ({ action, people }) => inParts`${listingParts(people, action === 'place_again' ? 'or' : 'and')} to ${does(action)}`,
  );
  return inParts`Waiting for ${listingParts(steps)}.`;
};
/** Why the reader may not decide, and who does. */
const byAnother = (cause: string, say: GateLabels) => {
  if (say.does !== 'it') return inParts`${cause}. ${waiting(say, 'decide')}`;
  const [decider, ...others] = say.people;
  const isNamed = decider && others.length === 0 && (decider.person !== null || decider.you);
  return inParts`${cause}, so ${isNamed ? decider : 'another editor'} decides.`;
};
const heard = (reason: { heard: number; of: number }) => `${reason.heard} of ${count(reason.of, 'perspective')} heard.`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const notes = (number: number, { codes }: GateLabels) => (codes.length > 0 ? listingParts(codes) : count(number, 'counterpoint'));
const sentences = (numbers: readonly number[], { sentence }: GateLabels) => sentenceNameParts(numbers.map(sentence));
const changed = (number: number, { sentence, changedIn }: GateLabels) =>
  sentenceChangedParts(sentence(number), changedIn(number));
/** What changed since a perspective was heard. */
const staleBy = (voice: StaleVoice, say: GateLabels) =>
  voice.sentence === null ? inParts`${say.line(voice.line, lineName(voice.line))} changed` : changed(voice.sentence, say);
const judged = ({ sentences: numbers, lines = [], count: all }: Of<'own_words_judged'>, say: GateLabels) =>
  numbers.length + lines.length === 0
    ? count(all, 'sentence')
    : listingParts([
        ...(numbers.length > 0 ? [sentences(numbers, say)] : []),
        ...(lines.length > 0 ? [lineNameParts(lines, say.line)] : []),
      ]);
const ground = (name: string) => {
  const known = blockGrounds.find((blockGround): blockGround is BlockGround => blockGround === name);
  return known ? vocabulary.ground[known] : name;
};

const met: Record<RequirementId, string> = {
  perspectives_heard: 'Every perspective was heard.',
  facts_checked: 'The facts are checked.',
  author_answered: 'Every counterpoint is answered.',
  nothing_blocking: 'No block stands, and everything is in its place.',
  independence: 'Nobody judged their own words.',
  disclosure: 'The author’s disclosure is there.',
  author_consent: 'The author approved these exact words.',
  second_editor: 'An editor who took no part in the review decides.',
  right_of_reply: 'Everybody accused was asked.',
};

export const gateSentences: Sentences = {
  met: (_, { requirement }) => met[requirement],
  not_required: () => gate.notRequired,
  does_not_apply: (_, { requirement }) =>
    requirement === 'right_of_reply' ? 'The piece accuses nobody by name.' : 'Not required at these stakes.',
  corrected: () => 'The author is not asked about a correction. They may answer beside it.',
  overridden: (reason, { override, when, excused }) => {
    const by = override(reason.overrideId);
    const who = by && by.names.length > 0 ? inParts`By ${listingParts(by.names)}, ${when(by.at)}.` : 'By two editors.';
    return excused.length > 0 ? inParts`${who} Still open: ${listing(excused)}.` : who;
  },
  rule_failed: () => gate.failedToEvaluate,
  no_version: (_, say) => waiting(say, 'submit the first version'),
  perspectives_open: (reason, say) => {
    const { perspectives, stale } = reason;
    if (perspectives.length + stale.length === 0)
      return reason.heard === 0
        ? `No perspective has been chosen yet. ${say.isOpened ? 'An editor adds one.' : 'An editor chooses when the review opens.'}`
        : `${heard(reason)} The policy asks for more: an editor adds a perspective.`;
    const never = perspectives.length > 0 ? ` Not heard yet: ${listing(perspectives.map(say.perspective))}.` : '';
    const again = stale.flatMap(
      (voice) => inParts` ${capital(say.perspective(voice.perspective))} is asked again: ${staleBy(voice, say)}.`,
    );
    return inParts`${heard(reason)}${never}${again} ${waitsFor(say)}`;
  },
  perspective_stale: (reason, say) =>
    inParts`${heard(reason)} Asked again: ${staleBy(reason, say)}. ${waiting(say, 'confirm it or sign again')}`,
  perspectives_heard: (reason) =>
    reason.lapsed === 0 ? heard(reason) : `${heard(reason)} ${reason.lapsed} of them sought, no reply; readers are told.`,
  undisposed: (reason, say) =>
    waiting(say, `say whether ${count(reason.count, 'sentence')} ${reason.count === 1 ? 'is' : 'are'} fact, opinion or neither`),
  claims_without_verdict: (reason, say) => waiting(say, `give a verdict on ${count(reason.count, 'claim')}`),
  supported_without_quote: (reason, say) => waiting(say, `quote the source behind ${count(reason.count, 'supported claim')}`),
  claims_refuted: (reason, say) =>
    inParts`${count(reason.count, 'claim')} ${reason.count === 1 ? 'is' : 'are'} unsupported or contradicted. ${waiting(say, 'change the text')}`,
  unverifiable_not_attributed: (reason, say) =>
    inParts`${count(reason.count, 'claim')} cannot be verified. ${waiting(say, `say in the text whose word ${reason.count === 1 ? 'it is' : 'they are'}, or cut ${reason.count === 1 ? 'it' : 'them'}`)}`,
  facts_need_changes: (_, say) => inParts`The fact-checker asks for changes. ${waiting(say, 'change the text')}`,
  facts_not_signed: (_, say) => waiting(say, 'sign off the facts'),
  facts_changed: ({ count: number, sentences: all, context, lines = [] }, say) => {
    const changed = all.filter((sentence) => !context.includes(sentence));
    const still = inParts`${sentences(context, say)} still ${context.length === 1 ? 'holds' : 'hold'} beside ${context.length === 1 ? 'its' : 'their'} new neighbours`;
    const what = [
      ...(changed.length > 0
        ? [inParts`confirm ${count(number - context.length - lines.length, 'changed sentence')}: ${sentences(changed, say)}`]
        : []),
      ...(lines.length > 0 ? [inParts`confirm ${lineNameParts(lines, say.line)}, which changed`] : []),
      ...(context.length > 0 ? [inParts`say whether ${still}`] : []),
    ];
    return waiting(say, listingParts(what));
  },
  facts_checked: (reason) =>
    reason.claims === 0 ? 'Signed off; nothing in it needed a check.' : `${count(reason.claims, 'claim')} checked.`,
  unanswered: (reason, say) => waiting(say, inParts`answer ${notes(reason.count, say)}, until ${say.when(reason.until)}`),
  revision_missing: (reason, say) =>
    inParts`${count(reason.count, 'answer')} ${reason.count === 1 ? 'says' : 'say'} that the text was revised, and no new version is here. ${waiting(say, 'submit it')}`,
  answered: (reason) =>
    reason.count === 0
      ? 'There is no counterpoint to answer.'
      : reason.silent === 0
        ? met.author_answered
        : `The author did not answer ${reason.silent} of ${count(reason.count, 'counterpoint')}; readers are told.`,
  blocking: (reason, say) =>
    inParts`${notes(reason.count, say)} ${reason.count === 1 ? 'blocks' : 'block'}: ${listing(reason.grounds.map(ground))}. ${settling(reason.count, say)}`,
  lost_place: (reason, say) =>
    inParts`${notes(reason.count, say)} lost ${reason.count === 1 ? 'its' : 'their'} place. ${waiting(say, reason.count === 1 ? 'place it again' : 'place them again', 'or')}`,
  own_words_judged: (reason, say) =>
    inParts`Judged only by who wrote ${reason.count === 1 ? 'it' : 'them'}: ${judged(reason, say)}. Somebody else has to confirm.`,
  perspective_not_independent: (reason, say) =>
    `Whoever spoke for ${say.perspective(reason.perspective)} judged their own words or had another duty. Somebody else has to be asked.`,
  marker_checked_facts: (_, say) => byAnother('You checked its facts', say),
  marker_wrote_words: (reason, say) =>
    byAnother(`You wrote ${count(reason.count, 'sentence')} that nobody else has approved or confirmed`, say),
  no_disclosure: (_, say) =>
    waiting(say, `say what ${say.people.some(({ you }) => you) ? 'you' : 'they'} disclose, or that there is nothing`),
  consent_open: (_, say) =>
    say.people.length > 0 ? waiting(say, 'approve this version') : 'The author is asked when everything else is done.',
  consent_beforehand: () => 'The author permitted beforehand all that editors changed.',
  marker_took_part: (_, say) => byAnother('You took part in the review', say),
  no_second_editor: () => 'Every editor of this desk took part in the review. An administrator has to appoint another.',
  first_of_two: (_, say) => inParts`Two editors decide at these stakes. ${waiting(say, 'be the other')}`,
  two_editors: () => 'Two editors decide at these stakes.',
  uninvolved_editor: () => 'An editor who took no part in the review decides at these stakes.',
  nobody_named: () => 'The piece accuses somebody by name. An editor has to say whom.',
  reply_not_recorded: (reason, say) =>
    waiting(say, `record what ${reason.count === 1 ? 'the person accused says' : `${reason.count} people accused say`}`),
  danger_unconfirmed: (reason, say) =>
    waiting(say, `confirm that ${reason.count === 1 ? 'one reply was' : `${reason.count} replies were`} not sought: danger`),
};

/** The sentence of one requirement, for one reader, in parts. */
export function gateSentence(reason: Reason, say: GateLabels): SentencePart[] {
  const sentence = gateSentences[reason.code] as (reason: Reason, say: GateLabels) => Words;
  return inParts`${sentence(reason, say)}`;
}
