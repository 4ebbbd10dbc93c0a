import { reviewStates, stakesLevels } from '@/lib/review/vocabulary';

/** What a search on the board asks for. */
export interface BoardFilter {
  words: string[];
  state: string | null;
  stakes: string | null;
  /** Part of a perspective's slug or letter. */
  perspective: string | null;
  /** `me`: waits for the viewer. */
  waits: 'me' | null;
  overdue: boolean;
}
const operator = /^(state|stakes|perspective|waits|overdue):(.+)$/;

/** Reads `census state:in_review perspective:human-rights overdue:yes`. What it does not know counts as a word. */
export function boardFilter(text: string): BoardFilter {
  const filter: BoardFilter = { words: [], state: null, stakes: null, perspective: null, waits: null, overdue: false };
  for (const part of text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 16)) {
    const [, name, value = ''] = operator.exec(part) ?? [];
    const state = value.replaceAll('-', '_');
    if (name === 'state' && [...reviewStates, 'published'].includes(state)) filter.state = state;
    else if (name === 'stakes' && stakesLevels.some((one) => one === value)) filter.stakes = value;
    else if (name === 'perspective') filter.perspective = value;
    else if (name === 'waits' && value === 'me') filter.waits = 'me';
    else if (name === 'overdue') filter.overdue = value === 'yes';
    else filter.words.push(part);
  }
  return filter;
}
