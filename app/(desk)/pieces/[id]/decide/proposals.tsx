import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { declineProposalInput } from '@/lib/review/commands/decisions/decline-proposal';
import type { LiveView } from '@/lib/review/views/live';
import { formatMoment } from '@/lib/words/dates';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { DifferenceList } from '../_parts/difference-list';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import styles from '../_parts/work.module.css';
import type { DecideRead } from './decide-read';
import { decisionPath } from './exact';

/** What the author proposes instead of the live text: an editor takes it up as a correction, or declines it. */
export function Proposals({ room, dates, live }: DecideRead & { live: LiveView }) {
  const t = useWords();
  return live.proposals.map(({ version, digest, changes, by, at }) => (
    <section key={version} className={styles.section} aria-labelledby={`proposal-${version}`}>
      <h2 id={`proposal-${version}`}>{t(said).proposalTitle({ version, by: by.label })}</h2>
      <p className="hint">{formatMoment(at, dates)}</p>
      <DifferenceList changes={changes} none={t(said).none} />
      <div className={styles.acts}>
        <ButtonLink href={`${piecePath(room.piece.id, 'correct')}?proposal=${version}`}>{t(said).take}</ButtonLink>
        <AskDialog
          pieceId={room.piece.id}
          what={t(workWords).thisDecision}
          name={`proposal-${version}`}
          button={t(said).decline}
          closedBecause={denialOf(t, room.can['decline_proposal'])}
          title={t(said).declineTitle({ version })}
          say={t(said).declineSay}
          final={t(said).declineFinal}
          method="POST"
          path={decisionPath(room)}
          body={{ kind: 'decline_proposal', version, digest }}
          reason={{ input: declineProposalInput, label: t(words).piece.decisions.reason, hint: t(workWords).decide.reasonAuthor }}
          done={t(said).declined}
        />
      </div>
    </section>
  ));
}
