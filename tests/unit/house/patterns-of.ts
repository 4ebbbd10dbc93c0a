import { type Node, nameOf, parsed, walk } from './syntax-tree';

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
  walk(parsed(file, source), (node) => {
    if (isRegexLiteral(node)) found.written.push({ source: node.regex.pattern, flags: node.regex.flags });
    else if ((node.type === 'NewExpression' || node.type === 'CallExpression') && nameOf(node.callee) === 'RegExp') found.built++;
  });
  return found;
}

type RegexLiteral = Node & { regex: { pattern: string; flags: string } };

const isRegexLiteral = (node: Node): node is RegexLiteral =>
  node.type === 'Literal' && typeof node.regex === 'object' && node.regex !== null;
