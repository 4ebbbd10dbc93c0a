import { useWords } from '#words';
import type { AssignmentView, RoomView } from '@/lib/review/views/piece';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { workWords } from '@/lib/words/en/work';
import styles from '../_parts/work.module.css';
import { RequestForm } from './request-form';

/** What an asked reviewer learns before they answer: enough to know whether they have a conflict of interest, and no more. */
export function Request({ room, request, dates }: { room: RoomView; request: AssignmentView; dates: DateSetting }) {
  const t = useWords();
  const said = t(workWords).request;
  const { piece, accused } = room;
  const authors = piece.authors.map((author) => author.label).join(', ');
  const facts: [string, string][] = [
    [said.as, request.duty.name],
    [said.replyBy, formatMoment(request.responseDue, dates)],
    [said.due, formatMoment(request.dueAt, dates)],
    ...(authors ? [[said.authors, authors] as [string, string]] : []),
    [said.topics, piece.topics.map(t(workWords).topicName).join(', ') || t(workWords).none],
    [said.accused, accused.map((person) => person.name).join(', ') || t(workWords).nobody],
  ];
  return (
    <>
      {request.status === 'lapsed' && <p>{said.again}</p>}
      <article className={styles.asked} lang={piece.language}>
        <h2 className="head" dir="auto">
          {piece.headline}
        </h2>
        {piece.standfirst && (
          <p className="standfirst" dir="auto">
            {piece.standfirst}
          </p>
        )}
      </article>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RequestForm
        pieceId={piece.id}
        assignmentId={request.id}
        facts={request.duty.kind === 'fact_check'}
        mayRecuse={request.status === 'invited'}
      />
    </>
  );
}
