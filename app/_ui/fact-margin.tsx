import { words } from '@/lib/words';
import { type ClaimView, claimGlyph } from './claim-view';
import { claimCardId, factId } from './dom-ids';
import { State } from './state';

/** A claim at the start side of the text: word, glyph on the text's side, then its sentence and what happened to it. */
export function FactMargin({ claim }: { claim: Pick<ClaimView, 'id' | 'state' | 'sentences' | 'changedIn'> }) {
  const number = (claim.sentences[0] ?? 0) + 1;
  const stale = claim.state === 'stale' && claim.changedIn !== null;
  return (
    <p className="fact" id={factId(claim.id)}>
      <a href={`#${claimCardId(claim.id)}`}>
        <State glyph={claimGlyph[claim.state]} after>
          {words.status.claim[claim.state]}
        </State>
        <br />
        {stale ? words.facts.changedHere({ number, version: claim.changedIn ?? 0 }) : words.facts.shortSentence({ number })}
      </a>
    </p>
  );
}
