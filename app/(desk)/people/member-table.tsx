import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { State } from '@/app/_ui/state';
import type { MemberView, PerspectiveView } from '@/lib/review/views/newsroom';
import { type DateSetting, formatDay } from '@/lib/words/dates';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import styles from './people.module.css';
import { Voices } from './voices';

export function MemberTable({
  members,
  perspectives,
  me,
  manages,
  dates,
}: {
  members: MemberView[];
  perspectives: PerspectiveView[];
  me: string;
  manages: boolean;
  dates: DateSetting;
}) {
  const t = useWords();
  const say = t(newsroomWords).people;
  return (
    <table className={`table ${styles.people}`}>
      <caption className="hidden">{say.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.roles}</th>
          <th scope="col">{say.holds}</th>
          <th scope="col">{say.checksFacts}</th>
          {manages && (
            <th scope="col">
              <span className="hidden">{t(peopleWords).change}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} data-closed={member.disabled || undefined}>
            <th scope="row">
              <span className={styles.name}>{member.name}</span>
              {member.id === me && <span className="by"> ({t(peopleWords).you})</span>}
              {member.email && <span className={styles.address}>{member.email}</span>}
              {!member.disabled && member.awayUntil !== null && member.awayUntil > dates.now && (
                <State glyph="clock">{t(peopleWords).away.awayUntil({ when: formatDay(member.awayUntil, dates) })}</State>
              )}
              {member.disabled ? (
                <State glyph="withdrawn">{t(peopleWords).closedAccount}</State>
              ) : (
                <span className="by">{t(peopleWords).joined({ when: formatDay(member.joinedAt, dates) })}</span>
              )}
            </th>
            <td data-label={say.roles}>{member.roles.map((role) => t(words).vocabulary.role[role]).join(', ')}</td>
            <td data-label={say.holds}>
              <Voices holds={member.holds} perspectives={perspectives} />
            </td>
            <td data-label={say.checksFacts}>
              {member.checksFacts ? t(peopleWords).yes : <span className="by">{t(peopleWords).no}</span>}
            </td>
            {manages && (
              <td>
                <Link href={`/people/${member.id}`}>
                  {t(peopleWords).change}
                  <span className="hidden">: {member.name}</span>
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
