import type { ImportNotice } from '@/lib/formats/import/import-notice';
import { applyPatch, type ContentPatch, type VersionContent } from '@/lib/review/draft-content';
import type { Refusal } from '@/lib/review/refusal';
import type { WrittenSentence } from '@/lib/text/writers';
import { writtenBy } from '@/lib/text/written-by';
import { knownBlocks } from './known-blocks';

/** What changes in a draft. Long things are JSON, as the database keeps them. */
export interface DraftChange {
  /** The content that is changed, as JSON. */
  base: string;
  /** Who wrote that, as JSON. */
  writers: string;
  /** Parts that changed. */
  given: ContentPatch;
  saver: string;
  /** The author on whose behalf words are imported: the person who imports them is not their writer. */
  importedFor: string | undefined;
  /** The piece whose sentences are remembered up to its next save; absent: they are not. */
  rememberAs?: string;
}
/** `content` and `writers` are JSON; `same`: the content is what it was. */
export type MadeDraft = { content: string; writers: string; same: boolean; notices: ImportNotice[] } | { refusal: Refusal };

/** A draft after a save, and who wrote its sentences, or why it cannot be kept. */
export function savedDraft(change: DraftChange): MadeDraft {
  return changedDraft(change, JSON.parse(change.base) as VersionContent);
}

/** The same where more was changed than is given: `onto` is the content that the given parts are laid on. */
export function changedDraft(
  { base, writers, given, saver, importedFor, rememberAs }: DraftChange,
  onto: VersionContent,
): MadeDraft {
  // What the database keeps as JSON was written from these very types.
  const before = JSON.parse(base) as VersionContent;
  const previous = JSON.parse(writers) as WrittenSentence[];
  const made = applyPatch(onto, given);
  if (!made.ok) return { refusal: made.refusal };
  const content = JSON.stringify(made.content);
  if (content === JSON.stringify(before)) return { content, writers, same: true, notices: [] };
  const ofBlock = rememberAs === undefined ? {} : { ofBlock: knownBlocks(rememberAs) };
  const now = writtenBy({ content: before, writers: previous }, made.content, saver, { importedFor, ...ofBlock });
  return { content, writers: JSON.stringify(now), same: false, notices: [] };
}
