import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/lib/text/canonical-text';
import { markedBody } from '@/lib/text/marked-body';
import type { BodyJson } from '@/lib/text/schema';
import type { Run } from '@/lib/text/split-runs';

const leaf = (text: string) => ({ type: 'text' as const, text });
const body: BodyJson = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [leaf('The river '), { ...leaf('rose'), marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, leaf('at night.')],
    },
    { type: 'paragraph' },
    { type: 'horizontalRule' },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [leaf('Boats')] }] },
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [leaf('Ropes 🪢')] },
            { type: 'blockquote', content: [{ type: 'paragraph', content: [leaf('Quoted')] }] },
          ],
        },
      ],
    },
    { type: 'heading', attrs: { level: 3 }, content: [leaf('After')] },
  ],
};
const piece = { headline: 'Flood', standfirst: 'What it took', body };

describe('canonical text', () => {
  test('is headline, standfirst and the text blocks, with where each stands', () => {
    const { text, blocks } = canonicalText(piece);
    expect(text).toBe('Flood\n\nWhat it took\n\nThe river rose\nat night.\n\nBoats\n\nRopes 🪢\n\nQuoted\n\nAfter');
    expect(blocks.map(({ kind, path, start, end }) => [kind, path.join('.'), text.slice(start, end)])).toEqual([
      ['headline', '', 'Flood'],
      ['standfirst', '', 'What it took'],
      ['paragraph', '0', 'The river rose\nat night.'],
      ['paragraph', '3.0.0', 'Boats'],
      ['paragraph', '3.1.0', 'Ropes 🪢'],
      ['paragraph', '3.1.1.0', 'Quoted'],
      ['heading', '4', 'After'],
    ]);
    expect(blocks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('an empty standfirst or an empty headline has no block', () => {
    expect(canonicalText({ ...piece, standfirst: '' }).blocks[1]?.kind).toBe('paragraph');
    expect(canonicalText({ ...piece, headline: '', standfirst: ' ' }).text.startsWith('The river')).toBe(true);
  });
});

describe('marked body', () => {
  const canonical = canonicalText(piece);
  const range = (id: string, from: string, to: string) => ({
    id,
    start: canonical.text.indexOf(from),
    end: canonical.text.indexOf(to) + to.length,
  });
  const show = (runs: readonly Run<{ id: string }>[]) =>
    runs.map(({ kind, text, covering, firstOf }) =>
      [kind === 'break' ? '⏎' : text, covering.map(({ id }) => id).join('+'), firstOf.map(({ id }) => id).join('+')].join('|'),
    );

  test('overlapping ranges and ranges over several blocks cut the leaves; each starts once', () => {
    const marked = markedBody(piece, canonical.blocks, [
      range('b', 'rose', 'Boats'),
      range('a', 'river', 'ro'),
      range('c', 'took', 'took'),
    ]);
    expect(show(marked.standfirst?.runs ?? [])).toEqual(['What it ||', 'took|c|c']);
    const [first, empty, rule, list] = marked.body;
    expect(first?.type === 'paragraph' ? show(first.runs) : []).toEqual([
      'The ||',
      'river |a|a',
      'ro|a+b|b',
      'se|b|',
      '⏎|b|',
      'at night.|b|',
    ]);
    expect(empty).toMatchObject({ block: null, runs: [] });
    expect(rule).toEqual({ type: 'horizontalRule' });
    const item = list?.type === 'bulletList' ? list.items[0]?.[0] : undefined;
    expect(item?.type === 'paragraph' ? show(item.runs) : []).toEqual(['Boats|b|']);
  });

  test('keeps nesting, levels and marks', () => {
    const { body: blocks } = markedBody(piece, canonical.blocks, []);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'horizontalRule', 'bulletList', 'heading']);
    const list = blocks[3];
    expect(list?.type === 'bulletList' ? list.items[1]?.map(({ type }) => type) : []).toEqual(['paragraph', 'blockquote']);
    const first = blocks[0];
    expect(first?.type === 'paragraph' ? first.runs.map(({ marks }) => marks) : []).toEqual([[], [{ type: 'bold' }], [], []]);
  });

  test('a range that starts in the gap between blocks starts in the next one; an empty range covers nothing', () => {
    const start = canonical.text.indexOf('Boats') - 1;
    const { body: blocks } = markedBody(piece, canonical.blocks, [
      { id: 'gap', start, end: start + 3 },
      { id: 'none', start: start + 1, end: start + 1 },
    ]);
    const item = blocks[3]?.type === 'bulletList' ? blocks[3].items[0]?.[0] : undefined;
    expect(item?.type === 'paragraph' ? show(item.runs) : []).toEqual(['Bo|gap|gap', 'ats||']);
  });
});
