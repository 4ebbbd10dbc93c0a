import type { Node } from 'prosemirror-model';
import { bodySchema } from './body-schema';
import { toForm } from './to-form';

/**
 * Moves what composes with the end of the leaf before (an accent that stands alone under another mark, a Hangul vowel) into that
 * leaf, so that the joined text is NFC and each leaf keeps its length in it.
 */
export function composeLeaves(leaves: readonly Node[]): Node[] {
  const composed: Node[] = [];
  for (let at = 0; at < leaves.length; at++) {
    const leaf = leaves[at];
    if (leaf === undefined) break;
    const base = composed.at(-1);
    if (base?.isText !== true || composing(leaf) === 0) {
      composed.push(leaf);
      continue;
    }
    // Accents have an order of their own, so all that follow the base are looked at together.
    let end = at;
    while (isWhollyComposing(leaves[end])) end++;
    const last = leaves[end];
    const moved = last === undefined ? 0 : composing(last);
    const following = leaves.slice(at, end).map(({ text }) => text ?? '');
    const joined = [base.text ?? '', ...following, last?.text?.slice(0, moved) ?? ''].join('');
    const made = toForm(joined, 'NFC');
    if (made === joined) for (const each of leaves.slice(at, end)) composed.push(each);
    else {
      composed[composed.length - 1] = bodySchema.text(made, base.marks);
      if (last !== undefined && moved > 0) {
        composed.push(bodySchema.text((last.text ?? '').slice(moved), last.marks));
        at = end;
        continue;
      }
    }
    if (last !== undefined) composed.push(last);
    at = end;
  }
  return composed;
}

function isWhollyComposing(leaf: Node | undefined): boolean {
  return leaf?.isText === true && composing(leaf) === leaf.text?.length;
}

/** How many code units at the start can compose with what stands before them: marks and conjoining Hangul letters. */
function composing(leaf: Node): number {
  return /^[\p{M}\u1160-\u11FF\uD7B0-\uD7FF]+/u.exec(leaf.text ?? '')?.[0].length ?? 0;
}
