import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { Time } from '@/app/_ui/time';
import type { PieceView } from '@/lib/review/views/piece';
import type { ListedPiece } from '@/lib/review/views/pieces';
import { type DateSetting, formatWeekday } from '@/lib/words/dates';
import { listing } from '@/lib/words/en/grammar';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { PieceHit } from './piece-hit';
import styles from './pieces.module.css';

/** One piece: its state, its headline, whose it is, and when it last changed. */
export function PieceRow({ piece, dates }: { piece: ListedPiece; dates: DateSetting }) {
  const t = useWords();
  const by = t(words).desk.board.about({
    author: t(listing)(piece.authors.map((author) => author.label)),
    version: piece.version,
    stakes: t(words).vocabulary.stakes[piece.stakes],
  });
  const runs =
    piece.runBy && piece.publication.status === 'none' ? t(listWords).runBy({ when: formatWeekday(piece.runBy, dates) }) : null;
  return (
    <li className={styles.row}>
      <p className={styles.state}>{stateOf(t, piece)}</p>
      <div>
        <h2 dir="auto" lang={piece.language}>
          <Link href={`/pieces/${piece.id}`}>{piece.headline || t(words).desk.pieces.untitled}</Link>
        </h2>
        <p className="by">{[by, runs].filter(Boolean).join(', ')}</p>
        {piece.hit && <PieceHit hit={piece.hit} />}
      </div>
      <p className="by num">
        <span className="hidden">{t(words).desk.pieces.changed} </span>
        <Time at={piece.changedAt} dates={dates} />
      </p>
    </li>
  );
}

/** The publication state comes before the review state. */
const stateOf = (t: Translate, { publication, review }: PieceView) =>
  publication.status === 'none' ? t(words).vocabulary.review[review] : t(words).vocabulary.publication[publication.status];
