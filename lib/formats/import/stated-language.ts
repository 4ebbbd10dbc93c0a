import { childNamed, type WordElement, wordTree } from './docx/word-tree';
import { primaryLanguage } from './primary-language';

/** UTF-16 units in which a page opens its outermost element, and says its language. */
const OPENING = 20_000;

/** The language that a page says it is in; null where it says none. */
export function pageLanguage(html: string): string | null {
  const tag = /<html\s(?<attributes>[^<>]*)>/i.exec(html.slice(0, OPENING))?.groups?.['attributes'] ?? '';
  return primaryLanguage(/(?<![^\s"'])(?:xml:)?lang\s*=\s*["']?(?<tag>[\w-]*)/i.exec(tag)?.groups?.['tag']);
}

/**
 * The language of a Word file's usual text, from its styles: what the default paragraph style says, else the document's defaults. A text that is written from right
 * to left has its language in an attribute of its own.
 */
export function wordLanguage(stylesXml: string): string | null {
  const [styles] = wordTree(stylesXml).children;
  const usual = (styles?.children ?? []).find(
    (child) =>
      child.name === 'style' &&
      child.attribute('type') === 'paragraph' &&
      ['1', 'true'].includes(child.attribute('default') ?? ''),
  );
  const defaults = childNamed(childNamed(styles, 'docDefaults'), 'rPrDefault');
  return languageIn(childNamed(usual, 'rPr')) ?? languageIn(childNamed(defaults, 'rPr'));
}

function languageIn(properties: WordElement | undefined): string | null {
  const found = childNamed(properties, 'lang');
  return primaryLanguage(found?.attribute('val') ?? found?.attribute('bidi'));
}
