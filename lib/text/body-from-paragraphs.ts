import { type BodyJson, emptyBody } from './body';

/** A body of plain paragraphs. Line feeds in one become hard breaks; empty paragraphs are left out. */
export function bodyFromParagraphs(paragraphs: readonly string[]): BodyJson {
  const content = paragraphs
    .filter((text) => text !== '')
    .map((text) => ({
      type: 'paragraph' as const,
      content: text
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
          ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
        ]),
    }));
  return content.length === 0 ? emptyBody : { type: 'doc', content };
}
