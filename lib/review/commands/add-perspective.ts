import { z } from 'zod';
import { command, refuse } from '../command';
import { line, typed } from '../inputs';
import { slug } from '../scalars';

export const addPerspectiveInput = z.strictObject({
  slug,
  name: line(80).min(1),
  description: typed(400),
  /** Its mark in the margin, unique in the newsroom. */
  letter: z.string().regex(/^[A-Z]$/),
  /** One of the eight colour slots of the look. */
  hue: z.int().min(1).max(8),
});

export const addPerspective = command({
  name: 'add_perspective',
  action: 'manage_perspectives',
  target: 'none',
  input: addPerspectiveInput,
  needs: ['perspectiveSlugs', 'letters'],
  decide: ({ perspectiveSlugs, letters }, { name, description, ...row }) => {
    if (perspectiveSlugs.includes(row.slug)) return refuse({ code: 'already_done' });
    if (letters.includes(row.letter)) return refuse({ code: 'unknown_value', field: '/letter', value: row.letter });
    return {
      ok: true,
      events: [
        {
          type: 'perspective_added',
          payload: row,
          contents: [{ ref: `perspective:${row.slug}`, kind: 'perspective', body: { name, description } }],
        },
      ],
      result: { slug: row.slug },
    };
  },
});
