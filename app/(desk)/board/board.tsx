'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import { SearchFilters } from '@/app/_ui/search-filters';
import { SearchForm } from '@/app/_ui/search-form';
import { UnknownFilters } from '@/app/_ui/unknown-filters';
import type { BoardView } from '@/lib/review/views/board';
import type { DateSetting } from '@/lib/words/dates';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import styles from './board.module.css';
import { boardAddress } from './board-address';
import { BoardColumn } from './board-column';

/** The board, out of its view alone. */
export function Board({ view, dates }: { view: BoardView; dates: DateSetting }) {
  const t = useWords();
  const { asked, filters, columns } = view;
  const all = filters[0]?.count ?? 0;
  const shown = columns.reduce((sum, column) => sum + column.count, 0);
  return (
    <main className={styles.board} id="main">
      <div className={styles.find}>
        <h1 className="title">{t(words).desk.board.title}</h1>
        <SearchFilters current={asked.q} filters={filters} address={(q) => boardAddress({ q })} />
        <search>
          <SearchForm action="/board" key={asked.q}>
            <label className="hidden" htmlFor="q">
              {t(words).desk.board.search}
            </label>
            <input id="q" type="search" name="q" defaultValue={asked.q} maxLength={200} aria-describedby="operators" />
            <Button type="submit">{t(words).actions.search}</Button>
            <p className="hint" id="operators">
              {t(listWords).searchHint}
            </p>
          </SearchForm>
          <UnknownFilters q={asked.q} />
        </search>
      </div>
      {asked.column !== '' && (
        <p className={styles.back}>
          <Link href={boardAddress({ q: asked.q })}>{t(listWords).allColumns}</Link>
        </p>
      )}
      {shown === 0 && all > 0 && asked.q !== '' ? (
        <div className="stack">
          <Empty title={t(words).desk.board.noMatch}>{t(words).desk.board.noMatchNext({ query: asked.q, of: all })}</Empty>
          <p>
            <ButtonLink href="/board">{t(words).actions.clearFilters}</ButtonLink>
          </p>
        </div>
      ) : (
        <div className={styles.columns} data-one={asked.column !== '' || undefined}>
          {columns.map((column) => (
            <BoardColumn key={column.state} column={column} q={asked.q} dates={dates} />
          ))}
        </div>
      )}
    </main>
  );
}
