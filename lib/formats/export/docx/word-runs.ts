import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReference,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { MarkJson } from '@/lib/text/body';
import { citedSources } from '@/lib/text/cited-sources';
import type { Run } from '@/lib/text/split-runs';
import { characterStyleId } from './word-styles';

/** A passage that comments stand on; the first comment is the counterpoint, the others answer it. */
export type CommentedRange = { id: string; start: number; end: number; comments: readonly number[] };
/** Counts the footnotes while the text is told; each says which source it names. */
export type Footnotes = { number: number; source: number }[];

/**
 * The runs of one block, with comments where their passages begin and end, and a footnote behind the words that rest on a source. `lastOf` tells which ranges
 * end with a run; `known`: how many sources there are to point to.
 */
export function wordRuns(
  runs: readonly Run<CommentedRange>[],
  {
    lastOf,
    footnotes,
    known,
  }: { lastOf: ReadonlyMap<Run<CommentedRange>, CommentedRange[]>; footnotes: Footnotes; known: number },
): ParagraphChild[] {
  return runs.flatMap((run, index): ParagraphChild[] => {
    const sources = restingOn(run.marks);
    const next = restingOn(runs[index + 1]?.marks ?? []);
    return [
      ...run.firstOf.flatMap(({ comments }) => comments.map((id) => new CommentRangeStart(id))),
      linked(run, sources),
      ...sources.filter((source) => source < known && !next.includes(source)).map((source) => footnote(source, footnotes)),
      ...(lastOf.get(run) ?? []).flatMap(({ comments }) => comments.flatMap(rangeEnd)),
    ];
  });
}

/** The end of a comment's passage, and the mark by which Word knows it. */
const rangeEnd = (id: number): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

function linked(run: Run<CommentedRange>, sources: readonly number[]): ParagraphChild {
  const link = run.marks.find((mark) => mark.type === 'link');
  const has = (type: MarkJson['type']) => run.marks.some((mark) => mark.type === type);
  const text = new TextRun({
    ...(run.kind === 'break' ? { break: 1 } : { text: run.text }),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    // Looks, not a style: a run has one style, and that tells its sources.
    ...(link ? { underline: {}, color: '1F4E79' } : {}),
    ...(sources.length > 0 ? { style: characterStyleId.restsOn(sources) } : {}),
  });
  return link?.type === 'link' ? new ExternalHyperlink({ link: link.attrs.href, children: [text] }) : text;
}

function footnote(source: number, footnotes: Footnotes): ParagraphChild {
  const number = footnotes.length + 1;
  footnotes.push({ number, source });
  return new TextRun({ style: characterStyleId.noteMark(source), children: [new FootnoteReference(number)] });
}

/** The sources that words rest on, in their own order: a set has one style. */
export const restingOn = (marks: readonly MarkJson[]): number[] => citedSources(marks).toSorted((a, b) => a - b);
