import { useWords } from '#words';
import { noteId } from '@/app/_ui/dom-ids';
import { Link } from '@/app/_ui/link';
import type { RoomView } from '@/lib/review/views/piece';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_parts/piece-path';
import styles from '../_parts/work.module.css';
import { notRunning } from './not-running';

/** The counterpoints that were closed with their passage: readers do not see them, and whoever decides is told so. */
export function CutList({ room }: { room: Pick<RoomView, 'piece' | 'counterpoints'> }) {
  const said = useWords()(workWords).decide;
  const notes = notRunning(room.counterpoints);
  if (notes.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="not-running">
      <h2 id="not-running">{said.notRunning}</h2>
      <p className="hint">{said.notRunningHint}</p>
      <ul>
        {notes.map(({ id, code, perspectiveName, cutIn }) => (
          <li key={id}>
            <Link href={`${piecePath(room.piece.id, 'text')}#${noteId(id)}`}>{code}</Link>, {perspectiveName}:{' '}
            {cutIn === null ? said.notApplies : said.passageCut({ version: cutIn })}
          </li>
        ))}
      </ul>
    </section>
  );
}
