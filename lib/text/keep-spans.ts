import { foldInPlace } from './fold';
import type { Span } from './sentence-spans';

/** How many sentences of today one stretch of older ones may take the place of. */
const MOST = 16;

/**
 * The sentences of a block (`spans`, as today's rules split it) with the ends that they had when they were stored: where a stretch of them is made of
 * `known` sentences, the form of marks aside, those stay. What was judged as one sentence, or as two, is not judged anew because the rules are better now.
 */
export function keepSpans<One extends Span>(text: string, spans: readonly One[], known: KnownSentences): readonly (One | Span)[] {
  if (known.size === 0) return spans;
  const block = foldInPlace(text);
  const textOf = ({ start, end }: Span) => block.slice(start, end);
  if (spans.every((span) => known.has(textOf(span)))) return spans;
  const kept: (One | Span)[] = [];
  for (let at = 0; at < spans.length; ) {
    const span = spans[at];
    if (span === undefined) break;
    const stretch = stretchFrom(block, spans, at, known);
    kept.push(...(stretch?.spans ?? [span]));
    at = stretch?.next ?? at + 1;
  }
  return kept;
}

/** Sentences that are stored, by their text with all marks in one form, letter for letter of the same length. */
type KnownSentences = {
  size: number;
  has: (text: string) => boolean;
  beginningAt: (text: string, at: number) => readonly string[];
};

/** Prepares stored sentences to be looked for. */
export function knownSentences(texts: Iterable<string>): KnownSentences {
  const all = new Set(Array.from(texts, foldInPlace));
  all.delete('');
  const byHead = new Map<string, string[]>();
  for (const text of all) {
    const list = byHead.get(text.slice(0, HEAD));
    if (list === undefined) byHead.set(text.slice(0, HEAD), [text]);
    else list.push(text);
  }
  const heads = Array.from({ length: HEAD }, (_, nth) => HEAD - nth);
  return {
    size: all.size,
    has: (text) => all.has(text),
    beginningAt: (text, at) =>
      heads
        .flatMap((length) => (byHead.get(text.slice(at, at + length)) ?? []).filter((span) => text.startsWith(span, at)))
        .sort((a, b) => b.length - a.length),
  };
}
const HEAD = 8;

/** The known sentences, the longest first, that follow one another from the start of span `first` to the end of a later one, and which span comes next. */
function stretchFrom(
  block: string,
  spans: readonly Span[],
  first: number,
  known: KnownSentences,
): { spans: Span[]; next: number } | null {
  const ends = new Map(spans.slice(first, first + MOST).map(({ end }, nth) => [end, first + nth + 1]));
  const last = Math.max(...ends.keys());
  const seen = new Set<number>();
  const stack: Step[] = [];
  const goOn = (start: number, before: Step | null) => {
    if (start >= last || seen.has(start)) return;
    seen.add(start);
    // The longest is taken from the stack first.
    for (const text of known.beginningAt(block, start).toReversed())
      stack.push({ span: { start, end: start + text.length }, before });
  };
  goOn(spans[first]?.start ?? 0, null);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { end } = step.span;
    const next = ends.get(end);
    if (next !== undefined) return { spans: pathTo(step), next };
    goOn(end + (/^\s*/.exec(block.slice(end, end + 3))?.[0].length ?? 0), step);
  }
  return null;
}

type Step = { span: Span; before: Step | null };

function pathTo(last: Step): Span[] {
  const path: Span[] = [];
  for (let step: Step | null = last; step !== null; step = step.before) path.unshift(step.span);
  return path;
}
