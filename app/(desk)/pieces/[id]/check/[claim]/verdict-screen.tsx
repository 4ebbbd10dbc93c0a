'use client';

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

const said = workWords.verdict;

/** One claim: verdict, evidence, and why the one settles the other. */
export const VerdictScreen = () => <PieceScreen<'claim'> kind={words.facts.verdictTitle} draw={draw} />;

function draw({ bar, exact, language, claim, sentences, words: text, earlier, can }: RoomScreen<'claim'>, _: Given) {
  const { id } = bar.piece;
  const check = { href: piecePath(id, 'check'), label: said.back };
  const denied = denialOf(can['give_verdict']);
  if (denied !== null)
    return (
      <NotNow pieceId={id} title={workWords.notHere} links={[check]}>
        {denied}
      </NotNow>
    );
  if (!claim.live)
    return (
      <NotNow pieceId={id} title={said.staleClaim} links={[check]}>
        {said.staleClaimNext}
      </NotNow>
    );
  if (sentences.some((sentence) => sentence.yours)) return <NotNow pieceId={id} title={said.own} links={[check]} />;
  return (
    <WorkPage>
      <p>
        <Link href={`${check.href}?s=${(claim.sentences[0] ?? 0) + 1}`}>{said.back}</Link>
      </p>
      <header>
        <p className="hint">
          {said.of({
            sentences: sentenceTitles(sentences.map(namedSentence)),
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
      {earlier && <p>{said.earlier({ verdict: words.vocabulary.verdict[earlier.verdict] })}</p>}
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
