import { describe, expect, test } from 'vitest';
import { importGivenText } from '@/lib/formats/import/import-given-text';
import { linesOf, toldOf } from '@/tests/support/imported-case';

/** What came of a text: its lines with headline and standfirst, and what was told. */
function given(text: string) {
  const found = importGivenText(text);
  if (!found.ok) throw new Error(found.trouble);
  const { headline, standfirst, byline, body } = found.piece;
  return { headline, standfirst, byline, lines: body.content.flatMap((block) => linesOf(block)), told: toldOf(found.notices) };
}

describe('a line that names its part', () => {
  const body = 'The river rose in the night and nobody was there to see it.';
  const labels = ['Headline', 'Title', 'Titre', 'Standfirst', 'Subtitle', 'Subhead', 'Dek', 'Sous-titre'];
  test.each(labels.flatMap((first) => ['', ...labels].map((second) => [first, second] as const)))(
    '%s, and then %s, loses no word',
    (first, second) => {
      const text = `${second === '' ? 'Ice' : `${second}: Ice`}\n\n${first}: nothing is free\n\n${body}`;
      const { headline, standfirst, lines } = given(text);
      const all = [headline, standfirst, ...lines].join('\n');
      for (const word of ['Ice', 'nothing is free', body]) expect(all).toContain(word);
    },
  );

  test('a rule is no headline', () => {
    expect(given(`---\ntitle: Ice\nauthor: Ann\n\n${body}`)).toMatchObject({
      headline: '',
      lines: ['---', 'title: Ice', 'author: Ann', body],
    });
  });
});
