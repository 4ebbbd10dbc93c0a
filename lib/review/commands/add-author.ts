import { z } from 'zod';
import { barFromAuthorship } from '../bar-from-duty';
import { command, refuse } from '../command';
import { id } from '../scalars';

export const addAuthorInput = z.strictObject({ personId: id });

/** Names a co-author, for good: they answer and approve like the first, and judge nothing of this piece. Whoever was asked to review it cannot become one. */
export const addAuthor = command({
  name: 'add_author',
  action: 'add_author',
  target: 'piece',
  input: addAuthorInput,
  needs: ['piece', 'person', 'assignments'],
  decide: ({ piece, person, assignments }, { personId }) => {
    if (!person) return refuse({ code: 'unknown_value', field: '/personId', value: personId });
    const bar = barFromAuthorship({ authors: piece.authors, assignments }, { ...person, id: personId });
    if (bar) return refuse(bar);
    return { ok: true, events: [{ type: 'author_added', payload: { personId } }], result: { id: piece.id, personId } };
  },
});
