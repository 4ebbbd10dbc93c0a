import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Link } from '@/app/_ui/link';
import { PerspectiveList } from '@/app/_ui/perspective-list';
import { desks, policies } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { can } from '@/lib/review/permissions';
import { formatDate } from '@/lib/words/dates';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { policyWords } from '@/lib/words/en/policies';
import styles from './_parts/policies.module.css';
import { PolicyTable } from './_parts/policy-table';

export const generateMetadata = () => pageTitle((t) => t(newsroomWords).policies.title);

/** What each desk asks of a piece, in plain language, with every version there ever was. Everybody here may read it. */
export default async function PoliciesPage() {
  const t = await getWords();
  const { actor } = await requireViewer();
  const found = read(actor, (reading) => ({
    desks: desks(reading),
    policies: policies(reading),
    perspectives: perspectives(reading),
    dates: { locale: reading.t.language, timeZone: timezoneOf(reading), now: reading.now },
  }));
  const manages = can(actor, 'manage_policy').allowed;
  return (
    <main className="page-wide stack" id="main">
      <div>
        <h1 className="title">{t(newsroomWords).policies.title}</h1>
        <p className="hint">{manages ? t(policyWords).intro : `${t(policyWords).intro} ${t(policyWords).adminOnly}`}</p>
      </div>
      {found.desks.map((desk) => {
        const versions = found.policies.filter(({ deskId }) => deskId === desk.id);
        const current = versions.find((version) => version.current);
        if (!current) return null;
        const { version, by, at } = current;
        return (
          <section className={styles.desk} key={desk.id} aria-labelledby={`desk-${desk.id}`}>
            <div className={styles.head}>
              <div>
                <h2 id={`desk-${desk.id}`}>{desk.name}</h2>
                <p className="hint">
                  {t(policyWords).versionBy({ version, by, when: formatDate(at, found.dates) })}, {t(policyWords).current}
                </p>
              </div>
              {manages && (
                <ButtonLink href={`/policies/${desk.id}/edit`}>{t(policyWords).edit.open({ desk: desk.name })}</ButtonLink>
              )}
            </div>
            <PolicyTable policy={current.data} perspectives={found.perspectives} caption={desk.name} />
            <nav aria-label={`${t(policyWords).versions}: ${desk.name}`}>
              <ul className={styles.versions}>
                {versions.map((version) => (
                  <li key={version.version}>
                    <Link href={`/policies/${desk.id}/${version.version}`}>
                      {t(policyWords).shortVersion({ version: version.version })}
                    </Link>
                    <span className="by">, {formatDate(version.at, found.dates)}</span>
                  </li>
                ))}
              </ul>
            </nav>
          </section>
        );
      })}
      <section aria-labelledby="perspectives">
        <div className={styles.head}>
          <div>
            <h2 id="perspectives">{t(policyWords).perspectives}</h2>
            <p className="hint">{t(policyWords).perspectivesHint}</p>
          </div>
          {manages && <ButtonLink href="/admin/perspectives">{t(newsroomWords).perspectives.add}</ButtonLink>}
        </div>
        <PerspectiveList perspectives={found.perspectives} />
      </section>
    </main>
  );
}
