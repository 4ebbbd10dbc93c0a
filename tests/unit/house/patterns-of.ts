import { parseAst } from 'vitest/node';

export type Pattern = { source: string; flags: string };

export interface Patterns {
  /** Literals. */
  written: Pattern[];
  /** How many are made with the constructor, of text that is only known at run time. */
  built: number;
}

/** Reads every regular expression of a source file from its syntax tree. */
export function patternsOf(file: string, source: string): Patterns {
  const found: Patterns = { written: [], built: 0 };
  const tree: unknown = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file);
  walk(tree, (node) => {
    if (isRegexLiteral(node)) found.written.push({ source: node.regex.pattern, flags: node.regex.flags });
    else if ((node.type === 'NewExpression' || node.type === 'CallExpression') && isName(node.callee, 'RegExp')) found.built++;
  });
  return found;
}

type Node = Record<string, unknown> & { type: string };
type RegexLiteral = Node & { regex: { pattern: string; flags: string } };

const isRegexLiteral = (node: Node): node is RegexLiteral =>
  node.type === 'Literal' && typeof node.regex === 'object' && node.regex !== null;

const isName = (node: unknown, name: string) => isNode(node) && node.type === 'Identifier' && node.name === name;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function walk(value: unknown, visitor: (node: Node) => void): void {
  if (isNode(value)) visitor(value);
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) walk(child, visitor);
}
