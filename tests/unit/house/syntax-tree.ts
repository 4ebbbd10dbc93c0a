import { parseAst } from 'vitest/node';

export type Node = Record<string, unknown> & { type: string };

export const parsed = (file: string, source: string): unknown =>
  parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file);

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

export const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

export const nameOf = (node: unknown) =>
  isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : undefined;

/** Every node, parents first; what lies below a node is left out where `visitor` answers false. */
export function walk(value: unknown, visitor: (node: Node) => boolean | void): void {
  if (isNode(value) && visitor(value) === false) return;
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) walk(child, visitor);
}

/** The text of a literal, or of a template with … for what is filled in; undefined: no text. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return nodes(node.quasis)
    .map(({ value }) => (typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''))
    .join('…');
}
