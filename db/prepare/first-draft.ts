import type { z } from 'zod';
import type { createPieceInput } from '@/lib/review/commands/create-piece';
import type { Refusal } from '@/lib/review/refusal';
import type { WrittenSentence } from '@/lib/text/writers';
import { applyPatch, contentFromText, emptyContent, type VersionContent } from '../draft-content';
import type { Database } from '../open';
import { namesOf } from '../read/names';
import { writtenBy } from '../written-by';

export interface FirstDraft {
  content: VersionContent;
  writers: WrittenSentence[];
  beforehand: boolean;
}

/** The draft that a new piece begins with: the words that came along, or a text to be understood. The byline is the authors' names until they say otherwise. */
export function firstDraft(
  db: Database,
  input: z.infer<typeof createPieceInput>,
  saver: string,
): { first: FirstDraft } | { refusal: Refusal } {
  const { text, deskId: _, authorId, coAuthors = [], beforehand = false, ...given } = input;
  const names = namesOf(db, [authorId ?? saver, ...coAuthors]);
  const byline = [...names.values()].map((one) => one.name).join(', ');
  const patch = { byline, ...given };
  const made = text === undefined ? applyPatch(emptyContent, patch) : contentFromText(text, patch);
  if (!made.ok) return { refusal: made.refusal };
  return {
    first: { content: made.content, writers: writtenBy(null, made.content, saver, { importedFor: authorId }), beforehand },
  };
}
