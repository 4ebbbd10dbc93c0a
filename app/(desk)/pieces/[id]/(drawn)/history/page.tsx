import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/_server/viewer';
import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import { Time } from '@/app/_ui/time';
import { history } from '@/db/read/history';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { words } from '@/lib/words';
import { calendarDay, formatWeekday } from '@/lib/words/dates';
import { roomWords } from '@/lib/words/room';
import { piecePath } from '../../_room/piece-path';
import styles from './history.module.css';

export const metadata: Metadata = { title: words.piece.history.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
}

/** What happened to the piece, newest first, a sentence each, by day. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { after } = await searchParams;
  const { actor } = await requireViewer();
  const found = read(actor, (reading) => {
    const page = history(reading, id, { cursor: typeof after === 'string' ? after : undefined, limit: 60 });
    return page && { page, dates: { locale: 'en', timeZone: timezoneOf(reading), now: reading.now } };
  });
  if (!found) notFound();
  const { page, dates } = found;
  const days = new Map<string, typeof page.items>();
  for (const entry of page.items) {
    const day = calendarDay(entry.at, dates);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <main className="page-narrow stack" id="main">
      <h1 className="title">{words.piece.history.title}</h1>
      {page.items.length === 0 && <Empty title={words.piece.history.empty}>{words.piece.history.emptyNext}</Empty>}
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
          <ButtonLink href={`${piecePath(id, 'history')}?after=${encodeURIComponent(page.next)}`}>
            {roomWords.history.older}
          </ButtonLink>
        </p>
      )}
    </main>
  );
}
