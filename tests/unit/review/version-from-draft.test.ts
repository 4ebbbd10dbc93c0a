import { describe, expect, test } from 'vitest';
import { type DraftForVersion, versionFromDraft } from '@/lib/review/version-from-draft';
import type { BlockJson } from '@/lib/text/body';

type Content = DraftForVersion['content'];
const paragraph = (text: string): BlockJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const quote = (text: string): BlockJson => ({ type: 'blockquote', content: [paragraph(text)] });
const content = (...blocks: BlockJson[]): Content => ({
  headline: 'Head',
  standfirst: '',
  byline: 'Ana',
  disclosure: 'None.',
  language: 'en',
  sources: [],
  body: { type: 'doc', content: blocks },
});
const make = (now: Content, earlier: Partial<DraftForVersion> = {}) =>
  versionFromDraft({
    content: now,
    contentBefore: null,
    linesBefore: null,
    earlier: [],
    older: [],
    writers: [],
    savedBy: 'ana',
    before: [],
    number: 1,
    nextLine: 1,
    judgedTwins: [],
    notes: [],
    oldTexts: [],
    ...earlier,
  });
/** The second version, after a first one by Ana. */
const revised = (was: Content, now: Content, more: Partial<DraftForVersion> = {}) => {
  const first = make(was);
  return make(now, {
    contentBefore: was,
    linesBefore: first.lines,
    earlier: [...first.sentences, ...first.lines],
    before: first.sentences,
    number: 2,
    nextLine: first.lastLine + 1,
    savedBy: 'ed',
    ...more,
  });
};

describe('what a version changed', () => {
  const was = {
    ...content(paragraph('It rained. It poured.'), quote('It snowed.'), paragraph('It “hailed” – all day... Long.')),
    sources: [{ title: 'Minutes – “2014”', url: 'https://minutes.example/' }],
  };
  const [first, snowed, last] = was.body.content;
  if (!first || !snowed || !last) throw new Error('three blocks');
  const now = (...blocks: BlockJson[]) => ({ ...was, body: content(...blocks).body });
  const linked: BlockJson = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'It rained. It poured.', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] }],
  };

  test.each<[string, Content, string[]]>([
    ['nothing', was, ['style']],
    ['the form of marks', now(first, snowed, paragraph('It "hailed" — all day… Long.')), ['style']],
    [
      'the form of marks in a line',
      { ...was, sources: [{ title: 'Minutes — "2014"', url: 'https://minutes.example/' }] },
      ['style'],
    ],
    ['paragraphs joined', now(first, snowed, paragraph('It “hailed” – all day...'), paragraph('Long.')), ['style']],
    ['a sentence cut', now(paragraph('It poured.'), snowed, last), ['cut']],
    ['a quote cut', now(first, last), ['cut']],
    ['all but one sentence cut', now(paragraph('It poured.')), ['cut']],
    ['another headline', { ...was, headline: 'Other' }, ['headline']],
    ['a standfirst', { ...was, standfirst: 'More.' }, ['headline']],
    ['a headline and a cut', { ...now(first, last), headline: 'Other' }, ['headline', 'cut']],
    ['a word', now(paragraph('It rained. It never poured.'), snowed, last), ['substance']],
    ['a word cut', now(paragraph('It rained. It.'), snowed, last), ['substance']],
    ['a dash dropped', now(first, snowed, paragraph('It “hailed” all day... Long.')), ['substance']],
    ['sentences that changed places', now(paragraph('It poured. It rained.'), snowed, last), ['substance']],
    ['a sentence moved into the place of a cut one', now(snowed, first), ['substance']],
    ['a sentence more', now(first, snowed, last, paragraph('It thawed.')), ['substance']],
    ['a cut and a sentence more', now(first, paragraph('It thawed.')), ['substance']],
    ['a quote that is one no more', now(first, paragraph('It snowed.'), last), ['substance']],
    ['a cut and a quote that is one no more', now(paragraph('It rained.'), paragraph('It snowed.'), last), ['cut', 'substance']],
    ['a link', now(linked, snowed, last), ['substance']],
    ['the byline', { ...was, byline: 'Ben' }, ['substance']],
    ['the disclosure', { ...was, disclosure: 'Paid.' }, ['substance']],
    ['the language', { ...was, language: 'fr' }, ['substance']],
    ['a source', { ...was, sources: [] }, ['substance']],
    ['where a source leads', { ...was, sources: [{ title: 'Minutes – “2014”', url: 'https://blog.example/' }] }, ['substance']],
  ])('%s', (_, of, kinds) => expect(revised(was, of).kinds).toEqual(kinds));

  test('is substance where the version before was erased', () => {
    const erased = revised(was, was, { contentBefore: null });
    expect(erased.kinds).toEqual(['substance']);
    expect(new Set(erased.sentences.map((one) => `${one.since} ${one.contextSince}`))).toEqual(new Set(['1 2']));
  });
});

describe('lines', () => {
  const was = {
    ...content(paragraph('It rained.')),
    sources: [
      { title: 'A', url: 'https://a.example/' },
      { title: 'B', url: 'https://b.example/' },
    ],
  };
  const [a, b] = was.sources;
  if (!a || !b) throw new Error('two sources');
  const lines = (of: Content, more: Partial<DraftForVersion> = {}) =>
    revised(was, of, more).lines.map(({ field, number, since }) => `${field} ${number ?? ''} ${since}`);

  test('stand since the version that brought them, wherever they stand', () => {
    expect(lines(was)).toEqual(['byline  1', 'disclosure  1', 'source 1 1', 'source 2 1']);
    expect(lines({ ...was, byline: 'Ben' })).toEqual(['byline  2', 'disclosure  1', 'source 1 1', 'source 2 1']);
    expect(lines({ ...was, sources: [b, a] })).toEqual(['byline  1', 'disclosure  1', 'source 1 1', 'source 2 1']);
    expect(lines({ ...was, disclosure: '', sources: [b] })).toEqual(['byline  1', 'source 1 1']);
  });

  test('two sources that change addresses are both new, and so is one more that is the same', () => {
    const crossed = [
      { title: 'A', url: b.url },
      { title: 'B', url: a.url },
    ];
    expect(lines({ ...was, sources: crossed })).toEqual(['byline  1', 'disclosure  1', 'source 1 2', 'source 2 2']);
    expect(lines({ ...was, sources: [a, a] })).toEqual(['byline  1', 'disclosure  1', 'source 1 1', 'source 2 2']);
  });

  test('of a version that was made before they were stored stand since then, and of an erased one not', () => {
    expect(lines({ ...was, byline: 'Ben' }, { linesBefore: null, number: 5 })).toEqual([
      'byline  5',
      'disclosure  4',
      'source 1 4',
      'source 2 4',
    ]);
    expect(lines(was, { linesBefore: null, contentBefore: null })).toEqual([
      'byline  2',
      'disclosure  2',
      'source 1 2',
      'source 2 2',
    ]);
  });
});

test('twins have other numbers in a version than in its draft, and their writers all the same', () => {
  const first = content(paragraph('No. Ana came. No. Ben came.'));
  const second = content(paragraph('Ana came. No. Ben came.'));
  const made = revised(first, second, {
    writers: [
      { key: `${make(second).sentences[2]?.fingerprint}:0`, text: '', writers: ['ana', 'bo'] },
      // What is remembered of a sentence that is gone is no sentence of this text.
      { key: `${make(second).sentences[1]?.fingerprint}:0`, text: '', writers: ['cy'], goneBy: 'ed' },
    ],
  });
  expect(made.sentences.map(({ occurrence, since, writers }) => [occurrence, since, writers.join('+')])).toEqual([
    [0, 1, 'ana+ed'],
    [0, 1, 'ana+ed'],
    [1, 1, 'ana+bo'],
    [0, 1, 'ana+ed'],
  ]);
  expect(made.gone.map(({ occurrence }) => occurrence)).toEqual([0]);
});

test('a sentence that stands word for word keeps the cues that are stored with it; reworded, or in a text of another language, it is looked at anew', () => {
  const was = content(paragraph('It rained for 12 days. It poured on 3 May.'));
  const stored = make(was).sentences.map((sentence) => ({ ...sentence, cues: ['state'] }));
  const cuesOf = (now: Content) =>
    revised(was, now, { before: stored })
      .sentences.map((sentence) => sentence.cues.join())
      .slice(1);
  expect(cuesOf(was)).toEqual(['state', 'state']);
  expect(cuesOf(content(paragraph('It rained for 12 days. It poured on 4 May.')))).toEqual(['state', 'date']);
  expect(cuesOf({ ...was, language: 'fr' })).not.toContain('state');
});
