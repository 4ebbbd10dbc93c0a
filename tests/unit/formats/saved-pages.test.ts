import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importHtml } from '@/lib/formats/import/html';
import { importFile } from '@/lib/formats/import/import-file';
import { importedCase } from '@/tests/support/imported-case';
import { cpuTime } from '../text/cpu-time';

const folder = new URL('../../fixtures/pages/', import.meta.url);
const page = (name: string) => readFileSync(new URL(name, folder));
const bytes = (text: string) => new TextEncoder().encode(text);

const text = [
  'The council shut the harbour in the spring, and nobody in the town was asked what it thought of that, least of all the crews.',
  'Those who fish for a living have counted the cost since then: fewer landings, dearer ice, and two boats sold to buyers from down the coast.',
  'What the town needs is not another plan but an answer, given in public, by the people who signed the order and who are paid to explain it.',
];
const sources = ['Harbour office, report https://ports.example/a', 'Council minutes https://ports.example/b'];

/** Pages as sites make them, by name, with what has to come of each: headline, standfirst and body in `lines`. */
const cases: Record<string, { lines: string[]; byline: string; sources?: string[] }> = {
  'blog.html': { lines: ['Who shut the harbour?', ...text], byline: 'Ana Ray' },
  'newspaper.html': {
    lines: ['The harbour must reopen', 'A closed port is a closed town, and the council knows it.', 'Opinion', ...text],
    byline: 'Ana Ray and Bo Li',
  },
  'wordpress.html': { lines: ['Who pays for ice?', ...text], byline: 'Ana Ray' },
  'substack.html': { lines: ['The price of silence', 'Why nobody asked the crews', ...text], byline: 'Ana Ray' },
  'medium.html': { lines: ['Ports are people', 'Close one and you close the other', ...text], byline: 'Ana Ray' },
  'wiki.html': {
    lines: [
      'Port Elwyn',
      'Port Elwyn is a harbour on the northern coast, known for its ice house, its fleet of small boats and a lighthouse.{0}',
      'History',
      text[1] ?? '',
    ],
    byline: '',
    sources: ['Harbour office, report of 2019 https://ports.example/elwyn'],
  },
  'comments.html': { lines: ['No more plans', ...text], byline: 'Ana Ray' },
  'references-middle.html': {
    lines: ['What we know of the dues', text[0] ?? '', 'What now?', text[1] ?? '', text[2] ?? ''],
    byline: 'Ana Ray',
    sources,
  },
  'references-end.html': {
    lines: ['What we know of the fees', ...text, 'Ana Ray is a fellow of the Institute of Ports in Elwyn.'],
    byline: 'Ana Ray',
    sources,
  },
  'json-array.html': { lines: ['Two in an array', ...text], byline: 'Ana Ray, Bo Li' },
  'french.html': {
    lines: [
      'Qui a fermé le port ?',
      'Personne n’a demandé leur avis aux équipages.',
      'Le conseil a fermé le port au printemps, et personne en ville n’a été consulté, surtout pas les équipages des bateaux.',
      'Ceux qui vivent de la pêche ont compté depuis : moins de débarquements, de la glace plus chère, deux bateaux vendus.',
    ],
    byline: 'Awa Fall',
  },
  'arabic.html': {
    lines: [
      'من أغلق الميناء؟',
      'أغلق المجلس الميناء في الربيع، ولم يسأل أحد في المدينة عن رأيه، وأقلهم البحارة الذين يعيشون من البحر ومن صيده.',
      'من يعيشون من الصيد يحسبون الكلفة منذ ذلك الحين: صيد أقل، وثلج أغلى، وقاربان بيعا لمشترين من الجنوب.',
    ],
    byline: 'عائشة فال',
  },
  'divs.html': { lines: ['Only divisions', ...text, ...text, ...text], byline: 'Ana Ray' },
  'footnotes-outside.html': {
    lines: ['Notes elsewhere', `${text[0]}{0}`, text[1] ?? '', text[2] ?? ''],
    byline: 'Ana Ray',
    sources: ['Harbour office, report, 2019. https://ports.example/a'],
  },
  'quotation.html': {
    lines: [
      'A man is quoted',
      text[0] ?? '',
      '> Nobody asked us.',
      '> Bo Li, skipper',
      text[1] ?? '',
      '- Ice',
      '- The order of 3 May, which nobody has seen in writing',
      text[2] ?? '',
      '2019',
      '40 boats',
      '2024',
      '12 boats',
    ],
    byline: 'Ana Ray',
  },
};
/** Documents that were written as pages. */
const documents: Record<string, string[]> = {
  'word-doc.html': ['A plain draft', text[0] ?? '', text[1] ?? '', 'Draft 3'],
  'plain-doc.html': ['A plain draft', text[0] ?? '', 'Short.', 'Ana Ray is a fellow.'],
};

describe('a page that was saved from a site', () => {
  test.each(Object.entries(cases))('%s gives its article, and says how many words stand around it', async (name, wanted) => {
    const found = await importedCase(name, page(name));
    expect(found).toMatchObject({ sources: [], ...wanted });
    expect('told' in found && found.told).toMatchObject({ furniture_left_out: expect.any(Number) });
  });

  test('with a name of its own above, comments and footers below', async () => {
    const html =
      '<!doctype html><html><head><title>The dam - Blog</title><meta property="og:title" content="The dam"><meta name="author" content="Ana Ray"></head><body><a href="#c">Skip to content</a><header><h1>The Blog</h1></header><main><article><h1>The dam</h1><p class="entry-meta">15 May 2024 by Ana Ray</p><p>The dam broke in the night, and nobody came to help.</p></article><section id="comments"><p>Great post!</p></section></main><aside><h2>Recent posts</h2></aside><footer>Proudly powered</footer></body></html>';
    expect(await importedCase('a.html', bytes(html))).toEqual({
      lines: ['The dam', 'The dam broke in the night, and nobody came to help.'],
      byline: 'Ana Ray',
      sources: [],
      told: { furniture_left_out: 11, metadata_left_out: 1 },
    });
  });

  test('every page that is kept here is tried', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(cases), ...Object.keys(documents)].toSorted());
  });

  test('comes in whole for whoever wants that', async () => {
    const name = 'blog.html';
    const file = await importFile({ name, bytes: page(name), whole: true });
    expect(JSON.stringify(file)).toContain('I do not agree at all.');
    expect(file).toMatchObject({ ok: true, piece: { headline: 'Who shut the harbour?', byline: 'Ana Ray' } });
    expect(file.ok && file.notices.map(({ kind }) => kind)).toContain('whole_page_taken');
  });

  test('has the headline of its metadata where it prints none, without the name of the site', async () => {
    const html = `<!doctype html><meta property="og:title" content="The dam broke | The Post"><meta property="og:site_name" content="The Post"><nav>Home</nav><article><p>${text[0]}</p><p>${text[1]}</p></article><footer>Contact us</footer>`;
    expect(await importedCase('a.html', bytes(html))).toMatchObject({ lines: ['The dam broke', text[0], text[1]] });
  });

  test('with an address or an account for its author has no byline', async () => {
    const html = `<!doctype html><meta property="og:title" content="The dam"><meta name="author" content="admin"><meta property="article:author" content="https://face.example/post"><nav>Home</nav><article><h1>The dam</h1><p>${text[0]}</p></article>`;
    expect(await importedCase('a.html', bytes(html))).toMatchObject({ byline: '' });
  });

  test.each(['{', '[', '{"@graph":['])('reads linked data that begin with %s over and over', (sign) => {
    const html = `<!doctype html><script type="application/ld+json">${sign.repeat(5_000)}</script><nav>Home</nav><article><h1>The dam</h1><p>${text[0]}</p></article><footer>Contact us</footer>`;
    expect(importHtml(html).headline).toBe('The dam');
  });
});

test.each(Object.entries(documents))('%s is a document, which comes in whole', async (name, lines) => {
  expect(await importedCase(name, page(name))).toEqual({ lines, byline: '', sources: [], told: {} });
});

const around = (article: string) =>
  `<!doctype html><nav>Home</nav><article><h1>The dam</h1>${article}</article><footer>Contact us</footer>`;
test.each([
  ['many paragraphs', around(`<p>${text[0]}</p>`.repeat(900))],
  ['a deep page', around('<div>'.repeat(300) + `<p>${text[0]}</p>`.repeat(100))],
  ['divisions with commas', around('<div>a, b, c, d <br><br>e, f</div>'.repeat(700))],
  ['links', around('<p>x, <a href="#">y</a></p>'.repeat(900))],
  ['lists of links', around('<ul><li><a href="https://a.example/">x</a></li></ul>'.repeat(700))],
  ['comments in comments', around('<div class="comment">x'.repeat(400))],
  ['headings in headings', around('<h1 class="author">x'.repeat(20_000))],
  ['bold heads of lists', around('<b>Notes</b>'.repeat(20_000))],
  ['more than the reader view takes', around(`<p class="share related">${text[0]}</p>`.repeat(9_000))],
])('a saved page costs little: %s', (_, html) => {
  expect(cpuTime(() => importHtml(html))).toBeLessThan(2_500);
});
