import { ButtonLink } from '@/app/_ui/button-link';
import { formatMoment } from '@/lib/words/dates';
import { roomWords } from '@/lib/words/room';
import styles from './invited.module.css';
import { piecePath } from './piece-path';
import type { RoomRead } from './read-room';

/** What somebody sees who was asked and has not answered: enough to know whether they have a conflict, and no more. */
export function Invited({ room, dates }: RoomRead) {
  const { piece, accused, assignments } = room;
  const said = roomWords.invited;
  const mine = assignments.filter((one) => one.mine);
  const authors = piece.authors.map((one) => one.label).join(', ');
  return (
    <main className="page-narrow stack" id="main">
      <section className={styles.turn} aria-labelledby="turn">
        <p id="turn">
          <b>{roomWords.waitingForYou}:</b> {said.waits}
        </p>
        <ButtonLink kind="primary" href={piecePath(piece.id, 'people')}>
          {said.answer}
        </ButtonLink>
      </section>
      <article lang={piece.language}>
        <h1 className="head" dir="auto">
          {piece.headline}
        </h1>
        {piece.standfirst && (
          <p className={`standfirst ${styles.standfirst}`} dir="auto">
            {piece.standfirst}
          </p>
        )}
        {authors && <p className="by">{authors}</p>}
      </article>
      <dl className={styles.facts}>
        {mine.map((one) => (
          <div key={one.id}>
            <dt>{said.as}</dt>
            <dd>
              {one.duty.name}
              <br />
              <span className="hint">
                {said.replyBy} {formatMoment(one.responseDue, dates)} · {said.due} {formatMoment(one.dueAt, dates)}
              </span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{said.topics}</dt>
          <dd>{piece.topics.length > 0 ? piece.topics.map((topic) => topic.replaceAll('-', ' ')).join(', ') : said.none}</dd>
        </div>
        <div>
          <dt>{said.accused}</dt>
          <dd>{accused.length > 0 ? accused.map((one) => one.name).join(', ') : said.nobody}</dd>
        </div>
      </dl>
      <p className="hint">{said.textAfter}</p>
    </main>
  );
}
