import { z } from 'zod';
import { importLimits } from '@/lib/formats/import/limits';
import { createPieceInput } from '@/lib/review/commands/create-piece';
import { importView } from '@/lib/review/views/text';

/** The form's fields. `authorId` empty: the person who fills it in is the author. */
export const startValues = z.strictObject({
  how: z.enum(['empty', 'paste', 'file']),
  text: z.string().max(importLimits.textLength),
  /** A file that the server has understood, and its name. */
  file: z.strictObject({ name: z.string(), view: importView }).nullable(),
  deskId: z.string(),
  language: z.string(),
  authorId: z.string(),
});
export type StartValues = z.infer<typeof startValues>;

/** The same, checked: a text where one is to come in, and everything that the command takes. */
export const startSchema = startValues
  .refine(({ how, text, file }) => how === 'empty' || text.trim() !== '' || (how === 'file' && file !== null), { path: ['text'] })
  .refine((values) => createPieceInput.safeParse(inputOf(values)).success, { path: ['deskId'] });

/** The command's input. Whoever signs is asked next; a file that says it is believed. */
export const inputOf = ({ how, text, file, deskId, language, authorId }: StartValues) => ({
  deskId,
  language,
  ...(how === 'file' && file ? contentOf(file.view) : how === 'empty' ? {} : { text }),
  ...(authorId === '' ? {} : { authorId }),
});

const contentOf = ({ format: _, notices: __, language: ___, byline, ...content }: z.infer<typeof importView>) =>
  byline === '' ? content : { ...content, byline };
