import { describe, expect, it } from 'vitest';
import { difference, newWords, type TextSide } from '@/lib/review/difference';
import { canonicalText } from '@/lib/text/canonical-text';
import { segment } from '@/lib/text/sentences';

type Source = { title: string; url: string };
const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ title: name.toUpperCase(), url: `https://${name}.example/` })) as [
  Source,
  Source,
  Source,
];

/** Two claims that cite the first and the second source, and one sentence that cites none. */
function side(sources: readonly Source[], last = 'Nobody asked.'): TextSide {
  const cites = (text: string, source: number) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text, marks: [{ type: 'source_ref' as const, attrs: { source } }] }],
  });
  const plain = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: last }] };
  const body = { type: 'doc' as const, content: [cites('The quay is closed.', 0), cites('The fare rose.', 1), plain] };
  const canonical = canonicalText({ headline: 'Open it', standfirst: '', body });
  return {
    content: { headline: 'Open it', standfirst: '', byline: 'Bo', disclosure: 'None.', body, sources },
    text: canonical.text,
    sentences: segment(canonical, 'en'),
  };
}
const linked = (before: readonly Source[], after: readonly Source[], last?: string) =>
  difference(side(before), side(after, last)).flatMap((change) =>
    change.kind === 'line' && change.field === 'links' ? change.after : [],
  );

describe('the difference tells where a claim leads now', () => {
  it('when two sources change places, also beside another change', () => {
    expect(linked([a, b], [b, a])).toEqual([1, 2]);
    expect(linked([a, b], [b, a], 'Nobody was asked.')).toEqual([1, 2]);
  });
  it('when a source moves to the place of another, which goes', () => expect(linked([a, b], [b, c])).toEqual([1, 2]));
  it('and tells a source that was put right in its place once, as a line', () => {
    const changes = difference(side([a, b]), side([{ ...a, title: 'A, second edition' }, b]));
    expect(changes).toMatchObject([{ kind: 'line', field: 'sources' }]);
    expect(newWords(changes)).toEqual({ sentences: [], lines: 1, breaks: 0 });
  });
  it('when the list alone has another order', () => {
    expect(difference(side([a, b, c]), side([a, b, c]))).toEqual([]);
    expect(difference(side([a, b, c, a]), side([a, b, a, c]))).toMatchObject([{ kind: 'line', field: 'sources' }]);
  });
});
