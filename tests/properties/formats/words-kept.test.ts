import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importText } from '@/lib/formats/import';
import { LeftOut } from '@/lib/formats/import/left-out';
import { canonicalText } from '@/lib/text/canonical-text';
import { numRuns } from './runs';

/** Places for words in what people write above, between and around their paragraphs. Each `@` becomes a word of its own. */
const PIECES = [
  '@ @',
  'Title: @ @',
  'Headline: @',
  'Standfirst: @ @',
  'Subtitle: @',
  '# @',
  '## @ @ #',
  '*@ @*',
  'By @ @',
  '[@]: @',
  '[@]: @/@ "@ @"',
  '[@]: https://a.example/@',
  '[^1]: @ @',
  '@ <@ and @> @',
  '<@ @>',
  '<p @>@</p>',
  '<b class="x">@</b> @',
  '</i @> @',
  '<?@ @?>',
  '~~@~~ @ <s>@</s>',
  'x<sup>@</sup> <sub>@</sub>',
  '<q>@</q>',
  '[@](file:///x) [@](#x)',
  '> @ @',
  '- @',
  '1. @ @',
  '| @ | @ |',
  '|---|---|',
  '---',
  '@: @',
  '`@ @`',
  '@  ',
  '\\@',
  '&@; @',
  '@ @. @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @.',
];
const lines = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.constant('') }),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const VALUES = [
  'title: @ @',
  'author: @',
  'note: @',
  'Title: @',
  'headline: @',
  'tags: [@, @]',
  '# @',
  'x: "@',
  'date: @ # @',
  'deep:',
  '  a: @',
  '',
];
const front = fc.array(fc.constantFrom(...VALUES), { maxLength: 5 });

const numbered = (template: string) => {
  let number = 0;
  return {
    text: template.replace(/@/g, () => `Wq${++number}z`),
    words: () => Array.from({ length: number }, (_, at) => `Wq${at + 1}z`),
  };
};

test('of a text each word is in the piece, or is told', () => {
  fc.assert(
    fc.property(fc.option(front), lines, (above, below) => {
      const head = above === null ? '' : `---\n${above.join('\n')}\n---\n\n`;
      const { text, words } = numbered(head + below.join('\n'));
      const left = new LeftOut();
      const piece = importText(text, left);
      const links = JSON.stringify(piece.body);
      const all = [
        canonicalText(piece).text,
        piece.byline,
        links,
        ...piece.sources.flatMap(({ title, url }) => [title, url]),
      ].join('\n');
      const lost = words().filter((word) => !new RegExp(`${word}`, 'i').test(all));
      const told = left.notices().reduce((sum, { kind, count }) => sum + (kind === 'metadata_left_out' ? count : 0), 0);
      // A list of topics and a pair of nested values count as one part.
      expect({ text, lost: lost.length <= told * 2 ? [] : lost }).toEqual({ text, lost: [] });
    }),
    { numRuns },
  );
});
