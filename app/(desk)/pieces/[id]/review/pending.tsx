import { useWords } from '#words';
import { noteId } from '@/app/_ui/dom-ids';
import { Link } from '@/app/_ui/link';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { State } from '@/app/_ui/state';
import { hueOf, Tile } from '@/app/_ui/tile';
import type { CounterpointView } from '@/lib/review/views/piece';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_parts/piece-path';
import styles from '../_parts/work.module.css';

/** Everything that is posted with the signature, and until then only the viewer sees. */
export function Pending({
  pieceId,
  facts,
  unposted,
  posted,
  judged,
  pending,
  blockHours,
}: {
  pieceId: string;
  facts: boolean;
  unposted: CounterpointView[];
  posted: number;
  judged: { sentences: number; claims: number; verdicts: number };
  pending: number;
  /** How long a block holds on after the author's answer. */
  blockHours: number | null;
}) {
  const t = useWords();
  const said = t(workWords).review;
  return (
    <section className={styles.section} aria-labelledby="pending">
      <h2 id="pending">{said.willPost({ number: pending })}</h2>
      {facts && pending > 0 && (
        <p>
          {said.judged(judged)}. <Link href={piecePath(pieceId, 'check')}>{said.toCheck}</Link>
        </p>
      )}
      {unposted.length > 0 && (
        <ul className={styles.rows}>
          {unposted.map((counterpoint) => (
            <li key={counterpoint.id} className={styles.row}>
              <div className={styles.head}>
                <Tile hue={hueOf(counterpoint.hue)}>{counterpoint.code}</Tile>
                <b>{counterpoint.perspectiveName}</b>
                <Link href={`${piecePath(pieceId, 'text')}#${noteId(counterpoint.id)}`}>
                  {said.edit}
                  <span className="hidden">: {counterpoint.code}</span>
                </Link>
              </div>
              {counterpoint.anchor && (
                <blockquote className="hint" dir="auto">
                  “{counterpoint.anchor.exact}”
                </blockquote>
              )}
              <div className={styles.said}>
                <Paragraphs text={counterpoint.text} />
              </div>
              {counterpoint.block && (
                <p>
                  <State glyph="blocking">{t(words).status.note.willBlock}</State>{' '}
                  <span className="hint">
                    {t(words).counterpoint.willBlock({ ground: counterpoint.block.ground, hours: blockHours })}
                  </span>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {!facts && pending === 0 && posted === 0 && (
        <p>
          {said.nothingFiled} <Link href={piecePath(pieceId, 'text')}>{said.writeOne}</Link>
        </p>
      )}
      {posted > 0 && <p className="hint">{said.alreadyPosted({ number: posted })}</p>}
    </section>
  );
}
