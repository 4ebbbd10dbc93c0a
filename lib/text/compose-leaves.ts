import type { Node } from 'prosemirror-model';
import { bodySchema } from './body-schema';

/**
 * Moves what composes with the end of the leaf before (an accent that stands alone under another mark, a Hangul vowel) into that
 * leaf, so that the joined text is NFC and each leaf keeps its length in it.
 */
export function composeLeaves(leaves: readonly Node[]): Node[] {
  const composed: Node[] = [];
  for (const leaf of leaves) {
    const before = composed.at(-1);
    const text = leaf.text ?? '';
    if (before === undefined || !before.isText || !leaf.isText) {
      composed.push(leaf);
      continue;
    }
    const joined = (before.text ?? '') + text;
    const moved = joined.normalize('NFC') === joined ? 0 : composing(text);
    if (moved === 0) {
      composed.push(leaf);
      continue;
    }
    composed[composed.length - 1] = bodySchema.text(((before.text ?? '') + text.slice(0, moved)).normalize('NFC'), before.marks);
    if (moved < text.length) composed.push(bodySchema.text(text.slice(moved), leaf.marks));
  }
  return composed;
}

/** How many code units at the start can compose with what stands before them: marks and conjoining Hangul letters. */
function composing(text: string): number {
  return /^[\p{M}\u1160-\u11FF\uD7B0-\uD7FF]+/u.exec(text)?.[0].length ?? 0;
}
