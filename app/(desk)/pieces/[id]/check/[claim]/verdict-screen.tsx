'use client';

import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import type { Given } from '@/app/_ui/screen/screen';
import type { ClaimView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { namedSentence, sentenceTitles } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { denialOf, NotNow } from '../../_parts/not-now';
import { piecePath } from '../../_parts/piece-path';
import { PieceScreen } from '../../_parts/piece-screen';
import { WorkPage } from '../../_parts/work-page';
import styles from './verdict.module.css';
import { VerdictForm } from './verdict-form';

/** One claim: verdict, evidence, and why the one settles the other. */
export const VerdictScreen = () => {
  const t = useWords();
  return <PieceScreen<'claim'> kind={t(words).facts.verdictTitle} draw={draw} />;
};

function draw({ bar, exact, language, claim, sentences, words: text, earlier, can }: RoomScreen<'claim'>, { t }: Given) {
  const { id } = bar.piece;
  const check = { href: piecePath(id, 'check'), label: t(workWords).verdict.back };
  const denied = denialOf(t, can['give_verdict']);
  if (denied !== null)
    return (
      <NotNow pieceId={id} title={t(workWords).notHere} links={[check]}>
        {denied}
      </NotNow>
    );
  if (!claim.live)
    return (
      <NotNow pieceId={id} title={t(workWords).verdict.staleClaim} links={[check]}>
        {t(workWords).verdict.staleClaimNext}
      </NotNow>
    );
  if (sentences.some((sentence) => sentence.yours))
    return <NotNow pieceId={id} title={t(workWords).verdict.own} links={[check]} />;
  return (
    <WorkPage>
      <p>
        <Link href={`${check.href}?s=${(claim.sentences[0] ?? 0) + 1}`}>{t(workWords).verdict.back}</Link>
      </p>
      <header>
        <p className="hint">
          {t(workWords).verdict.of({
            sentences: t(sentenceTitles)(sentences.map(t(namedSentence))),
            version: exact.version,
          })}
        </p>
        <h1 className={styles.statement} dir="auto">
          {claim.statement}
        </h1>
        {claim.statement.trim() !== text.trim() && (
          <p className={styles.source} dir="auto" lang={language}>
            {text}
          </p>
        )}
      </header>
      {earlier && <p>{t(workWords).verdict.earlier({ verdict: t(words).vocabulary.verdict[earlier.verdict] })}</p>}
      <VerdictForm
        pieceId={id}
        claimId={claim.id}
        exact={exact}
        standing={
          claim.verdict && { digest: claim.ownVerdict, verdict: claim.verdict.verdict, rationale: claim.verdict.rationale }
        }
        before={
          claim.verdict
            ? valuesOf(claim.verdict)
            : earlier
              ? // The new words want a verdict of their own: only what was found is taken along.
                { ...valuesOf(earlier), verdict: null }
              : null
        }
      />
    </WorkPage>
  );
}

const valuesOf = ({ verdict, rationale, attributed, evidence }: NonNullable<ClaimView['verdict']>) => ({
  verdict,
  rationale,
  attributed,
  evidence: evidence.map(({ url, title, publisher, quote }) => ({ url, title, publisher: publisher ?? '', quote: quote ?? '' })),
});
