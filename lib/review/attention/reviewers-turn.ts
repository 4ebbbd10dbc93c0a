import type { Attention, AttentionFacts } from '../attention';
import { blockEnds, blocks } from '../block-hold';
import { brief, type Line, type Sentence } from '../brief';
import { isClosed } from '../closed';
import { dispositionOf, factsSigned, hearing, isLine, uncheckedLines, uncheckedSentences, unheardWords } from '../coverage';
import type { AssignmentFacts } from '../facts';
import { hasChangedPlace, hasLostPlace } from '../note-standing';

/** Accept, review, say whether a note still stands, confirm what changed: the turns of those who were asked to review. */
export function reviewersTurn(facts: AttentionFacts): Attention[] {
  if (!['in_review', 'changes_requested', 'publishable'].includes(facts.piece.review)) return [];
  const live = facts.assignments.filter((one) => ['invited', 'accepted', 'done'].includes(one.status));
  return [...live.flatMap((one) => duties(facts, one)), ...notes(facts, live), ...confirmations(facts, live)];
}

function duties(facts: AttentionFacts, one: AssignmentFacts): Attention[] {
  const common = { personId: one.personId, subject: one.id, place: { to: 'form' as const, form: 'review' as const } };
  const { duty, perspective, invitedBy } = one;
  if (one.status === 'invited') {
    const params = { assignmentId: one.id, duty, perspective, by: invitedBy };
    return [{ ...common, action: 'answer_request', params, since: one.invitedAt, due: one.responseDue }];
  }
  const signed = facts.signOffs.some((signOff) => signOff.assignmentId === one.id && !signOff.revoked);
  const emptied = signed && leftWithoutNotes(facts, one);
  if (signed && !emptied) return [];
  const when = { since: emptied ? (facts.versionAt ?? one.since) : one.since, due: one.dueAt };
  return duty === 'fact_check'
    ? [{ ...common, ...when, action: 'check_facts', params: { assignmentId: one.id }, place: { to: 'form', form: 'sweep' } }]
    : [
        {
          ...common,
          ...when,
          action: 'review',
          params: { assignmentId: one.id, perspective, cause: emptied ? 'cut' : 'accepted' },
          place: null,
        },
      ];
}

/** Everything that they had put on record was cut from the text: what they say now is asked again. */
function leftWithoutNotes(facts: AttentionFacts, { personId, perspective }: AssignmentFacts): boolean {
  const theirs = facts.counterpoints.filter((one) => one.by === personId && one.perspective === perspective && one.posted);
  return theirs.some((one) => one.cutIn !== null) && theirs.every(isClosed);
}

/** Their block was answered, their passage changed, or it is gone. */
function notes(facts: AttentionFacts, live: AssignmentFacts[]): Attention[] {
  const working = new Set(live.filter((one) => one.status !== 'invited').map((one) => one.personId));
  return facts.counterpoints.flatMap((one): Attention[] => {
    if (!one.posted || !working.has(one.by)) return [];
    const { id, by: personId, code, perspective } = one;
    const common = { personId, subject: id, place: { to: 'counterpoint' as const, id } };
    const params = { counterpointId: id, code, perspective };
    if (hasLostPlace(one)) {
      return [
        {
          ...common,
          action: 'place_again',
          params,
          since: facts.versionAt ?? facts.stateSince,
          due: null,
          place: { to: 'form', form: 'lost' },
        },
      ];
    }
    const ends = blocks(one, facts) ? blockEnds(one, facts) : null;
    const since = facts.versionAt ?? facts.stateSince;
    // A cut asks only while their block holds on to it.
    if (one.cutIn !== null && ends !== null)
      return [{ ...common, action: 'say_whether', params: { ...params, cause: 'cut' }, since, due: ends }];
    if (isClosed(one)) return [];
    if (hasChangedPlace(one))
      return [{ ...common, action: 'say_whether', params: { ...params, cause: 'changed' }, since, due: ends }];
    if (one.outcome !== null || !one.response || ends === null) return [];
    return [{ ...common, action: 'say_whether', params: { ...params, cause: 'answered' }, since: one.response.at, due: ends }];
  });
}

/** Sentences that changed after they were signed for: each qualified person is asked only about those that they did not write. */
function confirmations(facts: AttentionFacts, live: AssignmentFacts[]): Attention[] {
  if (!facts.version) return [];
  const indexed = brief(facts, facts.version);
  const since = facts.versionAt ?? facts.stateSince;
  const ask = (one: AssignmentFacts, changed: readonly (Sentence | Line)[]): Attention[] => {
    const own = changed.filter((words) => !words.writers.includes(one.personId));
    const theirs = own.filter((words): words is Sentence => !isLine(words));
    const [first] = own;
    if (!first || !facts.signOffs.some((signOff) => signOff.assignmentId === one.id && !signOff.revoked)) return [];
    // A new candidate wants fact, opinion or leave before anybody can confirm it.
    const judge =
      one.duty === 'fact_check'
        ? theirs.filter((sentence) => sentence.candidate && !dispositionOf(indexed, sentence, 'lenient')).length
        : 0;
    const sentence = theirs[0] ? theirs[0].index + 1 : 0;
    const params = { count: own.length - judge, judge, sentence, duty: one.duty };
    return [
      {
        action: 'confirm_changed',
        params,
        personId: one.personId,
        subject: one.id,
        since,
        due: null,
        place: { to: 'form', form: one.duty === 'fact_check' ? 'sweep' : 'review' },
      },
    ];
  };
  const unchecked = factsSigned(indexed, 'lenient')
    ? [...uncheckedSentences(indexed, 'strict').map((one) => one.sentence), ...uncheckedLines(indexed, 'strict')]
    : [];
  const facts_ = live.filter((one) => one.duty === 'fact_check').flatMap((one) => ask(one, unchecked));
  const views = live.flatMap((one) => {
    if (one.duty !== 'perspective' || one.perspective === null) return [];
    const { stale } = hearing(indexed, one.perspective, 'lenient');
    return stale ? ask(one, unheardWords(indexed, stale)) : [];
  });
  return [...facts_, ...views];
}
