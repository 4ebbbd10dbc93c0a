import { useWords } from '#words';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { takeOffInput } from '@/lib/review/commands/decisions/take-off';
import type { LiveView } from '@/lib/review/views/live';
import { takingOffGrounds } from '@/lib/review/vocabulary';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { denialOf } from '../_parts/not-now';
import styles from '../_parts/work.module.css';
import type { DecideRead } from './decide-read';
import { decisionPath } from './exact';

/** The counterpoints that readers have: an editor may take the words of one off the page. */
export function PublishedNotes({ room, live }: DecideRead & { live: LiveView }) {
  const t = useWords();
  if (live.counterpoints.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="published-notes">
      <h2 id="published-notes">{t(said).notesTitle}</h2>
      <ul className={styles.rows}>
        {live.counterpoints.map(({ id, code, perspective, text, takenOff, withdrawn }) => (
          <li key={id} className={styles.row}>
            <h3>
              {code} <bdi>{perspective}</bdi>
            </h3>
            {takenOff ? (
              <p className="hint">{t(said).takenOffFor({ ground: t(words).vocabulary.takingOff[takenOff] })}</p>
            ) : (
              <>
                <div className={styles.said}>
                  <Paragraphs text={text} />
                </div>
                <div className={styles.acts}>
                  <AskDialog
                    pieceId={room.piece.id}
                    what={t(workWords).thisDecision}
                    name={`take-off-${id}`}
                    button={t(said).takeOff}
                    kind="quiet"
                    closedBecause={denialOf(t, room.can['correct'])}
                    title={t(said).takeOffTitle({ code })}
                    say={t(said).takeOffSay}
                    final={t(said).takeOffFinal({ code })}
                    danger
                    method="POST"
                    path={decisionPath(room)}
                    body={{ kind: 'take_off', counterpointId: id }}
                    choose={{
                      as: 'ground',
                      label: t(said).takeOffGround,
                      missing: t(said).takeOffMissing,
                      options: takingOffGrounds
                        .filter((ground) => ground !== 'withdrawn' || withdrawn)
                        .map((ground) => ({ value: ground, label: t(words).vocabulary.takingOff[ground] })),
                    }}
                    reason={{ input: takeOffInput, label: t(said).takeOffReason, hint: t(said).takeOffReasonHint }}
                    done={t(said).takenOff}
                  />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
