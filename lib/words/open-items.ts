import type { OpenItem } from '../review/open-item';
import { vocabulary } from './en/vocabulary';
import { count } from './plural';

/** What an override excuses, counted by kind: "1 claim: unsupported", "2 sentences". */
export function openItems(items: readonly OpenItem[], perspective: (slug: string) => string): string[] {
  const numbers = new Map<string, number>();
  const kind = (item: OpenItem) => (item.kind === 'claim' ? `claim:${item.verdict ?? 'none'}` : item.kind);
  for (const item of items) numbers.set(kind(item), (numbers.get(kind(item)) ?? 0) + 1);
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const key = item.kind === 'perspective' ? `perspective:${item.perspective}` : kind(item);
    if (seen.has(key)) return [];
    seen.add(key);
    return [itemWords(item, numbers.get(kind(item)) ?? 1, perspective)];
  });
}

function itemWords(item: OpenItem, number: number, perspective: (slug: string) => string): string {
  switch (item.kind) {
    case 'claim':
      return `${count(number, 'claim')}: ${item.verdict === null ? 'no verdict' : vocabulary.verdict[item.verdict].toLowerCase()}`;
    case 'sentence':
      return count(number, 'sentence');
    case 'line':
      return count(number, 'line beside the text', 'lines beside the text');
    case 'counterpoint':
      return count(number, 'counterpoint');
    case 'perspective':
      return perspective(item.perspective);
    case 'perspective_choice':
      return item.perspective === null ? 'another perspective' : perspective(item.perspective);
    case 'duty':
      return 'the signature of a fact-checker';
    case 'disclosure':
      return 'the author’s disclosure';
    case 'author':
      return count(number, 'author’s OK', 'authors’ OKs');
    case 'accused':
      return count(number, 'reply', 'replies');
    case 'second_editor':
      return 'a second editor';
    case 'marker':
      return 'an editor who may decide';
  }
}
