import type { z } from 'zod';
import type { createPieceInput } from '@/lib/review/commands/create-piece';
import { emptyContent } from '@/lib/review/draft-content';
import type { Refusal } from '@/lib/review/refusal';
import type { Database } from '../connection/open';
import { namesOf } from '../read/names';
import { draftFromWords } from './draft-from-words';

/** `content` and `writers` are JSON. */
export interface FirstDraft {
  content: string;
  writers: string;
}

/** The draft that a new piece begins with: the words that came along, or a text to be understood. The byline is the authors' names until they say otherwise. */
export async function firstDraft(
  db: Database,
  input: z.infer<typeof createPieceInput>,
  saver: string,
): Promise<{ first: FirstDraft } | { refusal: Refusal }> {
  const { text, deskId: _, authorId, coAuthors = [], ...given } = input;
  const names = namesOf(db, [authorId ?? saver, ...coAuthors]);
  const byline = [...names.values()].map((name) => name.name).join(', ');
  const made = await draftFromWords({
    from: text === undefined ? null : { text },
    base: JSON.stringify(emptyContent),
    writers: '[]',
    given: { byline, ...given },
    saver,
    importedFor: authorId,
  });
  if ('refusal' in made) return made;
  return { first: { content: made.content, writers: made.writers } };
}
