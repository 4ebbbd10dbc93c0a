import type { ImportedSource } from './imported-piece';
import { readSources } from './read-sources';

/** A text before its format is known: what stands above the end mark and the list of sources, and the sources. */
export type TextParts = { copy: string; sources: ImportedSource[] };

const HEADER =
  /^\s*(?:#{1,6}\s*)?[*_]*(?:sources?(?:\s+(?:and|et)\s+\p{L}+)?|references?|références?|bibliography|bibliographie|further reading|works cited|links)[*_]*\s*(?::[*_]*\s*(?<rest>.*))?$/iu;
const END_MARK =
  /^\s*(?:[[(*_]*\s*(?:the\s+)?(?:end|ends|fin)\s*[\])*_]+|ENDS?|FIN|-\s?30\s?-|#\s?#\s?#|\*\s?\*\s?\*\s*end)\.?\s*$/u;
const END_MARK_ANY_CASE = /^\s*\[\s*(?:the\s+)?(?:end|ends|fin)\s*\]\s*$/iu;

/** Splits normalised text. The last heading for sources counts, if what follows it looks like a list; an end mark closes the copy. */
export function textParts(text: string): TextParts {
  const lines = text.split('\n');
  const header = lines.findLastIndex((line, index) => {
    const match = HEADER.exec(line);
    return match !== null && looksLikeSources([match.groups?.['rest'] ?? '', ...lines.slice(index + 1)]);
  });
  const end = lines.findIndex((line, index) => index > 0 && isEndMark(line));
  const copyEnd = Math.min(...[header, end].filter((at) => at >= 0), lines.length);
  const sourceLines = header < 0 ? [] : [HEADER.exec(lines[header] ?? '')?.groups?.['rest'] ?? '', ...lines.slice(header + 1)];
  // What stands between an end mark and the sources, or after an end mark, is still the author's: kept unless it is a mark.
  const after = end < 0 ? [] : lines.slice(end + 1, header > end ? header : header < 0 ? lines.length : end + 1);
  const copy = [...lines.slice(0, copyEnd), ...(after.some((line) => line.trim() !== '') ? ['', ...after] : [])];
  return {
    copy: copy
      .join('\n')
      .replace(/^(?:[ ]*\n)+/, '')
      .trimEnd(),
    sources: readSources(sourceLines.filter((line) => !isEndMark(line))),
  };
}

function isEndMark(line: string): boolean {
  return END_MARK.test(line) || END_MARK_ANY_CASE.test(line);
}

/** Entries carry addresses or bullets; a paragraph that happens to follow the word "Sources" does neither. */
function looksLikeSources(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '' && !isEndMark(line));
  const listed = filled.filter((line) => /https?:\/\/|^\s*(?:[*•·–-]|\d{1,3}[.)])\s/u.test(line));
  return filled.length > 0 && listed.length * 2 >= filled.length;
}
