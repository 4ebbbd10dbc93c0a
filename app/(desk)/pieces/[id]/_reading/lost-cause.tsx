import { useWords } from '#words';
import type { CounterpointView } from '@/lib/review/views/piece';
import { roomWords } from '@/lib/words/en/text-page';
import { lossCause } from '@/lib/words/en/vocabulary';

/** Why a note has no passage here, and the words on which it stood last. */
export function LostCause({ view }: { view: Pick<CounterpointView, 'anchor' | 'was' | 'place' | 'cutIn' | 'outcome'> }) {
  const t = useWords();
  const said = t(roomWords).lost;
  const { place, cutIn, outcome } = view;
  const stood = view.was ?? view.anchor;
  const why =
    cutIn !== null ? said.cutIn({ version: cutIn }) : outcome === 'cut' ? said.closedNow : t(lossCause)(place?.cause ?? null);
  return (
    <>
      <p>
        <b>{why}</b>
      </p>
      {stood && (
        <>
          <p>{said.was({ version: stood.version })}</p>
          <blockquote dir="auto">“{stood.exact}”</blockquote>
        </>
      )}
    </>
  );
}
