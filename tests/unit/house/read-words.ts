import path from 'node:path';
import { isNode, type Node, nameOf, nodes, parsed, walk } from './syntax-tree';

/** A place of the tree: what stands in `holder` under `key`. */
interface Place {
  holder: object;
  key: string;
}
type Modules = ReadonlyMap<string, object>;
const FOLDER = 'lib/words/en/';

const valueAt = ({ holder, key }: Place): unknown => (holder as Record<string, unknown>)[key];
const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;
const children = (value: unknown): Place[] => (isPart(value) ? Object.keys(value).map((key) => ({ holder: value, key })) : []);
const childAt = (value: unknown, key: string): Place[] => children(value).filter((child) => child.key === key);

/**
 * Which texts a source file reads. Names are followed from their import over members, aliases and destructuring; a computed member stands
 * for all members; a part that is handed on (as an argument, in a spread) counts as read as a whole. Names are not told apart by scope,
 * so the answer can name a text too many.
 */
export function readIn(file: string, source: string, modules: Modules, read: Map<object, Set<string>>): void {
  const isOfTree = file.startsWith(FOLDER);
  const tree = parsed(file, source);
  const names = namesOf(file, tree, modules);
  if (names.size === 0) return;
  const mark = ({ holder, key }: Place) => read.set(holder, (read.get(holder) ?? new Set()).add(key));
  const markAll = (place: Place) => {
    mark(place);
    for (const child of children(valueAt(place))) markAll(child);
  };
  const placesOf = (node: unknown): Place[] => {
    if (!isNode(node)) return [];
    switch (node.type) {
      case 'Identifier':
        return names.get(nameOf(node) ?? '') ?? [];
      case 'MemberExpression': {
        const key = keyOf(node.property, node.computed === true);
        return placesOf(node.object).flatMap((place) =>
          key === undefined ? children(valueAt(place)) : childAt(valueAt(place), key),
        );
      }
      case 'CallExpression':
        return isTranslation(node) ? placesOf(nodes(node.arguments)[0]) : [];
      case 'ConditionalExpression':
        return [...placesOf(node.consequent), ...placesOf(node.alternate)];
      case 'LogicalExpression':
        return [...placesOf(node.left), ...placesOf(node.right)];
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        return placesOf(node.expression);
      default:
        return [];
    }
  };
  const bind = (pattern: unknown, places: Place[]): void => {
    if (!isNode(pattern)) return;
    const name = nameOf(pattern);
    if (name !== undefined) {
      names.set(name, [...(names.get(name) ?? []), ...places]);
      for (const place of places) if (!isPart(valueAt(place))) mark(place);
      return;
    }
    for (const property of nodes(pattern.properties)) {
      const key = keyOf(property.key, property.computed === true);
      const below = places.flatMap((place) => (key === undefined ? children(valueAt(place)) : childAt(valueAt(place), key)));
      bind(isNode(property.value) && property.value.type === 'AssignmentPattern' ? property.value.left : property.value, below);
    }
  };
  // Aliases first: they may be used above the line that makes them.
  walk(tree, (node) => {
    if (node.type === 'VariableDeclarator' && isNode(node.init)) bind(node.id, placesOf(node.init));
  });
  /** An alias is no reading yet: only what it is not made of is visited. */
  const alias = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'ConditionalExpression') {
      walk(node.test, visit);
      alias(node.consequent);
      alias(node.alternate);
    } else if (node.type === 'LogicalExpression') {
      alias(node.left);
      alias(node.right);
    } else if (placesOf(node).length > 0) brackets(node);
    else walk(node, visit);
  };
  const brackets = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'CallExpression') return walk(node.callee, visit);
    if (node.computed === true) walk(node.property, visit);
    brackets(node.type === 'MemberExpression' ? node.object : node.expression);
  };
  const visit = (node: Node): boolean | void => {
    if (node.type.startsWith('Import') || node.type.startsWith('TSType')) return false;
    if (node.type === 'VariableDeclarator') {
      alias(node.init);
      return false;
    }
    if (node.type === 'Property' && !node.computed) {
      walk(node.value, visit);
      return false;
    }
    if (node.type !== 'MemberExpression' && node.type !== 'Identifier' && !isTranslation(node)) return;
    const places = placesOf(node);
    // In the tree a part inside another part is put together, not read.
    for (const place of places) if (!(isOfTree && isPart(valueAt(place)))) markAll(place);
    if (places.length === 0 && node.type === 'MemberExpression') walk(node.object, visit);
    if (places.length > 0) brackets(node);
    else if (node.computed === true) walk(node.property, visit);
    return false;
  };
  walk(tree, visit);
}

/** `t(part)`, `reading.t(part)`, `useWords()(part)`: the part in another language. */
export function isTranslation(node: Node): boolean {
  if (node.type !== 'CallExpression' || nodes(node.arguments).length !== 1 || !isNode(node.callee)) return false;
  const { callee } = node;
  if (callee.type === 'CallExpression') return isNode(callee.callee) && /words/i.test(nameOf(callee.callee) ?? '');
  return nameOf(callee.type === 'MemberExpression' ? callee.property : callee) === 't';
}

/** What the names of this file stand for: what it imports of the tree, and in the tree what it exports. */
function namesOf(file: string, tree: unknown, modules: Modules): Map<string, Place[]> {
  const names = new Map<string, Place[]>();
  const own = modules.get(file);
  for (const place of children(own)) names.set(place.key, [place]);
  walk(tree, (node) => {
    if (node.type !== 'ImportDeclaration' || !isNode(node.source)) return;
    const specifier = String(node.source.value);
    const target = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
    const module = modules.get(`${target}.ts`);
    if (!module) return;
    for (const each of nodes(node.specifiers)) {
      const [local, imported] = [nameOf(each.local), nameOf(each.imported)];
      if (local !== undefined && imported !== undefined) names.set(local, childAt(module, imported));
    }
    return false;
  });
  return names;
}

function keyOf(property: unknown, computed: boolean): string | undefined {
  if (!isNode(property)) return undefined;
  if (property.type === 'Literal') return String(property.value);
  return computed ? undefined : nameOf(property);
}

/** Names of parts that a file imports and reads as they are, in English: they do not go through a translator. `metadata` of a page is built ahead, for everybody. */
export function untranslated(file: string, source: string, modules: Modules): string[] {
  const tree = parsed(file, source);
  const names = namesOf(file, tree, modules);
  const found: string[] = [];
  const visit = (node: Node): boolean | void => {
    if (/^(?:Import|TSType|TSPropertySignature)/.test(node.type)) return false;
    if (node.type === 'VariableDeclarator' && nameOf(node.id) === 'metadata') return false;
    const name = nameOf(node);
    if (name !== undefined && names.has(name)) found.push(name);
    // The name of a member, and of a property, is no name of the file.
    const inside =
      node.type === 'MemberExpression'
        ? [node.object, node.computed === true && node.property]
        : node.type === 'Property' && node.computed !== true
          ? [node.value]
          : isTranslation(node) && nameOf(nodes(node.arguments)[0]) !== undefined
            ? [node.callee]
            : undefined;
    if (inside === undefined) return;
    for (const part of inside) walk(part, visit);
    return false;
  };
  walk(tree, visit);
  return found;
}

/** The texts that none of these files reads, by their path. */
export function unread(files: ReadonlyMap<string, string>, modules: Modules): string[] {
  const read = new Map<object, Set<string>>();
  for (const [file, source] of files) readIn(file, source, modules, read);
  const missing = (place: Place, path: string): string[] => {
    const value = valueAt(place);
    if (isPart(value)) return children(value).flatMap((child) => missing(child, `${path}.${child.key}`));
    return read.get(place.holder)?.has(place.key) ? [] : [path];
  };
  return [...modules.values()].flatMap((module) =>
    children(module)
      .filter((part) => isPart(valueAt(part)))
      .flatMap((part) => missing(part, part.key)),
  );
}
