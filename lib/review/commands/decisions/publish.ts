import { z } from 'zod';
import { brief } from '../../brief';
import { type Context, command, type Decision, type Prepared, refuse, type Snapshot } from '../../command';
import { editionOf } from '../../edition';
import { staleText } from '../../exact-text';
import type { Actor } from '../../facts';
import { evaluateGate } from '../../gate';
import { exactText, typed } from '../../inputs';
import { passes } from '../../passes';
import { instant, sha256 } from '../../scalars';
import { stillMayDecide } from '../../still-may-decide';
import { isTooFarAhead } from '../../too-far-ahead';
import { wordsNobodyElseRead } from '../../words-nobody-else-read';

const named = { ...exactText, edition: sha256 };
export const publishInput = z.strictObject({ kind: z.literal('publish'), ...named });
export const scheduleInput = z.strictObject({
  kind: z.literal('schedule'),
  ...named,
  at: instant,
  /** The time that it replaces, where one is set. */
  before: instant.nullable().optional(),
});
export const unscheduleInput = z.strictObject({
  kind: z.literal('unschedule'),
  ...exactText,
  reason: typed(4_000).optional(),
  /** The time that it takes off, as it was on the screen. */
  before: instant.optional(),
});

type Facts = Pick<Snapshot, 'piece' | 'gate'>;
const hasNoUnreadWords = (gate: Facts['gate'], personId: string) =>
  gate.version !== null && wordsNobodyElseRead(brief(gate, gate.version), personId).length === 0;
type Named = { version: number; digest: string; edition: string };

/** Why this edition may not go out now; null when it may. The gate is asked again, as the editor who marked it publishable. */
function hindrance({ piece, gate }: Facts, input: Named, { personId }: Actor) {
  const stale = staleText(piece, input);
  if (stale) return stale;
  const current = editionOf(gate).digest;
  if (!piece.publishable || piece.publishable.edition !== input.edition || current !== input.edition)
    return { code: 'stale_edition' as const, current };
  if (piece.publishable.policyVersion !== piece.policyVersion) return { code: 'wrong_state' as const, state: 'policy_changed' };
  const { requirements } = evaluateGate(gate, piece.publishable.by);
  // Whoever may not mark a piece, since nobody else read their words in it, does not publish it either.
  const mayPublish = hasNoUnreadWords(gate, personId);
  const closed = requirements.filter(
    (requirement) =>
      !passes(requirement) || (requirement.id === 'independence' && requirement.status === 'satisfied' && !mayPublish),
  );
  const ids = closed.map((requirement) => requirement.id);
  return ids.length === 0 ? null : { code: 'gate_closed' as const, requirements: ids };
}

const publishNow = (facts: Facts, input: Named, { actor, prepared }: Context<Prepared['address']>): Decision => {
  const why = hindrance(facts, input, actor);
  if (why) return refuse(why);
  const { piece } = facts;
  return {
    ok: true,
    events: [{ type: 'published', payload: { edition: input.edition, version: input.version, slug: prepared.slug } }],
    result: { id: piece.id, slug: prepared.slug, publication: 'live', edition: input.edition },
  };
};

/** No other path writes `live`. */
export const publish = command<z.infer<typeof publishInput>, 'piece' | 'gate', Prepared['address']>({
  name: 'publish',
  action: 'publish',
  target: 'piece',
  input: publishInput,
  preparer: 'address',
  needs: ['piece', 'gate'],
  decide: publishNow,
});

/** The clock's: publishes what an editor scheduled, if the gate still lets it and that editor may still decide. */
export const publishScheduled = command<z.infer<typeof publishInput>, 'piece' | 'gate', Prepared['address']>({
  name: 'publish_scheduled',
  action: 'publish_scheduled',
  target: 'piece',
  input: publishInput,
  preparer: 'address',
  needs: ['piece', 'gate'],
  decide: (facts, input, context) => {
    const { publication, scheduledAt, scheduledBy } = facts.piece;
    if (publication !== 'scheduled' || scheduledAt === null || scheduledAt > context.now)
      return refuse({ code: 'wrong_state', state: publication });
    if (scheduledBy === null || !stillMayDecide(facts.gate, scheduledBy)) return refuse({ code: 'wrong_state', state: 'ended' });
    return publishNow(facts, input, context);
  },
});

export const schedule = command({
  name: 'schedule',
  action: 'schedule',
  target: 'piece',
  input: scheduleInput,
  needs: ['piece', 'gate'],
  decide: (facts, input, { now, actor }) => {
    if (input.at <= now) return refuse({ code: 'in_the_past', field: '/at' });
    if (isTooFarAhead(input.at, now)) return refuse({ code: 'too_far_ahead', field: '/at' });
    const why = hindrance(facts, input, actor);
    if (why) return refuse(why);
    const { scheduledAt, scheduledBy } = facts.piece;
    const again = scheduledAt === input.at && scheduledBy === actor.personId;
    if (scheduledAt !== (input.before ?? null) && !again)
      return refuse({ code: 'stale_form', what: 'schedule', now: scheduledAt });
    const payload = { edition: input.edition, version: input.version, at: input.at };
    return {
      ok: true,
      events: [{ type: 'scheduled', payload }],
      result: { id: facts.piece.id, publication: 'scheduled', at: input.at },
    };
  },
});

export const unschedule = command({
  name: 'unschedule',
  action: 'schedule',
  target: 'piece',
  input: unscheduleInput,
  needs: ['piece'],
  decide: ({ piece }, input) => {
    if (piece.publication !== 'scheduled') return refuse({ code: 'wrong_state', state: piece.publication });
    if (input.before !== undefined && input.before !== piece.scheduledAt)
      return refuse({ code: 'stale_form', what: 'schedule', now: piece.scheduledAt });
    return {
      ok: true,
      events: [{ type: 'unscheduled', payload: { reason: input.reason ?? null } }],
      result: { id: piece.id, publication: 'none' },
    };
  },
});
