import type { OpenItem } from '../open-item';
import { stillMayDecide } from '../still-may-decide';
import type { Rule } from './rule';

/** Each named person accused was asked and what they said is recorded; "not sought: danger" takes two people. */
export const rightOfReply: Rule = (facts) => {
  const { accused, topics } = facts.piece;
  if (accused.length === 0 && !topics.includes('named-accusation')) return { met: null, reason: { code: 'does_not_apply' } };
  const places = [{ to: 'form' as const, form: 'replies' as const }];
  if (accused.length === 0)
    return {
      met: false,
      reason: { code: 'nobody_named' },
      open: [{ kind: 'accused', id: null, need: 'name' }],
      places,
    };
  const byTwo = ({ by, confirmedBy }: (typeof facts.replies)[number]) =>
    confirmedBy !== null && confirmedBy !== by && stillMayDecide(facts, by) && stillMayDecide(facts, confirmedBy);
  const settled = (id: string) =>
    facts.replies.some((reply) => reply.accusedId === id && (reply.kind === 'asked' || byTwo(reply)));
  const open = accused.filter((id) => !settled(id));
  const count = { done: accused.length - open.length, of: accused.length };
  if (open.length === 0) return { met: true, reason: { code: 'met' }, count };
  const danger = open.filter((id) => facts.replies.some((reply) => reply.accusedId === id));
  const reason =
    danger.length === open.length
      ? { code: 'danger_unconfirmed' as const, count: danger.length }
      : { code: 'reply_not_recorded' as const, count: open.length - danger.length };
  const items = open.map((id): OpenItem => ({ kind: 'accused', id, need: danger.includes(id) ? 'confirmation' : 'reply' }));
  return { met: false, reason, open: items, places, count };
};
