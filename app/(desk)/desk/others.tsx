import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { pieceHref } from '@/app/_ui/piece-places';
import { State } from '@/app/_ui/state';
import type { DeskView } from '@/lib/review/views/piece';
import { type DateSetting, daysUntil, formatWeekday } from '@/lib/words/dates';
import { dueWords } from '@/lib/words/en/desk';
import { listing } from '@/lib/words/en/grammar';
import { words } from '@/lib/words/en/shared';
import { byPiece, bySameAct } from './by-piece';

type Other = DeskView['others'][number];

/** Whom one's own pieces wait for: nothing to do here but to know it. */
export function Others({ others, dates }: { others: Other[]; dates: DateSetting }) {
  const t = useWords();
  return (
    <section className="others" aria-labelledby="others">
      <h2 className="section-head" id="others">
        {t(words).desk.others}
      </h2>
      {others.length === 0 ? (
        <p className="hint">{t(words).desk.othersEmpty}</p>
      ) : (
        <ul>
          {byPiece(others).map(({ pieceId, rows }) => (
            <li key={pieceId}>
              <h3>
                <Link href={pieceHref(pieceId)} dir="auto">
                  {rows[0].headline || t(words).desk.pieces.untitled}
                </Link>
              </h3>
              <ul>
                {bySameAct(rows).map(([other, ...more], index) => (
                  <li key={`${other.title} ${index}`}>
                    <span>
                      {t(listing)(
                        [other, ...more].map(({ person }) => person.label),
                        'or',
                      )}
                    </span>
                    <HowLong other={other} dates={dates} />
                    <p className="hint">{other.title}</p>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HowLong({ other, dates }: { other: Other; dates: DateSetting }) {
  const t = useWords();
  const due = t(dueWords)(other.due, dates);
  if (due.late) {
    return (
      <State glyph="error" late>
        {due.words}
      </State>
    );
  }
  const said =
    other.due === null
      ? t(words).desk.forDays({ days: Math.max(0, -daysUntil(other.since, dates)) })
      : t(words).desk.until({ when: formatWeekday(other.due, dates) });
  return <span className="num">{said}</span>;
}
