import { expect, test } from 'vitest';
import { anyLanguage, languageAbbreviations } from '@/lib/text/abbreviations/language-abbreviations';
import { splitsWell, withFullLists } from '@/lib/text/splits-well';
import { authoringWords } from '@/lib/words/en/authoring';

test('languages that are offered have full lists, or their writers are told', () => {
  const told = Object.keys(authoringWords.languages).filter((language) => !splitsWell(language));
  expect(told).toEqual(['ar', 'bm', 'ff', 'ha', 'pl', 'ru', 'sw', 'tr', 'uk']);
  expect(splitsWell('de-AT')).toBe(true);
  for (const language of withFullLists) {
    const lists = languageAbbreviations(language);
    expect(lists).not.toBe(anyLanguage);
    expect([lists.always.size > 40, lists.beforeNumber.size > 20, lists.starters.size > 80]).toEqual([true, true, true]);
  }
  expect(languageAbbreviations('pl')).toBe(anyLanguage);
});
