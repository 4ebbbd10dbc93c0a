import { digest, type Json } from '../record/canonical';
import { besideSentences } from '../text/beside-sentences';
import { type CanonicalText, canonicalText } from '../text/canonical-text';
import { cues, isCandidate } from '../text/cues';
import { dressOf } from '../text/dress';
import { lineage, type PreviousSentence } from '../text/lineage';
import { segment, segmenterVersion, sentenceKey } from '../text/sentences';
import type { WrittenSentence } from '../text/writers';
import type { Payloads } from './events';
import type { SentenceFacts } from './facts';
import { type NoteToPlace, type OldTexts, placeNotes } from './place-notes';

/** What a version is made from. */
export interface DraftForVersion {
  content: Parameters<typeof besideSentences>[0] & Parameters<typeof dressOf>[0];
  /** That of the version before; null where there is none, or it was erased. */
  contentBefore: DraftForVersion['content'] | null;
  /** Who wrote each sentence of the draft, by its key there, in which twins are counted. */
  writers: readonly Pick<WrittenSentence, 'key' | 'writers' | 'goneBy'>[];
  savedBy: string;
  /** Sentences of the version before, in text order. */
  before: readonly (Omit<PreviousSentence, 'dress'> & Pick<SentenceFacts, 'writers' | 'start' | 'end'>)[];
  /** Number of the version that it is made from, the one "before"; left out: the last. */
  base?: number;
  /** The new version's number, and the first free number for a paragraph's line. */
  number: number;
  nextLine: number;
  /** Of sentences that had twins in some version: the highest number among them that was judged. */
  judgedTwins: readonly (readonly [fingerprint: string, occurrence: number])[];
  notes: readonly NoteToPlace[];
  oldTexts: OldTexts;
}

export interface VersionFromDraft {
  /** Of the content's canonical JSON. */
  digest: string;
  text: string;
  /** Without a headline or without any text in its body. */
  empty: boolean;
  /** Something changed that readers see beside the words of sentences: the byline, the disclosure, the language, a source, a link, a quote. */
  beside: boolean;
  segmenter: string;
  sentences: Payloads['version_made']['sentences'];
  resolutions: Payloads['version_made']['resolutions'];
  lastLine: number;
  /** Sentences of the version before that are no longer there, or in another paragraph. */
  gone: Pick<SentenceFacts, 'fingerprint' | 'occurrence' | 'line'>[];
}

/** A new version: its text, sentences with their writers and lineage, a place for every note, and its digest. Pure; 100,000 words take a second. */
export function versionFromDraft(draft: DraftForVersion): VersionFromDraft {
  const { content, contentBefore, number } = draft;
  const canonical = canonicalText(content);
  const spans = segment(canonical, content.language);
  const dress = dressOf(content, spans, canonical);
  // Without the content before, nobody knows how a sentence stood: it has a new context.
  const dressBefore = contentBefore ? dressOf(contentBefore, draft.before) : [];
  const before = draft.before.map((one, at) => ({ ...one, dress: dressBefore[at] ?? '' }));
  const dressed = spans.map((span, at) => ({ ...span, dress: dress[at] ?? '' }));
  const lines = lineage(before, dressed, number, draft.nextLine, new Map(draft.judgedTwins));
  const writers = writersOf(draft);
  const sentences = spans.map((span, at) => {
    const kinds = cues(canonical.text.slice(span.start, span.end), content.language);
    const from = lines.sentences[at] ?? { occurrence: span.occurrence, since: number, contextSince: number, line: 0 };
    return {
      ...span,
      occurrence: from.occurrence,
      line: from.line,
      since: from.since,
      contextSince: from.contextSince,
      cues: [...kinds],
      candidate: isCandidate(kinds),
      writers: writers(span),
    };
  });
  return {
    digest: digest(asJson(content)),
    text: canonical.text,
    empty: isEmpty(content.headline, canonical),
    beside: number > 1 && isBeside(draft, new Map(before.map((one) => [sentenceKey(one), one.dress])), { sentences, dress }),
    segmenter: segmenterVersion,
    sentences,
    resolutions: placeNotes(draft.notes, draft.oldTexts, draft.before, {
      number,
      base: draft.base ?? number - 1,
      text: canonical.text,
      sentences,
    }),
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

function isBeside(
  { content, contentBefore }: DraftForVersion,
  dressBefore: ReadonlyMap<string, string>,
  { sentences, dress }: Pick<VersionFromDraft, 'sentences'> & { dress: readonly string[] },
): boolean {
  if (contentBefore === null || besideSentences(contentBefore) !== besideSentences(content)) return true;
  return sentences.some((one, at) => (dressBefore.get(sentenceKey(one)) ?? dress[at]) !== dress[at]);
}

/**
 * Writers only grow: taking a sentence out and putting it back makes nobody's words another's. All copies of a sentence have the same writers, as in
 * the draft, where twins have other keys than in a version.
 */
function writersOf({
  before,
  writers,
  savedBy,
}: DraftForVersion): (sentence: { fingerprint: string; occurrence: number }) => string[] {
  const wrote = new Map<string, Set<string>>();
  for (const one of before) {
    const all = wrote.get(one.fingerprint) ?? new Set<string>();
    for (const name of one.writers) all.add(name);
    wrote.set(one.fingerprint, all);
  }
  const drafted = new Map(writers.flatMap((one) => (one.goneBy === undefined ? [[one.key, one.writers] as const] : [])));
  return (sentence) => [
    ...new Set([...(wrote.get(sentence.fingerprint) ?? []), ...(drafted.get(sentenceKey(sentence)) ?? [savedBy])]),
  ];
}

const isEmpty = (headline: string, { blocks }: CanonicalText) =>
  headline === '' || !blocks.some((block) => block.kind === 'paragraph' || block.kind === 'heading');

/** The content as plain JSON: what its digest is of. */
const asJson = (content: object): Json => JSON.parse(JSON.stringify(content)) as Json;
