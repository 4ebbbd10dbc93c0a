import { type GivenFile, importFile } from '@/lib/formats/import/import-file';
import { importGivenText } from '@/lib/formats/import/import-given-text';
import type { ImportedPiece } from '@/lib/formats/import/imported-piece';
import { applyPatch, type ContentPatch, type VersionContent } from '@/lib/review/draft-content';
import { changedDraft, type DraftChange, type MadeDraft, savedDraft } from './saved-draft';

/** Words that come into a draft all at once. */
export interface DraftWords extends DraftChange {
  /** To be understood: a file, or a text as such; null: only `given`, whose parts go before what is understood. */
  from: GivenFile | { text: string } | null;
}

/** A draft with these words in it and who wrote its sentences, or why they cannot come in. */
export async function draftWords({ from, ...change }: DraftWords): Promise<MadeDraft> {
  const understood = from === null ? null : 'text' in from ? importGivenText(from.text) : await importFile(from);
  if (understood === null) return savedDraft(change);
  if (!understood.ok) return { refusal: { code: 'file_refused', reason: understood.trouble } };
  // What the database keeps as JSON was written from this very type.
  const read = applyPatch(JSON.parse(change.base) as VersionContent, partsOf(understood.piece));
  const made = read.ok ? changedDraft(change, read.content) : read;
  return 'refusal' in made ? { refusal: made.refusal } : { ...made, notices: understood.notices };
}

/** A byline stays where the words bring none. */
function partsOf({ headline, standfirst, byline, body, sources }: ImportedPiece): ContentPatch {
  return { headline, standfirst, body, sources, ...(byline === '' ? {} : { byline }) };
}
