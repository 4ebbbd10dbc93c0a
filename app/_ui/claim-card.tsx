import type { ReactNode } from 'react';
import { useWords } from '#words';
import { type DateSetting, formatDay, formatMoment } from '@/lib/words/dates';
import { sentenceTitles } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { type ClaimView, claimGlyph, type EvidenceView } from './claim-view';
import { claimCardId } from './dom-ids';
import { Paragraphs } from './paragraphs';
import { State } from './state';

/** A claim in full: verdict, sentence, what it says, why, and the evidence. */
export function ClaimCard({ claim, dates, actions }: { claim: ClaimView; dates: DateSetting; actions?: ReactNode }) {
  const t = useWords();
  const id = claimCardId(claim.id);
  const closes = claim.state === 'unsupported' || claim.state === 'contradicted';
  const lines = [
    claim.rationale,
    closes ? t(words).facts.keepsClosed : null,
    claim.state === 'stale' && claim.lost !== null ? t(words).facts.stale({ cause: claim.lost }) : null,
    claim.waitingFor &&
      t(words).facts.waitingFor({
        name: claim.waitingFor.name,
        until: claim.waitingFor.until && formatMoment(claim.waitingFor.until, dates),
      }),
  ].filter((line) => line !== null);
  return (
    <article className="verdict" id={id} aria-labelledby={`${id}-head`}>
      <header id={`${id}-head`}>
        <State glyph={claimGlyph[claim.state]}>{t(words).status.claim[claim.state]}</State>
        {claim.named.length > 0 && <span className="num">{t(sentenceTitles)(claim.named)}</span>}
      </header>
      <Paragraphs text={claim.statement} />
      {lines.length > 0 && (
        <p className="by" dir="auto">
          {lines.join(' ')}
        </p>
      )}
      {claim.evidence.length > 0 && (
        <ul className="evidence">
          {claim.evidence.map((evidence) => (
            <li key={`${evidence.url} ${evidence.seenAt}`}>
              <Evidence evidence={evidence} dates={dates} />
            </li>
          ))}
        </ul>
      )}
      {actions && <div className="acts">{actions}</div>}
    </article>
  );
}

function Evidence({ evidence, dates }: { evidence: EvidenceView; dates: DateSetting }) {
  const t = useWords();
  return (
    <>
      {evidence.quote && <blockquote dir="auto">{evidence.quote}</blockquote>}
      <p className="by">
        <a href={evidence.url} rel="noopener noreferrer nofollow">
          {evidence.title || evidence.url}
        </a>
        , {t(words).facts.seen({ when: formatDay(evidence.seenAt, dates) })}
        {evidence.copyHref && (
          <>
            {' · '}
            <a href={evidence.copyHref}>{t(words).facts.copy}</a>
          </>
        )}
      </p>
    </>
  );
}
