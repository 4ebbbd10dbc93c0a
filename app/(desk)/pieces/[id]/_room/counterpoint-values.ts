import { z } from 'zod';
import { prose, sourceInput } from '@/lib/review/inputs';
import { blockGrounds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';

const most = 20_000;

/** A text that somebody must write: the rules' own limits, with the form's words. */
export const proseField = (missing: string) =>
  z.string().superRefine((text, context) => {
    if (prose.safeParse(text).success) return;
    const over = text.trim().length - most;
    context.addIssue({ code: 'custom', message: over > 0 ? words.errors.tooLong({ over }) : missing });
  });

/** A row that was left empty is no source, and no mistake. */
const sourceRow = z.object({ title: z.string(), url: z.string() }).superRefine((row, context) => {
  if (isEmpty(row)) return;
  const parsed = sourceInput.safeParse({ ...row, url: row.url.trim() });
  if (parsed.success) return;
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  if (wrong.has('title')) context.addIssue({ code: 'custom', path: ['title'], message: roomWords.compose.sourceTitleMissing });
  if (wrong.has('url')) context.addIssue({ code: 'custom', path: ['url'], message: words.errors.notAnAddress });
});
const isEmpty = (row: { title: string; url: string }) => row.title.trim() === '' && row.url.trim() === '';

export const counterpointValues = z.object({
  perspective: z.string(),
  text: proseField(words.counterpoint.form.textMissing),
  sources: z.array(sourceRow).max(20),
  block: z.enum(['', ...blockGrounds]),
  /** JSON of the note that a new wording was made from: kept with the words, so that those which come back later are held against it. */
  before: z.string().optional(),
});
export type CounterpointValues = z.infer<typeof counterpointValues>;

/** What the API takes of it. */
export const filled = (values: CounterpointValues) => ({
  text: values.text,
  sources: values.sources.filter((row) => !isEmpty(row)).map(({ title, url }) => ({ title: title.trim(), url: url.trim() })),
});
