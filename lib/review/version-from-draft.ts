import { digest, type Json } from '../record/canonical';
import { type CanonicalText, canonicalText } from '../text/canonical-text';
import { cues, isCandidate } from '../text/cues';
import { foldedAnew, keepFingerprints, type OlderText } from '../text/keep-fingerprints';
import { lineage, type PreviousSentence } from '../text/lineage';
import { type MarkedUpContent, sentenceMarkup } from '../text/sentence-markup';
import { segment, segmenterVersion, sentenceKey } from '../text/sentences';
import { type Lined, textLines } from '../text/text-lines';
import { isVisible } from '../text/visible';
import type { WrittenSentence } from '../text/writers';
import { type Compared, changeKinds } from './change-kinds';
import type { Payloads } from './events';
import type { SentenceFacts } from './facts';
import { type NoteToPlace, type OldTexts, placeNotes } from './place-notes';
import { type StoredLine, versionLines } from './version-lines';
import { versionWriters, type Written } from './version-writers';
import type { ChangeKind } from './vocabulary';

/** What a version is made from. */
export interface DraftForVersion {
  content: MarkedUpContent & Lined & { language: string };
  /** That of the version before; null where there is none, or it was erased. */
  contentBefore: DraftForVersion['content'] | null;
  /** Who wrote each sentence and each line of the draft. */
  writers: readonly WrittenSentence[];
  savedBy: string;
  /** Sentences of the version before, in text order. */
  before: readonly (Omit<PreviousSentence, 'dress'> & Pick<SentenceFacts, 'writers' | 'start' | 'end'> & { cues: string[] })[];
  /** The lines of the version before; null where it was made before lines were stored. */
  linesBefore: readonly StoredLine[] | null;
  /** Who wrote the sentences and lines of all versions so far. */
  earlier: Written;
  /** Versions whose sentences are stored under an earlier fold. */
  older: readonly OlderText[];
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
  /** Of a first version, `substance`. */
  kinds: ChangeKind[];
  lines: StoredLine[];
  /** Without a headline, or without any text in its body, that somebody can see. */
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
  const { content, contentBefore, number } = draft;
  const canonical = canonicalText(content);
  const anew = foldedAnew(draft.older);
  const textsBefore = sentenceTexts(draft);
  const stored = [...textsBefore, ...draft.writers.map((writer) => writer.text)];
  const folded = segment(canonical, content.language, stored);
  const spans = keepFingerprints(draft.before, folded, anew);
  const dress = sentenceMarkup(content, spans, canonical);
  // Without the content before, nobody knows how a sentence stood: it has a new context.
  const dressBefore = contentBefore ? sentenceMarkup(contentBefore, draft.before) : [];
  const before = draft.before.map((sentence, at) => ({ ...sentence, dress: dressBefore[at] ?? '' }));
  const dressed = spans.map((span, at) => ({ ...span, dress: dress[at] ?? '' }));
  const origins = lineage(before, dressed, number, draft.nextLine, new Map(draft.judgedTwins));
  const writers = versionWriters(draft.writers, draft.earlier, anew);
  const cuesOf = knownCues(draft, textsBefore);
  const sentences = spans.map((span, at) => {
    const kinds = cuesOf(canonical.text.slice(span.start, span.end));
    const from = origins.sentences[at] ?? {
      occurrence: span.occurrence,
      since: number,
      dressSince: number,
      contextSince: number,
      ownContextSince: number,
      line: 0,
    };
    return {
      ...span,
      occurrence: from.occurrence,
      line: from.line,
      since: from.since,
      dressSince: from.dressSince,
      contextSince: from.contextSince,
      ownContextSince: from.ownContextSince,
      cues: kinds,
      candidate: isCandidate(kinds),
      writers: writers(folded[at] ?? span, [draft.savedBy]),
    };
  });
  const linesOfBefore = { lines: draft.linesBefore, content: contentBefore, number: number - 1 };
  const lines = versionLines(content, linesOfBefore, number, (line) => writers(line, []));
  const kinds = (): ChangeKind[] => {
    if (contentBefore === null) return ['substance'];
    const was = compared(contentBefore, canonicalText(contentBefore), draft.before, textLines(contentBefore));
    return changeKinds(was, compared(content, canonical, sentences, lines), isRedressed(before, sentences, dress));
  };
  return {
    digest: digest(asJson(content)),
    text: canonical.text,
    empty: isEmpty(content.headline, canonical),
    kinds: kinds(),
    lines,
    segmenter: segmenterVersion,
    sentences,
    resolutions: placeNotes(draft.notes, draft.oldTexts, draft.before, {
      number,
      base: draft.base ?? number - 1,
      text: canonical.text,
      sentences,
    }),
    lastLine: origins.nextLine - 1,
    gone: goneFrom(draft.before, sentences),
  };
}

/** The sentences of the version before, as they were split when they were stored. */
function sentenceTexts({ contentBefore, before }: DraftForVersion): string[] {
  const text = contentBefore === null ? '' : canonicalText(contentBefore).text;
  return before.map(({ start, end }) => text.slice(start, end));
}

/** The cues of a sentence. One that stands in the version before, word for word, has those that were stored with it: looking for them is a third of the work of a version. */
function knownCues({ content, contentBefore, before }: DraftForVersion, textsBefore: readonly string[]) {
  const { language } = content;
  const isSame = contentBefore?.language === language;
  const known = new Map(isSame ? before.map((sentence, at) => [textsBefore[at] ?? '', sentence.cues]) : []);
  return (text: string): string[] => known.get(text) ?? cues(text, language);
}

function goneFrom(before: DraftForVersion['before'], now: VersionFromDraft['sentences']): VersionFromDraft['gone'] {
  const lines = new Map(now.map((sentence) => [sentenceKey(sentence), sentence.line]));
  return before
    .filter((sentence) => lines.get(sentenceKey(sentence)) !== sentence.line)
    .map(({ fingerprint, occurrence, line }) => ({ fingerprint, occurrence, line }));
}

/** Whether a sentence that stands in both versions is now another quote or heading, or leads elsewhere. */
function isRedressed(
  before: readonly { fingerprint: string; occurrence: number; dress: string }[],
  sentences: VersionFromDraft['sentences'],
  dress: readonly string[],
): boolean {
  const were = new Map(before.map((sentence) => [sentenceKey(sentence), sentence.dress]));
  return sentences.some((sentence, at) => (were.get(sentenceKey(sentence)) ?? dress[at]) !== dress[at]);
}

function compared(
  { language }: DraftForVersion['content'],
  { blocks }: CanonicalText,
  sentences: readonly { fingerprint: string; block: number }[],
  lines: Compared['lines'],
): Compared {
  return {
    language,
    lines,
    sentences: sentences.map(({ fingerprint, block }) => ({ fingerprint, kind: blocks[block]?.kind ?? 'paragraph' })),
  };
}

const isEmpty = (headline: string, { text, blocks }: CanonicalText) =>
  !isVisible(headline) ||
  !blocks.some(({ kind, start, end }) => (kind === 'paragraph' || kind === 'heading') && isVisible(text.slice(start, end)));

/** The content as plain JSON: what its digest is of. */
const asJson = (content: object): Json => JSON.parse(JSON.stringify(content)) as Json;
