import { reviewStates, stakesLevels } from './vocabulary';

/** What a search of the list or the board asks for. */
export interface SearchFilter {
  words: string[];
  state: string | null;
  stakes: string | null;
  /** Part of a perspective's slug. */
  perspective: string | null;
  /** `me`: waits for the viewer. */
  waits: 'me' | null;
  overdue: boolean;
  /** Filters with a value that there is not, as they were typed. They count as words. */
  unknown: string[];
}
/** What readers can see, as the list asks for it; the board knows `published`. */
const shownStates = ['published', 'scheduled', 'live', 'retracted', 'removed'];

/** Every filter, with the values that it can have; null: part of a perspective's name. */
export const searchFilters = {
  state: [...new Set([...reviewStates, ...shownStates])],
  stakes: stakesLevels,
  perspective: null,
  waits: ['me'],
  overdue: ['yes', 'no'],
} as const satisfies Record<string, readonly string[] | null>;

const operator = new RegExp(`^(${Object.keys(searchFilters).join('|')}):(.+)$`);

/** Reads `census state:in_review perspective:human-rights overdue:yes`. What it does not know counts as a word. */
export function searchFilter(text: string): SearchFilter {
  const filter: SearchFilter = {
    words: [],
    state: null,
    stakes: null,
    perspective: null,
    waits: null,
    overdue: false,
    unknown: [],
  };
  for (const part of text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 16)) {
    const [, name, value = ''] = operator.exec(part) ?? [];
    const state = value.replaceAll('-', '_');
    if (name === 'state' && isState(state)) filter.state = state;
    else if (name === 'stakes' && stakesLevels.some((stakesLevel) => stakesLevel === value)) filter.stakes = value;
    else if (name === 'perspective') filter.perspective = value;
    else if (name === 'waits' && value === 'me') filter.waits = 'me';
    else if (name === 'overdue' && (value === 'yes' || value === 'no')) filter.overdue = value === 'yes';
    else {
      filter.words.push(part);
      if (name !== undefined) filter.unknown.push(part);
    }
  }
  return filter;
}

const isState = (state: string) => searchFilters.state.some((known) => known === state);
