import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { answerAlarmInput } from '@/lib/review/commands/decisions/answer-alarm';
import type { LiveView } from '@/lib/review/views/live';
import { formatMoment } from '@/lib/words/dates';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import styles from '../_parts/work.module.css';
import type { DecideRead } from './decide-read';
import { decisionPath } from './exact';

/** What was said against the text that readers have: an editor corrects it, retracts the piece, or says why it stays. */
export function Alarms({ room, dates, live }: DecideRead & { live: LiveView }) {
  const t = useWords();
  if (live.alarms.length === 0) return null;
  const denied = denialOf(t, room.can['answer_alarm']);
  return (
    <section className={styles.section} aria-labelledby="alarms">
      <h2 id="alarms">{t(said).alarmsTitle}</h2>
      <ul className={styles.rows}>
        {live.alarms.map(({ name, kind, said: what, sentence, mine, at }) => (
          <li key={name} className={styles.row}>
            <h3>{t(said).alarms[kind]}</h3>
            {sentence && (
              <blockquote className={styles.said} dir="auto">
                {sentence}
              </blockquote>
            )}
            {what ? <Paragraphs text={what} /> : <p className="hint">{t(said).noWords}</p>}
            {at && <p className="hint">{formatMoment(at, dates)}</p>}
            <div className={styles.acts}>
              <ButtonLink href={`${piecePath(room.piece.id, 'correct')}?alarm=${name}`}>{t(said).correctIt}</ButtonLink>
              <AskDialog
                pieceId={room.piece.id}
                what={t(workWords).thisDecision}
                name={`alarm-${name}`}
                button={t(said).stays}
                closedBecause={denied ?? (mine ? t(said).alarmMine : null)}
                title={t(said).staysTitle}
                say={t(said).staysSay}
                final={t(said).staysFinal}
                method="POST"
                path={decisionPath(room)}
                body={{ kind: 'answer_alarm', alarm: name }}
                reason={{ input: answerAlarmInput, label: t(words).piece.decisions.reason }}
                done={t(said).stayed}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
