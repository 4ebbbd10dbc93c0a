'use client';

import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Link } from '@/app/_ui/link';
import type { Given } from '@/app/_ui/screen/screen';
import { answerAssignmentInput } from '@/lib/review/commands/answer-assignment';
import type { RoomView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { isWorking } from '@/lib/review/working';
import { formatMoment } from '@/lib/words/dates';
import { listing } from '@/lib/words/en/grammar';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import { PieceScreen } from '../_parts/piece-screen';
import styles from '../_parts/work.module.css';
import { WorkPage } from '../_parts/work-page';
import { AskForm } from './ask-form';
import { CoAuthorForm } from './co-author-form';
import { dutiesOf } from './duties';
import { DutyRow } from './duty-row';

/** Who is asked for what; asking somebody; and, for whoever was asked, the request itself. */
export const PeopleScreen = () => {
  const t = useWords();
  return <PieceScreen<'people'> kind={t(words).piece.tabs.people} draw={draw} />;
};

function draw({ room, free, writers, perspectives, policy }: RoomScreen<'people'>, { dates, t }: Given) {
  const { id } = room.piece;
  const mine = room.assignments.find((assignment) => assignment.mine && isWorking(assignment));
  const duties = dutiesOf(t, room, perspectives, policy.wantsFactCheck);
  const mayAsk = room.can['assign']?.allowed === true;
  return (
    <WorkPage>
      <h1 className="title">{t(workWords).people.title}</h1>
      {mine && (
        <section className={styles.section} aria-label={t(workWords).request.title}>
          <p>
            <b>{t(workWords).request.accepted({ duty: mine.duty.name })}</b>{' '}
            <span className="hint">{t(workWords).people.due({ when: formatMoment(mine.dueAt, dates) })}</span>
          </p>
          <div className={styles.acts}>
            <ButtonLink kind="primary" href={piecePath(id, mine.duty.kind === 'fact_check' ? 'check' : 'text')}>
              {mine.duty.kind === 'fact_check' ? t(workWords).request.check : t(workWords).request.write}
            </ButtonLink>
            <ButtonLink href={piecePath(id, 'review')}>{t(workWords).request.finish}</ButtonLink>
            <AskDialog
              pieceId={id}
              name={`recuse-${mine.id}`}
              button={t(workWords).request.stepAside}
              kind="quiet"
              title={t(workWords).request.stepAsideTitle}
              say={t(workWords).request.stepAsideSay}
              final={t(workWords).request.stepAsideFinal}
              danger
              what={t(workWords).thisAnswer}
              method="PATCH"
              path={`/assignments/${mine.id}`}
              body={{ status: 'recused' }}
              reason={{
                input: answerAssignmentInput,
                label: t(workWords).request.stepAsideReason,
                hint: t(workWords).request.stepAsideHint,
                optional: true,
                as: 'conflict',
              }}
              done={t(workWords).request.gone}
            />
          </div>
        </section>
      )}
      <ol className={styles.rows}>
        {duties.map((duty) => (
          <DutyRow
            key={duty.key}
            duty={duty}
            signOffs={room.signOffs}
            pieceId={id}
            dates={dates}
            mayAsk={mayAsk}
            lapsedCounts={policy.lapsedCounts}
          />
        ))}
      </ol>
      <section className={styles.section} aria-labelledby="authors">
        <h2 id="authors">{t(workWords).authors.title}</h2>
        <p>{t(listing)(room.piece.authors.map((author) => author.label))}</p>
        {writers.length > 0 && <CoAuthorForm pieceId={id} free={writers} />}
      </section>
      <section className={styles.section} aria-labelledby="ask">
        <h2 id="ask">{t(workWords).people.ask}</h2>
        {mayAsk && free ? (
          <AskForm
            pieceId={id}
            duties={duties
              .filter((duty) => duty.askable)
              .map(({ key, name, live }) => ({ key, name, open: live === 0 }))
              .sort((a, b) => Number(b.open) - Number(a.open))}
            free={free}
            hours={policy.responseHours}
            timeZone={dates.timeZone}
            now={dates.now}
          />
        ) : (
          <WhyNot room={room} />
        )}
      </section>
    </WorkPage>
  );
}

function WhyNot({ room }: { room: Pick<RoomView, 'piece' | 'can'> }) {
  const t = useWords();
  const said = t(workWords).people;
  const verdict = room.can['assign'];
  const stage = verdict && !verdict.allowed && verdict.reason === 'not_in_this_state';
  if (stage && room.can['open_review']?.allowed) {
    return (
      <p>
        {said.notYet} <Link href={piecePath(room.piece.id, 'decide')}>{said.openReview}</Link>
      </p>
    );
  }
  return (
    <p className="hint">
      {stage
        ? said.notYet
        : verdict && !verdict.allowed && verdict.reason === 'editor_only'
          ? said.onlyEditors
          : denialOf(t, verdict)}
    </p>
  );
}
