import type { FilterView } from '@/lib/review/views/pieces';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import { Glyph } from './glyph';
import { Link } from './link';
import styles from './search-filters.module.css';

const said = words.desk.board;
const names: Record<string, string> = {
  '': said.all,
  'overdue:yes': said.overdue,
  'waits:me': said.waitsForMe,
  'stakes:grave': said.grave,
};

interface Props {
  /** What is searched for now. */
  current: string;
  filters: FilterView[];
  address: (q: string) => string;
}

/** Ready-made searches, each with what it would find. */
export function SearchFilters({ current, filters, address }: Props) {
  return (
    <nav className={styles.filters} aria-label={said.filters}>
      {filters.map(({ q, count, more }) => (
        <Link key={q} href={address(q)} aria-current={current.trim() === q ? 'page' : undefined}>
          {q === 'overdue:yes' && count > 0 && (
            <span className="late">
              <Glyph name="error" />
            </span>
          )}
          {names[q]} <b className="num">{more ? listWords.atLeast({ number: count }) : count}</b>
        </Link>
      ))}
    </nav>
  );
}
