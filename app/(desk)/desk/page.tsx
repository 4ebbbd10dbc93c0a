import type { Metadata } from 'next';
import { cache } from 'react';
import { requireViewer } from '@/app/_server/viewer';
import { ActRow } from '@/app/_ui/act-row';
import { ButtonLink } from '@/app/_ui/button-link';
import { dueOrSince } from '@/app/_ui/due-or-since';
import { Link } from '@/app/_ui/link';
import { pieceHref } from '@/app/_ui/piece-places';
import { RefreshOnReturn } from '@/app/_ui/refresh-on-return';
import { desk } from '@/db/read/desk';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { can } from '@/lib/review/permissions';
import type { WaitView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';
import type { DateSetting } from '@/lib/words/dates';
import { shellWords } from '@/lib/words/shell';
import { byPiece } from './by-piece';
import styles from './desk.module.css';
import { Others } from './others';

const load = cache(async () => {
  const { actor } = await requireViewer();
  return read(
    actor,
    (reading) => ({ actor, view: desk(reading), dates: { locale: 'en', timeZone: timezoneOf(reading), now: reading.now } }),
    { fresh: true },
  );
});

export async function generateMetadata(): Promise<Metadata> {
  const { view } = await load();
  return { title: words.desk.pageTitle({ number: view.waiting.length + view.more }) };
}

/** What must I do now, since when, why. */
export default async function DeskPage() {
  const { actor, view, dates } = await load();
  const number = view.waiting.length + view.more;
  return (
    <main className={styles.desk} id="main">
      <RefreshOnReturn />
      <header>
        <h1 className="title">{words.desk.title({ number })}</h1>
        <p className="hint">{number > 0 ? words.desk.hint : words.desk.emptyNext}</p>
      </header>
      {number > 0 ? (
        <div className={styles.list}>
          <ol className="act-list">
            {byPiece(view.waiting).map(({ pieceId, rows }, at) => (
              <Piece key={pieceId} pieceId={pieceId} waits={rows} first={at === 0} dates={dates} />
            ))}
          </ol>
          {view.more > 0 && <p className="hint">{shellWords.moreWaiting({ number: view.more })}</p>}
        </div>
      ) : (
        <div className={styles.clear}>
          <p>{shellWords.nothingWaitsNext}</p>
          <p className="line">
            {can(actor, 'manage_people').allowed && <ButtonLink href="/people/invite">{shellWords.invitePeople}</ButtonLink>}
            {can(actor, 'create_piece').allowed && <ButtonLink href="/pieces/new">{words.desk.pieces.new}</ButtonLink>}
            {can(actor, 'see_board').allowed && <ButtonLink href="/board">{shellWords.toBoard}</ButtonLink>}
            <ButtonLink href="/pieces">{shellWords.toPieces}</ButtonLink>
          </p>
        </div>
      )}
      <Others others={view.others} dates={dates} />
    </main>
  );
}

/** One headline with everything that waits for the viewer on it. */
function Piece({
  pieceId,
  waits,
  first,
  dates,
}: {
  pieceId: string;
  waits: [WaitView, ...WaitView[]];
  first: boolean;
  dates: DateSetting;
}) {
  const headline = waits[0].headline || words.desk.pieces.untitled;
  return (
    <li>
      <h2>
        <Link href={pieceHref(pieceId)} dir="auto">
          {headline}
        </Link>
      </h2>
      {waits.map((wait, index) => (
        <ActRow
          key={`${wait.action} ${wait.title} ${index}`}
          primary={first && index === 0}
          about={headline}
          level={3}
          act={{
            due: dueOrSince(wait, dates),
            command: wait.title,
            why: wait.why,
            button: wait.button,
            href: pieceHref(pieceId, wait.place),
          }}
        />
      ))}
    </li>
  );
}
