import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Link } from '@/app/_ui/link';
import { changesText } from '@/lib/review/changes-text';
import { formatMoment } from '@/lib/words/dates';
import { readerWords } from '@/lib/words/en/reader';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import type { RoomRead } from './room-layout';
import styles from './runs-box.module.css';

/** In the gate's place when readers have this very version: where they read it, what the record says, and the way to put something right. */
export function RunsBox({ room, roles, dates }: Pick<RoomRead, 'room' | 'roles' | 'dates'>) {
  const t = useWords();
  const { piece, corrections } = room;
  const { at, slug, version } = piece.publication;
  const corrected = corrections.findLast(({ type }) => changesText(type));
  const open = corrections.filter((correction) => !correction.confirmed);
  return (
    <section className="gate" aria-labelledby="runs">
      <header>
        <h2 id="runs">{t(words).vocabulary.publication.live}</h2>
        <p className="hint">
          {t(roomWords).runsSince({
            version: version ?? piece.version,
            published: at ? formatMoment(at, dates) : null,
            corrected: corrected ? formatMoment(corrected.at, dates) : null,
          })}
        </p>
      </header>
      {slug && (
        <ul className={styles.links}>
          <li>
            <a href={`/read/${slug}`}>{t(roomWords).readIt}</a>
          </li>
          <li>
            <a href={`/read/${slug}/record`}>{t(readerWords).recordLong}</a>
          </li>
        </ul>
      )}
      {open.map((correction) => (
        <p key={correction.id} className={styles.open}>
          {t(words).piece.correction.unconfirmed({ when: formatMoment(correction.confirmBy, dates) })}
        </p>
      ))}
      {corrections.length > 0 && piece.authors.some((author) => author.you) && (
        <p>
          <Link href={piecePath(piece.id, 'decide')}>{t(roomWords).answerCorrection}</Link>
        </p>
      )}
      {roles.includes('editor') && (
        <footer>
          <ButtonLink href={piecePath(piece.id, 'decide')} wide>
            {open.length > 0 ? t(words).piece.decisions.confirmCorrection : t(words).piece.decisions.correct}
          </ButtonLink>
          <p className="hint">
            <Link href={piecePath(piece.id, 'decide')}>{t(roomWords).otherDecisions}</Link>
          </p>
        </footer>
      )}
    </section>
  );
}
