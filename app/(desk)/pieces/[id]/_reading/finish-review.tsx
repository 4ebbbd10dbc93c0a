import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import styles from './room.module.css';
import type { UnfinishedReview } from './unfinished-review';
/** The place at the end of the text where a review is finished. */
export const finishId = 'finish';

/** At the end of the text, for whoever reviews it and has not finished: what only they see so far, and the last step. */
export function FinishReview({ pieceId, review: { duty, saved } }: { pieceId: string; review: UnfinishedReview }) {
  const t = useWords();
  const said = t(roomWords).finish;
  const facts = duty.kind === 'fact_check';
  return (
    <section className={styles.finish} id={finishId} tabIndex={-1} aria-labelledby="finish-head">
      <h2 id="finish-head">{said.end}</h2>
      <p>{facts ? said.facts : said.saved({ number: saved })}</p>
      <ButtonLink kind="primary" href={piecePath(pieceId, 'review')}>
        {t(words).piece.finish.send}
      </ButtonLink>
      {facts && <ButtonLink href={piecePath(pieceId, 'check')}>{t(roomWords).toCheck}</ButtonLink>}
    </section>
  );
}
