import type { HtmlElement } from './html-tree';

/** The number that an ordered list begins with; 1 if it says none that the closed schema could hold. */
export function listStart({ attributes }: HtmlElement): number {
  const start = Number(attributes.start ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 2 ** 31 ? start : 1;
}
