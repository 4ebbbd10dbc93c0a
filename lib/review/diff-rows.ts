import type { CanonicalBlock } from '@/lib/text/canonical-text';
import { blockSeparator, canonicalText } from '@/lib/text/canonical-text';
import { diffTexts } from '@/lib/text/diff';
import { firstWhere } from '@/lib/text/first-where';
import { fold } from '@/lib/text/fold';
import { emptyBody, parseBody } from '@/lib/text/schema';
import { ALIGN } from '@/lib/text/thresholds';
import { similarityIndex } from '@/lib/text/word-similarity';
import type { DiffView } from './views/text';

interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** One paragraph, or several that were rewritten into each other. A paragraph break that came or went is a part of its own. */
export interface DiffRow {
  kind: CanonicalBlock['kind'];
  changed: boolean;
  /** Counts the changed rows from 1; null where nothing changed, and where a paragraph moved away that is shown where it stands now. */
  number: number | null;
  /** A paragraph that stands elsewhere: `from` where it stood, `to` where it stands, there with the words that changed, if any did. */
  moved: 'from' | 'to' | null;
  parts: DiffPart[];
}

/** Both texts whole, paragraph by paragraph: rows end where both have a paragraph's end. */
export function diffRows({ from, to, hunks }: Pick<DiffView, 'hunks'> & { from: Texts; to: Texts }): DiffRow[] {
  const older = kindAt(blocksOf(from.content));
  const newer = kindAt(blocksOf(to.content));
  const rows: DiffRow[] = [];
  let row: (Pick<DiffRow, 'changed' | 'parts'> & { a: number; b: number }) | null = null;
  const close = () => {
    if (row && row.parts.length > 0) {
      const gone = row.parts.every((part) => part.kind === 'removed');
      const kind = gone ? older(row.a) : newer(row.b);
      rows.push({ kind, changed: row.changed, number: null, moved: null, parts: row.parts });
    }
    row = null;
  };
  for (const { kind, text, aStart, bStart } of hunks.flatMap(({ parts }) => beforeTheBreak(parts))) {
    let at = 0;
    for (const [index, piece] of text.split(blockSeparator).entries()) {
      // A break that both texts have ends the row; one of only one text stays within it.
      if (index > 0) {
        at += blockSeparator.length;
        if (kind === 'same') close();
        else row?.parts.push({ kind, text: blockSeparator });
      }
      if (piece !== '') {
        row ??= {
          changed: false,
          parts: [],
          a: aStart + (kind === 'added' ? 0 : at),
          b: bStart + (kind === 'removed' ? 0 : at),
        };
        row.parts.push({ kind, text: piece });
        row.changed ||= kind !== 'same';
      }
      at += piece.length;
    }
  }
  close();
  let changes = 0;
  return paired(rows.flatMap(wholeParagraphs))
    .flatMap(readable)
    .map((row) => (row.changed && row.moved !== 'from' ? { ...row, number: ++changes } : row));
}

/** Parts of one row. A paragraph of a thousand changed sentences is no longer one change to whoever reads it, and a page costs what it shows. */
const MOST_PARTS = 400;

function readable(row: DiffRow): DiffRow[] {
  const rows: DiffRow[] = [];
  for (let at = 0; at < row.parts.length; at += MOST_PARTS) {
    const parts = row.parts.slice(at, at + MOST_PARTS);
    rows.push({ ...row, parts, changed: row.changed && (row.moved !== null || parts.some(({ kind }) => kind !== 'same')) });
  }
  return rows;
}

type Texts = Pick<DiffView['from'], 'content'>;
type Part = DiffView['hunks'][number]['parts'][number];

/** What was put in the place of several paragraphs stands beside the first of them, so that the others are seen to be cut whole. */
function beforeTheBreak(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part) break;
    const cut = part.kind === 'removed' ? part.text.indexOf(blockSeparator) : -1;
    if (cut <= 0 || next?.kind !== 'added' || next.text.includes(blockSeparator)) {
      result.push(part);
      continue;
    }
    const aCut = part.aStart + cut;
    result.push({ ...part, text: part.text.slice(0, cut), aEnd: aCut }, next, {
      ...part,
      text: part.text.slice(cut),
      aStart: aCut,
    });
    at++;
  }
  return result;
}

/** Paragraphs that came in or went whole stand as rows of their own, so that a row is never longer than what was really rewritten. */
function wholeParagraphs(row: DiffRow): DiffRow[] {
  const rows: DiffRow[] = [];
  let open: DiffPart[] = [];
  const close = () => {
    if (open.length > 0) rows.push({ ...row, parts: open, changed: open.some(({ kind }) => kind !== 'same') });
    open = [];
  };
  const paragraphs = paragraphsOf(row.parts);
  for (const [index, { parts, after }] of paragraphs.entries()) {
    const before = paragraphs[index - 1]?.after;
    const kind = parts[0]?.kind;
    const whole = kind !== 'same' && parts.every((part) => part.kind === kind) && (before?.kind === kind || after?.kind === kind);
    if (whole) {
      close();
      rows.push({ ...row, parts });
    } else {
      if (open.length > 0 && before) open.push(before);
      open.push(...parts);
    }
  }
  close();
  return rows;
}

/** A row's paragraphs, each with the break behind it. */
function paragraphsOf(parts: readonly DiffPart[]): { parts: DiffPart[]; after: DiffPart | null }[] {
  const paragraphs: { parts: DiffPart[]; after: DiffPart | null }[] = [{ parts: [], after: null }];
  for (const part of parts) {
    const last = paragraphs.at(-1);
    if (part.text !== blockSeparator) last?.parts.push(part);
    else {
      if (last) last.after = part;
      paragraphs.push({ parts: [], after: null });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.parts.length > 0);
}

/** Paragraphs that went in one place and came in another, each twin once: word for word, or else with the words that changed in them. */
function paired(rows: readonly DiffRow[]): DiffRow[] {
  const only = (row: DiffRow, kind: DiffPart['kind']) => row.changed && row.parts.every((part) => part.kind === kind);
  const textOf = ({ parts }: DiffRow) => parts.map(({ text }) => text).join('');
  const key = (row: DiffRow) => fold(textOf(row));
  const removed = rows.filter((row) => only(row, 'removed'));
  const added = removed.length === 0 ? [] : rows.filter((row) => only(row, 'added'));
  const gone = new Map<string, DiffRow[]>();
  for (const row of removed.toReversed()) {
    const twins = gone.get(key(row));
    if (twins) twins.push(row);
    else gone.set(key(row), [row]);
  }
  const moved = new Map<DiffRow, Pick<DiffRow, 'moved' | 'parts'>>();
  const pair = (from: DiffRow, to: DiffRow, parts: DiffPart[]) => {
    moved.set(from, { moved: 'from', parts: from.parts });
    moved.set(to, { moved: 'to', parts });
  };
  for (const row of added) {
    const from = gone.get(key(row))?.pop();
    if (from) pair(from, row, row.parts);
  }
  const left = removed.filter((row) => !moved.has(row));
  const similar = similarityIndex(left.map(key));
  for (const row of added.filter((part) => !moved.has(part))) {
    const like = similar(key(row)).find(({ index, dice }) => {
      const from = left[index];
      return dice >= ALIGN.similar && from !== undefined && !moved.has(from);
    });
    const from = like && left[like.index];
    if (from) pair(from, row, wordsOf(textOf(from), textOf(row)));
  }
  return rows.map((row) => ({ ...row, ...moved.get(row) }));
}

const wordsOf = (before: string, after: string): DiffPart[] =>
  diffTexts(before, after).flatMap((hunk) => hunk.parts.map(({ kind, text }) => ({ kind, text })));

function blocksOf({ headline, standfirst, body }: Texts['content']): CanonicalBlock[] {
  const parsed = parseBody(body);
  return canonicalText({ headline, standfirst, body: parsed.ok ? parsed.body : emptyBody }).blocks;
}

/** The kind of the block at an offset. */
const kindAt = (blocks: CanonicalBlock[]) => (at: number) =>
  blocks[firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) > at)]?.kind ?? 'paragraph';
