import { useWords } from '#words';
import { factId } from '@/app/_ui/dom-ids';
import { Link } from '@/app/_ui/link';
import { State } from '@/app/_ui/state';
import { namedSentence, sentenceChanged, sentenceName } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { piecePath } from '../_parts/piece-path';
import type { MarginFact } from './margin-facts';

/** A sentence that changed after the facts were signed, or whose neighbours did, in the facts' margin. */
export function ChangedFact({ pieceId, fact: { id, sentence } }: { pieceId: string; fact: MarginFact }) {
  const t = useWords();
  const named = t(namedSentence)(sentence);
  return (
    <p className="fact" id={factId(id)}>
      <Link href={piecePath(pieceId, 'check')}>
        <State glyph="stale" after>
          {sentence.unconfirmed === 'context' ? t(words).facts.askedAgain : t(words).status.claim.stale}
        </State>
        <br />
        {sentence.unconfirmed === 'context'
          ? t(words).facts.newContext({ sentence: t(sentenceName)(named) })
          : t(sentenceChanged)(named, sentence.since).replace(/ (\d+)$/, '\u00a0$1')}
      </Link>
    </p>
  );
}
