import type { ReactNode } from 'react';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_work/ask-dialog';
import styles from '../_work/work.module.css';
import { AdoptPolicy } from './adopt-policy';
import type { DecideRead } from './decide-read';
import { decisionPath, exactOf } from './exact';
import { OpenReviewForm } from './open-review-form';
import { openingOf } from './opening';

const said = workWords.decide;
const buttons = words.piece.decisions;

/** Everything else that is possible now; nothing that is not. */
export function OtherDecisions({ room, dates, ...more }: DecideRead) {
  const { piece, can } = room;
  const { headline } = piece;
  const may = (action: string) => can[action]?.allowed === true;
  const ask = {
    pieceId: piece.id,
    what: workWords.thisDecision,
    method: 'POST' as const,
    path: decisionPath(room),
  };
  const exact = exactOf(room);
  const forAuthor = { label: buttons.reason, hint: said.reasonAuthor };
  const forReaders = { label: buttons.reason, hint: said.reasonReaders };
  const acts: { key: string; show: boolean; act: ReactNode }[] = [
    {
      key: 'return',
      show: may('return'),
      act: (
        <AskDialog
          {...ask}
          name="return"
          button={buttons.return}
          title={said.returnTitle({ headline })}
          say={said.returnSay}
          final={said.returnFinal}
          body={{ kind: 'return', ...exact }}
          reason={forAuthor}
          done={said.done.return}
        />
      ),
    },
    {
      key: 'changes',
      show: may('request_changes'),
      act: (
        <AskDialog
          {...ask}
          name="changes"
          button={buttons.requestChanges}
          title={said.changesTitle({ headline })}
          say={said.changesSay}
          final={said.changesFinal}
          body={{ kind: 'request_changes', ...exact }}
          reason={forAuthor}
          done={said.done.request_changes}
        />
      ),
    },
    {
      key: 'decline',
      show: may('decline'),
      act: (
        <AskDialog
          {...ask}
          name="decline"
          button={buttons.decline}
          kind="danger"
          danger
          title={said.declineTitle({ headline })}
          say={said.declineSay}
          final={said.declineFinal}
          body={{ kind: 'decline', ...exact }}
          reason={forAuthor}
          done={said.done.decline}
        />
      ),
    },
    {
      key: 'retract',
      show: may('retract'),
      act: (
        <AskDialog
          {...ask}
          name="retract"
          button={buttons.retract}
          kind="danger"
          danger
          title={said.retractTitle({ headline })}
          say={said.retractSay}
          final={said.retractFinal}
          body={{ kind: 'retract', ...exact }}
          reason={forReaders}
          done={said.done.retract}
        />
      ),
    },
    {
      key: 'remove',
      show: may('remove'),
      act: (
        <AskDialog
          {...ask}
          name="remove"
          button={buttons.remove}
          kind="danger"
          danger
          title={said.removeTitle({ headline })}
          say={said.removeSay}
          final={said.removeFinal}
          body={{ kind: 'remove', ...exact }}
          reason={forReaders}
          done={said.done.remove}
        />
      ),
    },
  ];
  const shown = acts.filter((act) => act.show);
  const isOlder = more.newest !== null && more.newest.version !== piece.policyVersion && may('adopt_policy');
  const widens =
    may('open_review') && piece.review !== 'submitted' && room.version !== null && piece.publication.status === 'none';
  if (shown.length === 0 && !widens && !isOlder) return null;
  return (
    <section className={styles.section} aria-labelledby="other">
      <h2 id="other">{said.other}</h2>
      <p className="hint">{said.otherHint}</p>
      <div className={styles.acts}>
        {shown.map(({ key, act }) => (
          <div key={key}>{act}</div>
        ))}
      </div>
      {isOlder && more.newest && more.policy && <AdoptPolicy room={room} from={more.policy} to={more.newest} dates={dates} />}
      {widens && (
        <details className={styles.more}>
          <summary>{said.widen}</summary>
          <OpenReviewForm {...openingOf({ room, ...more })} widen timeZone={dates.timeZone} now={dates.now} />
        </details>
      )}
    </section>
  );
}
