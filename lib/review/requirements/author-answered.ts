import { isClosed } from '../closed';
import type { OpenItem } from '../open-item';
import type { Rule } from './rule';

/** Every counterpoint has a response, or its answer time ran out (readers are told that the author did not answer). */
export const authorAnswered: Rule = (facts) => {
  const asked = facts.counterpoints.filter((counterpoint) => counterpoint.posted && !isClosed(counterpoint));
  const unanswered = asked.filter((counterpoint) => !counterpoint.response);
  const open = unanswered.filter((counterpoint) => counterpoint.answerDue === null || counterpoint.answerDue > facts.now);
  const count = { done: asked.length - open.length, of: asked.length };
  // "Revised" is an answer once there is a version that the note was not made on.
  const promised = asked.filter(
    (counterpoint) => counterpoint.response?.kind === 'revised' && counterpoint.version >= facts.version.number,
  );
  const missing = [
    ...open.map(({ id }): OpenItem => ({ kind: 'counterpoint', id, need: 'answer' })),
    ...promised.map(({ id }): OpenItem => ({ kind: 'counterpoint', id, need: 'revision' })),
  ];
  if (open.length === 0 && promised.length > 0) {
    return {
      met: false,
      reason: { code: 'revision_missing', count: promised.length },
      open: missing,
      places: [{ to: 'form', form: 'edit' }],
      count: { done: count.done - promised.length, of: count.of },
    };
  }
  if (open.length === 0)
    return { met: true, reason: { code: 'answered', count: asked.length, silent: unanswered.length }, count };
  const until = open.map((counterpoint) => counterpoint.answerDue ?? facts.now).sort()[0] ?? facts.now;
  return {
    met: false,
    reason: { code: 'unanswered', count: open.length, until },
    open: missing,
    places: open.map((counterpoint) => ({ to: 'counterpoint' as const, id: counterpoint.id })),
    count,
  };
};
