import { describe, expect, test } from 'vitest';
import { importText } from '@/lib/formats/import';
import { LeftOut } from '@/lib/formats/import/left-out';
import { canonicalText } from '@/lib/text/canonical-text';
import { bodyFromParagraphs, parseBody } from '@/lib/text/schema';
import { cpuTime } from './cpu-time';

const long = (topic: string) =>
  `${topic} is what this paragraph is about, and it goes on for a while so that it is clearly longer than a headline or a line of verse would be. It has a second sentence too.`;

const wire = `Harbour Dues Must Rise Despite Anger on the Quays
Higher charges are a hard choice for a town that lives by its fishing fleet.

PORT ELWYN – ${long('The charge')}
${long('The fleet')}
${long('The ice house')}
${long('The quay')}
[End]
Sources:
* The Elwyn Institute - Harbour Programme: [https://www.elwyn.example/work/harbour/index.html](https://www.elwyn.example/work/harbour/index.html) * Council of Ports - Dues in the North: [https://www.ports.example/dues-tracker/north](https://www.ports.example/dues-tracker/north)
`;

function imported(text: string) {
  const piece = importText(text);
  expect(parseBody(piece.body)).toEqual({ ok: true, body: piece.body });
  const { text: canonical, blocks } = canonicalText({ headline: '', standfirst: '', body: piece.body });
  return { ...piece, paragraphs: blocks.map(({ start, end }) => canonical.slice(start, end)) };
}

describe('a pasted piece', () => {
  test('of the wire’s shape: headline, standfirst, dateline in the first paragraph, end mark, bullets on one line', () => {
    const piece = imported(wire);
    expect(piece.headline).toBe('Harbour Dues Must Rise Despite Anger on the Quays');
    expect(piece.standfirst).toBe('Higher charges are a hard choice for a town that lives by its fishing fleet.');
    expect(piece.paragraphs).toHaveLength(4);
    expect(piece.paragraphs[0]).toMatch(/^PORT ELWYN – The charge/);
    expect(piece.paragraphs.at(-1)).toBe(long('The quay'));
    expect(piece.sources).toEqual([
      { title: 'The Elwyn Institute - Harbour Programme', url: 'https://www.elwyn.example/work/harbour/index.html' },
      { title: 'Council of Ports - Dues in the North', url: 'https://www.ports.example/dues-tracker/north' },
    ]);
    expect(piece.format).toBe('plain');
  });

  test('with Windows line ends, no-break spaces and a byte-order mark reads the same', () => {
    expect(imported(`\uFEFF${wire.replaceAll('\n', '\r\n').replace('PORT ELWYN –', 'PORT\u00a0ELWYN –')}`)).toEqual(
      imported(wire),
    );
  });

  test('without a standfirst keeps its first paragraph in the body', () => {
    const piece = imported(`Ice is not free\n\n${long('Ice')}\n\n${long('Salt')}`);
    expect([piece.headline, piece.standfirst, piece.paragraphs]).toEqual(['Ice is not free', '', [long('Ice'), long('Salt')]]);
  });

  test('with a headline straight above the paragraphs', () => {
    const piece = imported(`Ice is not free\n${long('Ice')}\n${long('Salt')}`);
    expect([piece.headline, piece.standfirst, piece.paragraphs.length]).toEqual(['Ice is not free', '', 2]);
  });

  test('of one paragraph', () => {
    expect(imported(`Ice is not free\n\n${long('Ice')}`)).toMatchObject({
      headline: 'Ice is not free',
      standfirst: '',
      paragraphs: [long('Ice')],
    });
    expect(imported(long('Ice'))).toMatchObject({ headline: '', standfirst: '', paragraphs: [long('Ice')] });
    expect(imported('The ice has melted.')).toMatchObject({ headline: '', paragraphs: ['The ice has melted.'] });
    expect(imported('Just a headline')).toMatchObject({ headline: 'Just a headline', paragraphs: [] });
    expect(imported('')).toMatchObject({ headline: '', standfirst: '', paragraphs: [], sources: [] });
  });

  test('that opens with a dateline has no headline', () => {
    expect(imported(`PORT ELWYN, 5 May – The ice melted\n\n${long('Ice')}`)).toMatchObject({
      headline: '',
      paragraphs: expect.arrayContaining([]),
    });
  });

  test('with a byline, in English and French', () => {
    expect(imported(`Ice is not free\nBy Awa Fall\n\n${long('Ice')}\n${long('Salt')}`)).toMatchObject({
      headline: 'Ice is not free',
      byline: 'Awa Fall',
      standfirst: '',
    });
    const piece = imported(
      `La glace a un prix\nCe que coûte la pêche.\nPar Awa Fall\n\n${long('La glace')}\n${long('Le sel')}\n[Fin]\nSources :\n- Institut du port : https://institut.example/glace.`,
    );
    expect(piece).toMatchObject({ headline: 'La glace a un prix', standfirst: 'Ce que coûte la pêche.', byline: 'Awa Fall' });
    expect(piece.sources).toEqual([{ title: 'Institut du port', url: 'https://institut.example/glace' }]);
  });

  test('with labels', () => {
    expect(imported(`Headline: Ice\nStandfirst: It costs.\n\n${long('Ice')}`)).toMatchObject({
      headline: 'Ice',
      standfirst: 'It costs.',
      paragraphs: [long('Ice')],
    });
  });

  test('with lines broken at a fixed width is joined again', () => {
    const piece = imported(
      'Ice is not free\n\nThe ice house was built by the grandfathers of the\npeople who now say that they cannot pay for it, and\nit shows.\n\nSalt is another matter altogether, as everybody on\nthe quay knows.',
    );
    expect(piece.paragraphs).toEqual([
      'The ice house was built by the grandfathers of the people who now say that they cannot pay for it, and it shows.',
      'Salt is another matter altogether, as everybody on the quay knows.',
    ]);
  });

  test('keeps words with underscores and asterisks that mark nothing', () => {
    const piece = imported(`Ice is not free\n\n${long('The file ice_house_plan')}\n\n${long('A 2 * 3 * 4 metre block')}`);
    expect(piece.format).toBe('plain');
    expect(piece.paragraphs[0]).toContain('ice_house_plan');
    expect(piece.paragraphs[1]).toContain('2 * 3 * 4');
  });

  test('whose text mentions sources keeps that text', () => {
    const piece = imported(`Ice is not free\n\n${long('Ice')}\n\nSources:\n\n${long('The word above')}`);
    expect(piece.sources).toEqual([]);
    expect(piece.paragraphs).toHaveLength(3);
  });

  test('keeps what stands after the end mark', () => {
    const piece = imported(`Ice is not free\n\n${long('Ice')}\n-30-\nA note of the author’s.`);
    expect(piece.paragraphs.at(-1)).toBe('A note of the author’s.');
  });
});

describe('what stands under a headline', () => {
  const broke = 'The dam broke in the night, and nobody came to help the people.';
  const opened = (lines: string) => imported(`The dam\n\n${lines}\n\n${broke}\n\n${long('Ice')}\n`);

  test('a name alone and a date are a byline and no standfirst, and a list in brackets at the end is sources', () => {
    const left = new LeftOut();
    const piece = importText(`The dam\n\nAna Ray\n15 May 2024\n\n${broke}\n\n[1] The report, 2024.\n`, left);
    expect(piece).toMatchObject({ headline: 'The dam', standfirst: '', byline: 'Ana Ray', body: bodyFromParagraphs([broke]) });
    expect(piece.sources).toEqual([{ title: 'The report, 2024.', url: '' }]);
    expect(left.notices()).toEqual([{ kind: 'metadata_left_out', count: 1 }]);
  });

  test.each([
    ['Ana Ray', 'Ana Ray'],
    ['Ana Ray and Bo Li', 'Ana Ray and Bo Li'],
    ['Jean-Pierre de la Tour', 'Jean-Pierre de la Tour'],
    ['By Ana Ray | 15 May 2024', 'Ana Ray'],
    ['15 May 2024 by Ana Ray', 'Ana Ray'],
    ['Wednesday, May 15, 2024\nBy Ana Ray', 'Ana Ray'],
    ['Par Awa Fall\nPublié le 15 mai 2024', 'Awa Fall'],
    ['Von Ada Weber\n15. Mai 2024, 10:30', 'Ada Weber'],
    ['بقلم عائشة فال\n١٥ مايو ٢٠٢٤', 'عائشة فال'],
  ])('%s', (lines, byline) => {
    expect(opened(lines)).toMatchObject({ headline: 'The dam', standfirst: '', byline, paragraphs: [broke, long('Ice')] });
  });

  test.each(['Nobody asked the crews', 'A Town Without Ice', 'The 12 boats of 2024 are gone', 'In May 2024 the dam broke'])(
    '%s is no name and no date',
    (line) => {
      const { byline, standfirst, paragraphs } = opened(line);
      expect(byline).toBe('');
      expect([standfirst, ...paragraphs]).toContain(line);
    },
  );
});

describe('a list of sources ends where its entries end', () => {
  const after = `${long('Salt')} Nobody has said so before, and nobody will say so again in this town, whatever the council may decide of it in the end.`;
  test.each([
    ['a paragraph', `- Harbour office: https://harbour.example/a\n- Council: https://council.example/b\n\n${after}`, [after]],
    ['a line about the author', '1. Harbour office\n2. Council\n\nAwa Fall lives in Elwyn.', ['Awa Fall lives in Elwyn.']],
    ['another list', '- Harbour office\n- Council\n\nThanks\n\nTo everybody.', ['Thanks', 'To everybody.']],
  ])('%s', (_, list, kept) => {
    const piece = imported(`Ice is not free\n\n${long('Ice')}\n\nSources\n\n${list}\n`);
    expect(piece.sources.map(({ title }) => title)).toEqual(['Harbour office', 'Council']);
    expect(piece.paragraphs).toEqual([long('Ice'), ...kept]);
  });

  test('and entries without an address that stand between others are entries', () => {
    const list =
      'Harbour office: https://harbour.example/a\n\nCouncil, minutes of May.\n\nIce house: https://ice.example/b\n\nFall, Awa: Salt, 2019.';
    expect(imported(`Ice is not free\n\n${long('Ice')}\n\nSources\n\n${list}`)).toMatchObject({ paragraphs: [long('Ice')] });
  });

  test('under a heading of Markdown', () => {
    const piece = imported(`# Ice\n\n${long('Ice')}\n\n## Sources\n\n- Harbour office\n\n## What now?\n\n${long('Salt')}`);
    expect(piece.sources).toHaveLength(1);
    expect(piece.paragraphs).toEqual([long('Ice'), 'What now?', long('Salt')]);
  });
});

describe('a list of sources', () => {
  const sources = (list: string) => imported(`Ice is not free\n\n${long('Ice')}\n\nSources\n${list}`).sources;

  test.each([
    [
      'numbered',
      '1. Harbour office: https://harbour.example/a\n2. The <https://ice.example/b> page',
      [
        { title: 'Harbour office', url: 'https://harbour.example/a' },
        { title: 'The page', url: 'https://ice.example/b' },
      ],
    ],
    [
      'with the address below the title',
      '- Harbour office\n  https://harbour.example/a',
      [{ title: 'Harbour office', url: 'https://harbour.example/a' }],
    ],
    [
      'with labelled links',
      '* [Harbour office](https://harbour.example/a)',
      [{ title: 'Harbour office', url: 'https://harbour.example/a' }],
    ],
    [
      'of bare addresses',
      'https://harbour.example/a\nhttps://ice.example/b)',
      [
        { title: 'harbour.example', url: 'https://harbour.example/a' },
        { title: 'ice.example', url: 'https://ice.example/b' },
      ],
    ],
    ['with brackets in the address', '- Ice: https://ice.example/a_(b)', [{ title: 'Ice', url: 'https://ice.example/a_(b)' }]],
    [
      'with a book, which has no address',
      '- Fall, Awa: *Salt and Ice*, 2019\n- Ice: https://ice.example',
      [
        { title: 'Fall, Awa: Salt and Ice, 2019', url: '' },
        { title: 'Ice', url: 'https://ice.example' },
      ],
    ],
    [
      'with a hostile address',
      '- Ice: [x](javascript:alert(1)) https://ice.example',
      [{ title: 'Ice: x)', url: 'https://ice.example' }],
    ],
  ])('%s', (_, list, expected) => expect(sources(list)).toEqual(expected));
});

describe('Markdown', () => {
  test('with a heading, emphasis, quotations, lists, links and a rule', () => {
    const piece = imported(
      `# Ice is not free\n\n_What the fleet pays._\n\n${long('The _old_ **ice** house')}\n\n## Who pays\n\n> We paid.\n> Always.\n\n- boats\n- nets\n  1. long\n\n---\n\nSee [the plan](https://plan.example/a) and [this](javascript:x).\n\n#### Deep\n\n## Sources\n\n- [Harbour](https://harbour.example/a)`,
    );
    expect(piece).toMatchObject({ headline: 'Ice is not free', standfirst: 'What the fleet pays.', format: 'markdown' });
    expect(piece.sources).toEqual([{ title: 'Harbour', url: 'https://harbour.example/a' }]);
    expect(piece.body.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'blockquote',
      'bulletList',
      'horizontalRule',
      'paragraph',
      'heading',
    ]);
    expect(piece.body.content[6]).toEqual({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Deep' }] });
    expect(JSON.stringify(piece.body)).toContain('"text":"old","marks":[{"type":"italic"}]');
    expect(piece.paragraphs).toContain('We paid. Always.');
    expect(piece.paragraphs).toContain('See the plan and this.');
    expect(JSON.stringify(piece.body)).not.toContain('javascript');
  });

  test('with one paragraph per line is not run together', () => {
    const piece = imported(`# Ice is not free\n${long('The *old* house')}\n${long('The quay')}`);
    expect(piece.paragraphs).toHaveLength(2);
  });

  test('keeps the words of HTML and none of its scripts', () => {
    const piece = imported(`# Ice\n\n<script>alert(1)</script> stays visible`);
    expect(piece.paragraphs).toEqual(['stays visible']);
  });

  test('a hundred levels of quotation still come in', () => {
    expect(imported(`# Ice\n\n${'> '.repeat(100)}deep`).headline).toBe('Ice');
  });
});

test('a text that could not be kept is cleaned, never thrown on', () => {
  expect(imported('Ice \ud83d\u0000is\n\nNot free.').paragraphs.length).toBeGreaterThan(0);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['bullets', `Sources:\n${'* x '.repeat(25_000)}http://a.example`],
  ['half a link', `Sources:\n* ${'[a '.repeat(33_000)}http://a`],
  ['dots after an address', `Sources:\n* http://a${'.'.repeat(100_000)}x`],
  ['an endless address', `Sources:\nhttps://${'a'.repeat(100_000)}`],
  ['quotations in quotations', '> '.repeat(50_000)],
  ['emphasis', '_a '.repeat(33_000)],
  ['headings', '## a\n'.repeat(10_000)],
])('a hostile text of 100,000 characters costs little: %s', (_, text) => {
  expect(cpuTime(() => importText(text))).toBeLessThan(3000);
});
