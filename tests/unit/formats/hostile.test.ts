import { expect, test } from 'vitest';
import { atomFeed } from '@/lib/formats/feeds/atom-feed';
import type { FeedEntry } from '@/lib/formats/feeds/feed-entry';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';
import { frontPage } from '@/lib/formats/html/front-page';
import { removedPage } from '@/lib/formats/html/notice-page';
import { previewPage, readerPage } from '@/lib/formats/html/reader-page';
import { recordPage } from '@/lib/formats/html/record-page';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';
import { canonicalText } from '@/lib/text/canonical-text';
import { aFrozenEdition } from '@/tests/support/frozen-edition';
import { aPublication } from './publication';

const attack = `"onload='x' </style></script></title><script>alert(1)</script><img src=x onerror=y>--><!--/+-->~-->&amp;`;
const link = 'javascript:alert(1)';

/** Every text that a person gives is an attack, every address a script. */
function hostileEdition(): FrozenEdition {
  const content = {
    headline: attack,
    standfirst: attack,
    byline: attack,
    body: {
      type: 'doc' as const,
      content: [
        ...bodyFromParagraphs([attack, attack]).content,
        {
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text: attack, marks: [{ type: 'link' as const, attrs: { href: link } }] }],
        },
      ],
    },
    sources: [{ title: attack, url: link }],
    disclosure: attack,
    language: attack,
    topics: [attack],
  };
  const { text, blocks } = canonicalText(content);
  const block = blocks[2];
  const span = { start: (block?.start ?? 0) + 3, end: (block?.end ?? 0) - 3 };
  return aFrozenEdition((one) => ({
    ...one,
    content,
    text,
    counterpoints: one.counterpoints.map((note) => ({
      ...note,
      code: attack,
      perspectiveName: attack,
      letter: attack,
      name: attack,
      place: note.place && span,
      text: attack,
      sources: [{ title: attack, url: link }],
      response: note.response && { ...note.response, text: attack },
    })),
    claims: one.claims.map((claim) => ({
      ...claim,
      statement: attack,
      spans: [span],
      rationale: attack,
      evidence: claim.evidence.map((source) => ({ ...source, url: link, title: attack, publisher: attack, quote: attack })),
    })),
    corrections: one.corrections.map((correction) => ({ ...correction, text: attack })),
    review: {
      ...one.review,
      perspectives: one.review.perspectives.map((heard) => ({ ...heard, name: attack, letter: attack })),
      overrides: one.review.overrides.map((override) => ({ ...override, reason: attack })),
      policy: { name: attack, version: 1 },
    },
  }));
}

const site = { newsroom: attack, baseUrl: 'https://tidings.example', timeZone: 'UTC' };
const publication = aPublication({ site, retraction: { reason: attack, at: '2026-06-01T00:00:00.000Z' } });
const teaser: FeedEntry = {
  id: 'https://first.example/read/attack',
  changes: 1,
  notices: [{ type: 'correction', text: attack, at: publication.publishedAt }],
  slug: 'night-ferry',
  headline: attack,
  standfirst: attack,
  byline: attack,
  language: attack,
  topics: [attack],
  publication: 'retracted',
  marks: { headline: null, standfirst: null, byline: null },
  publishedAt: publication.publishedAt,
  changedAt: publication.changedAt,
  statements: [{ code: 'fact_check', facts: 1 }],
};
const edition = hostileEdition();

test.each([
  ['reader page', readerPage(edition, publication)],
  ['reader page without counterpoints', readerPage(edition, { ...publication, without: true })],
  ['preview', previewPage(edition, { site, now: publication.publishedAt, back: '/pieces/1' })],
  [
    'record page',
    recordPage(edition, publication, [{ day: '2026-05-01', happening: { kind: 'answered', code: attack, response: 'replied' } }]),
  ],
  ['front page', frontPage({ site, pieces: [teaser], number: 1, more: true })],
  ['removal notice', removedPage(site, { reason: attack, at: publication.publishedAt })],
])('%s: hostile text stays text in every field', (_, page) => {
  const tags = [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  expect(tags.filter((tag) => /^<(script|img)/.test(tag))).toEqual(
    page.includes('ld+json') ? ['<script type="application/ld+json">'] : [],
  );
  expect(tags.filter((tag) => /\son\w+=/.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
  expect(page.match(/<style>/g)).toHaveLength(1);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).not.toMatch(/(href|src)="\s*javascript:/i);
  expect(page.replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '')).not.toMatch(/\sstyle=/);
  // Quotes inside attribute values and angle brackets in text never stand bare.
  expect(
    page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<!--.*?-->/gs, '')
      .replace(/<[^<>"]*("[^"<>]*"[^<>"]*)*>/g, ''),
  ).not.toMatch(/[<]/);
});

test('feeds carry it as text', () => {
  const { items } = JSON.parse(jsonFeed(site, [teaser])) as { items: { title: string; language: string }[] };
  expect(items).toMatchObject([{ title: `Retracted: ${attack}`, language: 'und' }]);
  const atom = atomFeed(site, [{ ...teaser, headline: `a\u0000\u000b${attack}` }], 'https://first.example/');
  expect(atom).not.toMatch(/<script|<img/);
  expect([atom.includes('\u0000'), atom.includes('\u000b')]).toEqual([false, false]);
});
