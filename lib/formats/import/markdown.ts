import { oneLine } from '@/lib/text/one-line';
import { closedBody } from './closed-body';
import type { ImportedPiece } from './imported-piece';
import type { LeftOut } from './left-out';
import { markdownBlocks } from './markdown-blocks';
import type { MarkdownNotes } from './markdown-notes';
import { opening } from './opening';
import type { TextParts } from './text-parts';

/** Whether a text is meant as Markdown: headings, quotations, lists, tables, pictures, links or emphasis in its copy. */
export function looksLikeMarkdown(copy: string): boolean {
  return (
    /^#{1,6} +\S/mu.test(copy) ||
    /^> ?\S/mu.test(copy) ||
    /^ {0,3}(?:[*+-]|\d{1,3}[.)]) +\S.*\n(?:\s*\n)? {0,3}(?:[*+-]|\d{1,3}[.)]) +\S/mu.test(copy) ||
    TABLE_RULE.test(copy) ||
    /!\[[^\]\n]{0,200}\]\(\s*<?[^\s)]/u.test(copy) ||
    /\[[^\]\n]{1,200}\]\(\s*<?(?:https?:|mailto:)/u.test(copy) ||
    /(?<![\p{L}\p{N}*])\*{1,3}(?=\S)[^*\n]{1,500}(?<=\S)\*{1,3}(?![\p{L}\p{N}*])/u.test(copy) ||
    /(?<![\p{L}\p{N}_])_{1,3}(?=\S)[^_\n]{1,500}(?<=\S)_{1,3}(?![\p{L}\p{N}_])/u.test(copy)
  );
}

/** The line below the head of a table: `| --- | :-: |`. */
const TABLE_RULE = /^(?=[^\n]*\|)(?=[^\n]*-)[ \t|:-]+$/mu;

/** A Markdown text. What its metadata name goes before what its first lines look like. */
export function importMarkdown(
  { copy, sources }: TextParts,
  notes: MarkdownNotes,
  { metadata = new Map(), left }: { metadata?: ReadonlyMap<string, string> | undefined; left?: LeftOut | undefined } = {},
): ImportedPiece {
  left?.add('notes_became_sources', [...notes.ofLabel.values()].filter((own) => own.length > 0).length);
  const content = markdownBlocks(oneParagraphPerLine(copy), {
    sourcesOf: (label) => notes.ofLabel.get(label) ?? null,
    hasPassages: false,
    left,
  });
  const named = (...keys: string[]) => keys.map((key) => metadata.get(key)).find((value) => value !== undefined) ?? '';
  const title = named('title', 'headline');
  const read = opening(content);
  const says = title === '' || read.headline === title;
  return {
    headline: oneLine(says ? read.headline : title),
    standfirst: oneLine(named('subtitle', 'standfirst') || (says ? read.standfirst : '')),
    byline: oneLine(named('author', 'byline') || (says ? read.byline : '')),
    body: closedBody(says ? read.rest : content),
    sources: [...notes.sources, ...sources],
    format: 'markdown',
  };
}

/**
 * People type one paragraph per line; Markdown would join them. Where a line is longer than any fixed width, lines are paragraphs.
 */
function oneParagraphPerLine(copy: string): string {
  const longLines = copy.split('\n').some((line) => line.length > 120);
  const isStructure = (line: string) => /^\s*(?:$|>|[*+-] |\d{1,3}[.)] |#|\||\s{2,})/u.test(line) || TABLE_RULE.test(line);
  if (!longLines) return copy;
  const lines = copy.split('\n');
  return lines
    .map((line, index) =>
      isStructure(line) || isStructure(lines[index + 1] ?? '') || / {2}$|\\$/u.test(line) ? line : `${line}\n`,
    )
    .join('\n');
}
