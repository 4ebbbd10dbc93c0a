import type { CounterpointView } from '@/lib/review/views/piece';
import { roomWords } from '@/lib/words/room';

const said = roomWords.lost;

/** Why a note has no passage here, and the words that it was pinned to. */
export function LostCause({ view }: { view: Pick<CounterpointView, 'anchor' | 'place' | 'cutIn' | 'outcome'> }) {
  const { anchor, place, cutIn, outcome } = view;
  const why =
    cutIn !== null
      ? said.cutIn({ version: cutIn })
      : outcome === 'cut'
        ? said.closedNow
        : place?.cause
          ? said.why[place.cause]
          : said.whyGone;
  return (
    <>
      <p>
        <b>{why}</b>
      </p>
      {anchor && (
        <>
          <p>{said.was({ version: anchor.version })}</p>
          <blockquote dir="auto">“{anchor.exact}”</blockquote>
        </>
      )}
    </>
  );
}
