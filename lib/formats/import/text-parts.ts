import { isEndMark } from './end-mark';
import type { ImportedSource } from './imported-piece';
import { readSources } from './read-sources';
import { sourcesList } from './sources-list';

/** A text before its format is known: what stands above the end mark and the list of sources, and the sources. */
export type TextParts = { copy: string; sources: ImportedSource[] };

/** Splits normalised text. An end mark closes the copy; the list of sources may stand before or behind it, and text behind both. */
export function textParts(text: string): TextParts {
  const lines = text.split('\n');
  const list = sourcesList(lines);
  const copy = list === null ? lines : [...lines.slice(0, list.at), '', ...lines.slice(list.to)];
  const end = copy.findIndex((line, index) => index > 0 && isEndMark(line));
  if (end >= 0) copy[end] = '';
  return {
    copy: withoutBlankStart(copy).join('\n').trimEnd(),
    sources: readSources(list?.entries ?? []),
  };
}

function withoutBlankStart(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => /[^ ]/.test(line));
  return first < 0 ? [] : lines.slice(first);
}
