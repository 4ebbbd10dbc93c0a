import { Glyph } from '@/app/_ui/glyph';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words';
import styles from './board.module.css';
import { boardAddress } from './board-address';

const said = words.desk.board;
const names: Record<string, string> = {
  '': said.all,
  'overdue:yes': said.overdue,
  'waits:me': said.waitsForMe,
  'stakes:grave': said.grave,
};

/** Ready-made searches, each with what it would find. */
export function BoardFilters({ current, counts }: { current: string; counts: { q: string; number: number }[] }) {
  return (
    <nav className={styles.filters} aria-label={said.filters}>
      {counts.map(({ q, number }) => (
        <Link key={q} href={boardAddress({ q })} aria-current={current.trim() === q ? 'page' : undefined}>
          {q === 'overdue:yes' && number > 0 && (
            <span className="late">
              <Glyph name="error" />
            </span>
          )}
          {names[q]} <b className="num">{number}</b>
        </Link>
      ))}
    </nav>
  );
}
