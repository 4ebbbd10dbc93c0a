import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportHtml } from '@/lib/formats/export/html/export-html';
import { importHtml } from '@/lib/formats/import/html';
import { parseBody } from '@/lib/text/schema';
import { prose } from '../text/arbitraries';
import { numRuns } from './runs';
import { versionOf, versions } from './versions';

test('what is exported as HTML comes back as it was', () => {
  fc.assert(
    fc.property(versions, (version) => {
      const { headline, standfirst, byline, body, sources } = version.content;
      expect(importHtml(exportHtml(version))).toEqual({ headline, standfirst, byline, body, sources, format: 'html' });
    }),
    { numRuns },
  );
});

/** Pages as they may come: good ones, torn ones, and ones that are no HTML at all. */
const pages = fc
  .array(
    fc.oneof(
      prose,
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ...'<p> </p> <h1> </h1> <h3> <ul> <ol start="7"> <li> </li> </ul> </ol> <blockquote> </blockquote> <b> </b> <i> <em> </em> <br> <hr> <table> <td> <pre> </pre>'.split(
          ' ',
        ),
        '<p class=MsoTitle>',
        '<p class=MsoSubtitle>',
        '<p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">3.</span>',
        '<span style="font-weight:700">',
        '<a href="https://a.example">',
        '</a>',
        '<sup><a href="#fn1" id="r1">1</a></sup>',
        '<li id="fn1">',
        '<a href="#r1">↑</a>',
        '<h2>Sources</h2>',
        '[End]',
        '&nbsp;',
        '<!--',
        '-->',
        '<script>',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('whatever page comes in, a body comes out that parses to itself; exported and imported again it is the same', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const piece = importHtml(html);
      expect(parseBody(piece.body)).toStrictEqual({ ok: true, body: piece.body });
      for (const { url } of piece.sources) expect(url).toMatch(/^$|^https?:/i);
      expect(importHtml(exportHtml(versionOf(piece)))).toEqual(piece);
    }),
    { numRuns },
  );
});
