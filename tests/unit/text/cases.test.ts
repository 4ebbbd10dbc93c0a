/** Inputs that once came out wrong (`tests/fixtures/cases`), each with its right value. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anchorOf, resolve } from '@/lib/text/anchors';
import { fingerprint } from '@/lib/text/fingerprint';
import { sentenceSpans } from '@/lib/text/sentence-spans';

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
