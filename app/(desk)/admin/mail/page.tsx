import { notFound } from 'next/navigation';
import { mailGoesTo } from '@/app/_server/mail/post-office';
import { shownLetters } from '@/app/_server/mail/shown-letters';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { me } from '@/db/read/me';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { adminWords } from '@/lib/words/en/admin';
import { Letters } from './letters';
export const generateMetadata = () => pageTitle((t) => t(adminWords).mail.title);

/** Letters that failed or were put aside, and how to send them again. Only for administrators: for others there is no such page. */
export default async function MailPage() {
  const t = await getWords();
  const say = t(adminWords).mail;
  const { actor } = await requireViewer();
  const found = read(actor, (reading) => ({
    letters: shownLetters(reading),
    email: me(reading)?.email ?? '',
    dates: { locale: reading.t.language, timeZone: timezoneOf(reading), now: reading.now },
  }));
  if (!found.letters) notFound();
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{say.title}</h1>
        <p className="hint">{mailGoesTo() === 'smtp' ? say.overSmtp : say.intoFolder}</p>
      </div>
      <Letters letters={found.letters} email={found.email} dates={found.dates} />
    </main>
  );
}
