import { canonicalJson } from '@/lib/record/canonical';
import { badSource } from '@/lib/review/bad-source';
import type { Refusal } from '@/lib/review/refusal';
import { type DraftForVersion, type VersionFromDraft, versionFromDraft } from '@/lib/review/version-from-draft';

/** What a version is made from. Long things are JSON, as the database keeps them: a string crosses between threads at the price of its bytes, an object at that of a walk over it. */
export interface VersionBasis {
  content: string;
  /** The content of the version before, if it is there. */
  contentBefore: string | null;
  writers: string;
  before: string;
  /** The lines of the version before; null where it was made before lines were stored. */
  linesBefore: string | null;
  /** Who wrote the sentences and lines of all versions so far. */
  earlier: string;
  notes: string;
  older: DraftForVersion['older'];
  savedBy: string;
  base?: number;
  number: number;
  nextLine: number;
  judgedTwins: [fingerprint: string, occurrence: number][];
  oldTexts: [version: number, text: string][];
}
export interface BuiltVersion extends Omit<VersionFromDraft, 'text' | 'sentences' | 'resolutions'> {
  /** UTF-16 length of the canonical text. */
  length: number;
  disclosure: boolean;
  /** Canonical JSON, as it goes into the payload. */
  sentences: string;
  resolutions: string;
  /** JSON of what is kept as the version's content. */
  body: string;
}

type Content = DraftForVersion['content'];

/** A new version, all of it that does not need the database; or what keeps the draft from being one. */
export function buildVersion({
  content,
  contentBefore,
  writers,
  before,
  linesBefore,
  earlier,
  notes,
  ...rest
}: VersionBasis): BuiltVersion | { refusal: Refusal } {
  // What the database keeps as JSON was written from these very types.
  const parsed = JSON.parse(content) as Content;
  const refusal = badSource(parsed.sources);
  if (refusal) return { refusal };
  const { text, sentences, resolutions, ...made } = versionFromDraft({
    ...rest,
    content: parsed,
    contentBefore: contentBefore === null ? null : (JSON.parse(contentBefore) as Content),
    writers: JSON.parse(writers) as DraftForVersion['writers'],
    before: JSON.parse(before) as DraftForVersion['before'],
    linesBefore: linesBefore === null ? null : (JSON.parse(linesBefore) as DraftForVersion['linesBefore']),
    earlier: JSON.parse(earlier) as DraftForVersion['earlier'],
    notes: JSON.parse(notes) as DraftForVersion['notes'],
  });
  return {
    ...made,
    length: text.length,
    disclosure: parsed.disclosure !== '',
    sentences: canonicalJson(sentences),
    resolutions: canonicalJson(resolutions),
    body: `{"content":${content},"text":${JSON.stringify(text)}}`,
  };
}
