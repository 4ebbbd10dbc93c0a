import type { Language, Translate } from './language';

/**
 * Chooses the parts of another tree by those of the English one: two trees of the same shape, in which every part and every function of one stands where its counterpart
 * stands in the other.
 */
export function translateTo<Tree extends object>(language: Language, english: Tree, other: Tree): Translate {
  const counterparts = new Map<unknown, unknown>();
  const pair = (part: unknown, counterpart: unknown) => {
    counterparts.set(part, counterpart);
    if (typeof part !== 'object' || part === null) return;
    for (const [name, value] of Object.entries(part))
      if (typeof value !== 'string') pair(value, (counterpart as Record<string, unknown> | undefined)?.[name]);
  };
  pair(english, other);
  const translate = <Part extends object>(part: Part): Part => {
    const found = counterparts.get(part);
    if (found === undefined) throw new Error(`no part of the catalogue: ${Object.keys(part).slice(0, 3).join(', ')}`);
    return found as Part;
  };
  return Object.assign(translate, { language });
}
