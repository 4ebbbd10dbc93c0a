import { useWords } from '#words';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { withdrawCorrectionInput } from '@/lib/review/commands/decisions/pending-correction';
import { isFirstOfTwo } from '@/lib/review/is-first-of-two';
import { passes } from '@/lib/review/passes';
import type { LiveView } from '@/lib/review/views/live';
import { formatMoment } from '@/lib/words/dates';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { DoButton } from '../_forms/do-button';
import { DifferenceList } from '../_parts/difference-list';
import { denialOf } from '../_parts/not-now';
import styles from '../_parts/work.module.css';
import type { DecideRead } from './decide-read';
import { decisionPath } from './exact';
import { whyClosed } from './why-closed';

/** A correction that goes through the gate: what it changes, what is missing, and its publication. */
export function PendingCorrection({ room, dates, live }: DecideRead & { live: LiveView }) {
  const t = useWords();
  const { pending } = live;
  if (!pending) return null;
  const missing = (room.gate?.requirements ?? []).filter((requirement) => !passes(requirement));
  const ask = {
    pieceId: room.piece.id,
    what: t(workWords).decide.thisCorrection,
    method: 'POST' as const,
    path: decisionPath(room),
  };
  // On grave stakes two editors decide, and whoever made it may be one of them.
  const alone = pending.by.you && missing.length === 0 && room.piece.stakes !== 'grave';
  const closed =
    denialOf(t, room.can['correct']) ??
    (alone ? t(said).publishOther : missing.length === 0 || isFirstOfTwo(missing) ? null : whyClosed(t, missing));
  const named = { version: pending.version, digest: pending.digest, edition: pending.edition };
  return (
    <section className={styles.section} aria-labelledby="pending">
      <h2 id="pending">{t(said).pendingTitle({ version: pending.version })}</h2>
      <p className="hint">
        {t(words).vocabulary.correction[pending.type]}, {pending.by.label}, {formatMoment(pending.at, dates)}.{' '}
        {t(said).pendingSay}
      </p>
      <div className={styles.said}>
        <Paragraphs text={pending.text} />
      </div>
      <DifferenceList changes={pending.changes} none={t(said).none} />
      {missing.length > 0 && (
        <ul>
          {missing.map(({ id, why }) => (
            <li key={id}>{why}</li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        <DoButton
          {...ask}
          kind="primary"
          closedBecause={closed}
          meaning={t(said).publishMeaning}
          body={{ kind: 'publish_correction', correctionId: pending.id, ...named }}
          done={t(said).published}
        >
          {t(said).publish}
        </DoButton>
        <AskDialog
          {...ask}
          name={`withdraw-${pending.id}`}
          button={t(said).withdraw}
          closedBecause={denialOf(t, room.can['correct'])}
          title={t(said).withdrawTitle}
          say={t(said).withdrawSay}
          final={t(said).withdrawFinal}
          body={{ kind: 'withdraw_correction', correctionId: pending.id }}
          reason={{ input: withdrawCorrectionInput, label: t(words).piece.decisions.reason }}
          done={t(said).withdrawn}
        />
      </div>
    </section>
  );
}
