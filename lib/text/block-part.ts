export const textParts = ['headline', 'standfirst', 'text'] as const;
export type TextPart = (typeof textParts)[number];

/** The part of the piece that a block of the canonical text belongs to. `block` is its index there: headline and standfirst come first, where they have words. */
export function blockPart(content: { headline: string; standfirst: string }, block: number): TextPart {
  const leading = (['headline', 'standfirst'] as const).filter((part) => content[part].trim() !== '');
  return leading[block] ?? 'text';
}
