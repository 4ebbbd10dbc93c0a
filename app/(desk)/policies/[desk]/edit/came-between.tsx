import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import type { Policy } from '@/lib/review/policy';
import { policyWords } from '@/lib/words/en/policies';
import styles from '../../_parts/policies.module.css';
import { policyChanges } from './policy-changes';

interface Version {
  version: number;
  data: Policy;
}

/** Somebody made a version in between: what they changed, to be taken over by hand. Nothing that was typed is touched. */
export function CameBetween({ base, inForce, onGoOn }: { base: Version; inForce: Version; onGoOn: () => void }) {
  const t = useWords();
  const say = t(policyWords).edit;
  const { version } = inForce;
  return (
    <section className="stack" aria-label={say.theirs({ version })}>
      <p>{say.moved({ current: version, named: base.version })}</p>
      <table className="table">
        <caption className="hidden">{say.theirs({ version })}</caption>
        <thead>
          <tr>
            <th scope="col">{say.label}</th>
            <th scope="col">{t(policyWords).shortVersion({ version: base.version })}</th>
            <th scope="col">{t(policyWords).shortVersion({ version })}</th>
          </tr>
        </thead>
        <tbody>
          {policyChanges(base.data, inForce.data).map(({ path, before, after }) => (
            <tr key={path}>
              <td>
                <code>{path}</code>
              </td>
              <td>
                <code>{before ?? t(policyWords).edit.absent}</code>
              </td>
              <td>
                <code>{after ?? t(policyWords).edit.absent}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className={styles.details}>
        <summary>{say.theirs({ version })}</summary>
        <pre className={styles.data}>{JSON.stringify(inForce.data, null, 2)}</pre>
      </details>
      <div className="line">
        <Button onClick={onGoOn}>{say.goOn({ version })}</Button>
      </div>
    </section>
  );
}
