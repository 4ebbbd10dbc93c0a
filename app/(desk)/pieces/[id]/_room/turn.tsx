import { ButtonLink } from '@/app/_ui/button-link';
import { Link } from '@/app/_ui/link';
import { pieceHref } from '@/app/_ui/piece-places';
import { dueWords } from '@/lib/words/due';
import { roomWords } from '@/lib/words/room';
import { changedSinceSeen } from './changed-since-seen';
import { piecePath } from './piece-path';
import { placeHref } from './place-href';
import type { RoomRead } from './read-room';
import styles from './turn.module.css';

/** The first thing on the page: what this viewer has to do next, in a sentence, with its button; and what came since they looked. */
export function Turn({ room, waits, dates, inText = true }: Omit<RoomRead, 'roles'> & { inText?: boolean }) {
  const { piece } = room;
  const [next, ...more] = waits;
  // On the page of the text itself the browser goes there.
  const hrefOf = ({ place }: RoomRead['waits'][number]) => (inText ? placeHref : pieceHref)(piece.id, place);
  const due = next?.due ? dueWords(next.due, dates) : null;
  return (
    <section className={styles.turn} aria-labelledby="turn">
      {next ? (
        <>
          <p id="turn" className={styles.say}>
            <b>{roomWords.waitingForYou}:</b> {next.title}. <span className="hint">{next.why}</span>{' '}
            {due && <span className={due.late ? 'late' : 'hint'}>{due.words}</span>}
          </p>
          <ButtonLink kind="primary" href={hrefOf(next)}>
            {next.button}
          </ButtonLink>
        </>
      ) : draftOf(room) ? (
        <>
          <p id="turn" className={styles.say}>
            <b>{roomWords.waitingForYou}:</b> {roomWords.draftWaits}
          </p>
          <ButtonLink kind="primary" href={piecePath(piece.id, 'edit')}>
            {roomWords.goOnWriting}
          </ButtonLink>
        </>
      ) : (
        <p id="turn" className={styles.say}>
          {roomWords.nothingForYou}
        </p>
      )}
      {more.length > 0 && (
        <p className="hint">
          {roomWords.also}{' '}
          {more.slice(0, 3).map((one, index) => (
            <span key={`${one.action} ${one.title}`}>
              {index > 0 && ' · '}
              <Link href={hrefOf(one)}>{one.title}</Link>
            </span>
          ))}
        </p>
      )}
      {inText && <Since room={room} />}
    </section>
  );
}

const draftOf = ({ piece, can, draft, version }: RoomRead['room']) =>
  can['withdraw']?.allowed === true && draft !== null && (piece.review === 'draft' || version === null);

/** A version that came in since the viewer said that they had seen one. */
function Since({ room }: { room: RoomRead['room'] }) {
  const { piece, version } = room;
  const looked = changedSinceSeen(room);
  if (!version || looked === null) return null;
  const sentences = version.sentences.filter((one) => one.since > looked).length;
  return (
    <p className="hint">
      {roomWords.changedSince({ version: version.number, looked, sentences })}{' '}
      <Link href={piecePath(piece.id, 'changed')}>{roomWords.seeChanges}</Link>
    </p>
  );
}
