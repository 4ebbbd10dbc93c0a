import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '@/lib/formats/html/content-security-policy';
import { margins } from '@/lib/formats/html/reader/margin';
import { previewPage, readerPage } from '@/lib/formats/html/reader-page';
import { day } from '@/lib/formats/html/when';
import { type FrozenEdition, frozenEdition } from '@/lib/review/frozen-edition';
import type { Statement } from '@/lib/review/statement';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { words } from '@/lib/words/en/shared';
import { perspectiveOutcome } from '@/lib/words/en/statements';
import { english } from '@/lib/words/language';
import { aFrozenEdition } from '@/tests/support/frozen-edition';
import { aPublication } from './publication';

const page = readerPage(aFrozenEdition(), aPublication());

test('the fixture is an edition', () => {
  expect(frozenEdition.safeParse(aFrozenEdition()).success).toBe(true);
});

test('same input, same bytes', () => {
  expect(readerPage(aFrozenEdition(), aPublication())).toBe(page);
});

test('the policy names the hash of the one style and lets no script run', () => {
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(contentSecurityPolicy(page)).toBe(
    `default-src 'none'; script-src 'none'; style-src 'sha256-${hash}'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
});

test('no asset of somebody else, and none but fonts of our own', () => {
  const fetched = [...page.matchAll(/(?:src|href)="([^"]+)"[^>]*as="font"|url\(([^)]+)\)/g)].map(([, href, url]) => href ?? url);
  expect(fetched.filter((url) => !/^("data:|\/fonts\/source-serif-4-)/.test(url ?? ''))).toEqual([]);
  expect(page).not.toMatch(/<(img|iframe|object|embed|form|input|button)\b/);
});

test('the whole page with its fonts is under 60 kB', () => {
  const folder = 'node_modules/@fontsource/source-serif-4/files';
  const font = (face: string) => readFileSync(`${folder}/source-serif-4-latin-${face}.woff2`).length;
  expect(brotliCompressSync(page).length + font('400-normal') + font('400-italic')).toBeLessThan(60_000);
  const bold = readerPage(
    aFrozenEdition((one) => ({
      ...one,
      content: {
        ...one.content,
        body: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }],
        },
      },
    })),
    aPublication(),
  );
  expect([
    page.includes('400-italic'),
    page.includes('600-normal'),
    bold.includes('400-italic'),
    bold.includes('600-normal'),
  ]).toEqual([true, false, false, true]);
});

test('every note and claim has an address of its own, and every link in the page leads somewhere', () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { code } of aFrozenEdition().counterpoints) expect(ids).toContain(`counterpoint-${code}`);
  for (const { id } of aFrozenEdition().claims) expect(ids).toContain(`claim-${id}`);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test('what is missing comes before the first passage’s notes, and notes follow their paragraph', () => {
  const order = [
    'class="heard"',
    'VELDRA. When the',
    'id="counterpoint-W4"',
    'id="counterpoint-F1"',
    'I do not write',
    'id="counterpoint-P2"',
    'A cheap boat',
  ];
  const places = order.map((text) => page.indexOf(text));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(places).not.toContain(-1);
});

test('in the margin, what is missing is first and the rest follow the text, in whatever order they came', () => {
  const { counterpoints, claims } = aFrozenEdition();
  const order = ['W4', 'F1', 'P2', 'F3', 'E5'];
  for (const list of [counterpoints, counterpoints.toReversed(), [...counterpoints.slice(2), ...counterpoints.slice(0, 2)]]) {
    const { notes } = margins({ counterpoints: list, claims: claims.toReversed() });
    expect(notes.map(({ item }) => item.code)).toEqual(order);
    expect(notes.map(({ above }) => above)).toEqual(['heard', 'C0', 'C1', 'C2', 'C3']);
  }
  expect(margins({ counterpoints, claims: claims.toReversed() })).toEqual(margins({ counterpoints, claims }));
});

test('days are the newsroom’s, and no time is finer', () => {
  expect(day(english, '2026-05-14T22:30:00.000Z', 'Europe/Oslo').text).toBe('<time datetime="2026-05-15">15 May 2026</time>');
  expect(page.match(/datetime="[^"]*T/)).toBeNull();
});

test('the summary says what review changed; held, exceptions and silence are told', () => {
  expect(page).toContain('10 facts checked. The author did not answer 1 counterpoint. An editor held 1 counterpoint back.');
  expect(page).toContain('4 passages changed since the review began.');
  expect(page).toContain('Second pair of eyes: exception by two editors, 13 May 2026. <q dir="auto">The other editor');
  expect(page).toContain('Ilse Marend did not answer.');
  expect(page).toContain('a reviewer was asked, no reply');
});

test('the list of who was heard is called so', () => {
  expect(page).toContain('<h2 id="heard">Who was heard</h2>');
});

test('who answered that there is nothing to disclose is said to; who did not answer is not', () => {
  const disclosing = (disclosure: string) =>
    readerPage(
      aFrozenEdition((one) => ({ ...one, content: { ...one.content, disclosure } })),
      aPublication(),
    );
  expect(page).toContain('Her family lives on Skarn.');
  expect(disclosing('None.')).toContain('The author says that there is nothing to disclose.');
  expect(disclosing('')).not.toContain('disclose');
});

test('corrections stand above the byline, and say whether a second editor has confirmed', () => {
  expect(page.indexOf('It was 61,000.')).toBeLessThan(page.indexOf('class="byline"'));
  expect(page).not.toContain('has confirmed it yet');
  expect(
    readerPage(
      aFrozenEdition(),
      aPublication({
        corrections: [{ id: 'correction-1', state: 'unconfirmed', confirmBy: '2026-05-19T08:15:00.000Z' }],
      }),
    ),
  ).toContain('No second editor has confirmed it yet; the time to confirm it ends on 19 May 2026, 10:15 (Europe/Oslo).');
});

test('names stand only where they were opened', () => {
  expect(page).toContain('A reviewer for people of the islands');
  expect(page.match(/Oskar Lindgard/g)).toHaveLength(2);
});

test('without counterpoints the text is the same, and the way back is there', () => {
  const without = readerPage(aFrozenEdition(), { ...aPublication(), without: true });
  expect(without).not.toMatch(/<aside|<mark|class="code"|<!--|counterpoints=no/);
  expect(without).toContain('<a href="/read/night-ferry">With counterpoints</a>');
  expect(without).toContain('The board did not vote on it.');
  expect(without).toContain('class="fact');
  expect(contentSecurityPolicy(without)).toBe(contentSecurityPolicy(page));
  expect([...without.matchAll(/href="#(counterpoint|passage)-/g)]).toEqual([]);
});

test('a retracted piece is kept under its notice', () => {
  const retracted = readerPage(
    aFrozenEdition(),
    aPublication({ retraction: { reason: 'Wrong route.', at: '2026-06-01T10:00:00.000Z' } }),
  );
  expect(retracted.indexOf('This piece is retracted')).toBeLessThan(retracted.indexOf('<h1'));
  expect(retracted).toContain('<title>Retracted: ');
  expect(retracted).toContain('Wrong route.');
  expect(retracted).toContain('They could have sailed.');
});

test('a preview says so, has no address and asks not to be kept', () => {
  const preview = previewPage(aFrozenEdition(), {
    site: aPublication().site,
    now: '2026-05-13T10:00:00.000Z',
    back: '/pieces/1',
  });
  expect(preview).toContain(published.preview);
  expect(preview).toContain(`<a href="/pieces/1">${published.leavePreview}</a>`);
  expect(preview).toContain('content="noindex"');
  expect(preview).not.toMatch(/ld\+json|canonical|\/read\//);
});

test('the language of the piece, and ours where it is another', () => {
  const arabic = readerPage(
    aFrozenEdition((one) => ({ ...one, content: { ...one.content, language: 'ar' } })),
    aPublication(),
  );
  expect(arabic).toContain('<html lang="ar" dir="rtl">');
  expect(arabic).toContain('aria-labelledby="heard" lang="en" dir="ltr"');
  expect(page).toContain('<html lang="en" dir="ltr">');
  expect(page).not.toContain('lang="en" dir="ltr">Supported');
});

test('machines get the article and the verdicts as words', () => {
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as {
    '@graph': Record<string, unknown>[];
  };
  expect(data['@graph'].map((one) => one['@type'])).toEqual([
    'OpinionNewsArticle',
    ...Array.from({ length: 10 }, () => 'ClaimReview'),
  ]);
  expect(data['@graph'][1]?.['reviewRating']).toEqual({ '@type': 'Rating', alternateName: 'Supported' });
});

test('a body outside the schema is never shown', () => {
  const bad = aFrozenEdition((one) => ({
    ...one,
    content: { ...one.content, body: { type: 'doc', content: [{ type: 'iframe' }] } },
  }));
  expect(() => readerPage(bad, aPublication())).toThrow(TypeError);
});

describe('an edition says of its review only what its statements say', () => {
  const saying = (statements: Statement[]) =>
    readerPage(
      aFrozenEdition((one) => ({ ...one, statements, review: { ...one.review, overrides: [] } })),
      aPublication(),
    );
  const perspective = { code: 'perspective', perspective: 'history', counterpoints: 0 } as const;

  test.each([
    ['an exception', { code: 'requirement', requirement: 'facts_checked', status: 'overridden', reason: 'overridden' }],
    ['another policy', { code: 'requirement', requirement: 'facts_checked', status: 'not_applicable', reason: 'not_required' }],
    ['verdicts alone', { code: 'verdicts', facts: 3 }],
  ] satisfies [string, Statement][])('%s is no fact-check', (_, statement) => {
    expect(saying([statement])).not.toContain(readerWords.factsChecked);
    expect(saying([statement])).not.toMatch(/facts? checked\./);
  });

  test.each(['no_counterpoint', 'no_reply', 'not_heard', 'nothing_to_add'] as const)('%s is not on record', (outcome) => {
    expect(saying([{ ...perspective, outcome }])).toContain(perspectiveOutcome({ ...perspective, outcome }));
    expect(saying([{ ...perspective, outcome }])).not.toContain(words.vocabulary.signOff.filed);
  });

  test('a counterpoint without an answer says that the author did not answer only where their time ran out', () => {
    expect(saying([{ code: 'did_not_answer', counterpoints: 1 }])).toContain('Ilse Marend did not answer.');
    expect(saying([{ code: 'unanswered', counterpoints: 1 }])).not.toContain('did not answer');
    expect(saying([{ code: 'unanswered', counterpoints: 1 }])).toContain(readerWords.withoutAnswer);
  });

  test('one older than statements keeps its counterpoints and exceptions, and says nothing else', () => {
    const { statements: _, ...older } = aFrozenEdition();
    const page = readerPage(
      frozenEdition.parse({ ...older, review: { ...older.review, factsChecked: 10, people: 7 } }),
      aPublication(),
    );
    expect(page).toContain('Second pair of eyes: exception by two editors, 13 May 2026.');
    expect(page).toContain('<bdi>Public finance</bdi>');
    expect(page).not.toMatch(/facts? checked|did not answer|since the review|Regional history|held/);
    expect(page).not.toContain(readerWords.factsChecked);
  });
});

test('a notice that changed no word leads to no difference', () => {
  const notice = {
    id: 'note-1',
    text: 'A word from the desk.',
    at: '2026-05-18T09:00:00.000Z',
    digest: 'd'.repeat(64),
    answer: null,
  };
  const pageWith = (type: 'editors_note' | 'correction', changes: FrozenEdition['corrections'][number]['changes']) =>
    readerPage(
      aFrozenEdition((edition) => ({ ...edition, corrections: [{ ...notice, type, shows: 'difference', changes }] })),
      aPublication(),
    );
  expect(pageWith('editors_note', [])).not.toContain('record#correction-note-1">');
  const change = { kind: 'changed' as const, before: [0], after: [0], parts: [{ kind: 'removed' as const, text: 'old' }] };
  expect(pageWith('correction', [change])).toContain('record#correction-note-1">');
});
