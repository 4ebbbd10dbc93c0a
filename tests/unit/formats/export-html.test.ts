import { expect, test } from 'vitest';
import type { ExportedVersion } from '@/lib/formats/export/exported-version';
import { exportHtml } from '@/lib/formats/export/html/export-html';
import { importHtml } from '@/lib/formats/import/html';

const version: ExportedVersion = {
  number: 3,
  madeAt: '2026-03-03T10:00:00.000Z',
  timeZone: 'Europe/Paris',
  content: {
    headline: 'Ice is <not> free',
    standfirst: 'What the fleet pays',
    byline: 'Awa Fall',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Dues rose by ' },
            { type: 'text', text: '40 per cent', marks: [{ type: 'source_ref', attrs: { source: 0 } }] },
            { type: 'text', text: '.' },
          ],
        },
      ],
    },
    sources: [
      { title: 'Harbour office', url: 'https://h.example/a?b=1&c=2' },
      { title: 'Fall, Awa: Salt', url: '' },
    ],
    disclosure: '',
    language: 'ar',
    topics: [],
  },
  notes: [
    {
      by: 'Affected communities reviewer',
      at: '2026-03-04T23:30:00.000Z',
      text: 'Whose fleet?\n\n<script>alert(1)</script>',
      sources: [{ title: 'Census', url: 'javascript:x' }],
      place: { start: 54, end: 65 },
      missing: false,
      answers: [{ by: 'The author', at: '2026-03-05T09:00:00.000Z', text: 'All of it.', sources: [] }],
    },
  ],
};

test('a version as one page: its text, its sources, its counterpoints, and nothing that runs', () => {
  const page = exportHtml(version);
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('<h1 id="headline">Ice is &lt;not&gt; free</h1>');
  expect(page).toContain(
    'Dues rose by <span data-source="0">40 per cent</span><sup class="source-number"><a href="#source-1" aria-label="Source 1">1</a></sup>.',
  );
  expect(page).toContain('<cite>Fall, Awa: Salt</cite></li>');
  expect(page).toContain('<strong>Affected communities reviewer</strong>, <time datetime="2026-03-05">5 March 2026</time>');
  expect(page).toContain('<h2 lang="en" dir="ltr">Counterpoints</h2>');
  expect(page).toContain('All of it.');
  expect(page).not.toMatch(/<script|javascript:|<link|src=|url\(/);
});

test('read back it is the piece, without the counterpoints', () => {
  const { headline, standfirst, byline, body, sources } = version.content;
  expect(importHtml(exportHtml(version))).toEqual({ headline, standfirst, byline, body, sources, format: 'html' });
});

test('written anew by another program it is still read: the number becomes a source, the counterpoints stay out', () => {
  const anew = exportHtml(version).replace('content="Counterpoint"', 'content="Another 1.0"');
  const piece = importHtml(anew);
  expect(piece).toMatchObject({ headline: 'Ice is <not> free', standfirst: '', byline: '' });
  expect(piece.sources.map(({ url }) => url)).toContain('https://h.example/a?b=1&c=2');
  expect(JSON.stringify(piece.body)).toContain('40 per ');
  expect(JSON.stringify(piece)).not.toContain('Whose fleet');
});
