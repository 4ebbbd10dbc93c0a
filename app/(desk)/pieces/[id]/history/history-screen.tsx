'use client';

import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import type { Given } from '@/app/_ui/screen/screen';
import { Time } from '@/app/_ui/time';
import type { RoomScreen } from '@/lib/review/views/screen';
import { calendarDay, formatWeekday } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import { PieceScreen } from '../_parts/piece-screen';
import styles from './history.module.css';

/** What happened to the piece, newest first, a sentence each, by day. */
export const HistoryScreen = () => {
  const t = useWords();
  return <PieceScreen<'history'> kind={t(words).piece.history.title} draw={draw} />;
};

function draw({ bar, page }: RoomScreen<'history'>, { dates, t }: Given) {
  const days = new Map<string, typeof page.items>();
  for (const entry of page.items) {
    const day = calendarDay(entry.at, dates);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <main className="page-narrow stack" id="main">
      <h1 className="title">{t(words).piece.history.title}</h1>
      {page.items.length === 0 && <Empty title={t(words).piece.history.empty}>{t(words).piece.history.emptyNext}</Empty>}
      {[...days].map(([day, entries]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 className="section-head" id={`day-${day}`}>
            {formatWeekday(entries[0]?.at ?? day, dates)}
          </h2>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <li key={entry.number}>
                <Time at={entry.at} show="clock" dates={dates} />
                <p dir="auto">{entry.sentence}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {page.next && (
        <p>
          <ButtonLink href={`${piecePath(bar.piece.id, 'history')}?after=${encodeURIComponent(page.next)}`}>
            {t(roomWords).history.older}
          </ButtonLink>
        </p>
      )}
    </main>
  );
}
