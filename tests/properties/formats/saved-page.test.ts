import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importHtml } from '@/lib/formats/import/html';
import { LeftOut } from '@/lib/formats/import/left-out';
import { canonicalText } from '@/lib/text/canonical-text';
import { numRuns } from './runs';

/** Each word of a page is another one, so that each can be looked for. */
const word = (number: number) => `w${number}x`;

type Part = { tag: string; attributes: string; words: number; links: boolean; inside: Part[] };
const tags = [
  'p',
  'div',
  'section',
  'article',
  'aside',
  'footer',
  'header',
  'nav',
  'ul',
  'h2',
  'blockquote',
  'main',
  'span',
  'form',
];
const names = [
  '',
  '',
  '',
  'body',
  'content',
  'related',
  'comments',
  'share',
  'sidebar',
  'article-text',
  'entry',
  'tags',
  'footer',
  'x1',
  'main',
];
const part = (levels: number): fc.Arbitrary<Part> =>
  fc.record({
    tag: fc.constantFrom(...tags),
    attributes: fc.constantFrom(...names).map((name) => (name === '' ? '' : ` class="${name}"`)),
    words: fc.oneof(fc.nat(3), fc.nat(60)),
    links: fc.boolean(),
    inside: levels === 0 ? fc.constant([]) : fc.array(part(levels - 1), { maxLength: 3 }),
  });

/** A page with furniture all over, and how many words it has. */
function written(parts: readonly Part[]): { html: string; words: number } {
  let words = 0;
  const some = (count: number) => Array.from({ length: count }, () => word(words++));
  const one = ({ tag, attributes, words: count, links, inside }: Part): string => {
    const text = some(count).join(', ');
    return `<${tag}${attributes}>${links && count > 0 ? `<a href="https://a.example/">${text}</a>` : text} ${inside.map(one).join(' ')}</${tag}>`;
  };
  const body = `<nav>${some(2).join(' ')}</nav><div class="page">${parts.map(one).join('')}</div><footer>${some(3).join(' ')}</footer>`;
  return { html: `<!doctype html><meta property="og:title" content="w0x"><body>${body}`, words };
}

test('of a saved page every word is in the piece or counted among those that are left out', () => {
  fc.assert(
    fc.property(fc.array(part(3), { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, whole) => {
      const { html, words } = written(parts);
      const left = new LeftOut();
      const piece = importHtml(html, left, { whole });
      const { text } = canonicalText(piece);
      const kept = new Set([
        ...text.split(/[^w\dx]+/u),
        piece.byline,
        ...piece.sources.flatMap(({ title }) => title.split(/[^w\dx]+/u)),
      ]);
      const gone = Array.from({ length: words }, (_, number) => word(number)).filter((one) => !kept.has(one)).length;
      const told = left.notices().find(({ kind }) => kind === 'furniture_left_out')?.count ?? 0;
      // The page's title is a word of its menu.
      expect(told - gone).toBeGreaterThanOrEqual(0);
      expect(told - gone).toBeLessThanOrEqual(1);
      if (whole) expect(gone).toBe(0);
    }),
    { numRuns },
  );
});
