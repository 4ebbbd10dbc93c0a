import { useWords } from '#words';
import { DiffWords } from '@/app/_ui/diff';
import { type Change, withoutOldWords } from '@/lib/review/difference';
import { corrections } from '@/lib/words/en/corrections';
import styles from './work.module.css';

/** Everything that a correction changes: old words struck, new ones marked. `withheld`: as readers get it, without the old ones. */
export function DifferenceList({ changes, withheld = false, none }: { changes: Change[]; withheld?: boolean; none: string }) {
  const t = useWords();
  if (changes.length === 0) return <p className="hint">{none}</p>;
  const shown = withheld ? withoutOldWords(changes) : changes;
  return (
    <ol className={styles.rows}>
      {shown.map((change, index) => (
        <li key={index} className={styles.row}>
          {change.kind === 'line' && <b>{t(corrections).line[change.field]}</b>}
          <p className={styles.said} dir="auto">
            {change.parts.length === 0 ? t(corrections).cutUnseen : <DiffWords parts={change.parts} />}
          </p>
        </li>
      ))}
    </ol>
  );
}
