import { useWords } from '#words';
import { BoardCard } from '@/app/_ui/board-card';
import { Link } from '@/app/_ui/link';
import type { BoardColumn as Column } from '@/lib/review/views/board';
import type { DateSetting } from '@/lib/words/dates';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import styles from './board.module.css';
import { boardAddress } from './board-address';
import { boardCardView } from './board-card-view';

/** One state: how many, the cards, and where the rest is. */
export function BoardColumn({ column, q, dates }: { column: Column; q: string | undefined; dates: DateSetting }) {
  const t = useWords();
  const { state, title, count, cards, next } = column;
  const id = `column-${state}`;
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h2>
        <span id={id}>{title}</span> <span className="num">{count}</span>
      </h2>
      {cards.length === 0 ? (
        <p className={styles.none}>{t(words).desk.board.emptyColumn}</p>
      ) : (
        <ul>
          {cards.map((card) => (
            <BoardCard key={card.id} card={boardCardView(t, card, state, dates)} />
          ))}
        </ul>
      )}
      {next && (
        <p className={styles.more}>
          <Link href={boardAddress({ q, column: state, cursor: next })}>
            {t(listWords).moreInColumn({ number: count - cards.length })}
          </Link>
        </p>
      )}
    </section>
  );
}
