import { Link } from '@/app/_ui/link';
import { State } from '@/app/_ui/state';
import type { MemberView, PerspectiveView } from '@/lib/review/views/newsroom';
import { type DateSetting, formatDay } from '@/lib/words/dates';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import styles from './people.module.css';
import { Voices } from './voices';

const say = newsroomWords.people;

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
              <span className="hidden">{peopleWords.change}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} data-closed={member.disabled || undefined}>
            <th scope="row">
              <span className={styles.name}>{member.name}</span>
              {member.id === me && <span className="by"> ({peopleWords.you})</span>}
              {member.email && <span className={styles.address}>{member.email}</span>}
              {!member.disabled && member.awayUntil !== null && member.awayUntil > dates.now && (
                <State glyph="clock">{peopleWords.away.awayUntil({ when: formatDay(member.awayUntil, dates) })}</State>
              )}
              {member.disabled ? (
                <State glyph="withdrawn">{peopleWords.closedAccount}</State>
              ) : (
                <span className="by">{peopleWords.joined({ when: formatDay(member.joinedAt, dates) })}</span>
              )}
            </th>
            <td data-label={say.roles}>{member.roles.map((role) => words.vocabulary.role[role]).join(', ')}</td>
            <td data-label={say.holds}>
              <Voices holds={member.holds} perspectives={perspectives} />
            </td>
            <td data-label={say.checksFacts}>
              {member.checksFacts ? peopleWords.yes : <span className="by">{peopleWords.no}</span>}
            </td>
            {manages && (
              <td>
                <Link href={`/people/${member.id}`}>
                  {peopleWords.change}
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
