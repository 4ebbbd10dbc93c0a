import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportMarkdown } from '@/lib/formats/export/markdown/export-markdown';
import { importText } from '@/lib/formats/import';
import { oneLine } from '@/lib/text/one-line';
import { parseBody } from '@/lib/text/schema';
import { prose } from '../text/arbitraries';
import { numRuns } from './runs';
import { versionOf, versions } from './versions';

test('what is exported as Markdown comes back as it was', () => {
  fc.assert(
    fc.property(versions, (version) => {
      const { headline, standfirst, byline, body, sources } = version.content;
      expect(importText(exportMarkdown(version))).toEqual({ headline, standfirst, byline, body, sources, format: 'markdown' });
    }),
    { numRuns },
  );
});

const LINES = String.raw`
---
# Head
## Head ##
===
> Quote
> > Quote
- item
    - item
1. item
7) item
* item
[End]
Sources:
## Sources
* A: https://a.example * B: https://b.example
_em_ and **strong _em_**
a\
word[^1] and [sic][^2]
[^1]: Note https://a.example
    more
[^2]: **Book**
title: A
author: B
[a](https://a.example/b)
![a](b)
&amp; &copy; &#10;
\*
generator: Counterpoint`.split('\n');
const lines = fc.array(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...LINES, '', 'a  ')));

test('whatever text comes in, a body comes out that parses to itself; exported and imported again it is the same', () => {
  fc.assert(
    fc.property(lines, (parts) => {
      const piece = importText(parts.join('\n'));
      expect(parseBody(piece.body)).toStrictEqual({ ok: true, body: piece.body });
      for (const { url } of piece.sources) expect(url).toMatch(/^$|^(https?|mailto):/i);
      const kept = {
        ...piece,
        headline: oneLine(piece.headline),
        standfirst: oneLine(piece.standfirst),
        byline: oneLine(piece.byline),
      };
      expect(importText(exportMarkdown(versionOf(kept)))).toEqual({ ...kept, format: 'markdown' });
    }),
    { numRuns },
  );
});
