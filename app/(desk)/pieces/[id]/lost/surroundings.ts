import type { VersionView } from '@/lib/review/views/piece';
import { type NamedSentence, namedSentence } from '@/lib/words/en/sentence-name';
import type { Translate } from '@/lib/words/language';

export interface Suggested {
  /** UTF-16 offsets of the version's text. */
  start: number;
  end: number;
  exact: string;
  /** Its paragraph's words before and after it, a sentence on each side. */
  before: string;
  after: string;
  /** Those that it touches. */
  sentences: NamedSentence[];
}

/** A suggested place as it stands in the text, so that one need not go and look. */
export function surroundings(
  t: Translate,
  { text, sentences }: Pick<VersionView, 'text' | 'sentences'>,
  { start, end }: { start: number; end: number },
): Suggested | null {
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const [previous, next] = [sentences[first.index - 1], sentences[last.index + 1]];
  const from = previous?.block === first.block ? previous.start : first.start;
  const to = next?.block === last.block ? next.end : last.end;
  return {
    start,
    end,
    exact: text.slice(start, end),
    before: text.slice(Math.min(from, start), start),
    after: text.slice(end, Math.max(to, end)),
    sentences: touched.map(t(namedSentence)),
  };
}
