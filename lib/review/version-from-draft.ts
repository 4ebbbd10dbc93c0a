import { digest, type Json } from '../record/canonical';
import { type CanonicalText, canonicalText } from '../text/canonical-text';
import { cues, isCandidate } from '../text/cues';
import { lineage, type PreviousSentence } from '../text/lineage';
import { segment, segmenterVersion, sentenceKey } from '../text/sentences';
import type { Payloads } from './events';
import type { SentenceFacts } from './facts';
import { type NoteToPlace, type OldTexts, placeNotes } from './place-notes';

/** What a version is made from. */
export interface DraftForVersion {
  content: Parameters<typeof canonicalText>[0] & { language: string };
  /** Who wrote each sentence of the draft, by its key. */
  writers: readonly { key: string; writers: string[] }[];
  savedBy: string;
  /** Sentences of the version before, in text order. */
  before: readonly (PreviousSentence & Pick<SentenceFacts, 'writers'>)[];
  /** The new version's number, and the first free number for a paragraph's line. */
  number: number;
  nextLine: number;
  notes: readonly NoteToPlace[];
  oldTexts: OldTexts;
}

export interface VersionFromDraft {
  /** Of the content's canonical JSON. */
  digest: string;
  text: string;
  /** Without a headline or without any text in its body. */
  empty: boolean;
  segmenter: string;
  sentences: Payloads['version_made']['sentences'];
  resolutions: Payloads['version_made']['resolutions'];
  lastLine: number;
  /** Sentences of the version before that are no longer there, or in another paragraph. */
  gone: Pick<SentenceFacts, 'fingerprint' | 'occurrence' | 'line'>[];
}

/** A new version: its text, sentences with their writers and lineage, a place for every note, and its digest. Pure; 100,000 words take a second. */
export function versionFromDraft(draft: DraftForVersion): VersionFromDraft {
  const { content, number } = draft;
  const canonical = canonicalText(content);
  const spans = segment(canonical, content.language);
  const lines = lineage(draft.before, spans, number, draft.nextLine);
  const writers = writersOf(draft);
  const sentences = spans.map((span, at) => {
    const key = sentenceKey(span);
    const kinds = cues(canonical.text.slice(span.start, span.end), content.language);
    const from = lines.sentences[at] ?? { since: number, contextSince: number, line: 0 };
    return {
      ...span,
      line: from.line,
      since: from.since,
      contextSince: from.contextSince,
      cues: [...kinds],
      candidate: isCandidate(kinds),
      writers: writers(key),
    };
  });
  return {
    digest: digest(asJson(content)),
    text: canonical.text,
    empty: isEmpty(content.headline, canonical),
    segmenter: segmenterVersion,
    sentences,
    resolutions: placeNotes(draft.notes, draft.oldTexts, { number, text: canonical.text, sentences }),
    lastLine: lines.nextLine - 1,
    gone: goneFrom(draft.before, sentences),
  };
}

function goneFrom(before: DraftForVersion['before'], now: VersionFromDraft['sentences']): VersionFromDraft['gone'] {
  const lines = new Map(now.map((one) => [sentenceKey(one), one.line]));
  return before
    .filter((one) => lines.get(sentenceKey(one)) !== one.line)
    .map(({ fingerprint, occurrence, line }) => ({ fingerprint, occurrence, line }));
}

/** Writers only grow: taking a sentence out and putting it back makes nobody's words another's. */
function writersOf({ before, writers, savedBy }: DraftForVersion): (key: string) => string[] {
  const wrote = new Map(before.map((one) => [sentenceKey(one), one.writers]));
  const drafted = new Map(writers.map((one) => [one.key, one.writers]));
  return (key) => {
    const [old, now] = [wrote.get(key) ?? [], drafted.get(key) ?? [savedBy]];
    return [...old, ...now.filter((one) => !old.includes(one))];
  };
}

const isEmpty = (headline: string, { blocks }: CanonicalText) =>
  headline === '' || !blocks.some((block) => block.kind === 'paragraph' || block.kind === 'heading');

/** The content as plain JSON: what its digest is of. */
const asJson = (content: object): Json => JSON.parse(JSON.stringify(content)) as Json;
