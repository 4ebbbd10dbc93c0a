import type { DiffRow } from './diff-rows';

/** Unchanged paragraphs around a change stay in sight; longer stretches fold. */
const AROUND = 1;
const FOLD_FROM = 4;
/** More than some pages of unchanged paragraphs are not sent before somebody asks: a page costs what it shows. */
const SENT = 40;
/** Words and marks that one page shows: some hundred changes. Nobody reads ten thousand in one go. */
const MOST_PARTS = 1500;

/** Rows that follow one another: changed ones with what stands around them, or (`fold`) a longer stretch of unchanged ones. */
export interface Stretch {
  fold: boolean;
  /** How many rows it has. */
  count: number;
  /** null: too many to send before somebody asks for them. */
  rows: DiffRow[] | null;
}
export interface DiffPage {
  /** Counts from 1. */
  page: number;
  /** The numbers of the changes that each page shows, the first and the last. */
  pages: { first: number; last: number }[];
  /** How many changes stand on the pages before this one. */
  before: number;
  /** Changes on all pages. */
  changes: number;
  stretches: Stretch[];
}

/**
 * One page of a comparison. `page`: which; one that is not there is the nearest. `same`: the long unchanged stretch of that page that is asked for, by its place
 * among its stretches.
 */
export function diffPage(rows: readonly DiffRow[], asked: { page?: number | undefined; same?: number | undefined }): DiffPage {
  const pages = pagesOf(rows);
  const page = Math.min(Math.max(asked.page ?? 1, 1), pages.length);
  const shown = pages[page - 1] ?? [];
  const numbers = pages.map(numbersOf);
  const last = numbers.at(-1)?.last ?? 0;
  return {
    page,
    pages: numbers,
    before: Math.max(0, (shown.find((row) => row.number !== null)?.number ?? 1) - 1),
    changes: last,
    stretches: stretches(shown).map(({ fold, rows: all }, index) => ({
      fold,
      count: all.length,
      rows: fold && all.length > SENT && asked.same !== index ? null : all,
    })),
  };
}

/** Rows as pages; each begins with a change. */
function pagesOf(rows: readonly DiffRow[]): DiffRow[][] {
  const pages: DiffRow[][] = [[]];
  let parts = 0;
  for (const row of rows) {
    if (row.changed) parts += row.parts.length;
    if (row.changed && parts > MOST_PARTS) {
      pages.push([]);
      parts = row.parts.length;
    }
    pages.at(-1)?.push(row);
  }
  return pages;
}

function numbersOf(rows: readonly DiffRow[]): { first: number; last: number } {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  return { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 };
}

function stretches(rows: readonly DiffRow[]): { fold: boolean; rows: DiffRow[] }[] {
  const near = (index: number) =>
    rows.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((row) => row.changed) || rows[index]?.kind === 'headline';
  const found: { fold: boolean; rows: DiffRow[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const fold = !near(index);
    const last = found.at(-1);
    if (last?.fold === fold) last.rows.push(row);
    else found.push({ fold, rows: [row] });
  }
  return found.map((part) => (part.fold && part.rows.length < FOLD_FROM ? { ...part, fold: false } : part));
}
