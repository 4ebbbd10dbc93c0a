import type { BlockJson } from '@/lib/text/body';
import { oneLine } from '@/lib/text/one-line';
import { closedBody } from './closed-body';
import type { ImportedPiece } from './imported-piece';
import type { LeftOut } from './left-out';
import { markdownBlocks } from './markdown-blocks';
import type { MarkdownNotes } from './markdown-notes';
import type { Metadata } from './metadata';
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
const TABLE_RULE = /^(?=.*\|)(?=.*-)[ \t|:-]+$/mu;

/** A Markdown text. What its metadata name goes before what its first lines look like. */
export function importMarkdown(
  { copy, sources }: TextParts,
  notes: MarkdownNotes,
  { metadata, left }: { metadata?: Metadata | undefined; left?: LeftOut | undefined } = {},
): ImportedPiece {
  left?.add('notes_became_sources', [...notes.ofLabel.values()].filter((own) => own.length > 0).length);
  const content = markdownBlocks(oneParagraphPerLine(copy), {
    sourcesOf: (label) => notes.ofLabel.get(label) ?? null,
    hasPassages: false,
    left,
  });
  const values = new Map(metadata?.values);
  const named = (...keys: string[]) => {
    const value = keys.map((key) => values.get(key)).find((found) => found !== undefined) ?? '';
    for (const key of keys) if (values.get(key) === value) values.delete(key);
    return value;
  };
  const title = named('title', 'headline');
  const subtitle = named('subtitle', 'standfirst');
  const author = named('byline', 'author', 'authors');
  const unused = [...values].filter(([key, value]) => key !== 'generator' && /[\p{L}\p{N}]/u.test(value)).length;
  const read = opening(content);
  const says = title === '' || read.headline === title;
  left?.add('metadata_left_out', unused + (metadata?.aside ?? 0) + (says ? read.aside : 0));
  // What the text's first lines say otherwise stays in it.
  const otherwise = [
    subtitle !== '' && read.standfirst !== subtitle && read.standfirst,
    author !== '' && read.byline !== author && read.byline,
  ];
  const lines = otherwise.flatMap((line): BlockJson[] =>
    line === false || line === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: line }] }],
  );
  return {
    headline: oneLine(says ? read.headline : title),
    standfirst: oneLine(subtitle || (says ? read.standfirst : '')),
    byline: oneLine(author || (says ? read.byline : '')),
    body: closedBody(says ? [...lines, ...read.rest] : content),
    sources: [...notes.sources, ...sources],
    format: 'markdown',
  };
}

/** People type one paragraph per line; Markdown would join them. Between two blank lines with a line longer than any fixed width, lines are paragraphs. */
function oneParagraphPerLine(copy: string): string {
  const isStructure = (line: string) => /^\s*(?:$|>|[*+-] |\d{1,3}[.)] |#|\||\s{2,})/u.test(line) || TABLE_RULE.test(line);
  const lines = copy.split('\n');
  const made: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let end = from;
    while (end < lines.length && (lines[end] ?? '').trim() !== '') end++;
    const chunk = lines.slice(from, end + 1);
    // The address of a link can be of any length.
    const isLong = chunk.some((line) => line.replace(/\S{60,}/gu, '').length > 120);
    for (const [index, line] of chunk.entries()) {
      const joins = !isLong || isStructure(line) || isStructure(chunk[index + 1] ?? '') || / {2}$|\\$/u.test(line);
      made.push(joins ? line : `${line}\n`);
    }
    from = end + 1;
  }
  return made.join('\n');
}
