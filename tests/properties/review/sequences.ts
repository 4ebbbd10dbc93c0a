/** Random days at a desk: what people might do, sensibly or not, as data that fast-check can shrink. */
import fc from 'fast-check';

export const people = [
  'author',
  'editor-author',
  'rights',
  'communities',
  'law',
  'facts',
  'two-hats',
  'editor',
  'second',
  'third',
  'outsider',
  'admin',
] as const;
export type Who = (typeof people)[number];

/** `n` picks among what is there (a sentence, a note, a claim …); `slip` makes the request name something old or wrong. */
export interface Deed {
  what: (typeof deeds)[number] | 'advance';
  who: Who;
  n: number;
  slip: 'none' | 'old_version' | 'wrong_digest' | 'token';
}
const deeds = [
  'edit',
  'revert',
  'submit',
  'invite',
  'answer_request',
  'note',
  'respond',
  'resolve',
  'hold',
  'dispose',
  'claim',
  'verdict',
  'confirm',
  'finish',
  'revoke',
  'consent',
  'permit',
  'override',
  'confirm_override',
  'end_override',
  'overrule',
  'mark',
  'publish',
  'schedule',
  'withdraw',
  'request_changes',
  'widen',
  'reply',
  'correct',
  'confirm_correction',
  'review_correction',
  'propose',
  'answer_alarm',
  'retract',
  'policy',
  'adopt',
  'end_adoption',
  'confirm_reply',
  'name_author',
  'leave',
  'come_back',
  'wait',
] as const;

export const deed: fc.Arbitrary<Deed> = fc.record({
  // Half of what happens moves the piece on; else hardly any day would reach publication.
  what: fc.oneof({ weight: 3, arbitrary: fc.constant('advance' as const) }, { weight: 2, arbitrary: fc.constantFrom(...deeds) }),
  who: fc.constantFrom(...people),
  n: fc.nat(30),
  slip: fc.oneof(
    { weight: 17, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('old_version' as const, 'wrong_digest' as const, 'token' as const) },
  ),
});
export interface Day {
  size: 'pair' | 'small' | 'full';
  topics: string[];
  coAuthor: boolean;
  deeds: Deed[];
}
export const day: fc.Arbitrary<Day> = fc.record({
  size: fc.constantFrom('pair' as const, 'small' as const, 'full' as const),
  topics: fc.constantFrom([], ['culture'], ['armed-conflict'], ['election'], ['election', 'legal-threat'], ['named-accusation']),
  coAuthor: fc.boolean(),
  deeds: fc.array(deed, { minLength: 20, maxLength: 40, size: 'max' }),
});
