import { firstWhere } from './first-where';

/** Those of some spans in the order of their text, none over another, that a stretch of it touches (UTF-16, ends exclusive). */
export function touching<Span extends { start: number; end: number }>(
  spans: readonly Span[],
  start: number,
  end: number,
): Span[] {
  const found: Span[] = [];
  for (let at = firstWhere(spans.length, (index) => (spans[index]?.end ?? 0) > start); at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.start >= end) break;
    found.push(span);
  }
  return found;
}
