import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { rateLimits, take } from '@/app/_server/rate-limits';
import { requireViewer } from '@/app/_server/viewer';
import { DiffWords } from '@/app/_ui/diff';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import { comparedRows } from '@/db/prepare/compared';
import { comparedTexts } from '@/db/read/diff';
import { read } from '@/db/read/read';
import type { DiffRow } from '@/lib/review/diff-rows';
import { words } from '@/lib/words';
import { authoringWords } from '@/lib/words/authoring';
import { formatMoment } from '@/lib/words/dates';
import { besides } from '../../_room/besides';
import { ChangeKeys } from '../../_room/change-keys';
import { DownloadVersion } from '../../_room/download-version';
import { readRoom } from '../../_room/read-room';
import styles from './diff.module.css';
import { DiffText } from './diff-text';
import { VersionPicker } from './version-picker';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: authoringWords.diff.compare };

/** The full difference between two versions. Without numbers in the address: the last one and the one before it. */
export default async function DiffPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const { room, dates } = await readRoom(id);
  const last = room.versions.at(-1);
  if (!room.textOpen || !last) notFound();
  const said = authoringWords.diff;
  const to = numberIn(asked['to']) ?? last.number;
  const from = numberIn(asked['from']) ?? Math.max(1, to - 1);
  const side = asked['view'] === 'side';
  const { actor } = await requireViewer();
  const seconds = await take('compare', actor.personId);
  if (seconds > 0)
    return (
      <main className={styles.page} id="main">
        <Empty title={said.tooOften({ most: rateLimits.compare.most })}>{said.tooOftenNext({ seconds })}</Empty>
      </main>
    );
  const found = read(actor, (reading) => comparedTexts(reading, id, from, to));
  if (!found) notFound();
  const versions = room.versions.map(({ number, madeAt, madeBy }) => ({
    value: String(number),
    label: said.versionOf({ number, when: formatMoment(madeAt, dates), by: madeBy.label }),
  }));
  const around = besides(found.from.content, found.to.content);
  // What stands besides the text comes first on the page, and is counted along.
  const rows = (await comparedRows(found)).map((row) =>
    row.number === null ? row : { ...row, number: row.number + around.length },
  );
  const inText = rows.filter((row) => row.number !== null).length;
  const formatting =
    inText === 0 && JSON.stringify(found.from.content.body) !== JSON.stringify(found.to.content.body) ? said.formatting : null;
  const pages = pagesOf(rows);
  const page = Math.min(Math.max(numberIn(asked['page']) ?? 1, 1), pages.length);
  const shown = pages[page - 1] ?? [];
  const before = (shown.find((row) => row.number !== null)?.number ?? around.length + 1) - 1;
  const address = (view: string) => `/pieces/${id}/diff?from=${from}&to=${to}${view === 'side' ? '&view=side' : ''}`;
  const made = (one: typeof found.to) =>
    said.madeAs({ number: one.number, by: one.madeBy.label, when: formatMoment(one.madeAt, dates), kind: said.kind[one.change] });
  const equal = inText === 0 && around.length === 0 && formatting === null;
  return (
    <main className={styles.page} id="main">
      <h1 className="title">{said.title({ from, to })}</h1>
      {versions.length > 1 && <VersionPicker pieceId={id} versions={versions} from={from} to={to} side={side} />}
      <div>
        {[...new Set([from, to])].map((number) => (
          <DownloadVersion key={number} pieceId={id} number={number} />
        ))}
      </div>
      {equal ? (
        <Nothing from={from} to={to} only={versions.length === 1} />
      ) : (
        <>
          <p className="hint">
            {made(found.from)}
            <br />
            {made(found.to)}
          </p>
          <ChangeKeys of={inText + around.length} before={page === 1 ? 0 : before} key={`${from} ${to} ${page}`}>
            <nav className={styles.view} aria-label={said.view}>
              <Link href={address('inline')} aria-current={side ? undefined : 'page'}>
                {said.inline}
              </Link>
              <Link href={address('side')} aria-current={side ? 'page' : undefined}>
                {said.side}
              </Link>
            </nav>
          </ChangeKeys>
          {page === 1 && around.length > 0 && (
            <section className={styles.besides} aria-labelledby="besides">
              <h2 id="besides">{said.besides}</h2>
              <dl>
                {around.map(({ name, parts }, index) => (
                  <div key={name} data-change={`besides-${index}`} tabIndex={-1}>
                    <dt>
                      <span className="num">{index + 1}</span> {name}
                    </dt>
                    <dd dir="auto">
                      <DiffWords parts={parts} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {formatting && <p>{formatting}</p>}
          <section aria-label={said.text} lang={found.to.content.language}>
            <DiffText
              rows={shown}
              side={side}
              fromName={words.piece.versionOf({ number: from })}
              toName={words.piece.versionOf({ number: to })}
              open={numberIn(asked['same'])}
              openHref={(stretch) => `${address(side ? 'side' : 'inline')}&page=${page}&same=${stretch}`}
            />
          </section>
          {pages.length > 1 && (
            <nav className={styles.view} aria-label={said.parts}>
              {pages.map((part, index) => (
                <Link
                  key={index}
                  href={`${address(side ? 'side' : 'inline')}&page=${index + 1}`}
                  aria-current={index + 1 === page ? 'page' : undefined}
                >
                  {said.part(numbersOf(part))}
                </Link>
              ))}
            </nav>
          )}
        </>
      )}
    </main>
  );
}

/** Words and marks that one page shows: some hundred changes. A page costs what it shows, and nobody reads ten thousand in one go. */
const MOST_PARTS = 1500;

/** Rows as pages; each begins with a change. */
function pagesOf(rows: DiffRow[]): DiffRow[][] {
  const pages: DiffRow[][] = [[]];
  let parts = 0;
  for (const row of rows) {
    if (row.changed) parts += row.parts.length;
    if (row.changed && parts > MOST_PARTS) {
      pages.push([]);
      parts = row.parts.length;
    }
    pages.at(-1)?.push(row);
  }
  return pages;
}

function numbersOf(rows: readonly DiffRow[]): { first: number; last: number } {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  return { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 };
}

function Nothing({ from, to, only }: { from: number; to: number; only: boolean }) {
  const said = authoringWords.diff;
  if (only) return <Empty title={said.only}>{said.onlyNext}</Empty>;
  if (from === to) return <Empty title={said.itself({ number: to })}>{said.itselfNext}</Empty>;
  return <Empty title={said.none({ from, to })}>{said.noneNext}</Empty>;
}

const numberIn = (asked: string | string[] | undefined): number | null =>
  typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : null;
