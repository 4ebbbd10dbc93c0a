import { type GivenFile, importFile } from '@/lib/formats/import/import-file';
import { importGivenText } from '@/lib/formats/import/import-given-text';
import type { ImportNotice } from '@/lib/formats/import/import-notice';
import type { ImportedPiece } from '@/lib/formats/import/imported-piece';
import { applyPatch, type ContentPatch, type VersionContent } from '@/lib/review/draft-content';
import type { Refusal } from '@/lib/review/refusal';
import type { WrittenSentence } from '@/lib/text/writers';
import { writtenBy } from '@/lib/text/written-by';

/** Words that come into a draft all at once. Long things are JSON, as the database keeps them. */
export interface DraftWords {
  /** To be understood: a file, or a text as such; null: only `given`. */
  from: GivenFile | { text: string } | null;
  /** The content that it comes into, as JSON. */
  base: string;
  /** Who wrote that, as JSON. */
  writers: string;
  /** Parts that the caller names: they go before what is understood. */
  given: ContentPatch;
  saver: string;
  /** Whoever brings words in for this author writes nothing of them. */
  importedFor: string | undefined;
}
/** `content` and `writers` are JSON; `same`: the content is what it was. */
export type MadeDraft = { content: string; writers: string; same: boolean; notices: ImportNotice[] } | { refusal: Refusal };

/** A draft with these words in it and who wrote its sentences, or why they cannot come in. */
export async function draftWords({ from, base, writers, given, saver, importedFor }: DraftWords): Promise<MadeDraft> {
  // What the database keeps as JSON was written from these very types.
  const before = JSON.parse(base) as VersionContent;
  const previous = JSON.parse(writers) as WrittenSentence[];
  const understood = from === null ? null : 'text' in from ? importGivenText(from.text) : await importFile(from);
  if (understood?.ok === false) return { refusal: { code: 'file_refused', reason: understood.trouble } };
  const read = understood === null ? { ok: true as const, content: before } : applyPatch(before, partsOf(understood.piece));
  const made = read.ok ? applyPatch(read.content, given) : read;
  if (!made.ok) return { refusal: made.refusal };
  const content = JSON.stringify(made.content);
  return {
    content,
    writers: JSON.stringify(writtenBy({ content: before, writers: previous }, made.content, saver, { importedFor })),
    same: content === JSON.stringify(before),
    notices: understood?.notices ?? [],
  };
}

/** A byline stays where the words bring none. */
function partsOf({ headline, standfirst, byline, body, sources }: ImportedPiece): ContentPatch {
  return { headline, standfirst, body, sources, ...(byline === '' ? {} : { byline }) };
}
