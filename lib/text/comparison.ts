import { alignSentences } from './align';
import { type DiffPart, diffParts } from './diff-parts';
import { type Fate, identifySentences } from './identify-sentences';
import { type KeyedText, keyedText } from './keyed-text';

/** Two texts, what became of each unit of the old one, and what became of its words where they stood. */
export type Comparison = { old: KeyedText; now: KeyedText; fates: Fate[]; parts: DiffPart[] };

/** Compares two texts once, for their diff and for all anchors between them. Linear in their length for texts that people write. */
export function compareTexts(from: string, to: string): Comparison {
  const [old, now] = [keyedText(from), keyedText(to)];
  const fates = identifySentences(old, now);
  return { old, now, fates, parts: diffParts(old, now, alignSentences(old.keys, now.keys, fates)) };
}
