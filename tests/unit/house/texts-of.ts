import { parsed, textOf, walk } from './syntax-tree';

/** The texts that are written in a file of words: literals, and templates with … for what is filled in. */
export function textsOf(file: string, source: string): string[] {
  const texts: string[] = [];
  walk(parsed(file, source), (node) => {
    if (/^(?:Import|Export(?:All|Named)|TS)/.test(node.type) && node.type !== 'TSAsExpression' && !node.declaration) return false;
    const text = textOf(node);
    if (text !== undefined) texts.push(text);
    return true;
  });
  return texts;
}

/** Four words, or three with a full stop. Shorter ones ("Withdrawn.") may need two translations. */
const isSentence = (text: string) => (text.match(/[\p{L}\p{N}’-]+/gu) ?? []).length >= (text.endsWith('.') ? 3 : 4);

/** Every sentence that is written more than once, with the files. */
export function writtenTwice(files: ReadonlyMap<string, string>): string[] {
  const places = new Map<string, string[]>();
  for (const [file, source] of files)
    for (const text of textsOf(file, source).filter(isSentence)) places.set(text, [...(places.get(text) ?? []), file]);
  return [...places].flatMap(([text, at]) => (at.length > 1 ? [`${text} (${at.join(', ')})`] : []));
}
