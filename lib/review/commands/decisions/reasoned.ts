import { z } from 'zod';
import { command, refuse } from '../../command';
import { staleText } from '../../exact-text';
import { exactText, reason } from '../../inputs';

const input = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), ...exactText, reason });

/** Decisions that need no more than a reason. Each names the text it was taken on. Only the author's own need not be explained. */
export const reasonedInput = {
  return: input('return'),
  request_changes: input('request_changes'),
  decline: input('decline'),
  withdraw: z.strictObject({
    kind: z.literal('withdraw'),
    version: z.int().min(0),
    digest: z.string().max(64).nullable(),
    reason: reason.optional(),
  }),
  retract: input('retract'),
  remove: input('remove'),
};

export const returnPiece = command({
  name: 'return',
  action: 'return',
  target: 'piece',
  input: reasonedInput.return,
  needs: ['piece'],
  decide: ({ piece }, body) => {
    const stale = staleText(piece, body);
    if (stale) return refuse(stale);
    return {
      ok: true,
      events: [{ type: 'returned', payload: { reason: body.reason } }],
      result: { id: piece.id, review: 'returned' },
    };
  },
});

export const requestChanges = command({
  name: 'request_changes',
  action: 'request_changes',
  target: 'piece',
  input: reasonedInput.request_changes,
  needs: ['piece'],
  decide: ({ piece }, body) => {
    const stale = staleText(piece, body);
    if (stale) return refuse(stale);
    return {
      ok: true,
      events: [{ type: 'changes_requested', payload: { reason: body.reason } }],
      result: { id: piece.id, review: 'changes_requested' },
    };
  },
});

export const decline = command({
  name: 'decline',
  action: 'decline',
  target: 'piece',
  input: reasonedInput.decline,
  needs: ['piece'],
  decide: ({ piece }, body) => {
    const stale = staleText(piece, body);
    if (stale) return refuse(stale);
    return {
      ok: true,
      events: [{ type: 'declined', payload: { reason: body.reason } }],
      result: { id: piece.id, review: 'declined' },
    };
  },
});

/** The author takes the piece back. What was reviewed stays on record: submitting again resets nothing. */
export const withdraw = command({
  name: 'withdraw',
  action: 'withdraw',
  target: 'piece',
  needs: ['piece'],
  input: reasonedInput.withdraw,
  decide: ({ piece }, body) => {
    const stale = piece.currentVersion === 0 ? null : staleText(piece, { version: body.version, digest: body.digest ?? '' });
    if (stale) return refuse(stale);
    return {
      ok: true,
      events: [{ type: 'withdrawn', payload: { reason: body.reason ?? null } }],
      result: { id: piece.id, review: 'withdrawn' },
    };
  },
});

export const retract = command({
  name: 'retract',
  action: 'retract',
  target: 'piece',
  input: reasonedInput.retract,
  needs: ['piece'],
  decide: ({ piece }, body) => {
    const stale = staleText(piece, body);
    if (stale) return refuse(stale);
    return {
      ok: true,
      events: [{ type: 'retracted', payload: { reason: body.reason } }],
      result: { id: piece.id, publication: 'retracted' },
    };
  },
});

export const remove = command({
  name: 'remove',
  action: 'remove',
  target: 'piece',
  input: reasonedInput.remove,
  needs: ['piece'],
  decide: ({ piece }, body) => {
    const stale = staleText(piece, body);
    if (stale) return refuse(stale);
    return {
      ok: true,
      events: [{ type: 'removed', payload: { reason: body.reason } }],
      result: { id: piece.id, publication: 'removed' },
    };
  },
});
