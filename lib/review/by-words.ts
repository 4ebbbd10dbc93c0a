import type { SentenceKey } from './facts';
import type { FindWords } from './words-by-key';

/** The items that are about a sentence or a line. */
export type AboutWords<Words, Item> = (words: Words) => readonly Item[];
const none: readonly never[] = [];

/** The items about each sentence and line of a version: from then on the words are known by themselves. */
function groupByWords<Words, Item>(texts: readonly FindWords<Words>[]) {
  const found = new Map<Words, Item[]>();
  const add = (key: SentenceKey, item: Item): void => {
    for (const find of texts) {
      const words = find(key);
      if (words === undefined) continue;
      const known = found.get(words);
      if (known) known.push(item);
      else found.set(words, [item]);
    }
  };
  const about: AboutWords<Words, Item> = (words) => found.get(words) ?? none;
  return { add, about };
}

/** Items that are about several sentences, such as claims. */
export function byWords<Words, Item extends { sentences: readonly SentenceKey[] }>(
  texts: readonly FindWords<Words>[],
  items: readonly Item[],
): AboutWords<Words, Item> {
  const { add, about } = groupByWords<Words, Item>(texts);
  for (const item of items) for (const key of item.sentences) add(key, item);
  return about;
}

/** Judgements of single sentences, of which a long text has thousands: once for the same list about the same text. */
export function judgementsByWords<Words, Item extends SentenceKey>(
  isCounted: (item: Item) => boolean,
): (texts: readonly FindWords<Words>[], items: readonly Item[]) => AboutWords<Words, Item> {
  const known = new WeakMap<readonly Item[], { texts: readonly FindWords<Words>[]; about: AboutWords<Words, Item> }>();
  return (texts, items) => {
    const before = known.get(items);
    if (before?.texts.every((text, at) => text === texts[at])) return before.about;
    const { add, about } = groupByWords<Words, Item>(texts);
    for (const item of items) if (isCounted(item)) add(item, item);
    known.set(items, { texts, about });
    return about;
  };
}
