import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { canonicalText } from '@/lib/text/canonical-text';
import { type MarkedText, markedBody } from '@/lib/text/marked-body';
import type { Run } from '@/lib/text/split-runs';
import { wordsIn } from '@/lib/words/catalogues';
import { exportWords } from '@/lib/words/en/exports';
import { languageOf, type Translate } from '@/lib/words/language';
import { directionOf } from '../../html/language';
import type { ExportedVersion } from '../exported-version';
import { type FlatBlock, flattenBlocks } from './flatten-blocks';
import { settleBytes } from './settle-bytes';
import { wordComments } from './word-comments';
import { type CommentedRange, type Footnotes, restingOn, wordRuns } from './word-runs';
import { BlockStyles, bylineId, deepestLevel, entryStyleId, sourcesHeadingId, wordNumbering, wordStyles } from './word-styles';

type Source = ExportedVersion['content']['sources'][number];

/**
 * A version as a Word file: headline and standfirst in Word's own styles, the body in styles that say where each paragraph belongs, sources as footnotes and
 * as a list, counterpoints as comments on their passages with the answers below them. The same version gives the same bytes.
 */
export async function exportDocx({ content, notes, madeAt }: ExportedVersion): Promise<Uint8Array> {
  const t = wordsIn(languageOf(content.language));
  const { comments, idsOf } = wordComments(t, notes);
  const canonical = canonicalText(content);
  const headlineEnd = canonical.blocks[0]?.end ?? 0;
  const ranges = notes
    .map(
      (note, index): CommentedRange => ({
        id: String(index),
        ...(note.place ?? { start: 0, end: headlineEnd }),
        comments: idsOf.get(note) ?? [],
      }),
    )
    .filter(({ start, end }) => start < end);
  const marked = markedBody(content, canonical.blocks, ranges);
  const flat = flattenBlocks(marked.body);
  const all = [...(marked.headline?.runs ?? []), ...(marked.standfirst?.runs ?? []), ...flat.flatMap(({ runs }) => runs)];
  const lastOf = lastRuns(all);
  const footnotes: Footnotes = [];
  const known = content.sources.length;
  const runsOf = (runs: readonly Run<CommentedRange>[]) => wordRuns(runs, { lastOf, footnotes, known });
  const styles = new BlockStyles();
  // Word wants to hear it of each paragraph.
  const side: Side = directionOf(content.language) === 'rtl' ? { bidirectional: true } : {};
  const line = (style: string, text: MarkedText<CommentedRange> | null) =>
    text === null ? [] : [new Paragraph({ ...side, style, children: runsOf(text.runs) })];
  const children = [
    ...line('Title', marked.headline),
    ...line('Subtitle', marked.standfirst),
    ...(content.byline === '' ? [] : [new Paragraph({ ...side, style: bylineId, children: [new TextRun(content.byline)] })]),
    ...flat.map((block) => new Paragraph({ ...side, ...placeOf(block, styles), children: runsOf(block.runs) })),
    ...sourceList(t, content.sources, side),
  ];
  const starts = new Set(flat.flatMap(({ item }) => (item?.kind === 'numbers' ? [item.start] : [])));
  const document = new Document({
    title: content.headline,
    creator: content.byline,
    lastModifiedBy: content.byline,
    styles: wordStyles({ blocks: styles, sources: known, restsOn: setsOf(all), language: content.language }),
    numbering: wordNumbering(starts),
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
    footnotes: Object.fromEntries(
      footnotes.map(({ number, source }) => [number, { children: footnote(content.sources[source]) }]),
    ),
    sections: [{ children }],
  });
  return settleBytes(new Uint8Array(await Packer.toArrayBuffer(document)), madeAt);
}

type Side = { bidirectional?: true };

/** Its style, and the mark of the list that it begins an item of. */
function placeOf({ style, item }: FlatBlock<CommentedRange>, styles: BlockStyles) {
  const id = styles.idOf(style);
  const list = item && {
    reference: item.kind === 'bullets' ? 'bullets' : `numbers-${item.start}`,
    instance: item.list,
    level: Math.min(item.level, deepestLevel),
  };
  return { ...(id === undefined ? {} : { style: id }), ...(list === null ? {} : { numbering: list }) };
}

function sourceList(t: Translate, sources: readonly Source[], side: Side): Paragraph[] {
  if (sources.length === 0) return [];
  return [
    new Paragraph({ ...side, style: sourcesHeadingId, children: [new TextRun(t(exportWords).sources)] }),
    ...sources.map((source, index) => new Paragraph({ ...side, style: entryStyleId(index), children: told(source) })),
  ];
}

const footnote = (source: Source | undefined): Paragraph[] =>
  source === undefined ? [] : [new Paragraph({ children: [new TextRun(' '), ...told(source)] })];

/** The title, and on its own line the address: so both are known apart again, whatever punctuation the title has. */
const told = ({ title, url }: Source) => [
  new TextRun(title),
  ...(url === ''
    ? []
    : [
        new TextRun({ break: 1 }),
        new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, underline: {}, color: '1F4E79' })] }),
      ]),
];

function lastRuns(runs: readonly Run<CommentedRange>[]): Map<Run<CommentedRange>, CommentedRange[]> {
  const last = new Map<CommentedRange, Run<CommentedRange>>();
  for (const run of runs) for (const range of run.covering) last.set(range, run);
  const byRun = new Map<Run<CommentedRange>, CommentedRange[]>();
  for (const [range, run] of last) byRun.set(run, [...(byRun.get(run) ?? []), range]);
  return byRun;
}

/** The different sets of sources that passages rest on. */
function setsOf(runs: readonly Run<CommentedRange>[]): number[][] {
  const sets = new Map<string, number[]>();
  for (const { marks } of runs) {
    const set = restingOn(marks);
    if (set.length > 0) sets.set(set.join(), set);
  }
  return [...sets.values()];
}
