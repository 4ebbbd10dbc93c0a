import type { BlockJson, ContainerJson } from '@/lib/text/body';

/** An entry of a list that says its own level, as word processors write them: one after the other, not inside each other. */
export interface ListEntry {
  level: number;
  ordered: boolean;
  /** The numbers that its marker can stand for, the likelier one first; none: the next. */
  numbers: readonly number[];
  /** Entries of another list do not continue this one. */
  list: string;
  content: BlockJson[];
}

/** Puts entries into each other by their levels. A level that is skipped is not missed; entries of another kind, or with a
 * number that is not the next one, start a new list. */
export function nestEntries(entries: readonly ListEntry[]): ContainerJson[] {
  const lists: ContainerJson[] = [];
  let at = 0;
  while (at < entries.length) {
    const first = entries[at];
    if (first === undefined) break;
    const own: { content: BlockJson[] }[] = [];
    const start = startOf(first.numbers);
    while (at < entries.length) {
      const entry = entries[at];
      if (entry === undefined || entry.level < first.level) break;
      if (entry.level === first.level) {
        if (own.length > 0 && (entry.ordered !== first.ordered || entry.list !== first.list)) break;
        if (entry.ordered && entry.numbers.length > 0 && own.length > 0 && !entry.numbers.includes(start + own.length)) break;
        own.push({ content: [...entry.content] });
        at++;
        continue;
      }
      let end = at;
      while ((entries[end]?.level ?? 0) > first.level) end++;
      own.at(-1)?.content.push(...nestEntries(entries.slice(at, end)));
      at = end;
    }
    const items = own.map(({ content }) => ({ type: 'listItem' as const, content }));
    lists.push(
      first.ordered ? { type: 'orderedList', attrs: { start }, content: items } : { type: 'bulletList', content: items },
    );
  }
  return lists;
}

/** A number that the closed schema holds. */
const startOf = ([number = 1]: readonly number[]) => (Number.isInteger(number) && number >= 0 && number < 2 ** 31 ? number : 1);
