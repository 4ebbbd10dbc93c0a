import path from 'node:path';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/_server/viewer';
import { Link } from '@/app/_ui/link';
import { Time } from '@/app/_ui/time';
import { lastBackup } from '@/db/backup-files';
import { latestCheckpoint } from '@/db/checkpoint';
import { newsroomSettings } from '@/db/newsroom-settings';
import { databaseFile } from '@/db/open';
import { desks } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { can } from '@/lib/review/permissions';
import { words } from '@/lib/words';
import { adminWords } from '@/lib/words/admin';
import { formatMoment } from '@/lib/words/dates';
import styles from './admin.module.css';
import { ContactForm } from './contact-form';
import { DeskForm } from './desk-form';

export const metadata: Metadata = { title: words.newsroom.admin.title };

/** The newsroom itself. Only for administrators: for others there is no such page. */
export default async function AdminPage() {
  const { actor } = await requireViewer();
  if (!can(actor, 'manage_policy').allowed) notFound();
  const found = read(actor, (reading) => ({
    newsroom: newsroomSettings(reading.tx),
    desks: desks(reading),
    perspectives: perspectives(reading).length,
    signed: latestCheckpoint(reading.tx),
    dates: { locale: 'en', timeZone: timezoneOf(reading), now: reading.now },
  }));
  const backup = lastBackup(path.dirname(databaseFile()));
  const { signed, dates } = found;
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{found.newsroom.name || words.newsroom.admin.title}</h1>
        <p className="hint">{adminWords.intro}</p>
      </div>
      <section className="stack" aria-labelledby="desks">
        <div>
          <h2 className="section-head" id="desks">
            {adminWords.desks}
          </h2>
          <p className="hint">{adminWords.desksHint}</p>
        </div>
        <ul className={styles.list}>
          {found.desks.map(({ id, name, policyVersion }) => (
            <li key={id}>
              <b>{name}</b>
              <Link href={`/policies/${id}/${policyVersion}`}>
                {adminWords.policyVersion({ version: policyVersion })}
                <span className="hidden">: {name}</span>
              </Link>
            </li>
          ))}
        </ul>
        <DeskForm />
      </section>
      <section aria-labelledby="perspectives">
        <h2 className="section-head" id="perspectives">
          {adminWords.perspectives}
        </h2>
        <p>
          {adminWords.perspectivesNumber({ number: found.perspectives })}{' '}
          <Link href="/admin/perspectives">{adminWords.seePerspectives}</Link>
        </p>
      </section>
      <section className="stack" aria-labelledby="readers">
        <h2 className="section-head" id="readers">
          {adminWords.contact.title}
        </h2>
        <ContactForm contact={found.newsroom.contact} />
      </section>
      <section aria-labelledby="safety">
        <h2 className="section-head" id="safety">
          {adminWords.safety}
        </h2>
        <dl className="facts-list">
          <dt>{adminWords.ledger}</dt>
          <dd>
            {signed
              ? adminWords.ledgerSigned({ size: signed.size, when: formatMoment(signed.at, dates) })
              : adminWords.ledgerUnsigned}
          </dd>
          <dt>{adminWords.backup}</dt>
          <dd>{backup ? <Time at={backup} dates={dates} /> : adminWords.backupNone}</dd>
        </dl>
      </section>
    </main>
  );
}
