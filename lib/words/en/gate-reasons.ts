/** One sentence for every reason of the gate: who, what, since or until. A new code without a sentence does not compile. */
import type { Reason } from '../../review/gate';
import type { BlockGround } from '../../review/vocabulary';
import { listing } from '../listing';
import { count } from '../plural';
import { vocabulary } from './vocabulary';

/** What a sentence needs beside the reason itself. */
export interface ReasonSetting {
  /** Names, or roles where nobody in particular is meant, of those it waits for. */
  people: string[];
  /** What the places are called: "sentence 14", "E3". */
  places: string[];
  perspective: (slug: string) => string;
  when: (at: string) => string;
}

type Sentence<Code extends Reason['code']> = (reason: Extract<Reason, { code: Code }>, setting: ReasonSetting) => string | null;

const ofAll = (reason: { heard: number; of: number }) => `${reason.heard} of ${reason.of}.`;
const waiting = ({ people }: ReasonSetting) => (people.length > 0 ? ` Waiting for ${listing(people)}.` : '');
const waitingTo = ({ people }: ReasonSetting, act: string) =>
  people.length > 0 ? `Waiting for ${listing(people)} to ${act}.` : `Somebody has to ${act}.`;
const ground = (name: string) => (name in vocabulary.ground ? vocabulary.ground[name as BlockGround] : name);

export const gateReasons: { [Code in Reason['code']]: Sentence<Code> } = {
  met: () => null,
  not_required: () => 'Not required by this desk’s policy.',
  does_not_apply: () => 'This piece does not need it.',
  overridden: () => 'Two editors made an exception. Readers will see the reason.',
  rule_failed: () => 'This row could not be worked out, so it stays closed. Tell an administrator.',
  no_version: () => 'Nothing has been submitted yet.',
  perspectives_open: (r, s) => `${ofAll(r)} Not heard yet: ${listing(r.perspectives.map(s.perspective))}.${waiting(s)}`,
  perspective_stale: (r, s) =>
    `${ofAll(r)} ${s.perspective(r.perspective)} is stale: ${r.sentence > 0 ? `sentence ${r.sentence} changed` : 'a sentence was cut'}.${waiting(s)}`,
  perspectives_heard: (r) =>
    r.lapsed > 0 ? `${count(r.lapsed, 'perspective was', 'perspectives were')} sought, no reply. Readers will be told.` : null,
  undisposed: (r, s) => waitingTo(s, `say of ${count(r.count, 'candidate')} whether it is fact or opinion`),
  claims_without_verdict: (r, s) => waitingTo(s, `give ${count(r.count, 'claim')} a verdict`),
  supported_without_quote: (r, s) => waitingTo(s, `quote the source of ${count(r.count, 'claim')}`),
  claims_refuted: (r, s) => waitingTo(s, `put right ${count(r.count, 'claim')} that did not hold`),
  unverifiable_not_attributed: (r, s) => waitingTo(s, `say in the text whose word ${count(r.count, 'unverifiable claim')} is`),
  facts_not_signed: (_, s) => waitingTo(s, 'sign the fact-check'),
  facts_changed: (r, s) => waitingTo(s, `confirm ${count(r.count, 'changed sentence')}`),
  facts_checked: () => null,
  unanswered: (r, s) =>
    waitingTo(s, `answer ${s.places.length > 0 ? listing(s.places) : count(r.count, 'counterpoint')}, until ${s.when(r.until)}`),
  answered: (r) => (r.silent > 0 ? `${count(r.silent, 'counterpoint')} without an answer in time. Readers will be told.` : null),
  blocking: (r, s) =>
    `${s.places.length > 0 ? listing(s.places) : count(r.count, 'counterpoint')} ${r.count === 1 ? 'is' : 'are'} blocking: ${listing(r.grounds.map(ground))}.${waiting(s)}`,
  lost_place: (r, s) =>
    `${s.places.length > 0 ? listing(s.places) : count(r.count, 'counterpoint')} lost ${r.count === 1 ? 'its' : 'their'} place.${waiting(s)}`,
  own_words_judged: (r, s) =>
    `${r.sentences.length === 1 ? `Sentence ${r.sentences[0]} was` : `${count(r.count, 'sentence')} ${r.count === 1 ? 'was' : 'were'}`} judged only by who wrote it.${waiting(s)}`,
  perspective_not_independent: (r, s) =>
    `${s.perspective(r.perspective)} needs somebody who wrote none of the text and has no other duty here.${waiting(s)}`,
  marker_checked_facts: (_, s) => `You checked its facts or wrote it, so another editor decides.${waiting(s)}`,
  no_disclosure: (_, s) => waitingTo(s, 'write what they disclose, or “None”'),
  consent_open: (_, s) => waitingTo(s, 'approve this version'),
  consent_beforehand: () => 'Cuts and style were allowed beforehand, and nothing else has changed.',
  marker_took_part: (_, s) => `You asked or reviewed, so another editor decides.${waiting(s)}`,
  no_second_editor: () => 'Every editor of this desk has taken part. Ask an administrator for another one.',
  first_of_two: (_, s) => `Two editors decide.${waiting(s)}`,
  nobody_named: () => 'A named person is accused: say who, so that they can be asked.',
  reply_not_recorded: (r, s) => waitingTo(s, `record the reply of ${count(r.count, 'person', 'people')}`),
  danger_unconfirmed: (r, s) =>
    waitingTo(s, `confirm that ${count(r.count, 'person', 'people')} could not be asked without danger`),
};
