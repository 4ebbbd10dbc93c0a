import { z } from 'zod';
import { command, refuse } from '../../command';
import { staleText } from '../../exact-text';
import { exactText, reason } from '../../inputs';

/** Decisions that want no more than a reason. Each names the text it was taken on. */
const input = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), ...exactText, reason });

export const returnPiece = command({
  name: 'return',
  action: 'return',
  target: 'piece',
  input: input('return'),
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
  input: input('request_changes'),
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
  input: input('decline'),
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
  input: z.strictObject({
    kind: z.literal('withdraw'),
    version: z.int().min(0),
    digest: z.string().max(64).nullable(),
    reason: reason.optional(),
  }),
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
  input: input('retract'),
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
  input: input('remove'),
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
