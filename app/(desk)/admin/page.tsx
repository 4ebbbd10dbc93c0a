import path from 'node:path';
import { notFound } from 'next/navigation';
import { jobFailures } from '@/app/_server/job-failures';
import { mailGoesTo } from '@/app/_server/mail/post-office';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { Link } from '@/app/_ui/link';
import { State } from '@/app/_ui/state';
import { databaseFile } from '@/db/connection/open';
import { condition } from '@/db/newsroom/condition';
import { newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { letters } from '@/db/read/letters';
import { desks } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { needsAttention } from '@/lib/review/condition';
import { can } from '@/lib/review/permissions';
import { formatMoment } from '@/lib/words/dates';
import { adminWords } from '@/lib/words/en/admin';
import { conditionSentence } from '@/lib/words/en/condition';
import { newsroomWords } from '@/lib/words/en/newsroom';
import styles from './admin.module.css';
import { DeskForm } from './desk-form';
import { KeyCopiedForm } from './key-copied-form';
import { NewsroomForm } from './newsroom-form';

export const generateMetadata = () => pageTitle((t) => t(newsroomWords).admin.title);

/** The newsroom itself. Only for administrators: for others there is no such page. */
export default async function AdminPage() {
  const t = await getWords();
  const { actor } = await requireViewer();
  if (!can(actor, 'manage_policy').allowed) notFound();
  const found = read(actor, (reading) => ({
    newsroom: newsroomSettings(reading.tx),
    desks: desks(reading),
    perspectives: perspectives(reading).length,
    mail: letters(reading) ?? { items: [], onTheirWay: 0 },
    condition: condition(reading.tx, { dataDir: path.dirname(databaseFile()), now: reading.now }),
    dates: { locale: reading.t.language, timeZone: timezoneOf(reading), now: reading.now },
  }));
  const { mail } = found;
  const lines = [...jobFailures(), ...found.condition].toSorted((a, b) => Number(needsAttention(b)) - Number(needsAttention(a)));
  const when = (at: string) => formatMoment(at, found.dates);
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{found.newsroom.name || t(newsroomWords).admin.title}</h1>
        <p className="hint">{t(adminWords).intro}</p>
      </div>
      <section className="stack" aria-labelledby="desks">
        <div>
          <h2 className="section-head" id="desks">
            {t(adminWords).desks}
          </h2>
          <p className="hint">{t(adminWords).desksHint}</p>
        </div>
        <ul className={styles.list}>
          {found.desks.map(({ id, name, policyVersion }) => (
            <li key={id}>
              <b>{name}</b>
              <Link href={`/policies/${id}/${policyVersion}`}>
                {t(adminWords).policyVersion({ version: policyVersion })}
                <span className="hidden">: {name}</span>
              </Link>
            </li>
          ))}
        </ul>
        <DeskForm />
      </section>
      <section aria-labelledby="perspectives">
        <h2 className="section-head" id="perspectives">
          {t(adminWords).perspectives}
        </h2>
        <p>
          {t(adminWords).perspectivesNumber({ number: found.perspectives })}{' '}
          <Link href="/admin/perspectives">{t(adminWords).seePerspectives}</Link>
        </p>
      </section>
      <section className="stack" aria-labelledby="readers">
        <h2 className="section-head" id="readers">
          {t(adminWords).identity.title}
        </h2>
        <NewsroomForm newsroom={found.newsroom} />
      </section>
      <section aria-labelledby="mail">
        <h2 className="section-head" id="mail">
          {t(adminWords).mail.title}
        </h2>
        <p>
          {t(adminWords).mail.summary({ failed: mail.items.length, onTheirWay: mail.onTheirWay, sends: mailGoesTo() === 'smtp' })}{' '}
          <Link href="/admin/mail">{t(adminWords).mail.see}</Link>
        </p>
      </section>
      <section aria-labelledby="safety">
        <h2 className="section-head" id="safety">
          {t(adminWords).safety}
        </h2>
        <ul className={`${styles.list} ${styles.conditions}`}>
          {lines.map((line) => (
            <li key={JSON.stringify(line)}>
              <State glyph={needsAttention(line) ? 'error' : 'done'}>
                {needsAttention(line) ? t(adminWords).needsYou : t(adminWords).fine}
              </State>
              <span>{t(conditionSentence)(line, when)}</span>
              {line.code === 'key_not_copied' && <KeyCopiedForm />}
            </li>
          ))}
        </ul>
        <p className="hint">{t(adminWords).release({ release: process.env['COUNTERPOINT_RELEASE'] ?? '' })}</p>
      </section>
    </main>
  );
}
