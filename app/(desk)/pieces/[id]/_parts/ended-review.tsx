import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { hueOf, Tile } from '@/app/_ui/tile';
import type { EndedReviewView } from '@/lib/review/views/ended-review';
import { type DateSetting, formatWeekday } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { TakeBack } from '../_forms/take-back';
import styles from './work.module.css';

/** Every page of a piece for a reviewer whose part in it has ended: what happened, thanks, and their own counterpoints. */
export function EndedReview({ ended, dates }: { ended: EndedReviewView; dates: DateSetting }) {
  const t = useWords();
  const said = t(roomWords).ended;
  const { why, by, at, reason, counterpoints } = ended;
  return (
    <main className="page-narrow stack" id="main">
      <title>{said.title}</title>
      <div>
        <h1 className="title">{said.title}</h1>
        <p>
          {said[why]({ by: by?.label ?? said.somebody, when: formatWeekday(at, dates) })} {said.thanks}
        </p>
      </div>
      {reason && (
        <blockquote className={styles.said}>
          <Paragraphs text={reason} />
        </blockquote>
      )}
      {counterpoints.length > 0 && (
        <section className={styles.section} aria-labelledby="own">
          <h2 id="own">{said.own}</h2>
          <ul className={styles.rows}>
            {counterpoints.map((counterpoint) => (
              <li key={counterpoint.id} className={styles.row}>
                <div className={styles.head}>
                  <Tile hue={hueOf(counterpoint.hue)}>{counterpoint.code}</Tile>
                  <b>{counterpoint.perspectiveName}</b>
                  <span className="hint">{counterpoint.posted ? said.posted : said.kept}</span>
                </div>
                {counterpoint.exact !== null && (
                  <blockquote className="hint" dir="auto">
                    “{counterpoint.exact}”
                  </blockquote>
                )}
                <div className={styles.said}>
                  <Paragraphs text={counterpoint.text} />
                </div>
                {counterpoint.holds && (
                  <div>
                    <p>{said.holds}</p>
                    <TakeBack counterpointId={counterpoint.id} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <Link href="/desk">{t(words).errors.toDesk}</Link>
      </p>
    </main>
  );
}
