import type { Node } from 'prosemirror-model';
import { canonicalText } from '@/lib/text/canonical-text';
import { type BlockJson, type BodyJson, bodyOf, emptyBody, parseBody } from '@/lib/text/schema';
import { serialiseBody } from '@/lib/text/serialise-body';
import { frontMatter, type OpeningParagraph } from './front-matter';
import type { ImportedPiece } from './imported-piece';
import { markdownParser } from './markdown-parser';
import type { TextParts } from './text-parts';

/** Whether a text is meant as Markdown: headings, quotations, lists, links or emphasis in its copy. */
export function looksLikeMarkdown(copy: string): boolean {
  return (
    /^#{1,6} +\S/mu.test(copy) ||
    /^> ?\S/mu.test(copy) ||
    /^ {0,3}(?:[*+-]|\d{1,3}[.)]) +\S.*\n(?:\s*\n)? {0,3}(?:[*+-]|\d{1,3}[.)]) +\S/mu.test(copy) ||
    /\[[^\]\n]{1,200}\]\(\s*<?(?:https?:|mailto:)/u.test(copy) ||
    /(?<![\p{L}\p{N}*])\*{1,3}(?=\S)[^*\n]{1,500}(?<=\S)\*{1,3}(?![\p{L}\p{N}*])/u.test(copy) ||
    /(?<![\p{L}\p{N}_])_{1,3}(?=\S)[^_\n]{1,500}(?<=\S)_{1,3}(?![\p{L}\p{N}_])/u.test(copy)
  );
}

export function importMarkdown({ copy, sources }: TextParts): ImportedPiece {
  const doc = markdownParser.parse(oneParagraphPerLine(copy));
  const content = isDocument(doc) ? serialiseBody(doc).content : [];
  const opening = content.map(openingOf);
  const until = opening.indexOf(null);
  const { taken, ...front } = frontMatter((until < 0 ? opening : opening.slice(0, until)).flatMap((block) => block ?? []));
  const rest = content.slice(taken);
  return { ...front, body: normalised(rest), sources, format: 'markdown' };
}

/** A blank document parses to one without content, which the schema does not allow. */
function isDocument(doc: Node): boolean {
  return doc.childCount > 0;
}

/**
 * People type one paragraph per line; Markdown would join them. Where a line is longer than any fixed width, lines are paragraphs.
 */
function oneParagraphPerLine(copy: string): string {
  const longLines = copy.split('\n').some((line) => line.length > 120);
  const isStructure = (line: string) => /^\s*(?:$|>|[*+-] |\d{1,3}[.)] |#|\s{2,})/u.test(line);
  if (!longLines) return copy;
  const lines = copy.split('\n');
  return lines
    .map((line, index) =>
      isStructure(line) || isStructure(lines[index + 1] ?? '') || / {2}$|\\$/u.test(line) ? line : `${line}\n`,
    )
    .join('\n');
}

function openingOf(block: BlockJson): OpeningParagraph | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  const { text } = canonicalText({ headline: '', standfirst: '', body: { type: 'doc', content: [block] } });
  const leaves = block.content ?? [];
  const emphasised =
    leaves.length > 0 && leaves.every(({ marks = [] }) => marks.some(({ type }) => type === 'italic' || type === 'bold'));
  return { text: text.replace(/\s*\n\s*/gu, ' '), title: block.type === 'heading', emphasised };
}

/** Through the same door as every other body. */
function normalised(content: BlockJson[]): BodyJson {
  if (content.length === 0) return emptyBody;
  const parsed = parseBody({ type: 'doc', content });
  if (parsed.ok) return parsed.body;
  const { text, blocks } = canonicalText({ headline: '', standfirst: '', body: { type: 'doc', content } });
  return bodyOf(blocks.map(({ start, end }) => text.slice(start, end)));
}
