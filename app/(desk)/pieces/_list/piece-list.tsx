import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Link } from '@/app/_ui/link';
import { SearchFilters } from '@/app/_ui/search-filters';
import { UnknownFilters } from '@/app/_ui/unknown-filters';
import type { PiecesView } from '@/lib/review/views/pieces';
import type { DateSetting } from '@/lib/words/dates';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import { NoPieces } from './no-pieces';
import { PieceFilter } from './piece-filter';
import { PieceRow } from './piece-row';
import styles from './pieces.module.css';
import { piecesAddress } from './pieces-address';

/** The list of pieces, out of its view alone. */
export function PieceList({ view, dates }: { view: PiecesView; dates: DateSetting }) {
  const t = useWords();
  const { asked, filters, items, next } = view;
  const { q, state, cursor } = asked;
  const number = { number: items.length, more: next !== null };
  return (
    <main className="page-wide stack" id="main">
      <header className={styles.head}>
        <h1 className="title">{t(words).desk.pieces.title}</h1>
        {view.mayCreate && (
          <ButtonLink kind="primary" href="/pieces/new">
            {t(words).desk.pieces.new}
          </ButtonLink>
        )}
      </header>
      <PieceFilter q={q} state={state} />
      <UnknownFilters q={q} />
      <SearchFilters current={state === '' ? q : state} filters={filters} address={(search) => piecesAddress({ q: search })} />
      {items.length === 0 ? (
        <NoPieces filtered={q !== '' || state !== ''} as={view.as} />
      ) : (
        <section aria-label={t(words).desk.pieces.title}>
          <p className="hint">{items[0]?.hit ? t(listWords).countFound(number) : t(listWords).count(number)}</p>
          <ul className={styles.list}>
            {items.map((piece) => (
              <PieceRow key={piece.id} piece={piece} dates={dates} />
            ))}
          </ul>
        </section>
      )}
      {(next !== null || cursor !== '') && (
        <nav className="line" aria-label={t(words).desk.pieces.title}>
          {cursor !== '' && <Link href={piecesAddress({ q, state })}>{t(listWords).first}</Link>}
          {next !== null && <Link href={piecesAddress({ q, state, cursor: next })}>{t(listWords).next}</Link>}
        </nav>
      )}
    </main>
  );
}
