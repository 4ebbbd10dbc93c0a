import { z } from 'zod';
import { command, type Prepared, refuse } from '../command';
import type { NewEvent } from '../events';
import { afterEdit, newVersion } from '../version-events';

export const makeVersionInput = z.strictObject({
  /** The draft's revision that becomes the version. */
  revision: z.int().min(0),
  /** What an editor says of their own edit; authors leave it out. */
  change: z.enum(['style', 'substance']).optional(),
  /** The author allows "cuts and style" beforehand. */
  beforehand: z.boolean().optional(),
});

/** Submits the draft. Identical content makes no version. On a live piece it is a proposal, which an editor takes or declines. */
export const makeVersion = command<z.infer<typeof makeVersionInput>, 'piece' | 'signOffs' | 'postedNotes', Prepared['version']>({
  name: 'make_version',
  action: 'make_version',
  target: 'piece',
  input: makeVersionInput,
  needs: ['piece', 'signOffs', 'postedNotes'],
  preparer: 'version',
  decide: ({ piece, signOffs, postedNotes }, input, { actor, prepared }) => {
    const byAuthor = piece.authors.includes(actor.personId);
    if (input.revision !== piece.draftRevision) return refuse({ code: 'stale_draft', revision: piece.draftRevision });
    if (piece.review === 'declined' || (piece.review === 'withdrawn' && !byAuthor))
      return refuse({ code: 'wrong_state', state: piece.review });
    if (piece.review === 'draft' && !byAuthor && piece.createdBy !== actor.personId)
      return refuse({ code: 'not_allowed', reason: 'author_only' });
    if (piece.publication === 'removed' || piece.publication === 'retracted')
      return refuse({ code: 'wrong_state', state: piece.publication });
    if (prepared.empty) return refuse({ code: 'empty_text' });
    const moved: NewEvent[] = ['draft', 'returned', 'withdrawn'].includes(piece.review)
      ? [{ type: 'submitted', payload: {} }]
      : piece.review === 'changes_requested' && byAuthor
        ? [{ type: 'resubmitted', payload: {} }]
        : [];
    const { digest, same } = prepared;
    if (same !== null && moved.length === 0) return refuse({ code: 'same_content', number: same });
    if (same !== null) return { ok: true, events: moved, result: { number: same, digest }, status: 200 };
    const { number } = prepared.payload;
    // Readers keep what they have until an editor takes it.
    if (piece.publication === 'live') {
      const proposal = newVersion(prepared, { change: 'author', purpose: 'proposal' });
      return {
        ok: true,
        events: [proposal, { type: 'correction_proposed', payload: { version: number } }],
        result: { number, digest },
      };
    }
    // A source, a link, a quote, the byline: what readers see beside the words is never mere style, whatever an editor calls it.
    const edit = prepared.beside ? ('substance' as const) : (input.change ?? 'substance');
    const change = byAuthor || piece.review === 'draft' ? ('author' as const) : edit;
    const beforehand = byAuthor && input.beforehand === true;
    return {
      ok: true,
      events: [newVersion(prepared, { change, beforehand }), ...afterEdit(prepared, { signOffs, postedNotes }), ...moved],
      result: { number, digest },
    };
  },
});
