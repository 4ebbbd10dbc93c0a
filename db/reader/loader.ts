import type { Reading } from '../read/read';

/** What an address names. */
export interface Asked<Search = unknown> {
  /** '' where it names no piece. */
  id: string;
  /** The version's number; NaN where it names none. */
  n: number;
  /** A claim of the piece; '' where it names none. */
  claim: string;
  search: Search;
}
/** A reading that takes place in a reader thread. */
export interface Loader<Search, Found> {
  load: (reading: Reading, asked: Asked<Search>) => Found;
  /** The slow part, done after the snapshot has ended: a comparison. */
  finish?: (found: NonNullable<Found>) => unknown;
}

/** Keeps a loader and its types together where it is written down. */
export function loader<Search, Found>(load: Loader<Search, Found>['load']): { load: Loader<Search, Found>['load'] };
export function loader<Search, Found>(
  load: Loader<Search, Found>['load'],
  finish: (found: NonNullable<Found>) => unknown,
): Required<Loader<Search, Found>>;
export function loader<Search, Found>(load: Loader<Search, Found>['load'], finish?: Loader<Search, Found>['finish']) {
  return finish ? { load, finish } : { load };
}
