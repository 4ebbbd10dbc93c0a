import { expect, test } from 'vitest';
import type { BlockJson, InlineJson } from '@/lib/text/body';
import { sourcedBlocks } from '@/lib/text/sourced-blocks';

const paragraph = (...content: InlineJson[]): BlockJson => ({ type: 'paragraph', content });
const plain = (text: string): InlineJson => ({ type: 'text', text });
const resting: InlineJson = { type: 'text', text: 'minutes.', marks: [{ type: 'source_ref', attrs: { source: 0 } }] };
const linked: InlineJson = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] };

test('a paragraph with a reference to a source, or a link, counts wherever it stands; blank ones are not counted', () => {
  const body = {
    type: 'doc' as const,
    content: [
      paragraph(plain(' ')),
      paragraph(plain('It cost 9, say the '), resting),
      paragraph(plain('It cost 8.')),
      { type: 'blockquote' as const, content: [paragraph(plain('It cost 7.')), paragraph(plain('See '), linked)] },
      { type: 'horizontalRule' as const },
      {
        type: 'bulletList' as const,
        content: [
          { type: 'listItem' as const, content: [paragraph(plain('six'))] },
          { type: 'listItem' as const, content: [paragraph(resting)] },
        ],
      },
    ],
  };
  expect([...sourcedBlocks({ headline: 'Ice', standfirst: '', body })]).toEqual([1, 4, 6]);
  expect([...sourcedBlocks({ headline: 'Ice', standfirst: 'Salt', body })]).toEqual([2, 5, 7]);
});
