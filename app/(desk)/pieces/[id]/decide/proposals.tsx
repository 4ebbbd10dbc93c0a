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
  return live.proposals.map(({ version, digest, changes, by, at }) => (
    <section key={version} className={styles.section} aria-labelledby={`proposal-${version}`}>
      <h2 id={`proposal-${version}`}>{said.proposalTitle({ version, by: by.label })}</h2>
      <p className="hint">{formatMoment(at, dates)}</p>
      <DifferenceList changes={changes} none={said.none} />
      <div className={styles.acts}>
        <ButtonLink href={`${piecePath(room.piece.id, 'correct')}?proposal=${version}`}>{said.take}</ButtonLink>
        <AskDialog
          pieceId={room.piece.id}
          what={workWords.thisDecision}
          name={`proposal-${version}`}
          button={said.decline}
          closedBecause={denialOf(room.can['decline_proposal'])}
          title={said.declineTitle({ version })}
          say={said.declineSay}
          final={said.declineFinal}
          method="POST"
          path={decisionPath(room)}
          body={{ kind: 'decline_proposal', version, digest }}
          reason={{ input: declineProposalInput, label: words.piece.decisions.reason, hint: workWords.decide.reasonAuthor }}
          done={said.declined}
        />
      </div>
    </section>
  ));
}
