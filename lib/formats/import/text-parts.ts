import { isEndMark } from './end-mark';
import type { ImportedSource } from './imported-piece';
import { readSources } from './read-sources';
import { sourcesList } from './sources-list';

/** A text before its format is known: what stands above the end mark and the list of sources, and the sources. */
export type TextParts = { copy: string; sources: ImportedSource[] };

/** Splits normalised text. An end mark closes the copy; the list of sources may stand before or behind it. */
export function textParts(text: string): TextParts {
  const lines = text.split('\n');
  const list = sourcesList(lines);
  const header = list?.at ?? -1;
  const end = lines.findIndex((line, index) => index > 0 && isEndMark(line));
  const copyEnd = Math.min(...[header, end].filter((at) => at >= 0), lines.length);
  // What stands between an end mark and the sources, or after an end mark, is still the author's: kept unless it is a mark.
  const after = end < 0 ? [] : lines.slice(end + 1, header > end ? header : header < 0 ? lines.length : end + 1);
  const copy = [...lines.slice(0, copyEnd), ...(after.some((line) => line.trim() !== '') ? ['', ...after] : [])];
  return {
    copy: copy
      .join('\n')
      .replace(/^(?:[ ]*\n)+/, '')
      .trimEnd(),
    sources: readSources(list?.entries ?? []),
  };
}
