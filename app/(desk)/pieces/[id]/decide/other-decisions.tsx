import { useWords } from '#words';
import { workWords } from '@/lib/words/en/work';
import styles from '../_parts/work.module.css';
import { AdoptPolicy } from './adopt-policy';
import type { DecideRead } from './decide-read';
import { OpenReviewForm } from './open-review-form';
import { openingOf } from './opening';
import { ReasonedDecision } from './reasoned-decision';

const kinds = ['return', 'request_changes', 'decline', 'retract', 'remove'] as const;

/** Everything else that is possible now; nothing that is not. */
export function OtherDecisions({ room, dates, ...more }: DecideRead) {
  const t = useWords();
  const said = t(workWords).decide;
  const { piece, can } = room;
  const may = (action: string) => can[action]?.allowed === true;
  const isOlder = more.newest !== null && more.newest.version !== piece.policyVersion && may('adopt_policy');
  const widens =
    may('open_review') && piece.review !== 'submitted' && room.version !== null && piece.publication.status === 'none';
  if (!kinds.some(may) && !widens && !isOlder) return null;
  return (
    <section className={styles.section} aria-labelledby="other">
      <h2 id="other">{said.other}</h2>
      <p className="hint">{said.otherHint}</p>
      <div className={styles.acts}>
        {kinds.map((kind) => (
          <ReasonedDecision key={kind} kind={kind} room={room} />
        ))}
      </div>
      {isOlder && more.newest && more.policy && <AdoptPolicy room={room} from={more.policy} to={more.newest} dates={dates} />}
      {widens && (
        <details className={styles.more}>
          <summary>{said.widen}</summary>
          <OpenReviewForm {...openingOf(t, { room, ...more })} widen timeZone={dates.timeZone} now={dates.now} />
        </details>
      )}
    </section>
  );
}
