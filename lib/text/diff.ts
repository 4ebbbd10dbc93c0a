import { compareTexts } from './comparison';
import type { DiffPart } from './diff-parts';

/** `text` is the old text of a removed part and the new text of the others. Offsets are UTF-16, ends exclusive. */
type ShownPart = { kind: DiffPart['kind']; text: string; aStart: number; aEnd: number; bStart: number; bEnd: number };

/** A stretch of unchanged sentences, or one of changed ones with their words. */
export type DiffHunk = { changed: boolean; aStart: number; aEnd: number; bStart: number; bEnd: number; parts: ShownPart[] };

/**
 * What changed between two canonical texts, for people to read: hunks that hold both texts whole, in order. Alike but for quote
 * marks and hard breaks counts as unchanged, as it does for fingerprints.
 */
export function diffTexts(a: string, b: string): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  for (const { changed, ...part } of readable(compareTexts(a, b).parts, a, b)) {
    const shown = { ...part, text: part.kind === 'removed' ? a.slice(part.aStart, part.aEnd) : b.slice(part.bStart, part.bEnd) };
    const last = hunks.at(-1);
    if (last !== undefined && last.changed === changed) {
      last.parts.push(shown);
      last.aEnd = part.aEnd;
      last.bEnd = part.bEnd;
    } else {
      const { aStart, aEnd, bStart, bEnd } = part;
      hunks.push({ changed, aStart, aEnd, bStart, bEnd, parts: [shown] });
    }
  }
  return hunks;
}

/**
 * Folds islands without a letter (a space, a comma) between two changes into them: "[-the old-] [+a new+]" reads better than four
 * scraps. White space that both sides of a change begin or end with is given back as unchanged.
 */
function readable(parts: readonly DiffPart[], a: string, b: string): DiffPart[] {
  const shown: DiffPart[] = [];
  for (let index = 0; index < parts.length; ) {
    const first = parts[index];
    if (first === undefined) break;
    if (first.kind === 'same') {
      shown.push(first);
      index++;
      continue;
    }
    let end = index + 1;
    for (let next = parts[end]; next !== undefined; next = parts[end]) {
      const island = next.kind === 'same' && next.changed && !/[\p{L}\p{N}]|\n\n/u.test(b.slice(next.bStart, next.bEnd));
      if (next.kind === 'same' && !(island && parts[end + 1] !== undefined && parts[end + 1]?.kind !== 'same')) break;
      end++;
    }
    const last = parts[end - 1] ?? first;
    shown.push(...replaced(first.aStart, last.aEnd, first.bStart, last.bEnd, a, b));
    index = end;
  }
  return shown;
}

function replaced(aStart: number, aEnd: number, bStart: number, bEnd: number, a: string, b: string): DiffPart[] {
  const old = a.slice(aStart, aEnd);
  const now = b.slice(bStart, bEnd);
  const head = old.trim() === '' || now.trim() === '' ? 0 : sharedSpace(old, now, 1);
  const tail = old.trim() === '' || now.trim() === '' ? 0 : sharedSpace(old, now, -1);
  const [aMiddle, bMiddle] = [aEnd - tail, bEnd - tail];
  const parts: DiffPart[] = [
    { kind: 'same', aStart, aEnd: aStart + head, bStart, bEnd: bStart + head, changed: true },
    { kind: 'removed', aStart: aStart + head, aEnd: aMiddle, bStart: bStart + head, bEnd: bStart + head, changed: true },
    { kind: 'added', aStart: aMiddle, aEnd: aMiddle, bStart: bStart + head, bEnd: bMiddle, changed: true },
    { kind: 'same', aStart: aMiddle, aEnd, bStart: bMiddle, bEnd, changed: true },
  ];
  return parts.filter((part) => part.aEnd > part.aStart || part.bEnd > part.bStart);
}

/** How much white space both texts begin (`step` 1) or end (-1) with alike. */
function sharedSpace(old: string, now: string, step: 1 | -1): number {
  const at = (text: string, count: number) => (step === 1 ? text[count] : text[text.length - 1 - count]) ?? '';
  let count = 0;
  while (/^\s$/.test(at(old, count)) && at(old, count) === at(now, count)) count++;
  return count;
}
