import fc from 'fast-check';

const words = fc.constantFrom(
  ...'the a of dam river town council ferry harbour price 1,204 40 % Mr. Keita U.S. Jan. 5 “yes” "no" don’t café cafe\u0301 fleuve « oui » السد ألف أسرة ߒߞߏ ߖߌ 水坝 👩‍🚒 🌊 – ... ! ? said that it rose'.split(
    ' ',
  ),
);
/** Something like sentences, in several scripts, with abbreviations, repeated words and marks that may compose. */
export const prose = fc
  .array(fc.tuple(fc.array(words, { minLength: 1, maxLength: 9 }), fc.constantFrom('.', '!', '?', '؟', '…', '.”', ' »', '')), {
    maxLength: 5,
  })
  .map((sentences) => sentences.map(([list, end]) => list.join(' ') + end).join(' '));

const links = ['https://example.org/', 'javascript:void(0)'];

/** Bodies as an editor sends them: leaves unjoined, text not normalised, links of all schemes. */
export const bodies = bodiesOf(prose, links);

/** Bodies whose leaves hold these texts (and marks that compose, spaces and line feeds), and whose links lead to these addresses. */
export function bodiesOf(text: fc.Arbitrary<string>, addresses: readonly string[]) {
  const marks = fc.subarray([
    { type: 'bold' },
    { type: 'italic' },
    ...addresses.map((href) => ({ type: 'link', attrs: { href } })),
    { type: 'source_ref', attrs: { source: 1 } },
    { type: 'source_ref', attrs: { source: 2 } },
  ]);
  const leaf = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('text'),
        text: fc.oneof(text, fc.constantFrom('\u0301', '\u0338', 'e', ' ', '\n', 'ᄒ', 'ᅡ', '\u0308\u0301')),
        marks,
      }),
    },
    fc.record({ type: fc.constant('hardBreak') }),
  );
  const inline = fc.array(leaf, { maxLength: 5 });
  const paragraph = fc.record({ type: fc.constant('paragraph'), content: inline });
  const { block } = fc.letrec<{ block: unknown; item: unknown }>((tie) => ({
    item: fc.record({
      type: fc.constant('listItem'),
      content: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => [first, ...rest]),
    }),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      fc.record({ type: fc.constant('heading'), attrs: fc.record({ level: fc.constantFrom(2, 3) }), content: inline }),
      fc.constant({ type: 'horizontalRule' }),
      fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ type: fc.constant('bulletList'), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
      fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({ start: fc.nat(9) }),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }));
  return fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => ({ type: 'doc', content }));
}

/** Texts of paragraphs, as a canonical text is. */
export const texts = fc
  .array(
    prose.filter((text) => text.trim() !== ''),
    { minLength: 1, maxLength: 8 },
  )
  .map((paragraphs) => paragraphs.join('\n\n').normalize('NFC'));
