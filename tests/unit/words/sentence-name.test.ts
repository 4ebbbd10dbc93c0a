import { expect, it } from 'vitest';
import { blockPart } from '@/lib/text/block-part';
import { type NamedSentence, sentenceChanged, sentenceLost, sentenceNames, sentenceTitles } from '@/lib/words/en/sentence-name';

const text = (number: number): NamedSentence => ({ number, part: 'text' });
const headline: NamedSentence = { number: 1, part: 'headline' };

it('calls headline and standfirst by their names, and other sentences by their numbers', () => {
  expect(sentenceChanged(headline, 3)).toBe('the headline changed in version 3');
  expect(sentenceChanged(text(14), 3)).toBe('sentence 14 changed in version 3');
  expect(sentenceNames([headline, { number: 2, part: 'standfirst' }, { number: 3, part: 'standfirst' }, text(5), text(9)])).toBe(
    'the headline, the standfirst and sentences 5 and 9',
  );
  expect(sentenceTitles([headline])).toBe('Headline');
  expect(sentenceTitles([text(5)])).toBe('Sentence 5');
});

it('says of a lost sentence in which version it had its number', () => {
  expect(sentenceLost(text(14), 3)).toBe('sentence 14 of version 2 changed or was cut in version 3');
  expect(sentenceLost(headline, 3)).toBe('the headline changed in version 3');
});

it('knows the parts of a text without a standfirst, and of one without a headline', () => {
  expect([0, 1, 2].map((block) => blockPart({ headline: 'A', standfirst: 'B' }, block))).toEqual([
    'headline',
    'standfirst',
    'text',
  ]);
  expect([0, 1].map((block) => blockPart({ headline: 'A', standfirst: ' ' }, block))).toEqual(['headline', 'text']);
  expect(blockPart({ headline: '', standfirst: 'B' }, 0)).toBe('standfirst');
});
