import { z } from 'zod';
import { createPieceInput } from '@/lib/review/commands/create-piece';

/** What the form asks. `authorId` empty: whoever fills it in. */
export const startValues = z.strictObject({
  how: z.enum(['empty', 'paste', 'file']),
  text: z.string().max(2_000_000),
  deskId: z.string(),
  language: z.string(),
  authorId: z.string(),
});
export type StartValues = z.infer<typeof startValues>;

/** The same, checked: a text where one is to come in, and everything that the command takes. */
export const startSchema = startValues
  .refine(({ how, text }) => how === 'empty' || text.trim() !== '', { path: ['text'] })
  .refine((values) => createPieceInput.safeParse(inputOf(values)).success, { path: ['deskId'] });

/** The command's input. */
export const inputOf = ({ how, text, deskId, language, authorId }: StartValues) => ({
  deskId,
  language,
  ...(how === 'empty' ? {} : { text }),
  ...(authorId === '' ? {} : { authorId }),
});
