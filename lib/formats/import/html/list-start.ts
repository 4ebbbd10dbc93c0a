import type { HtmlElement } from './html-tree';

/** The number that an ordered list begins with; 1 if it says none that the closed schema could hold. */
export function listStart({ attributes, children }: HtmlElement): number {
  const first = children.find((child) => typeof child !== 'string');
  const start = Number(attributes.start ?? (typeof first === 'object' ? first.attributes.value : undefined) ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 2 ** 31 ? start : 1;
}
