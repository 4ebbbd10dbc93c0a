/** Inputs that once came out wrong (`tests/fixtures/cases`), each with its right value. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { directionOf } from '@/lib/formats/html/language';
import { drawText } from '@/lib/formats/html/reader/text';
import { applyPatch, emptyContent } from '@/lib/review/draft-content';
import { passageInput } from '@/lib/review/inputs';
import { anchorOf, resolve } from '@/lib/text/anchors';
import { bodyFromParagraphs } from '@/lib/text/body-from-paragraphs';
import { fingerprint } from '@/lib/text/fingerprint';
import { plainLetters } from '@/lib/text/plain-letters';
import { sentenceSpans } from '@/lib/text/sentence-spans';
import { wordsIn } from '@/lib/words/catalogues';
import { languageOf } from '@/lib/words/language';
import { aFrozenEdition } from '@/tests/support/frozen-edition';

const folder = new URL('../../fixtures/cases/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('sentences', () => {
  const listed = z
    .array(z.object({ id: z.string(), lang: z.string(), input: z.string(), want: z.array(z.string()) }))
    .parse(read('sentences.json'))
    .map(({ id, lang, input, want }) => [id, lang, input, want] as const);
  const single = readdirSync(folder)
    .filter((name) => name.startsWith('sentence-'))
    .map((name) => {
      const { language, text, right } = z
        .object({ language: z.string(), text: z.string(), right: z.array(z.string()) })
        .parse(read(name));
      return [name, language, text, right] as const;
    });

  test.each([...listed, ...single])('%s (%s): %s', (_, language, text, right) => {
    expect(sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(right);
  });
});

describe('notes', () => {
  const noted = (name: string) => {
    const { v1, v2, notes } = z.object({ v1: z.string(), v2: z.string(), notes: z.array(z.string()) }).parse(read(name));
    return notes.map((passage) => {
      const found = resolve(anchorOf(v1, v1.indexOf(passage), v1.indexOf(passage) + passage.length), v1, v2);
      const place = found.status === 'orphaned' ? found.suggestion : found;
      return { passage, found, on: place && v2.slice(place.start, place.end) };
    });
  };

  test('of two alike, of which one was cut', () => {
    const [cut, stays] = noted('note-alike-cut.json');
    expect(cut?.found).toMatchObject({ status: 'orphaned', why: 'cut' });
    expect(stays).toMatchObject({ found: { status: 'exact' }, on: stays?.passage });
  });

  test('of two alike that changed places', () => {
    for (const note of noted('note-alike-swapped.json'))
      expect(note).toMatchObject({ found: { status: 'moved' }, on: note.passage });
  });

  test('whose sentence stands, its neighbours cut', () => {
    for (const { passage, found, on } of noted('note-both-neighbours-cut.json')) {
      expect(['exact', 'moved']).toContain(found.status);
      expect(on).toBe(passage);
    }
  });

  test('are not said to belong inside another word', () => {
    const [note] = noted('suggestion-in-ministers.json');
    expect(note?.found.status).toBe('orphaned');
    expect(note?.on).toBe('On Friday a decree came out.');
  });
});

test('dashes in another form leave the fingerprint as it is', () => {
  const { v1, v2 } = z.object({ v1: z.string(), v2: z.string() }).parse(read('dash.json'));
  expect(fingerprint(v2)).toBe(fingerprint(v1));
});

test('a passage that nobody can see is none', () => {
  const { exact } = z.object({ exact: z.array(z.string()) }).parse(read('passage-white-space.json'));
  for (const unseen of [...exact, '\u200D', '\u3000 ', '\u2800', '\uFE0F\u200B'])
    expect(passageInput.safeParse({ start: 3, end: 3 + unseen.length, exact: unseen }).success).toBe(false);
  expect(passageInput.safeParse({ start: 3, end: 4, exact: '5' }).success).toBe(true);
});

test('an address says a headline in plain letters', () => {
  const { headline } = z.object({ headline: z.string() }).parse(read('headlines-1.json'));
  expect(plainLetters(headline, 80)).toBe('lodz-and-strasse');
  for (const other of ['Мир в Судане', '马里的战争', 'مالي: من يدفع؟', '서울의 봄', 'ߞߎߡߊ', 'हिन्दी में', 'Øresund, Æble', 'Ελλάδα'])
    expect(plainLetters(other, 80)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(plainLetters('🌊 …', 80)).toBe('');
  expect(plainLetters('a long headline', 8)).toBe('a-long');
});

test('languages that are written from right to left', () => {
  const { rtl } = z.object({ rtl: z.array(z.string()) }).parse(read('languages-ltr-1.json'));
  const others = 'ary azb mzn lrc ar fa he iw ur ug sd ps yi dv syr ckb ks pa-PK ff-Adlm az-IR rhg'.split(' ');
  for (const language of [...rtl, ...others]) expect([language, directionOf(language)]).toEqual([language, 'rtl']);
  for (const language of 'en ru hi zh ja ha ff pa az ar-Latn ks-Deva not-a-tag-that-can-be x'.split(' '))
    expect([language, directionOf(language)]).toEqual([language, 'ltr']);
});

test('each block of a public page has the direction of its own text', () => {
  const { paragraphs } = z.object({ paragraphs: z.array(z.string()) }).parse(read('arabic-paragraph-in-english.json'));
  const [english = '', arabic = ''] = paragraphs;
  const edition = aFrozenEdition();
  const text = (words: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] });
  const body = {
    type: 'doc' as const,
    content: [
      text(english),
      text(arabic),
      { type: 'blockquote' as const, content: [text(arabic)] },
      { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [text(arabic)] }] },
    ],
  };
  const { body: drawn } = drawText(wordsIn(languageOf('en')), { ...edition, content: { ...edition.content, body } }, []);
  const [first, second, quote, list] = drawn.map(({ html }) => html.text);
  expect(first).toMatch(/^<p [^>]*dir="auto"/);
  expect(second).toMatch(/^<p [^>]*dir="auto"/);
  expect(quote).toMatch(/^<blockquote [^>]*dir="rtl"><p dir="auto"/);
  expect(list).toMatch(/^<ul [^>]*dir="rtl"><li><p dir="auto"/);
});

test('a passage does not rest on a source that is not in the list', () => {
  const { body, sources } = z
    .object({ body: z.unknown(), sources: z.array(z.never()) })
    .parse(read('source-mark-without-source.json'));
  const made = applyPatch(emptyContent, { body, sources });
  expect(made.ok && made.content.body).toEqual(bodyFromParagraphs(['A fact.']));
  const listed = applyPatch(emptyContent, { body, sources: Array.from({ length: 8 }, () => ({ title: 'T', url: '' })) });
  expect(listed.ok && JSON.stringify(listed.content.body)).toContain('"source":7');
  // Taken out of the list alone.
  if (listed.ok)
    expect(applyPatch(listed.content, { sources: [] })).toMatchObject({ content: { body: bodyFromParagraphs(['A fact.']) } });
});
