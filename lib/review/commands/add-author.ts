import { z } from 'zod';
import { command, refuse } from '../command';
import { id } from '../scalars';
import { isAskedFor } from '../working';

export const addAuthorInput = z.strictObject({ personId: id });

/** Names a co-author, for good: they answer and approve like the first, and judge nothing of this piece. Whoever was asked to review it cannot become one. */
export const addAuthor = command({
  name: 'add_author',
  action: 'add_author',
  target: 'piece',
  input: addAuthorInput,
  needs: ['piece', 'person', 'assignments'],
  decide: ({ piece, person, assignments }, { personId }) => {
    if (!person || person.disabled || !person.roles.includes('author'))
      return refuse({ code: 'unknown_value', field: '/personId', value: personId });
    if (piece.authors.includes(personId)) return refuse({ code: 'already_done' });
    if (assignments.some((assignment) => assignment.personId === personId && isAskedFor(assignment)))
      return refuse({ code: 'already_assigned' });
    return { ok: true, events: [{ type: 'author_added', payload: { personId } }], result: { id: piece.id, personId } };
  },
});
