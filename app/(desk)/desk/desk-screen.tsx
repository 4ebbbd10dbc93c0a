'use client';

import { useWords } from '#words';
import { ActRow } from '@/app/_ui/act-row';
import { ButtonLink } from '@/app/_ui/button-link';
import { dueOrSince } from '@/app/_ui/due-or-since';
import { Link } from '@/app/_ui/link';
import { pieceHref } from '@/app/_ui/piece-places';
import { type Given, Screen } from '@/app/_ui/screen/screen';
import type { DeskView, WaitView } from '@/lib/review/views/piece';
import type { DateSetting } from '@/lib/words/dates';
import { frameWords } from '@/lib/words/en/frame';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { byPiece } from './by-piece';
import styles from './desk.module.css';
import { Others } from './others';

/** What must I do now, since when, why. */
export const DeskScreen = () => <Screen<'desk'> title={title} draw={draw} />;

const title = (t: Translate, { waiting, more }: DeskView) => t(words).desk.pageTitle({ number: waiting.length + more });

function draw(view: DeskView, { frame: { may }, t, dates }: Given) {
  const number = view.waiting.length + view.more;
  return (
    <main className={styles.desk} id="main">
      <header>
        <h1 className="title">{t(words).desk.title({ number })}</h1>
        <p className="hint">{number > 0 ? t(words).desk.hint : t(words).desk.emptyNext}</p>
      </header>
      {number > 0 ? (
        <div className={styles.list}>
          <ol className="act-list">
            {byPiece(view.waiting).map(({ pieceId, rows }, at) => (
              <Piece key={pieceId} pieceId={pieceId} waits={rows} first={at === 0} dates={dates} />
            ))}
          </ol>
          {view.more > 0 && <p className="hint">{t(frameWords).moreWaiting({ number: view.more })}</p>}
        </div>
      ) : (
        <div className={styles.clear}>
          <p>{t(frameWords).nothingWaitsNext}</p>
          <p className="line">
            {may.manage_people && <ButtonLink href="/people/invite">{t(frameWords).invitePeople}</ButtonLink>}
            {may.create_piece && <ButtonLink href="/pieces/new">{t(words).desk.pieces.new}</ButtonLink>}
            {may.see_board && <ButtonLink href="/board">{t(frameWords).toBoard}</ButtonLink>}
            <ButtonLink href="/pieces">{t(frameWords).toPieces}</ButtonLink>
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
  const t = useWords();
  const headline = waits[0].headline || t(words).desk.pieces.untitled;
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
            due: dueOrSince(t, wait, dates),
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
