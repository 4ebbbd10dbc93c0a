import { matchWord } from '@/lib/text/match-word';

/** The queries of the full-text index for these words, eight at most: a piece has to have all of them. */
export const fullTextQueries = (words: readonly string[]): string[] => words.flatMap((word) => matchWord(word) ?? []).slice(0, 8);
