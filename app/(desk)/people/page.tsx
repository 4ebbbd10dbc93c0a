import { notFound } from 'next/navigation';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import { invitations, people } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { can } from '@/lib/review/permissions';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { Invited } from './invited';
import { MemberTable } from './member-table';
import styles from './people.module.css';

export const generateMetadata = () => pageTitle((t) => t(newsroomWords).people.title);

/** Who is here, what they may do and whom they speak for. Editors read it; administrators change it. */
export default async function PeoplePage() {
  const t = await getWords();
  const { actor } = await requireViewer();
  const found = read(actor, (reading) => ({
    members: people(reading),
    invited: invitations(reading),
    perspectives: perspectives(reading),
    dates: { locale: reading.t.language, timeZone: timezoneOf(reading), now: reading.now },
  }));
  if (!found.members) notFound();
  const manages = can(actor, 'manage_people').allowed;
  const alone = found.members.length === 1 && (found.invited ?? []).length === 0;
  return (
    <main className="page-wide stack" id="main">
      <header className={styles.head}>
        <div>
          <h1 className="title">{t(newsroomWords).people.title}</h1>
          <p className="hint">{manages ? t(peopleWords).intro : `${t(peopleWords).intro} ${t(peopleWords).adminOnly}`}</p>
        </div>
        {manages && (
          <ButtonLink kind="primary" href="/people/invite">
            {t(newsroomWords).people.invite}
          </ButtonLink>
        )}
      </header>
      <MemberTable
        members={found.members}
        perspectives={found.perspectives}
        me={actor.personId}
        manages={manages}
        dates={found.dates}
      />
      {alone && <Empty title={t(newsroomWords).people.empty}>{t(newsroomWords).people.emptyNext}</Empty>}
      {found.invited && <Invited invited={found.invited} perspectives={found.perspectives} dates={found.dates} />}
    </main>
  );
}
