import { useWords } from '#words';
import { sentenceName } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { type ClaimView, claimGlyph } from './claim-view';
import { claimCardId, factId } from './dom-ids';
import { State } from './state';

/** A claim at the start side of the text: word, glyph on the text's side, then its sentence and what happened to it. */
export function FactMargin({ claim }: { claim: Pick<ClaimView, 'id' | 'state' | 'named'> }) {
  const t = useWords();
  const [first] = claim.named;
  return (
    <p className="fact" id={factId(claim.id)}>
      <a href={`#${claimCardId(claim.id)}`}>
        <State glyph={claimGlyph[claim.state]} after>
          {t(words).status.claim[claim.state]}
        </State>
        <br />
        {first && t(sentenceName)(first)}
      </a>
    </p>
  );
}
