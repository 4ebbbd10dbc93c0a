import { z } from 'zod';
import { isClosed } from '../closed';
import { command, refuse } from '../command';
import { staleText } from '../exact-text';
import { exactText, optionalProse } from '../inputs';
import { isOtherNote, noteBefore } from '../note-before';
import { hasChangedPlace, hasLostPlace } from '../note-standing';
import { mayJudge } from '../working';

export const resolveCounterpointInput = z.strictObject({
  /** `no_longer_applies`: for a note that lost its place. */
  outcome: z.enum(['satisfied', 'stands', 'withdrawn', 'no_longer_applies']),
  reason: optionalProse.optional(),
  /** The text that they have before them. Without it nothing is said of a passage that changed. */
  version: exactText.version.optional(),
  digest: exactText.digest.optional(),
  /** Of a note that is still private: the wording and the ground that were on screen. If another tab saved later ones, it is not closed unread. */
  before: noteBefore.optional(),
});

/** Its writer says whether the answer satisfies them, and whether the note still stands beside a changed text. A note that lost its place may also be closed by an editor, with a reason. */
export const resolveCounterpoint = command({
  name: 'resolve_counterpoint',
  action: 'resolve_counterpoint',
  target: 'counterpoint',
  input: resolveCounterpointInput,
  needs: ['piece', 'counterpoint', 'mine'],
  decide: ({ piece, counterpoint, mine }, input, { actor }) => {
    const own = counterpoint.by === actor.personId;
    const closes = input.outcome === 'no_longer_applies';
    if (!own && !(closes && actor.roles.includes('editor'))) return refuse({ code: 'not_allowed', reason: 'own_only' });
    // Whoever was released, or is not appointed any more, says nothing of the text: they lift the block, or let the note go.
    if (own && !mine.some(mayJudge) && input.outcome !== 'satisfied' && input.outcome !== 'withdrawn')
      return refuse({ code: 'not_allowed', reason: 'assigned_only' });
    const { version, digest } = input;
    const named = version !== undefined && digest !== undefined;
    const stale = named ? staleText(piece, { version, digest }) : null;
    if (stale) return refuse(stale);
    // A block outlives the cut of its passage for its writer's set time: until then they may lift it, or let the note go.
    const heldByCut =
      counterpoint.cutIn !== null && counterpoint.block?.state === 'blocks' && !isClosed({ ...counterpoint, cutIn: null });
    if (isClosed(counterpoint) && !(heldByCut && own && (input.outcome === 'satisfied' || input.outcome === 'withdrawn')))
      return refuse({ code: 'already_done' });
    if (closes && !hasLostPlace(counterpoint)) return refuse({ code: 'wrong_state', state: 'in_place' });
    // Whoever may not lift a block alone does not close the note that it hangs on.
    if (closes && !own && counterpoint.block?.state === 'blocks') return refuse({ code: 'wrong_state', state: 'blocks' });
    if (!counterpoint.posted && own && isOtherNote(counterpoint, input.before)) return refuse({ code: 'stale_note' });
    const judges = input.outcome === 'satisfied' || input.outcome === 'stands';
    if (judges && !named && (hasChangedPlace(counterpoint) || hasLostPlace(counterpoint)))
      return refuse({ code: 'missing_field', field: '/version', why: 'version' });
    if (closes && !input.reason) return refuse({ code: 'missing_field', field: '/reason', why: 'reason' });
    if (input.outcome === 'satisfied' && !counterpoint.response && !heldByCut)
      return refuse({ code: 'wrong_state', state: 'unanswered' });
    // Without an answer there is nothing to weigh: it is the changed text that their note still stands beside.
    if (input.outcome === 'stands' && !counterpoint.response) {
      if (!hasChangedPlace(counterpoint)) return refuse({ code: 'wrong_state', state: 'unanswered' });
      const payload = { counterpointId: counterpoint.id, version: piece.currentVersion };
      return { ok: true, events: [{ type: 'counterpoint_upheld', payload }], result: { id: counterpoint.id, outcome: 'stands' } };
    }
    const blocksAgain = input.outcome === 'stands' && counterpoint.block?.state === 'released' && hasChangedPlace(counterpoint);
    const outcome = closes ? ('cut' as const) : (input.outcome as 'satisfied' | 'stands' | 'withdrawn');
    const payload = {
      counterpointId: counterpoint.id,
      outcome,
      reason: input.reason ?? null,
      ...(named ? { version } : {}),
      ...(blocksAgain ? { blocksAgain } : {}),
      ...(counterpoint.posted ? {} : { private: true as const }),
    };
    return { ok: true, events: [{ type: 'counterpoint_resolved', payload }], result: { id: counterpoint.id, outcome } };
  },
});
