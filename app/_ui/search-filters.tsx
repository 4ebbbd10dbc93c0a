import { useWords } from '#words';
import type { FilterView } from '@/lib/review/views/pieces';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { Glyph } from './glyph';
import { Link } from './link';
import styles from './search-filters.module.css';

const names = (t: Translate): Record<string, string> => ({
  '': t(words).desk.board.all,
  'overdue:yes': t(words).desk.board.overdue,
  'waits:me': t(words).desk.board.waitsForMe,
  'stakes:grave': t(words).desk.board.grave,
});

interface Props {
  /** What is searched for now. */
  current: string;
  filters: FilterView[];
  address: (q: string) => string;
}

/** Ready-made searches, each with what it would find. */
export function SearchFilters({ current, filters, address }: Props) {
  const t = useWords();
  const said = t(words).desk.board;
  return (
    <nav className={styles.filters} aria-label={said.filters}>
      {filters.map(({ q, count, more }) => (
        <Link key={q} href={address(q)} aria-current={current.trim() === q ? 'page' : undefined}>
          {q === 'overdue:yes' && count > 0 && (
            <span className="late">
              <Glyph name="error" />
            </span>
          )}
          {names(t)[q]} <b className="num">{more ? t(listWords).atLeast({ number: count }) : count}</b>
        </Link>
      ))}
    </nav>
  );
}
