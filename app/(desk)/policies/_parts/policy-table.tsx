import { useWords } from '#words';
import type { Policy } from '@/lib/review/policy';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { policySetting, policySummary, policyWords } from '@/lib/words/en/policies';
import styles from './policies.module.css';

/** A policy in plain language: the nine requirements, what raises the stakes, and the time to answer. */
export function PolicyTable({
  policy,
  perspectives,
  caption,
}: {
  policy: Policy;
  perspectives: PerspectiveView[];
  caption: string;
}) {
  const t = useWords();
  const names = new Map(perspectives.map(({ slug, name }) => [slug, name]));
  const rows = t(policySummary)(policy, (slug) => names.get(slug) ?? slug);
  const setting = t(policySetting)(policy);
  return (
    <div className="stack">
      <table className={`table ${styles.policy}`}>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(policyWords).requirement}</th>
            <th scope="col">{t(policyWords).asks}</th>
            <th scope="col">{t(policyWords).exception}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, required, overridable, sentences }) => (
            <tr key={id} data-off={required ? undefined : true}>
              <th scope="row">{name}</th>
              <td>
                {required ? (
                  <ul>
                    {sentences.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                ) : (
                  <span className="by">{t(policyWords).notRequired}</span>
                )}
              </td>
              <td className="by" data-label={t(policyWords).exception}>
                {required ? (overridable ? t(policyWords).overridable : t(policyWords).never) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.setting}>
        <dt>{t(policyWords).stakes}</dt>
        <dd>{setting.stakes}</dd>
        <dt>{t(policyWords).timing}</dt>
        <dd>{setting.timing}</dd>
      </dl>
    </div>
  );
}
