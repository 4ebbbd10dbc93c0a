import type { CanonicalText } from './canonical-text';
import { fingerprint } from './fingerprint';
import { foldVersion } from './fold';
import { keepSpans, knownSentences } from './keep-spans';
import { sentenceSpans } from './sentence-spans';

export { fingerprint } from './fingerprint';

/** A sentence as a span of the canonical text (UTF-16, `end` exclusive), trimmed of white space. */
export type Sentence = {
  index: number;
  start: number;
  end: number;
  /** Index of its block. */
  block: number;
  fingerprint: string;
  /**
   * Distinguishes sentences with the same fingerprint (twins). Here: the number of earlier twins in this text. Stored with a version it is an identity, not a
   * count: a twin keeps its number (see lineage), so counting gives it only for a first version and for a draft.
   */
  occurrence: number;
};

/**
 * Names the rules of this file, its lists and the fold; stored with every segmentation, since ICU and the lists change. `join4`: figures and brands begin
 * sentences, abbreviations and ordinals of seven languages, marks behind a sentence belong to it. What was stored before keeps its ends (`keep-spans.ts`).
 */
export const segmenterVersion = `uax29-window4000-join4-${foldVersion}`;

/** A sentence of one block: offsets (UTF-16) from the block's start. */
export type BlockSentence = { start: number; end: number; fingerprint: string };

/**
 * The sentences of a canonical text, in order. `language` is a BCP 47 tag. Done once per version, then stored.
 * @param stored Sentences as they were stored before: they keep their ends, whatever the rules are now.
 * @param ofBlock Segments one block. A caller that segments the same text often can pass a function that remembers blocks.
 */
export function segment(
  canonical: CanonicalText,
  language: string,
  stored: Iterable<string> = [],
  ofBlock = blockSentences,
): Sentence[] {
  const tag = knownTag(language);
  const known = knownSentences(stored);
  const seen = new Map<string, number>();
  const sentences: Sentence[] = [];
  for (const block of canonical.blocks) {
    const text = canonical.text.slice(block.start, block.end);
    for (const { start, end, ...own } of keepSpans(text, ofBlock(text, tag), known)) {
      const print = 'fingerprint' in own ? own.fingerprint : fingerprint(text.slice(start, end));
      const occurrence = seen.get(print) ?? 0;
      seen.set(print, occurrence + 1);
      sentences.push({
        index: sentences.length,
        start: block.start + start,
        end: block.start + end,
        block: block.index,
        fingerprint: print,
        occurrence,
      });
    }
  }
  return sentences;
}

/** The sentences of one block. `tag` is a well-formed language tag. */
export function blockSentences(block: string, tag: string): readonly BlockSentence[] {
  return sentenceSpans(block, tag).map(({ start, end }) => ({ start, end, fingerprint: fingerprint(block.slice(start, end)) }));
}

/** One sentence among its twins: the same key in two versions that follow each other is the same sentence. */
export function sentenceKey({ fingerprint, occurrence }: { fingerprint: string; occurrence: number }): string {
  return `${fingerprint}:${occurrence}`;
}

/** A malformed tag must not make a text impossible to save. */
function knownTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}
