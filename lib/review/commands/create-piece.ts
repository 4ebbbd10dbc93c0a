import { z } from 'zod';
import { command } from '../command';
import { contentInput } from '../inputs';
import { id } from '../scalars';

/** `text` is plain text or Markdown to import; then headline and the rest may be left out. The store puts the words into the piece's draft. */
export const createPieceInput = z.strictObject({
  deskId: id,
  ...z.object(contentInput).partial().shape,
  text: z.string().max(2_000_000).optional(),
  /** An editor imports on behalf of this author; left out: the actor is the author. */
  authorId: id.optional(),
  coAuthors: z.array(id).max(10).optional(),
});

export const createPiece = command({
  name: 'create_piece',
  action: 'create_piece',
  target: 'none',
  input: createPieceInput,
  needs: ['knownAuthors', 'deskPolicy'],
  decide: ({ knownAuthors, deskPolicy }, input, { actor, newId }) => {
    const authorId = input.authorId ?? actor.personId;
    if (authorId !== actor.personId && !actor.roles.includes('editor'))
      return { ok: false, refusal: { code: 'not_allowed', reason: 'editor_only' } };
    const named = [
      ...(input.authorId ? [{ field: '/authorId', value: input.authorId }] : []),
      ...(input.coAuthors ?? []).map((value, at) => ({ field: `/coAuthors/${at}`, value })),
    ];
    const unknown = named.find((part) => !knownAuthors.includes(part.value));
    if (unknown) return { ok: false, refusal: { code: 'unknown_value', ...unknown } };
    const pieceId = newId();
    const authors = [...new Set([authorId, ...(input.coAuthors ?? [])])];
    return {
      ok: true,
      events: [
        {
          type: 'piece_created',
          payload: { deskId: input.deskId, authors, language: input.language ?? 'en', policyVersion: deskPolicy.version },
        },
      ],
      result: { id: pieceId },
    };
  },
});
