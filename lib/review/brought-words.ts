import { type CorrectionFacts, keyOf, type LineFacts, type LiveFacts } from './facts';

type Live = Pick<LiveFacts, 'sentences' | 'lines'>;

/** The live sentences and lines that a correction brought in unchecked. */
export function broughtWords(
  { unchecked }: Pick<CorrectionFacts, 'unchecked'>,
  { sentences, lines }: Live,
): (Live['sentences'][number] | LineFacts)[] {
  const brought = new Set(unchecked.map(keyOf));
  return [...sentences, ...lines].filter((words) => brought.has(keyOf(words)));
}
