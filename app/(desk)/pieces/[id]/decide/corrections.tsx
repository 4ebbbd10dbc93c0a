import { Link } from '@/app/_ui/link';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { State } from '@/app/_ui/state';
import { words } from '@/lib/words';
import { formatMoment } from '@/lib/words/dates';
import { workWords } from '@/lib/words/work';
import { piecePath } from '../_room/piece-path';
import { DoButton } from '../_work/do-button';
import { denialOf } from '../_work/not-now';
import styles from '../_work/work.module.css';
import { CorrectForm } from './correct-form';
import { decisionPath, exactOf } from './exact';
import type { DecideRead } from './page';

const said = workWords.decide;

/** A published piece: what was corrected, what a second editor has yet to confirm, and a new correction. */
export function Corrections({ room, dates }: DecideRead) {
  const { piece, corrections } = room;
  const open = corrections.filter((one) => !one.confirmed);
  const others = open.some((one) => !one.by.you);
  const denied = denialOf(room.can['correct']);
  return (
    <>
      {piece.publication.slug && (
        <p>
          <a href={`/read/${piece.publication.slug}`}>{said.readers}</a>
        </p>
      )}
      {corrections.length > 0 && (
        <section className={styles.section} aria-labelledby="corrections">
          <h2 id="corrections">{said.corrections}</h2>
          <ul className={styles.rows}>
            {corrections.map((one) => (
              <li key={one.id} className={styles.row}>
                <div className={styles.head}>
                  <h3>{words.vocabulary.correction[one.type]}</h3>
                  <State glyph={one.confirmed ? 'done' : 'clock'} late={!one.confirmed && one.confirmBy < dates.now}>
                    {one.confirmed ? said.confirmed : said.unconfirmed({ when: formatMoment(one.confirmBy, dates) })}
                  </State>
                </div>
                <div className={styles.said}>
                  <Paragraphs text={one.text} />
                </div>
                <p className="hint">
                  {one.by.label}, {formatMoment(one.at, dates)}
                </p>
              </li>
            ))}
          </ul>
          {open.length > 0 && (
            <div>
              <DoButton
                pieceId={piece.id}
                what={said.thisCorrection}
                kind="primary"
                closedBecause={denialOf(room.can['confirm_correction']) ?? (others ? null : said.confirmOwn)}
                meaning={said.confirmMeaning}
                method="POST"
                path={decisionPath(room)}
                body={{ kind: 'confirm_correction', ...exactOf(room) }}
                done={said.done.confirm_correction}
              >
                {said.confirmCorrection}
              </DoButton>
            </div>
          )}
        </section>
      )}
      <section className={styles.section} aria-labelledby="correct">
        <h2 id="correct">{said.correctTitle}</h2>
        {denied ? (
          <p className="hint">{denied}</p>
        ) : (
          <>
            <p className="hint">
              {said.correctSay} {room.can['save_draft']?.allowed && <Link href={piecePath(piece.id, 'edit')}>{said.edit}</Link>}
            </p>
            <CorrectForm pieceId={piece.id} exact={exactOf(room)} primary={!others} />
          </>
        )}
      </section>
    </>
  );
}
