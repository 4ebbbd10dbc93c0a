import { useWords } from '#words';
import { ActRow, type ActView } from '@/app/_ui/act-row';
import { ButtonLink } from '@/app/_ui/button-link';
import { dueOrSince } from '@/app/_ui/due-or-since';
import { Link } from '@/app/_ui/link';
import { pieceHref } from '@/app/_ui/piece-places';
import { changedSinceSeen } from '@/lib/review/changed-since-seen';
import { phrase } from '@/lib/words/en/names';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import { placeHref } from '../_parts/place-href';
import { finishId } from './finish-review';
import styles from './next-act.module.css';
import type { RoomRead } from './room-layout';

type Wait = RoomRead['waits'][number];

/** The first thing on the page: what this viewer has to do next, with its button; and what came since they looked. */
export function NextAct({ room, waits, dates, inText = true }: Omit<RoomRead, 'roles'> & { inText?: boolean }) {
  const t = useWords();
  const { id } = room.piece;
  const others = [...new Set(room.gate?.requirements.flatMap((requirement) => requirement.waitingOn.map(t(phrase))))];
  const [next, ...more] = waits.map((wait) => ({ wait, act: actOf(wait) }));
  return (
    <section className={styles.turn} data-mine={next ? true : undefined} aria-label={t(roomWords).turn}>
      {next ? (
        <ActRow act={next.act} primary={!isHere(next.wait)} />
      ) : hasDraft(room) ? (
        <div className={styles.draft}>
          <p>{t(roomWords).draftWaits}</p>
          <ButtonLink kind="primary" href={piecePath(id, 'edit')}>
            {t(roomWords).goOnWriting}
          </ButtonLink>
        </div>
      ) : (
        <p>
          {t(roomWords).nothingForYou}{' '}
          <span className="hint">{others.length > 0 && t(words).gate.waitsFor({ names: others })}</span>
        </p>
      )}
      {more.length > 0 && (
        <p className="hint">
          {t(roomWords).also}{' '}
          {more.slice(0, 3).map(({ wait, act }, index) => (
            <span key={`${wait.action} ${act.command}`}>
              {index > 0 && ' · '}
              <Link href={act.href}>{act.command}</Link>
            </span>
          ))}
        </p>
      )}
      {inText && <Since room={room} />}
    </section>
  );

  /** Done by reading the text on this page, and finished at its end: a button would lead to where one is. */
  function isHere({ place }: Wait): boolean {
    return inText && place.to === 'form' && place.form === 'text';
  }

  function actOf(wait: Wait): ActView {
    const { title, why, button, place } = wait;
    const act = { due: dueOrSince(t, wait, dates), command: title };
    if (isHere(wait)) return { ...act, why: t(roomWords).finish.how, button: t(roomWords).finish.toEnd, href: `#${finishId}` };
    // In the text itself the browser goes to the passage.
    return { ...act, why, button, href: (inText ? placeHref : pieceHref)(id, place) };
  }
}

/** The viewer's own piece, which they are still writing. A draft waits for nobody: it is no act. */
const hasDraft = ({ piece, can, draft, version }: RoomRead['room']) =>
  can['withdraw']?.allowed === true && draft !== null && (piece.review === 'draft' || version === null);

/** A version that came in since the viewer said that they had seen one. */
function Since({ room }: { room: RoomRead['room'] }) {
  const t = useWords();
  const { piece, version } = room;
  const looked = changedSinceSeen(room);
  if (!version || looked === null) return null;
  const sentences = version.sentences.filter((sentence) => sentence.since > looked).length;
  return (
    <p className="hint">
      {t(roomWords).changedSince({ version: version.number, looked, sentences })}{' '}
      <Link href={piecePath(piece.id, 'changed')}>{t(roomWords).seeChanges}</Link>
    </p>
  );
}
