import { searchFilters } from '@/lib/review/search-filter';
import type { SearchPlace } from '@/lib/review/search-places';
import { listing } from './grammar';

/** The list of pieces and the board, where the shared catalogue has no word for it yet. */
export const listWords = {
  anyState: 'Every state',
  show: 'Show',
  noMatch: 'No piece matches',
  noMatchNext: 'Try fewer words, or another state.',
  next: 'Older pieces',
  first: 'Back to the newest',
  count: (p: { number: number; more: boolean }) =>
    p.number === 1 && !p.more
      ? '1 piece, last changed first.'
      : `${p.number}${p.more ? ' and more' : ''} pieces, last changed first.`,
  countFound: (p: { number: number; more: boolean }) =>
    p.number === 1 && !p.more
      ? '1 piece found.'
      : `${p.number}${p.more ? ' and more' : ''} pieces found. A headline that has all the words comes first.`,
  runBy: (p: { when: string }) => `to run by ${p.when}`,
  moreInColumn: (p: { number: number }) => `Show ${p.number} more`,
  allColumns: 'All columns',
  searchHint: `Search headlines, texts, counterpoints, topics, authors and people accused; the beginning of a word is enough. To narrow it, add ${Object.entries(
    searchFilters,
  )
    .map(([name, values]) => `${name}:${values?.[0] ?? 'rights'}`)
    .join(', ')}.`,
  unknownFilters: (p: { typed: string[] }) =>
    `There is no filter ${listing(
      p.typed.map((typed) => `“${typed}”`),
      'or',
    )}, so it was searched for as words. Filters: ${Object.entries(searchFilters)
      .map(([name, values]) => `${name}:${values ? values.join(', ') : 'part of the name of a perspective'}`)
      .join('; ')}.`,
  /** A text has the words that were searched for. */
  found: {
    title: 'In the headline or standfirst',
    author: 'Author',
    topic: 'Topic',
    accused: 'Person accused',
    text: 'In the text',
    counterpoint: 'In a counterpoint',
  } satisfies Record<SearchPlace, string>,
  atLeast: (p: { number: number }) => `${p.number}+`,
};
