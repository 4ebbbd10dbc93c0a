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
  if (live.alarms.length === 0) return null;
  const denied = denialOf(room.can['answer_alarm']);
  return (
    <section className={styles.section} aria-labelledby="alarms">
      <h2 id="alarms">{said.alarmsTitle}</h2>
      <ul className={styles.rows}>
        {live.alarms.map(({ name, kind, said: what, sentence, mine, at }) => (
          <li key={name} className={styles.row}>
            <h3>{said.alarms[kind]}</h3>
            {sentence && (
              <blockquote className={styles.said} dir="auto">
                {sentence}
              </blockquote>
            )}
            {what ? <Paragraphs text={what} /> : <p className="hint">{said.noWords}</p>}
            {at && <p className="hint">{formatMoment(at, dates)}</p>}
            <div className={styles.acts}>
              <ButtonLink href={`${piecePath(room.piece.id, 'correct')}?alarm=${name}`}>{said.correctIt}</ButtonLink>
              <AskDialog
                pieceId={room.piece.id}
                what={workWords.thisDecision}
                name={`alarm-${name}`}
                button={said.stays}
                closedBecause={denied ?? (mine ? said.alarmMine : null)}
                title={said.staysTitle}
                say={said.staysSay}
                final={said.staysFinal}
                method="POST"
                path={decisionPath(room)}
                body={{ kind: 'answer_alarm', alarm: name }}
                reason={{ input: answerAlarmInput, label: words.piece.decisions.reason }}
                done={said.stayed}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
