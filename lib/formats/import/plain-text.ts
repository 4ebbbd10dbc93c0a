import { bodyFromParagraphs } from '@/lib/text/schema';
import { frontMatter } from './front-matter';
import type { ImportedPiece } from './imported-piece';
import type { LeftOut } from './left-out';
import { lineParagraphs } from './line-paragraphs';
import type { TextParts } from './text-parts';

/** A piece of plain text: nothing in it is markup. A dateline stays in the first paragraph; `left` is told of a date under the headline. */
export function importPlainText({ copy, sources }: TextParts, left?: LeftOut): ImportedPiece {
  const chunks = copy
    .split(/\n\s*\n/u)
    .map(lineParagraphs)
    .filter((chunk) => chunk.length > 0);
  const paragraphs = chunks.flatMap((chunk) => chunk.map((text, index) => ({ text, loose: index === chunk.length - 1 })));
  const { taken, aside, ...front } = frontMatter(paragraphs);
  left?.add('metadata_left_out', aside);
  return { ...front, body: bodyFromParagraphs(paragraphs.slice(taken).map(({ text }) => text)), sources, format: 'plain' };
}
