import type { HtmlElement } from './html-tree';

/** The number that an ordered list gives each of its entries, as a browser counts them; an entry whose number the closed schema could not hold has none. */
export function listNumbers({ attributes, children }: HtmlElement): Map<HtmlElement, number> {
  const entries = children.filter((child) => typeof child !== 'string' && child.tag === 'li') as HtmlElement[];
  const step = attributes.reversed === undefined ? 1 : -1;
  const start = whole(attributes.start) ?? (step === 1 ? 1 : entries.length);
  const numbers = new Map<HtmlElement, number>();
  let next = start;
  for (const entry of entries) {
    const number = whole(entry.attributes.value) ?? next;
    if (number >= 0 && number < 2 ** 31) numbers.set(entry, number);
    next = number + step;
  }
  return numbers;
}

function whole(value: string | undefined): number | null {
  return value !== undefined && /^\s*[+-]?\d{1,10}\s*$/.test(value) ? Number(value) : null;
}
