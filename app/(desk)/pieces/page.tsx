import type { Metadata } from 'next';
import { requireViewer } from '@/app/_server/viewer';
import { ButtonLink } from '@/app/_ui/button-link';
import { Link } from '@/app/_ui/link';
import { pieces } from '@/db/read/pieces';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { can } from '@/lib/review/permissions';
import { piecesQuery } from '@/lib/review/queries';
import { words } from '@/lib/words';
import { listWords } from '@/lib/words/lists';
import { NoPieces } from './_list/no-pieces';
import { PieceFilter } from './_list/piece-filter';
import { PieceRow } from './_list/piece-row';
import styles from './_list/pieces.module.css';

export const metadata: Metadata = { title: words.desk.pieces.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every piece that the viewer may know of. State, words and page stand in the address, so a list can be sent and come back to. */
export default async function PiecesPage({ searchParams }: Props) {
  const { actor } = await requireViewer();
  const { limit: _, ...asked } = piecesQuery.catch({}).parse(blankless(await searchParams));
  const { page, dates } = read(actor, (reading) => ({
    page: pieces(reading, asked),
    dates: { locale: 'en', timeZone: timezoneOf(reading), now: reading.now },
  }));
  const filtered = asked.q !== undefined || asked.state !== undefined;
  const further = page.next === null ? null : new URLSearchParams({ ...strings(asked), cursor: page.next }).toString();
  return (
    <main className="page-wide stack" id="main">
      <header className={styles.head}>
        <h1 className="title">{words.desk.pieces.title}</h1>
        {can(actor, 'create_piece').allowed && (
          <ButtonLink kind="primary" href="/pieces/new">
            {words.desk.pieces.new}
          </ButtonLink>
        )}
      </header>
      <PieceFilter q={asked.q ?? ''} state={asked.state ?? ''} />
      {page.items.length === 0 ? (
        <NoPieces filtered={filtered} actor={actor} />
      ) : (
        <section aria-label={words.desk.pieces.title}>
          <p className="hint">{listWords.count({ number: page.items.length, more: page.next !== null })}</p>
          <ul className={styles.list}>
            {page.items.map((piece) => (
              <PieceRow key={piece.id} piece={piece} dates={dates} />
            ))}
          </ul>
        </section>
      )}
      {(further !== null || asked.cursor !== undefined) && (
        <nav className="line" aria-label={words.desk.pieces.title}>
          {asked.cursor !== undefined && (
            <Link href={`/pieces?${new URLSearchParams(strings({ ...asked, cursor: undefined })).toString()}`}>
              {listWords.first}
            </Link>
          )}
          {further !== null && <Link href={`/pieces?${further}`}>{listWords.next}</Link>}
        </nav>
      )}
    </main>
  );
}

const strings = (asked: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** A form sends its empty fields too. */
const blankless = (search: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) => ['state', 'q', 'cursor'].includes(name) && typeof value === 'string' && value.trim() !== '',
    ),
  );
