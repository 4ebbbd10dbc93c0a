import type { ImportedSource } from '../imported-piece';
import type { WordDocument } from './word-node';

/** What a Word file says of itself by its styles. `sources` are entries of a list that we wrote; each is known by its key, a new one has none. */
export type WordParts = {
  headline: string;
  standfirst: string;
  byline: string;
  sources: (ImportedSource & { key: number | null })[];
  /** The document without these parts. */
  rest: WordDocument;
  /** Notes that say again what the list says. */
  ownNotes: number;
};
