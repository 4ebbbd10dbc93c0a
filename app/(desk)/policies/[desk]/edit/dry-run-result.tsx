import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { State } from '@/app/_ui/state';
import { policyWords } from '@/lib/words/en/policies';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import styles from '../../_parts/policies.module.css';

export interface DryRun {
  items: { pieceId: string; headline: string; before: boolean; after: boolean }[];
  others: number;
}

/** What would come of it, said once when it is known. The region is always there. */
export function DryRunResult({ run }: { run: DryRun | null }) {
  const t = useWords();
  const say = t(policyWords).dryRun;
  return (
    <section aria-live="polite" aria-label={say.title}>
      {run && (
        <>
          <h2 className="section-head">{say.title}</h2>
          <p className="hint">{said(t, run)}</p>
          {run.items.length > 0 && (
            <ul className={styles.run}>
              {run.items.map(({ pieceId, headline, before, after }) => (
                <li key={pieceId}>
                  <Link href={`/pieces/${pieceId}`}>{headline || t(words).desk.pieces.untitled}</Link>
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

function said(t: Translate, { items }: DryRun): string {
  if (items.length === 0) return t(policyWords).dryRun.none;
  return items.every(({ before, after }) => before === after)
    ? t(policyWords).dryRun.noChange({ number: items.length })
    : t(policyWords).dryRun.hint;
}
