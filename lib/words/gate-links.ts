import type { Place } from '../review/gate';
import { vocabulary } from './en/vocabulary';

const forms: Record<Extract<Place, { to: 'form' }>['form'], string> = {
  assign: 'Ask somebody',
  sweep: 'Fact-check',
  review: 'Review',
  consent: vocabulary.requirement.author_consent,
  replies: vocabulary.requirement.right_of_reply,
  override: 'Override',
  lost: 'Lost their place',
  edit: 'Write',
  decide: 'Decide',
};

/**
 * Which words of a gate sentence lead to which place, in the order of the sentence. Where it names none of the places, the first one's own
 * words are given, to stand behind the sentence. `code` is a counterpoint's ("E3").
 */
export function gateLinks(
  sentence: string,
  places: readonly Place[],
  code: (counterpointId: string) => string | null,
): { words: string; place: Place }[] {
  const named = places.flatMap((place) => {
    const words = wordsOf(place, code);
    return words === null ? [] : [{ words, place }];
  });
  const within = named
    .map((link) => ({ ...link, at: sentence.search(new RegExp(`\\b${link.words.replaceAll(/[^\w ]/g, '\\$&')}\\b`, 'i')) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  if (within.length === 0) return named.slice(0, 1);
  // As the sentence writes it: it may begin with "Sentence 14".
  return within.map(({ words, place, at }) => ({ words: sentence.slice(at, at + words.length), place }));
}

function wordsOf(place: Place, code: (counterpointId: string) => string | null): string | null {
  switch (place.to) {
    case 'sentence':
      return `sentence ${place.index + 1}`;
    case 'counterpoint':
      return code(place.id);
    case 'claim':
      return 'Read the claim';
    case 'form':
      return forms[place.form];
  }
}
