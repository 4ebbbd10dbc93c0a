import { Link } from '@/app/_ui/link';
import { State } from '@/app/_ui/state';
import { policyWords } from '@/lib/words/en/policies';
import { words } from '@/lib/words/en/shared';
import styles from '../../_parts/policies.module.css';

export interface DryRun {
  items: { pieceId: string; headline: string; before: boolean; after: boolean }[];
  others: number;
}
const say = policyWords.dryRun;

/** What would come of it, said once when it is known. The region is always there. */
export function DryRunResult({ run }: { run: DryRun | null }) {
  return (
    <section aria-live="polite" aria-label={say.title}>
      {run && (
        <>
          <h2 className="section-head">{say.title}</h2>
          <p className="hint">{said(run)}</p>
          {run.items.length > 0 && (
            <ul className={styles.run}>
              {run.items.map(({ pieceId, headline, before, after }) => (
                <li key={pieceId}>
                  <Link href={`/pieces/${pieceId}`}>{headline || words.desk.pieces.untitled}</Link>
                  {before === after ? (
                    <span className="by">{say.stays({ ready: after })}</span>
                  ) : (
                    <State glyph={after ? 'done' : 'open'}>{after ? say.opens : say.closes}</State>
                  )}
                </li>
              ))}
            </ul>
          )}
          {run.others > 0 && <p className="hint">{say.others({ number: run.others })}</p>}
        </>
      )}
    </section>
  );
}

function said({ items }: DryRun): string {
  if (items.length === 0) return say.none;
  return items.every(({ before, after }) => before === after) ? say.noChange({ number: items.length }) : say.hint;
}
