import { describe, expect, test } from 'vitest';
import { importHtml } from '@/lib/formats/import/html';
import { canonicalText } from '@/lib/text/canonical-text';
import { parseBody } from '@/lib/text/schema';
import { cpuTime } from '../text/cpu-time';

const long = (topic: string) =>
  `${topic} is what this paragraph is about, and it goes on for a while so that it is clearly longer than a headline would be.`;

function imported(html: string) {
  const piece = importHtml(html);
  expect(parseBody(piece.body)).toEqual({ ok: true, body: piece.body });
  const { text, blocks } = canonicalText({ headline: '', standfirst: '', body: piece.body });
  return { ...piece, paragraphs: blocks.map(({ start, end }) => text.slice(start, end)) };
}
/** The words that rest on each source. */
function resting(html: string) {
  const found: [string, number][] = [];
  JSON.stringify(importHtml(html).body, (_, value: { text?: string; marks?: { type: string; attrs?: { source: number } }[] }) => {
    for (const mark of value?.marks ?? [])
      if (mark.attrs && mark.type === 'source_ref') found.push([value.text ?? '', mark.attrs.source]);
    return value;
  });
  return found;
}

describe('the opening of a page', () => {
  test('a first-level heading is the headline, wherever a kicker stands; what is styled as a subtitle is the standfirst', () => {
    const piece = imported(
      `<title>Ice – The Elwyn Post</title><p>Opinion</p><h1>Ice is <em>not</em> free</h1><p class="subtitle">What the fleet pays</p><p>By Awa Fall</p><p>${long('Ice')}</p>`,
    );
    expect(piece).toMatchObject({
      headline: 'Ice is not free',
      standfirst: 'What the fleet pays',
      byline: 'Awa Fall',
      paragraphs: ['Opinion', long('Ice')],
      format: 'html',
    });
  });

  test('without a heading it is the first line', () => {
    expect(imported(`Ice is not free<br><br>${long('Ice')}`)).toMatchObject({
      headline: 'Ice is not free',
      paragraphs: [long('Ice')],
    });
    expect(imported('')).toMatchObject({ headline: '', paragraphs: [], sources: [] });
  });
});

describe('what a body keeps', () => {
  test('headings of two ranks, quotations, lists in lists, rules, emphasis', () => {
    const { body } = imported(
      '<h1>Ice</h1><h1>One</h1><h2>Two</h2><h4>Four</h4><blockquote><p>We <b>paid</b>.</p></blockquote><ol start="3"><li>boats<ul><li><i>nets</i></li></ul></li></ol><hr><p>End <strong>of</strong> it</p>',
    );
    expect(body.content.map((block) => (block.type === 'heading' ? block.attrs.level : block.type))).toEqual([
      2,
      2,
      3,
      'blockquote',
      'orderedList',
      'horizontalRule',
      'paragraph',
    ]);
    expect(body.content[4]).toEqual({
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'boats' }] },
            {
              type: 'bulletList',
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'nets', marks: [{ type: 'italic' }] }] }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('the text of what it does not know: tables, definitions, superscripts, underlining', () => {
    expect(
      imported(
        `<h1>Ice</h1><table><tr><th>Year<td>Dues</tr><tr><td>2019<td>40 m<sup>2</sup></table><dl><dt>Salt<dd><u>dear</u></dl><form><label>kept</label><input value="gone"><button>gone</button></form>`,
      ).paragraphs,
    ).toEqual(['Year', 'Dues', '2019', '40 m²', 'Salt', 'dear', 'kept']);
  });

  test('nothing that is no text: scripts, styles, pictures, menus, comments, deletions, what is hidden', () => {
    expect(
      imported(
        '<h1>Ice</h1><nav>Home</nav><script>a()</script><style>p{}</style><img alt="gone"><svg><text>gone</text></svg><!-- gone --><p>Ice <del>gone</del><ins>melts</ins><span style="display: none">gone</span></p><template>gone</template>',
      ).paragraphs,
    ).toEqual(['Ice melts']);
  });

  test('only links that may stay, and those without the address of who counts the clicks', () => {
    const { body } = imported(
      '<h1>Ice</h1><p><a href="javascript:x">a</a> <a href="/b">b</a> <a href="https://www.google.com/url?q=https://ice.example/c%3Fd%3D1&amp;sa=D">c</a> <a href="mailto:d@ice.example">d</a></p>',
    );
    const links = JSON.stringify(body).match(/"href":"[^"]*"/g);
    expect(links).toEqual(['"href":"https://ice.example/c?d=1"', '"href":"mailto:d@ice.example"']);
  });

  test('white space as a browser shows it; two breaks part paragraphs, one does not', () => {
    expect(
      imported('<h1>Ice</h1><p>\n  One\n\ttwo <b> three</b><br>\nfour<br><br>five&nbsp;</p><pre>a\n  b</pre>').paragraphs,
    ).toEqual(['One two three\nfour', 'five', 'a\n  b']);
  });
});

describe('footnotes become sources, and the word before rests on them', () => {
  const report = { title: 'Harbour office, report, 2019', url: 'https://h.example/a' };
  const note = 'Harbour office, <a href="https://h.example/a">report</a>, 2019';
  test.each([
    [
      'Word',
      `<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span>[1]</span></span><![endif]></span></span></a>`,
      `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> ${note}</p></div></div>`,
    ],
    [
      'a converted .docx',
      '<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>',
      `<ol><li id="footnote-1"><p> ${note} <a href="#footnote-ref-1">↑</a></p></li></ol>`,
    ],
    [
      'Google Docs',
      '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>',
      `<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;${note}</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Is this so?</p></div>`,
    ],
    [
      'Markdown',
      '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>',
      `<hr class="footnotes-sep"><section class="footnotes"><h2>Notes</h2><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>${note} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`,
    ],
    [
      'LibreOffice',
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      `<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> ${note}</p></div>`,
    ],
    ['a page made by hand', '<sup><a href="#n-a">1</a></sup>', `<p id="n-a">1. ${note}</p>`],
  ])('%s', (_, reference, definition) => {
    const html = `<h1>Ice</h1><p>It cost 1,204${reference} francs.</p>${definition}`;
    const piece = imported(html);
    expect(piece.paragraphs).toEqual(['It cost 1,204 francs.']);
    expect(piece.sources).toEqual([report]);
    expect(resting(html)).toEqual([['1,204', 0]]);
  });

  test('several on one word, and a note with two addresses', () => {
    const html =
      '<h1>Ice</h1><p>All of it.<sup><a href="#fn1">1</a></sup><sup>, </sup><sup><a href="#fn2">2</a></sup></p><ol><li id="fn1">A https://a.example/1, B https://b.example/2</li><li id="fn2">C</li></ol>';
    expect(imported(html).paragraphs).toEqual(['All of it.']);
    expect(importHtml(html).sources.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://b.example/2', '']);
    expect(resting(html)).toEqual([
      ['it.', 0],
      ['it.', 1],
      ['it.', 2],
    ]);
  });

  test('a link to a part of the page is none', () => {
    expect(imported('<h1>Ice</h1><p>See <a href="#s">part 2</a></p><h2 id="s">Two</h2>')).toMatchObject({
      sources: [],
      paragraphs: ['See part 2', 'Two'],
    });
  });
});

test('a list of sources at the end is read as in plain text', () => {
  const piece = imported(
    `<h1>Ice</h1><p>${long('Ice')}</p><p>[End]</p><p><b>Sources:</b></p><ul><li>Harbour office, <a href="https://h.example/a">report</a></li><li>Fall, Awa: <i>Salt</i>, 2019</li></ul>`,
  );
  expect(piece.paragraphs).toEqual([long('Ice')]);
  expect(piece.sources).toEqual([
    { title: 'Harbour office, report', url: 'https://h.example/a' },
    { title: 'Fall, Awa: Salt, 2019', url: '' },
  ]);
});

test.each([
  ['elements in elements', '<div>'.repeat(100_000)],
  ['lists in lists', '<ul><li>x'.repeat(100_000)],
  ['quotations in quotations', '<blockquote>x'.repeat(100_000)],
  ['emphasis never closed', `<p>${'<b>x'.repeat(100_000)}`],
  ['tables in tables', '<table><tr><td>x'.repeat(50_000)],
  ['closed without being opened', '<b>'.repeat(20_000) + '</i>'.repeat(100_000)],
  ['closed only in an attribute', '<ul title="</ul>">'.repeat(100_000)],
  ['an attribute of 5 MB', `<p title="${'a'.repeat(5_000_000)}">x</p>`],
  ['an address of 5 MB', `<a href="https://${'a'.repeat(5_000_000)}">x</a>`],
  ['a style of 5 MB', `<p style="${'a:b;'.repeat(1_250_000)}">x</p>`],
  ['comments never closed', '<p><!-- '.repeat(100_000)],
  ['tags never closed', '<a b="'.repeat(100_001)],
  ['entities', '&amp;&#x41;&bogus;'.repeat(100_000)],
  ['breaks', '<br>'.repeat(100_000)],
  ['blank emphasis', '<b>&nbsp;</b>'.repeat(50_000)],
  ['headings for sources', '<h2>Sources</h2><p>x</p>'.repeat(10_000)],
  [
    'footnotes',
    Array.from({ length: 10_000 }, (_, at) => `<a href="#fn${at}">1</a>`).join('') +
      Array.from({ length: 10_000 }, (_, at) => `<p id="fn${at}">x</p>`).join(''),
  ],
])('a hostile page costs little and never fails: %s', (_, html) => {
  expect(cpuTime(() => importHtml(html))).toBeLessThan(4000);
});

test('what could not be kept is cleaned', () => {
  expect(imported('<p>Ice \ud83d\u0000is&#0;&#xD800;</p>').headline).toMatch(/^Ice/);
});
