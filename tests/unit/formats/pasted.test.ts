import { readFileSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { importHtml } from '@/lib/formats/import/html';
import { pastedPage } from '@/lib/formats/import/pasted-page';

/** What these programs put on the clipboard; the text is ours. */
const fixture = (name: string) => readFileSync(new URL(`../../support/pasted/${name}.html`, import.meta.url), 'utf8');
function paste(html: string, listed: { title: string; url: string }[] = []) {
  const { html: made, sources, notices } = pastedPage(new DOMParser().parseFromString(html, 'text/html'), listed);
  return { lines: made.split('\n'), sources, told: Object.fromEntries(notices.map(({ kind, count }) => [kind, count])) };
}
const register = { title: 'Land register of Elwyn', url: 'https://www.elwyn.example/register' };

const lists = [
  '<ul>',
  '<li><p>a deed</p>',
  '<ul>',
  '<li><p>signed in 1962</p></li>',
  '</ul></li>',
  '<li><p>a map</p></li>',
  '</ul>',
  '<ol start="3">',
  '<li><p>a price</p></li>',
  '</ol>',
];
const link = (text: string) => `<a href="https://www.elwyn.example/register">${text}</a>`;
const opening = (linked: string) =>
  `<p>The <strong>old</strong> ice house <em>belongs</em> to nobody, says ${linked}<br>So it stands.</p>`;

describe('pasted from', () => {
  test('Word: lists out of paragraphs, footnotes as sources, insertions in, deletions, comments and hidden text out', () => {
    expect(paste(fixture('word-desktop'))).toEqual({
      lines: [
        '<h2>Who owns the ice</h2>',
        '<p>The <strong>old</strong> ice house at Port Elwyn <em>belongs</em> to nobody, says <span data-source="0"><a href="https://www.elwyn.example/register?plot=12&amp;year=2019">the register</a>.</span> It was built by forty <span data-source="1">families.</span></p>',
        '<p>Three things are missing:</p>',
        '<ul>',
        '<li><p>a deed</p>',
        '<ul>',
        '<li><p>signed in 1962</p>',
        '<p>and never found</p></li>',
        '</ul></li>',
        '<li><p>a <em>map</em></p></li>',
        '</ul>',
        '<ol start="3">',
        '<li><p>a price</p></li>',
        '<li><p>a buyer</p></li>',
        '</ol>',
        '<h3>What they say</h3>',
        '<blockquote>',
        '<p>We paid for it in fish.</p>',
        '</blockquote>',
        '<p>So it stands, open to the weather.</p>',
        '<p>1962</p>',
        '<p>40 families</p>',
      ],
      sources: [register, { title: 'Fall, Salt and Ice (2019), p. 14', url: '' }],
      told: {
        notes_became_sources: 2,
        insertions_accepted: 1,
        deletions_dropped: 1,
        hidden_left_out: 1,
        comments_left_out: 1,
        tables_became_paragraphs: 1,
      },
    });
  });

  test('Word on the web: entries that say their level, styles by name', () => {
    expect(paste(fixture('word-on-the-web'))).toEqual({
      lines: [
        '<h2>Who owns the ice</h2>',
        opening(`${link('the register')}.`),
        ...lists,
        '<blockquote>',
        '<p>We paid for it in fish.</p>',
        '</blockquote>',
      ],
      sources: [],
      told: {},
    });
  });

  test('Google Docs: emphasis out of styles, lists in lists, links without the detour', () => {
    expect(paste(fixture('google-docs'))).toEqual({
      lines: [
        '<h2>Who owns the ice</h2>',
        opening('<a href="https://www.elwyn.example/register?plot=12">the register</a>.'),
        ...lists,
        '<p>It has \u00A0gone.</p>',
      ],
      sources: [],
      told: { struck_kept: 1 },
    });
  });

  test('LibreOffice', () => {
    expect(paste(fixture('libreoffice'))).toEqual({
      lines: [
        '<h2>Who owns the ice</h2>',
        opening(`<span data-source="0">${link('the register')}.</span>`),
        ...lists,
        '<blockquote>',
        '<p>We paid for it in fish.</p>',
        '</blockquote>',
      ],
      sources: [register],
      told: { notes_became_sources: 1 },
    });
  });

  test('Pages', () => {
    expect(paste(fixture('pages'))).toEqual({
      lines: ['<p><strong>Who owns the ice</strong></p>', opening(`${link('the register')}.`), ...lists],
      sources: [],
      told: {},
    });
  });
});

test('a page downloaded from Google Docs: emphasis by class, levels by class, footnotes, no comments', () => {
  const piece = importHtml(fixture('google-docs-download'));
  expect(piece).toMatchObject({
    headline: 'Who owns the ice',
    standfirst: 'A house without a deed',
    sources: [{ title: 'Land register, 2019', url: 'https://www.elwyn.example/register' }],
  });
  expect(piece.body.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'bulletList']);
  expect(JSON.stringify(piece.body)).toContain('"text":"old","marks":[{"type":"bold"}]');
});

test('footnotes count on from the sources that the piece has; one that is there already is not there twice', () => {
  const { lines, sources } = paste(fixture('word-desktop'), [{ title: 'Census', url: 'https://census.example' }, register]);
  expect(sources.map(({ title }) => title)).toEqual(['Census', 'Land register of Elwyn', 'Fall, Salt and Ice (2019), p. 14']);
  expect(lines[1]).toContain('<span data-source="1"><a');
  expect(lines[1]).toContain('<span data-source="2">families.</span>');
});

test('a picture alone pastes nothing, and says so', () => {
  expect(paste('<meta charset="utf-8"><img src="file:///C:/ice.png">')).toMatchObject({
    lines: [''],
    told: { pictures_left_out: 1 },
  });
});

test('a marker whose footnote was not copied goes, and is told; tables and pictures are counted', () => {
  const made = paste(
    '<p>The ice came<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> late<sup>[2]</sup>, over 40 m<sup>2</sup>.</p>' +
      '<table><tr><td>May</td><td><table><tr><td>40</td></tr></table></td></tr></table><table><tr><td> </td></tr></table>' +
      '<p><picture><img src="x"></picture></p><p><a href="#part-2">2</a></p>',
  );
  expect(made.lines).toEqual(['<p>The ice came late, over 40 m².</p>', '<p>May</p>', '<p>40</p>', '<p>2</p>']);
  expect(made.told).toEqual({ notes_missing: 2, tables_became_paragraphs: 1, pictures_left_out: 1 });
});
