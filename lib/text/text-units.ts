import { anyLanguage } from './abbreviations/language-abbreviations';
import { continues } from './continues';
import { firstWhere } from './first-where';

/** A stretch of text without white space at its ends, and the number of its paragraph. */
export type TextUnit = { start: number; end: number; block: number };

/**
 * Cuts a text into roughly its sentences, for aligning two texts: by pattern, not by the segmenter, so that every runtime aligns
 * alike whatever its Unicode tables. Where it cuts only decides how fine the comparison is; the stored sentences are another matter.
 */
export function textUnits(text: string): TextUnit[] {
  const units: TextUnit[] = [];
  let block = 0;
  for (const { 0: whole, index } of text.matchAll(/(?:(?!\n\n)[^])+/g)) {
    let start = index;
    for (const boundary of whole.matchAll(BOUNDARY)) {
      const end = index + boundary.index + boundary[0].trimEnd().length;
      if (continues(text.slice(start, end), text.slice(end, index + whole.length), anyLanguage)) continue;
      add(units, text, start, end, block);
      start = end;
    }
    add(units, text, start, index + whole.length, block++);
  }
  return units;
}

/** Which units a range touches, as a half-open range of indices. */
export function unitsIn(units: readonly TextUnit[], start: number, end: number): [number, number] {
  const from = firstWhere(units.length, (index) => (units[index]?.end ?? 0) > start);
  const to = firstWhere(units.length, (index) => (units[index]?.start ?? 0) >= end);
  return [from, Math.max(from, to)];
}

/** End marks with their closing quotes (French ones after a space), then white space and anything but a small letter; "iPhones" counts as none. */
const BOUNDARY = /(?<![.!?…؟۔߹])[.!?…؟۔߹]+(?:\s?[»”"'’)\]]+)?(?=\s|$)\s*(?!\p{Ll}(?!\p{Ll}{0,2}\p{Lu})|[»”)\]])|[。！？]/gu;

function add(units: TextUnit[], text: string, start: number, end: number, block: number): void {
  const raw = text.slice(start, end);
  const unit = { start: start + raw.length - raw.trimStart().length, end: end - (raw.length - raw.trimEnd().length), block };
  if (unit.start < unit.end) units.push(unit);
}
