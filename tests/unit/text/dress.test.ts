import { describe, expect, test } from 'vitest';
import type { BlockJson, BodyJson, InlineJson, MarkJson } from '@/lib/text/body';
import { canonicalText } from '@/lib/text/canonical-text';
import { sentenceMarkup } from '@/lib/text/sentence-markup';
import { segment } from '@/lib/text/sentences';

const leaf = (text: string, ...marks: MarkJson[]): InlineJson => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
const link = (href: string): MarkJson => ({ type: 'link', attrs: { href } });
const source = (index: number): MarkJson => ({ type: 'source_ref', attrs: { source: index } });
const paragraph = (...content: InlineJson[]): BlockJson => ({ type: 'paragraph', content });
const piece = (...content: BlockJson[]) => ({
  headline: 'Head',
  standfirst: '',
  byline: 'Ana',
  disclosure: 'None.',
  language: 'en',
  sources: [
    { title: 'Minutes', url: 'https://minutes.example/' },
    { title: 'Ledger', url: 'https://ledger.example/' },
  ],
  body: { type: 'doc', content } satisfies BodyJson,
});
const dress = (of: ReturnType<typeof piece>) => sentenceMarkup(of, segment(canonicalText(of), 'en'));
const plain = piece(paragraph(leaf('It rained. It snowed.')));

describe('what a sentence is dressed in', () => {
  test('a link counts for the sentences that it covers, by where it leads', () => {
    const [, rained, snowed] = dress(plain);
    const linked = (href: string) => dress(piece(paragraph(leaf('It rained.', link(href)), leaf(' It snowed.'))));
    expect(linked('https://a.example/')[1]).not.toBe(rained);
    expect(linked('https://a.example/')[1]).not.toBe(linked('https://b.example/')[1]);
    expect(linked('https://a.example/')[2]).toBe(snowed);
  });

  test('a source counts by what it is, and not by its place in the list', () => {
    const refers = piece(paragraph(leaf('It rained.', source(1))));
    const [first, second] = refers.sources;
    if (!first || !second) throw new Error('two sources');
    const moved = { ...piece(paragraph(leaf('It rained.', source(0)))), sources: [second, first] };
    expect(dress(moved)).toEqual(dress(refers));
    expect(dress({ ...refers, sources: [first, { ...second, title: 'A blog' }] })).not.toEqual(dress(refers));
    expect(dress({ ...refers, sources: [first, { ...second, url: 'https://blog.example/' }] })).not.toEqual(dress(refers));
  });

  test('a quote, a heading and a list are other company than a paragraph', () => {
    const inside = paragraph(leaf('It rained.'));
    const all = [
      piece(inside),
      piece({ type: 'blockquote', content: [inside] }),
      piece({ type: 'bulletList', content: [{ type: 'listItem', content: [inside] as never }] }),
      piece({ type: 'heading', attrs: { level: 2 }, content: [leaf('It rained.')] }),
    ].map((one) => dress(one)[1]);
    expect(new Set(all).size).toBe(4);
  });

  test('a list counts with its first number, and a link with the words that it is on', () => {
    const list = (start: number) =>
      dress(
        piece({
          type: 'orderedList',
          attrs: { start },
          content: [{ type: 'listItem', content: [paragraph(leaf('It rained.'))] as never }],
        }),
      );
    expect(list(36)).not.toEqual(list(380));
    const marks = link('https://a.example/');
    const onFirst = piece(paragraph(leaf('Jones', marks), leaf(' met Smith.')));
    const onSecond = piece(paragraph(leaf('Jones met '), leaf('Smith', marks), leaf('.')));
    expect(dress(onFirst)).not.toEqual(dress(onSecond));
  });

  test('emphasis is none of it, nor how the text is cut into leaves', () => {
    const marks = link('https://a.example/');
    const one = piece(paragraph(leaf('It rained.', marks)));
    expect(dress(piece(paragraph(leaf('It ', marks), leaf('rained', { type: 'bold' }, marks), leaf('.', marks))))).toEqual(
      dress(one),
    );
  });
});
