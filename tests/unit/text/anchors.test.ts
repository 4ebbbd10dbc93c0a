import { describe, expect, test } from 'vitest';
import { anchorOf, type Resolution, resolve } from '@/lib/text/anchors';
import { goldenCases } from './anchors.golden';

/** Takes the marks out of a text, and says where they stood. */
function unmarked(marked: string, open: string, close: string) {
  const start = marked.indexOf(open);
  const end = marked.indexOf(close) - open.length;
  return { text: marked.replace(open, '').replace(close, ''), start, end: start < 0 ? -1 : end };
}

function show(text: string, resolution: Resolution): string {
  const place = resolution.status === 'orphaned' ? resolution.suggestion : resolution;
  const [open, close] = resolution.status === 'orphaned' ? ['{{', '}}'] : ['[[', ']]'];
  return place === undefined
    ? text
    : text.slice(0, place.start) + open + text.slice(place.start, place.end) + close + text.slice(place.end);
}

describe('an anchor in a revised text', () => {
  test('the table is long enough, and every case has a name of its own', () => {
    expect(goldenCases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(goldenCases.map(({ name }) => name)).size).toBe(goldenCases.length);
  });

  test.each(goldenCases)('$status: $name', ({ before, after, status }) => {
    const old = unmarked(before, '[[', ']]');
    const now = unmarked(unmarked(after, '[[', ']]').text, '{{', '}}').text;
    const resolution = resolve(anchorOf(old.text, old.start, old.end), old.text, now);
    const found =
      resolution.status === 'orphaned'
        ? `orphaned:${resolution.why}`
        : resolution.status + (resolution.status !== 'changed' && resolution.sentenceChanged ? ', sentence changed' : '');
    // Where a suggestion is not part of the case, any will do.
    const shown = resolution.status === 'orphaned' && !after.includes('{{') ? now : show(now, resolution);
    expect(`${found}\n${shown}`).toBe(`${status}\n${after}`);
    expect(resolution.score).toBeGreaterThanOrEqual(0);
    expect(resolution.score).toBeLessThanOrEqual(1);
  });
});
