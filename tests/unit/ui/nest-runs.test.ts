import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Nested, nestRuns } from '@/app/_ui/nest-runs';
import type { MarkedRange } from '@/lib/text/ranges-by-block';
import { splitRuns } from '@/lib/text/split-runs';

const text = 'The spring flood that used to lay silt no longer comes.';
const range = (id: string, start: number, end: number): MarkedRange => ({ id, start, end });
/** As the text module hands them over: sorted by start, then end. */
const nest = (ranges: MarkedRange[]) =>
  nestRuns(
    splitRuns(
      [{ text, marks: [] }],
      0,
      ranges.toSorted((a, b) => a.start - b.start || a.end - b.end),
      new Set(),
    ),
  );
const outline = (nodes: Nested<MarkedRange>[]): string =>
  nodes
    .map((node) =>
      node.kind === 'run'
        ? node.run.text.length
        : `${node.first ? '<' : '-'}${node.range.id}(${outline(node.children)})${node.last ? '>' : '-'}`,
    )
    .join(' ');

describe('marks on a line of text', () => {
  test('a passage within a claim is one element within one element', () => {
    expect(outline(nest([range('claim', 0, 20), range('note', 4, 10)]))).toBe('<claim(4 <note(6)> 10)> 35');
  });

  test('of two on the same words the first in order is outside', () => {
    expect(outline(nest([range('a', 0, 5), range('b', 0, 5)]))).toBe('<a(<b(5)>)> 50');
  });

  test('only what crosses is cut, and only its first piece begins', () => {
    expect(outline(nest([range('a', 0, 10), range('b', 5, 20)]))).toBe('<a(5 <b(5)-)> -b(10)> 35');
  });

  test('no word is lost, and every range begins once and ends once', () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const ranges = spans.map(({ start, end }, index) => range(`r${index}`, start, end));
        const seen: Record<string, { first: number; last: number; text: string }> = {};
        const walk = (nodes: Nested<MarkedRange>[]): string =>
          nodes
            .map((node) => {
              if (node.kind === 'run') return node.run.text;
              const inner = walk(node.children);
              const entry = (seen[node.range.id] ??= { first: 0, last: 0, text: '' });
              entry.first += Number(node.first);
              entry.last += Number(node.last);
              entry.text += inner;
              return inner;
            })
            .join('');
        expect(walk(nest(ranges))).toBe(text);
        for (const { id, start, end } of ranges) expect(seen[id]).toEqual({ first: 1, last: 1, text: text.slice(start, end) });
      }),
    );
  });
});
