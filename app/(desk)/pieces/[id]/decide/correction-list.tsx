import { useWords } from '#words';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { State } from '@/app/_ui/state';
import { refuseCorrectionInput } from '@/lib/review/commands/decisions/confirm-correction';
import { answerCorrectionInput, holdAnswerInput } from '@/lib/review/commands/decisions/correction-answer';
import type { LiveView } from '@/lib/review/views/live';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { AskDialog } from '../_forms/ask-dialog';
import { DoButton } from '../_forms/do-button';
import { DifferenceList } from '../_parts/difference-list';
import { denialOf } from '../_parts/not-now';
import styles from '../_parts/work.module.css';
import type { DecideRead } from './decide-read';
import { decisionPath } from './exact';

type Correction = LiveView['corrections'][number];

/** Every correction, the one that a second editor confirms first. */
export function CorrectionList({ room, dates, live }: DecideRead & { live: LiveView }) {
  const t = useWords();
  const { corrections } = live;
  if (corrections.length === 0) return null;
  const order = [...corrections].reverse().sort((a, b) => Number(b.state === 'unconfirmed') - Number(a.state === 'unconfirmed'));
  return (
    <section className={styles.section} aria-labelledby="corrections">
      <h2 id="corrections">{t(workWords).decide.corrections}</h2>
      <ul className={styles.rows}>
        {order.map((correction) => (
          <li key={correction.id} className={styles.row}>
            <div className={styles.head}>
              <h3>{t(words).vocabulary.correction[correction.type]}</h3>
              <State {...stateOf(t, correction, dates)} />
            </div>
            <div className={styles.said}>
              <Paragraphs text={correction.text} />
            </div>
            {correction.changes.length > 0 && <DifferenceList changes={correction.changes} none="" />}
            {correction.withheld && (
              <p className="hint">
                {t(said).withheldFor({
                  ground: t(words).vocabulary.withholding[correction.withheld.ground].toLowerCase(),
                  reason: correction.withheld.reason,
                })}
              </p>
            )}
            <p className="hint">
              {correction.by.label}, {formatMoment(correction.at, dates)}
            </p>
            {correction.state === 'unconfirmed' && <Confirm room={room} correction={correction} />}
            <Answer room={room} correction={correction} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf(t: Translate, { state, confirmBy }: Correction, dates: DateSetting) {
  if (state !== 'unconfirmed')
    return { glyph: state === 'refused' ? ('error' as const) : ('done' as const), children: t(said).states[state] };
  return {
    glyph: 'clock' as const,
    late: confirmBy < dates.now,
    children: t(workWords).decide.unconfirmed({ when: formatMoment(confirmBy, dates) }),
  };
}

/** The second editor names exactly this notice and this difference, or says what is wrong with them. */
function Confirm({ room, correction }: Pick<DecideRead, 'room'> & { correction: Correction }) {
  const t = useWords();
  const named = { correctionId: correction.id, digest: correction.digest };
  const ask = {
    pieceId: room.piece.id,
    what: t(workWords).decide.thisCorrection,
    method: 'POST' as const,
    path: decisionPath(room),
  };
  const closed = denialOf(t, room.can['confirm_correction']) ?? (correction.by.you ? t(workWords).decide.confirmOwn : null);
  return (
    <div className={styles.acts}>
      <DoButton
        {...ask}
        kind="primary"
        closedBecause={closed}
        meaning={t(said).confirmMeaning}
        body={{ kind: 'confirm_correction', ...named }}
        done={t(workWords).decide.done.confirm_correction}
      >
        {t(said).confirm}
      </DoButton>
      {!closed && (
        <AskDialog
          {...ask}
          name={`refuse-${correction.id}`}
          button={t(said).refuse}
          title={t(said).refuseTitle}
          say={t(said).refuseSay}
          final={t(said).refuseFinal}
          body={{ kind: 'refuse_correction', ...named }}
          reason={{ input: refuseCorrectionInput, label: t(said).refuseReason, hint: t(said).refuseHint }}
          done={t(said).refused}
        />
      )}
    </div>
  );
}

/** The author's word beside the notice. */
export function Answer({ room, correction }: Pick<DecideRead, 'room'> & { correction: Correction }) {
  const t = useWords();
  const { answer, id } = correction;
  const ask = { pieceId: room.piece.id, what: t(said).answer, method: 'POST' as const, path: decisionPath(room) };
  if (!answer)
    return room.can['answer_correction']?.allowed ? (
      <AskDialog
        {...ask}
        name={`answer-${id}`}
        button={t(said).answerIt}
        title={t(said).answerTitle}
        say={t(said).answerSay}
        final={t(said).answerFinal}
        body={{ kind: 'answer_correction', correctionId: id }}
        reason={{ input: answerCorrectionInput, label: t(said).answerField, as: 'text' }}
        done={t(said).answerDone}
      />
    ) : null;
  return (
    <div className={styles.said}>
      <h4>
        {t(said).answer}
        {answer.held && ` (${t(said).answerHeld})`}
      </h4>
      <Paragraphs text={answer.text} />
      {!answer.held && room.can['correct']?.allowed && (
        <AskDialog
          {...ask}
          name={`hold-${id}`}
          button={t(said).hold}
          kind="quiet"
          title={t(said).holdTitle}
          say={t(said).holdSay}
          final={t(said).holdFinal}
          body={{ kind: 'hold_answer', correctionId: id }}
          reason={{ input: holdAnswerInput, label: t(words).piece.decisions.reason }}
          done={t(said).holdDone}
        />
      )}
    </div>
  );
}
