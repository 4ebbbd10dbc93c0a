import type { DiffPart } from '@/app/_ui/diff';
import type { DiffView } from '@/lib/review/views/text';
import type { CanonicalBlock } from '@/lib/text/canonical-text';
import { blockSeparator, canonicalText } from '@/lib/text/canonical-text';
import { emptyBody, parseBody } from '@/lib/text/schema';

/** One paragraph, or several that were rewritten into each other. `paragraphs` hold its words; a paragraph break that came or went is a part of its own. */
export interface DiffRow {
  kind: CanonicalBlock['kind'];
  changed: boolean;
  /** Counts the changed rows from 1; null where nothing changed. */
  number: number | null;
  parts: DiffPart[];
}

/** Both texts whole, paragraph by paragraph: rows end where both have a paragraph's end. */
export function diffRows({ from, to, hunks }: DiffView): DiffRow[] {
  const older = blocksOf(from.content);
  const newer = blocksOf(to.content);
  const rows: DiffRow[] = [];
  let row: (DiffRow & { a: number; b: number }) | null = null;
  const close = () => {
    if (row && row.parts.length > 0) {
      const gone = row.parts.every((part) => part.kind === 'removed');
      rows.push({
        kind: kindAt(gone ? older : newer, gone ? row.a : row.b),
        changed: row.changed,
        number: null,
        parts: row.parts,
      });
    }
    row = null;
  };
  for (const { parts } of hunks) {
    for (const { kind, text, aStart, bStart } of parts) {
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
            kind: 'paragraph',
            changed: false,
            number: null,
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
  }
  close();
  let changes = 0;
  return rows.flatMap(wholeParagraphs).map((one) => (one.changed ? { ...one, number: ++changes } : one));
}

/** Paragraphs that came in or went whole stand as rows of their own, so that a row is never longer than what was really rewritten. */
function wholeParagraphs(row: DiffRow): DiffRow[] {
  const cut = row.parts.findLastIndex(({ text }) => text === blockSeparator);
  const kinds = new Set(row.parts.map(({ kind }) => kind));
  if (cut < 0 || kinds.size > 1) return [row];
  return row.parts.filter(({ text }) => text !== blockSeparator).map((part) => ({ ...row, parts: [part] }));
}

function blocksOf({ headline, standfirst, body }: DiffView['from']['content']): CanonicalBlock[] {
  const parsed = parseBody(body);
  return canonicalText({ headline, standfirst, body: parsed.ok ? parsed.body : emptyBody }).blocks;
}

const kindAt = (blocks: CanonicalBlock[], at: number): CanonicalBlock['kind'] =>
  blocks.find(({ start, end }) => at >= start && at < end)?.kind ?? 'paragraph';
