import { isNode, type Node, nameOf, parsed, textOf, walk } from './syntax-tree';

/** Begins as a sentence or a name does: a capital or an article, and more words in small letters. */
const SPOKEN = /^(?:(?:[A-Z][a-z’]+|an?|the|you|somebody) [a-z…]|somebody$)/;
const ATTRIBUTES = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label', 'hint']);
const WORD = /\p{L}{2}/u;

/** What a file says to people in words of its own: in the text and the attributes of elements, and in literals that read like a sentence. */
export function spokenIn(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parsed(file, source), (node) => {
    if (isUnheard(node)) return false;
    const text = textOf(node);
    if (text !== undefined && SPOKEN.test(text)) found.push(text);
    if (node.type === 'JSXText' && WORD.test(String(node.value))) found.push(String(node.value).trim());
    if (node.type === 'JSXAttribute' && isNode(node.name) && ATTRIBUTES.has(String(node.name.name))) {
      const said = isNode(node.value) ? textOf(node.value) : undefined;
      if (said !== undefined && WORD.test(said) && !SPOKEN.test(said)) found.push(said);
    }
    return true;
  });
  return found;
}

/** What nobody is shown: types and imports, what is thrown as an Error, and what goes to the log. */
function isUnheard(node: Node): boolean {
  if (/^(?:Import|TS(?:Type|Interface))/.test(node.type)) return true;
  if (node.type === 'NewExpression') return (nameOf(node.callee) ?? '').endsWith('Error');
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return false;
  if (node.callee.type === 'Super') return true;
  const [object, method] = [nameOf(node.callee.object), nameOf(node.callee.property)];
  return /^(?:log|logger|console)$/.test(object ?? '') || method === 'describe';
}
