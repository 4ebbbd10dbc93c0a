import { useWords } from '#words';
import { ClaimCard } from '@/app/_ui/claim-card';
import { sentenceId } from '@/app/_ui/dom-ids';
import { Link } from '@/app/_ui/link';
import type { ClaimView, SentenceView } from '@/lib/review/views/piece';
import type { DateSetting } from '@/lib/words/dates';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import { marginClaim } from './margin-facts';
import styles from './room.module.css';

interface Props {
  pieceId: string;
  claims: readonly ClaimView[];
  sentences: readonly SentenceView[];
  dates: DateSetting;
  mayCheck: boolean;
}

/** Every claim in full, under the text: the margin's words lead here, and each leads back to its sentence. */
export function FactsSection({ pieceId, claims, sentences, dates, mayCheck }: Props) {
  const t = useWords();
  if (claims.length === 0) return null;
  const facts = claims.map((claim) => marginClaim(t, claim, sentences));
  const live = facts.filter((fact) => fact.state !== 'stale');
  const open = live.filter((fact) => fact.state === 'none').length;
  const ordered = facts.toSorted((a, b) => (a.sentences[0] ?? Infinity) - (b.sentences[0] ?? Infinity));
  return (
    <section aria-labelledby="facts">
      <header className={styles.sectionHead}>
        <h2 id="facts">{t(roomWords).factsTitle}</h2>
        <p className="hint">
          {t(roomWords).factsHint({ claims: live.length, open, lost: facts.length - live.length })}{' '}
          {mayCheck && <Link href={piecePath(pieceId, 'check')}>{t(roomWords).toCheck}</Link>}
        </p>
      </header>
      {ordered.map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          dates={dates}
          actions={
            claim.sentences[0] === undefined ? null : <a href={`#${sentenceId(claim.sentences[0])}`}>{t(roomWords).toSentence}</a>
          }
        />
      ))}
    </section>
  );
}
