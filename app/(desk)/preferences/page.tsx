import { notFound } from 'next/navigation';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { tokensOf } from '@/db/accounts/tokens';
import { database } from '@/db/connection/open';
import { me } from '@/db/read/me';
import { sessions } from '@/db/read/newsroom';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { PasswordForm } from './password-form';
import styles from './preferences.module.css';
import { Sessions } from './sessions';
import { SingleKeys } from './single-keys';
import { Tokens } from './tokens';
import { YouForm } from './you-form';

export const generateMetadata = () => pageTitle((t) => t(newsroomWords).preferences.title);

/** A person's own settings: name and zone, keys, password, sessions, access for programs. */
export default async function PreferencesPage() {
  const { actor, sessionId } = await requireViewer();
  const found = read(actor, (reading) => ({
    me: me(reading),
    sessions: sessions(reading, sessionId),
    dates: { locale: reading.t.language, timeZone: timezoneOf(reading), now: reading.now },
  }));
  if (!found.me) notFound();
  const tokens = tokensOf(database(), actor.personId);
  return (
    <main className={`page-narrow ${styles.parts}`} id="main">
      <YouForm me={found.me} zones={zones(found.me.timezone)} />
      <SingleKeys />
      <PasswordForm email={found.me.email} />
      <Sessions sessions={found.sessions} dates={found.dates} />
      <Tokens tokens={tokens} dates={found.dates} />
    </main>
  );
}

/** Every zone that this server knows, and the one that is set, which may go by an older name. */
const zones = (own: string) => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), own])].toSorted();
