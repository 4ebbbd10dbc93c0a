'use client';

import { useSearchParams } from 'next/navigation';
import { useWords } from '#words';
import { Empty } from '@/app/_ui/empty';
import { Paragraphs } from '@/app/_ui/paragraphs';
import type { Given } from '@/app/_ui/screen/screen';
import { State } from '@/app/_ui/state';
import { refuseOverrideInput } from '@/lib/review/commands/refuse-override';
import type { RoomView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { type RequirementId, requirementIds } from '@/lib/review/vocabulary';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { AskDialog } from '../_forms/ask-dialog';
import { denialOf, NotNow } from '../_parts/not-now';
import { PieceScreen } from '../_parts/piece-screen';
import styles from '../_parts/work.module.css';
import { WorkPage } from '../_parts/work-page';
import { freeOverrides } from '../_reading/gate-rows';
import { OverrideForm } from './override-form';

/** Exceptions: asked for by one editor with a reason, confirmed by another, and seen by readers. */
export const OverridesScreen = () => {
  const said = useWords()(workWords).overrides;
  return <PieceScreen<'overrides'> kind={said.title} draw={draw} />;
};

const draw = ({ room }: RoomScreen<'overrides'>, { dates }: Given) => <Overrides room={room} dates={dates} />;

function Overrides({ room, dates }: { room: RoomView; dates: DateSetting }) {
  const t = useWords();
  const said = t(workWords).overrides;
  // The requirement that the way here was about.
  const wanted = useSearchParams().get('requirement');
  const { id } = room.piece;
  const { gate } = room;
  if (!gate)
    return (
      <NotNow pieceId={id} title={t(workWords).notHere}>
        {t(workWords).decide.none.draft}
      </NotNow>
    );
  const verdict = room.can['request_override'];
  const denied = denialOf(t, verdict);
  const free = freeOverrides(room);
  return (
    <WorkPage>
      <h1 className="title">{said.title}</h1>
      <p className={styles.intro}>{said.intro}</p>
      <section className={styles.section} aria-labelledby="asked">
        <h2 id="asked">{said.list}</h2>
        {room.overrides.length === 0 ? (
          <p className="hint">{said.listNone}</p>
        ) : (
          <ul className={styles.rows}>
            {room.overrides.map((override) => (
              <Override key={override.id} override={override} room={room} dates={dates} />
            ))}
          </ul>
        )}
      </section>
      <section className={styles.section} aria-labelledby="may">
        <h2 id="may">{said.may}</h2>
        {denied !== null ? (
          <p className="hint">{verdict && !verdict.allowed && verdict.reason === 'editor_only' ? said.onlyEditors : denied}</p>
        ) : free.length === 0 ? (
          <Empty title={said.mayNone} level={3}>
            {said.mayNoneNext}
          </Empty>
        ) : (
          <>
            <OverrideForm
              pieceId={id}
              free={free.map(({ id: name, why }) => ({ id: name, name: t(words).vocabulary.requirement[name], why }))}
              wanted={free.find((freeOverride) => freeOverride.id === wanted)?.id ?? null}
            />
            <p className="hint">{said.mayNoneNext}</p>
          </>
        )}
      </section>
    </WorkPage>
  );
}

function Override({ override, room, dates }: { override: RoomView['overrides'][number]; room: RoomView; dates: DateSetting }) {
  const t = useWords();
  const said = t(workWords).overrides;
  const name = nameOf(t, override.requirement);
  const denied = denialOf(t, room.can['confirm_override']);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <State glyph={glyphOf(override)}>{statusOf(t, override)}</State>
      </div>
      <div className={styles.said}>
        <Paragraphs text={override.reason} />
      </div>
      <p className="hint">
        {said.by({ name: override.requestedBy.label, when: formatMoment(override.at, dates) })}{' '}
        {override.confirmedBy && said.confirmedBy({ name: override.confirmedBy.label })}
      </p>
      <p className="hint">
        {override.covers.length > 0 ? said.covers({ items: override.covers }) : said.coversNothing}
        {override.end === null && !override.coversAll && override.covers.length > 0 && ` ${said.more}`}
      </p>
      {override.endedBy && override.endedAt && override.end !== null && (
        <p className="hint">
          {said.endedBy[override.end]({ name: override.endedBy.label, when: formatMoment(override.endedAt, dates) })}
        </p>
      )}
      {override.endReason !== null && (
        <div className={styles.said}>
          <Paragraphs text={override.endReason} />
        </div>
      )}
      {override.end === null && (
        <div className={styles.acts}>
          {!override.confirmedBy && override.coversAll && (
            <AskDialog
              pieceId={room.piece.id}
              name={`override-${override.id}`}
              button={said.confirm}
              closedBecause={denied ?? (override.requestedBy.you ? said.own : null)}
              title={said.confirmTitle({ name })}
              say={`${said.confirmSay} “${override.reason}”`}
              final={said.confirmFinal}
              danger
              what={said.this}
              method="POST"
              path={`/overrides/${override.id}/confirmation`}
              body={{}}
              done={said.done}
            />
          )}
          {!override.confirmedBy && !override.requestedBy.you && (
            <AskDialog
              pieceId={room.piece.id}
              name={`refuse-${override.id}`}
              button={said.refuse}
              closedBecause={denied}
              title={said.refuseTitle({ name })}
              say={said.refuseSay}
              final={said.refuseFinal}
              what={said.this}
              method="POST"
              path={`/overrides/${override.id}/refusal`}
              body={{}}
              reason={{ input: refuseOverrideInput, label: said.refuseReason }}
              done={said.refused}
            />
          )}
          {override.requestedBy.you && (
            <AskDialog
              pieceId={room.piece.id}
              name={`withdraw-${override.id}`}
              button={said.withdraw}
              closedBecause={denied}
              title={said.withdrawTitle({ name })}
              say={said.withdrawSay}
              final={said.withdrawFinal}
              what={said.this}
              method="POST"
              path={`/overrides/${override.id}/withdrawal`}
              body={{}}
              done={said.withdrawn}
            />
          )}
        </div>
      )}
    </li>
  );
}

type Asked = RoomView['overrides'][number];
const glyphOf = ({ end, confirmedBy }: Asked) => (end !== null ? 'withdrawn' : confirmedBy ? 'overridden' : 'open');
function statusOf(t: Translate, { end, confirmedBy, coversAll }: Asked): string {
  if (end !== null) return t(workWords).overrides.ended[end];
  if (!confirmedBy) return t(workWords).overrides.open;
  return coversAll ? t(words).vocabulary.requirementStatus.overridden : t(workWords).overrides.notAll;
}

function nameOf(t: Translate, requirement: string): string {
  const known = requirementIds.find((requirementId): requirementId is RequirementId => requirementId === requirement);
  return known ? t(words).vocabulary.requirement[known] : requirement;
}
