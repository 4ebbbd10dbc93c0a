import { firstWhere } from './first-where';

/** The spans that a stretch of text touches (UTF-16, ends exclusive). `spans` are in order and do not overlap. */
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
