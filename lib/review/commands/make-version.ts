import { z } from 'zod';
import { command, type Prepared, refuse } from '../command';
import type { NewEvent } from '../events';
import { submission } from '../submission';
import { afterEdit, newVersion } from '../version-events';

export const makeVersionInput = z.strictObject({
  /** The draft's revision that becomes the version. */
  revision: z.int().min(0),
  /** Of older clients, and ignored: what a version changed is found by comparing it. */
  change: z.enum(['style', 'substance']).optional(),
  /** Of older clients, and ignored: what an author permits has an address of its own. */
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
    const submitted = submission(piece.review, byAuthor);
    const moved: NewEvent[] = submitted ? [{ type: submitted, payload: {} }] : [];
    const { digest, same } = prepared;
    if (same !== null && moved.length === 0) return refuse({ code: 'same_content', number: same });
    if (same !== null) return { ok: true, events: moved, result: { number: same, digest }, status: 200 };
    const { number, kinds } = prepared.payload;
    // Readers keep what they have until an editor takes it.
    if (piece.publication === 'live') {
      const proposal = newVersion(prepared, { change: 'author', purpose: 'proposal' });
      return {
        ok: true,
        events: [proposal, { type: 'correction_proposed', payload: { version: number } }],
        result: { number, digest },
      };
    }
    const edit = kinds?.every((kind) => kind === 'style') ? ('style' as const) : ('substance' as const);
    const change = byAuthor || piece.review === 'draft' ? ('author' as const) : edit;
    return {
      ok: true,
      events: [newVersion(prepared, { change }), ...afterEdit(prepared, { signOffs, postedNotes }), ...moved],
      result: { number, digest },
    };
  },
});
