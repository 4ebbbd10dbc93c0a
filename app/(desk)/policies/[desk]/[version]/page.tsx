import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { Link } from '@/app/_ui/link';
import { desks, policies } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { formatDate } from '@/lib/words/dates';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { policyWords } from '@/lib/words/en/policies';
import styles from '../../_parts/policies.module.css';
import { PolicyTable } from '../../_parts/policy-table';

interface Props {
  params: Promise<{ desk: string; version: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await params;
  return pageTitle(
    (t) =>
      `${t(newsroomWords).policies.title}, ${t(policyWords)
        .shortVersion({ version: Number(version) || 0 })
        .toLowerCase()}`,
  );
}

/** One version of a desk's policy, as it was made. */
export default async function PolicyVersionPage({ params }: Props) {
  const t = await getWords();
  const { actor } = await requireViewer();
  const { desk: deskId, version } = await params;
  const found = read(actor, (reading) => ({
    desk: desks(reading).find(({ id }) => id === deskId),
    policy: policies(reading).find((policy) => policy.deskId === deskId && String(policy.version) === version),
    perspectives: perspectives(reading),
    dates: { locale: reading.t.language, timeZone: timezoneOf(reading), now: reading.now },
  }));
  const { desk, policy } = found;
  if (!desk || !policy) notFound();
  return (
    <main className="page-wide stack" id="main">
      <div>
        <p>
          <Link href="/policies">{t(policyWords).back}</Link>
        </p>
        <h1 className="title">{`${desk.name}: ${t(policyWords).shortVersion({ version: policy.version }).toLowerCase()}`}</h1>
        <p className="hint">
          {t(policyWords).versionBy({ version: policy.version, by: policy.by, when: formatDate(policy.at, found.dates) })}.{' '}
          {policy.current ? null : t(policyWords).older}
        </p>
      </div>
      <PolicyTable policy={policy.data} perspectives={found.perspectives} caption={desk.name} />
      <details className={styles.details}>
        <summary>{t(policyWords).asData}</summary>
        {/* Scrolls by keyboard too. */}
        <pre className={styles.data}>{JSON.stringify(policy.data, null, 2)}</pre>
      </details>
    </main>
  );
}
