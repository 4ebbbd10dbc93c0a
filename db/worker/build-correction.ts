import { type Change, difference, newWords } from '@/lib/review/difference';
import { applyPatch, type ContentPatch, type VersionContent } from '@/lib/review/draft-content';
import type { Payloads } from '@/lib/review/events';
import type { Refusal } from '@/lib/review/refusal';
import type { WrittenSentence } from '@/lib/text/writers';
import { writtenBy } from '@/lib/text/written-by';
import { type WrittenText, writtenSentences } from '@/lib/text/written-sentences';
import { type BuiltVersion, buildVersion, type VersionBasis } from './build-version';

/** A correction as it came in, and what it is made from. Long things are JSON, as the database keeps them. */
export interface CorrectionBasis {
  /** From the live text, which is the version before. */
  version: Omit<VersionBasis, 'content' | 'writers' | 'contentBefore'>;
  live: { content: string; text: string; digest: string };
  patch: ContentPatch;
  /** The version whose words it takes up: the live one, or an author's. */
  from: { content: string; text: string; sentences: string; lines: string | null };
  /** Who wrote the draft's sentences. */
  drafted: string;
}
export interface BuiltCorrection {
  version: BuiltVersion;
  changes: Change[];
  /** Indexes of the sentences that it adds, changes or moves, ascending. */
  fresh: number[];
}

/** The version that a correction makes, and what it changes; null where the text stays as it is. */
export function buildCorrection({
  version,
  live,
  patch,
  from,
  drafted,
}: CorrectionBasis): BuiltCorrection | { refusal: Refusal } | null {
  // What the database keeps as JSON was written from these very types.
  const before = JSON.parse(live.content) as VersionContent;
  const after = applyPatch(before, patch);
  if (!after.ok) return { refusal: after.refusal };
  const built = buildVersion({
    ...version,
    contentBefore: live.content,
    content: JSON.stringify(after.content),
    writers: JSON.stringify(writersOf(after.content, from, drafted, version.savedBy)),
  });
  if ('refusal' in built) return built;
  if (built.digest === live.digest) return null;
  const { text } = JSON.parse(built.body) as { text: string };
  const sentences = JSON.parse(built.sentences) as Payloads['version_made']['sentences'];
  const changes = difference(
    { content: before, text: live.text, sentences: JSON.parse(version.before) as Payloads['version_made']['sentences'] },
    { content: after.content, text, sentences },
  );
  const came = sentences.filter(({ since }) => since === version.number).map(({ index }) => index);
  return {
    version: built,
    changes,
    fresh: [...new Set([...newWords(changes).sentences, ...came])].sort((a, b) => a - b),
  };
}

/** Words that somebody else has brought into the draft are theirs here, too, and so are links. */
function writersOf(
  content: VersionContent,
  from: CorrectionBasis['from'],
  draftedJson: string,
  saver: string,
): WrittenSentence[] {
  const basis = JSON.parse(from.content) as VersionContent;
  const own = writtenSentences({
    content: basis,
    text: from.text,
    sentences: JSON.parse(from.sentences) as WrittenText['sentences'],
    lines: from.lines === null ? [] : (JSON.parse(from.lines) as WrittenText['lines']),
  });
  const drafted = JSON.parse(draftedJson) as WrittenSentence[];
  const dressedElsewhere = new Map(drafted.map((sentence) => [sentence.key.replace(/:\d+$/, ''), sentence.writers]));
  return writtenBy({ content: basis, writers: firstOfEach([...own, ...drafted]) }, content, saver, { dressedElsewhere });
}

/** What the text itself says of a sentence comes before what the draft does. */
const firstOfEach = (writers: readonly WrittenSentence[]): WrittenSentence[] => [
  ...new Map(writers.toReversed().map((writer) => [writer.key, writer])).values(),
];
