import { isNode, type Node, nameOf, nodes, parsed, walk } from './syntax-tree';

export interface Import {
  /** As written, or undefined when it is worked out at run time. */
  specifier: string | undefined;
  /** Erased before anything runs: `import type`, `export type`, `typeof import()`. */
  typeOnly: boolean;
  /** `import()`: loaded when it is reached. */
  late: boolean;
  /** What is imported by name; `*` for a whole module. */
  names: string[];
}

export interface Parsed {
  imports: Import[];
  /** Carries the 'use client' directive. */
  client: boolean;
  /** Reads the clock: `new Date()` or `Date()` without an argument. */
  readsClock: boolean;
}

/** Reads a source file with a real parser: static, dynamic and type imports, re-exports, `require`, `new URL(…, import.meta.url)`. */
export function importsOf(file: string, source: string): Parsed {
  const found: Parsed = { imports: [], client: false, readsClock: false };
  walk(parsed(file, source), (node) => visit(node, found));
  return found;
}

function visit(node: Node, found: Parsed): void {
  const push = (source: unknown, typeOnly: boolean, names: string[]) =>
    found.imports.push({ specifier: literal(source), typeOnly, late: node.type === 'ImportExpression', names });
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration': {
      if (!node.source) return;
      const specifiers = nodes(node.specifiers);
      const kind = (each: Node) => each.importKind === 'type' || each.exportKind === 'type';
      const typeOnly = kind(node) || (specifiers.length > 0 && specifiers.every(kind));
      push(node.source, typeOnly, specifiers.filter((each) => !kind(each)).map(importedName));
      return;
    }
    case 'ExportAllDeclaration':
      push(node.source, node.exportKind === 'type', ['*']);
      return;
    case 'ImportExpression':
    case 'TSImportType':
      push(node.source ?? node.argument, node.type === 'TSImportType', ['*']);
      return;
    case 'CallExpression':
      if (nameOf(node.callee) === 'require') push(nodes(node.arguments)[0], false, ['*']);
      if (nameOf(node.callee) === 'Date') found.readsClock = true;
      return;
    case 'NewExpression':
      if (nameOf(node.callee) === 'Date' && nodes(node.arguments).length === 0) found.readsClock = true;
      if (nameOf(node.callee) === 'URL' && isImportMeta(nodes(node.arguments)[1])) push(nodes(node.arguments)[0], false, ['*']);
      return;
    case 'ExpressionStatement':
      if (node.directive === 'use client') found.client = true;
  }
}

function importedName(specifier: Node): string {
  const imported = specifier.type === 'ImportSpecifier' ? specifier.imported : specifier.local;
  return specifier.type === 'ImportNamespaceSpecifier'
    ? '*'
    : specifier.type === 'ImportDefaultSpecifier'
      ? 'default'
      : (nameOf(imported) ?? '*');
}

function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'TSLiteralType') return literal(node.literal);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

const isImportMeta = (node: unknown) =>
  isNode(node) && node.type === 'MemberExpression' && isNode(node.object) && node.object.type === 'MetaProperty';
