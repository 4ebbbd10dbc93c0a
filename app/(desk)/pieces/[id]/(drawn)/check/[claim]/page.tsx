import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Link } from '@/app/_ui/link';
import { changed } from '@/db/prepare/changed';
import { changesSinceSigned } from '@/db/read/screens/check';
import type { ClaimView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';
import { namedSentence, sentenceTitles } from '@/lib/words/sentence-name';
import { workWords } from '@/lib/words/work';
import { piecePath } from '../../../_room/piece-path';
import { earlierIn } from '../../../_work/earlier-of';
import { denialOf, NotNow } from '../../../_work/not-now';
import { readWork } from '../../../_work/read-work';
import { WorkPage } from '../../../_work/work-page';
import styles from './verdict.module.css';
import { VerdictForm } from './verdict-form';

interface Props {
  params: Promise<{ id: string; claim: string }>;
}
export const metadata: Metadata = { title: words.facts.verdictTitle };
const said = workWords.verdict;

/** One claim: verdict, evidence, and why the one settles the other. */
export default async function VerdictPage({ params }: Props) {
  const { id, claim: claimId } = await params;
  const { room, more: since } = await readWork(id, changesSinceSigned);
  const { version } = room;
  const claim = room.claims.find((one) => one.id === claimId);
  if (!claim || !version) notFound();
  const check = { href: piecePath(id, 'check'), label: said.back };
  const denied = denialOf(room.can['give_verdict']);
  if (denied !== null)
    return (
      <NotNow pieceId={id} title={workWords.notHere} links={[check]}>
        {denied}
      </NotNow>
    );
  if (claim.sentences.length === 0)
    return (
      <NotNow pieceId={id} title={said.staleClaim} links={[check]}>
        {said.staleClaimNext}
      </NotNow>
    );
  const covered = version.sentences.filter((one) => claim.sentences.includes(one.index));
  if (covered.some((one) => one.yours)) return <NotNow pieceId={id} title={said.own} links={[check]} />;
  const before = claim.verdict === null && since ? earlierIn(await changed(since), room.claims)(claim.sentences[0] ?? -1) : null;
  const earlier = before?.claim?.verdict ?? null;
  const first = covered[0]?.start ?? 0;
  const last = covered.at(-1)?.end ?? first;
  return (
    <WorkPage>
      <p>
        <Link href={`${check.href}?s=${(claim.sentences[0] ?? 0) + 1}`}>{said.back}</Link>
      </p>
      <header>
        <p className="hint">
          {said.of({
            sentences: sentenceTitles(covered.map(namedSentence)),
            version: version.number,
          })}
        </p>
        <h1 className={styles.statement} dir="auto">
          {claim.statement}
        </h1>
        {claim.statement.trim() !== version.text.slice(first, last).trim() && (
          <p className={styles.source} dir="auto" lang={version.content.language}>
            {version.text.slice(first, last)}
          </p>
        )}
      </header>
      {earlier && <p>{said.earlier({ verdict: words.vocabulary.verdict[earlier.verdict] })}</p>}
      <VerdictForm
        pieceId={id}
        claimId={claim.id}
        exact={{ version: version.number, digest: version.digest }}
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
