import type { Metadata } from 'next';
import Form from 'next/form';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/_server/viewer';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import { RefreshOnReturn } from '@/app/_ui/refresh-on-return';
import { board } from '@/db/read/board';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { words } from '@/lib/words';
import { listWords } from '@/lib/words/lists';
import styles from './board.module.css';
import { boardAddress } from './board-address';
import { BoardColumn } from './board-column';
import { BoardFilters } from './board-filters';

export const metadata: Metadata = { title: words.desk.board.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
const one = (value: string | string[] | undefined) =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 400) : undefined;

/** Where every piece of the desk stands. Nothing is dragged; a state changes in the room. Only for editors: for others there is no such page. */
export default async function BoardPage({ searchParams }: Props) {
  const { actor } = await requireViewer();
  const search = await searchParams;
  const asked = { q: one(search.q), column: one(search.column), cursor: one(search.cursor) };
  const found = read(
    actor,
    (reading) => ({
      view: board(reading, asked),
      counts: filters.map(({ q }) => ({ q, number: total(board(reading, { q })) })),
      dates: { locale: 'en', timeZone: timezoneOf(reading), now: reading.now },
    }),
    { fresh: true },
  );
  if (!found.view) notFound();
  const all = found.counts[0]?.number ?? 0;
  const shown = total(found.view);
  return (
    <main className={styles.board} id="main">
      <RefreshOnReturn />
      <div className={styles.find}>
        <h1 className="title">{words.desk.board.title}</h1>
        <BoardFilters current={asked.q ?? ''} counts={found.counts} />
        <search>
          <Form action="/board" prefetch={false} key={asked.q}>
            <label className="hidden" htmlFor="q">
              {words.desk.board.search}
            </label>
            <input id="q" type="search" name="q" defaultValue={asked.q} maxLength={200} aria-describedby="operators" />
            <Button type="submit">{words.actions.search}</Button>
            <p className="hint" id="operators">
              {listWords.boardHint}
            </p>
          </Form>
        </search>
      </div>
      {asked.column !== undefined && (
        <p className={styles.back}>
          <Link href={boardAddress({ q: asked.q })}>{listWords.allColumns}</Link>
        </p>
      )}
      {shown === 0 && all > 0 && asked.q !== undefined ? (
        <div className="stack">
          <Empty title={words.desk.board.noMatch}>{words.desk.board.noMatchNext({ query: asked.q, of: all })}</Empty>
          <p>
            <ButtonLink href="/board">{words.actions.clearFilters}</ButtonLink>
          </p>
        </div>
      ) : (
        <div className={styles.columns} data-one={asked.column !== undefined || undefined}>
          {found.view.columns.map((column) => (
            <BoardColumn key={column.state} column={column} q={asked.q} dates={found.dates} />
          ))}
        </div>
      )}
    </main>
  );
}

/** The filters that an editor asks for all day; the search takes any other. The first is everything. */
const filters = [{ q: '' }, { q: 'overdue:yes' }, { q: 'waits:me' }, { q: 'stakes:grave' }];
const total = (view: ReturnType<typeof board>) => (view?.columns ?? []).reduce((sum, column) => sum + column.count, 0);
