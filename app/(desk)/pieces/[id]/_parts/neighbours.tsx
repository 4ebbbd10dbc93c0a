import { useWords } from '#words';
import type { SentenceView, VersionView } from '@/lib/review/views/piece';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import styles from './work.module.css';

export interface Neighbour {
  index: number;
  text: string;
  disposition: SentenceView['disposition'];
}

/** The sentences right before and after some that follow one another: one confirmation covers these with them. */
export function neighboursOf(
  version: Pick<VersionView, 'text'> & Partial<Pick<VersionView, 'sentences'>>,
  indexes: readonly number[],
): Neighbour[] {
  const around = [Math.min(...indexes) - 1, Math.max(...indexes) + 1];
  return (version.sentences ?? [])
    .filter(({ index }) => around.includes(index))
    .map(({ index, start, end, disposition }) => ({ index, text: version.text.slice(start, end), disposition }));
}

/** What stands beside a changed sentence, with what each was marked as. */
export function Neighbours({ neighbours, language }: { neighbours: readonly Neighbour[]; language?: string | undefined }) {
  const t = useWords();
  if (neighbours.length === 0) return null;
  return (
    <div className={styles.neighbours}>
      <p className="by">{t(workWords).confirm.beside}</p>
      {neighbours.map(({ index, text, disposition }) => (
        <p key={index} dir="auto" lang={language}>
          {text}{' '}
          <span className="by" lang="en">
            {disposition ? t(words).vocabulary.disposition[disposition] : t(workWords).confirm.unmarked}
          </span>
        </p>
      ))}
    </div>
  );
}
