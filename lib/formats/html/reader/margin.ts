import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { WordMark } from '@/lib/review/vocabulary';
import type { MarkedRange } from '@/lib/text/ranges-by-block';
import type { Publication } from './publication';

export type Note = FrozenEdition['counterpoints'][number];
export type Claim = FrozenEdition['claims'][number];

/** The class of words that a correction brought in and nobody has checked or confirmed. */
export const MARKED = 'unchecked';

/** A passage or a checked assertion in the text. `mark` is its class and its anchor's name: `c3` is the third counterpoint's, `f2` the second claim's. */
export interface Passage extends MarkedRange {
  mark: string;
  note: Note | null;
  /** What is said behind it, of words that a correction brought in. */
  said?: WordMark;
}

/** A note or a claim in its margin: level with `at`, never above the end of `above`. */
export interface Placed<T> {
  item: T;
  own: string;
  at: string;
  above: string | null;
  /** Where it comes in the text, in UTF-16 offsets; null: what is missing, which comes before all others. */
  start: number | null;
}

interface Margins {
  passages: Passage[];
  notes: Placed<Note>[];
  claims: Placed<Claim>[];
}

/** Puts notes and claims in the order of their passages and chains each to the one above it. */
export function margins(edition: Pick<FrozenEdition, 'counterpoints' | 'claims'>, marked: Publication['marked'] = []): Margins {
  const first = (claim: Claim) => claim.spans.reduce((least, { start }) => Math.min(least, start), Infinity);
  const noteOrder = edition.counterpoints.toSorted((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
  const claimOrder = edition.claims.filter(({ spans }) => spans.length > 0).toSorted((a, b) => first(a) - first(b));

  const notes = noteOrder.map(
    (item, index): Placed<Note> => ({
      item,
      own: `C${index}`,
      at: item.place ? `c${index}` : 'heard',
      above: index === 0 ? 'heard' : `C${index - 1}`,
      start: item.place?.start ?? null,
    }),
  );
  const claims = claimOrder.map(
    (item, index): Placed<Claim> => ({
      item,
      own: `F${index}`,
      at: `f${index}`,
      above: index === 0 ? null : `F${index - 1}`,
      start: first(item),
    }),
  );
  const passages = [
    ...notes.flatMap(({ item, at }): Passage[] => (item.place ? [{ id: at, mark: at, ...item.place, note: item }] : [])),
    ...claims.flatMap(({ item, at }) =>
      item.spans.map((span, part): Passage => ({ id: `${at}.${part}`, mark: at, ...span, note: null })),
    ),
    ...marked.map(
      ({ start, end, mark: said }, index): Passage => ({ id: `u${index}`, mark: MARKED, start, end, note: null, said }),
    ),
  ];
  return { passages, notes, claims };
}

/** The rules that put each item level with its passage. They stand in the page's one style, since its policy allows no style attribute. */
export function levelRules({ notes, claims }: Margins): string {
  return [...notes, ...claims]
    .map(({ own, at, above }) => {
      const anchor = at === 'heard' ? '' : `.${at}{anchor-name:--${at}}`;
      return `${anchor}.${own}{--at:--${at};${above === null ? '' : `--above:--${above};`}anchor-name:--${own}}`;
    })
    .join('');
}
