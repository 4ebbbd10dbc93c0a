import { useWords } from '#words';
import type { GlyphName } from '@/app/_ui/glyph';
import { State } from '@/app/_ui/state';
import { hueOf, Tile } from '@/app/_ui/tile';
import { answerAssignmentInput } from '@/lib/review/commands/answer-assignment';
import type { AssignmentView, SignOffView } from '@/lib/review/views/piece';
import type { AssignmentState } from '@/lib/review/vocabulary';
import { type DateSetting, formatDay, formatMoment } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import styles from '../_parts/work.module.css';
import type { Duty } from './duties';

const glyphs: Record<AssignmentState, GlyphName> = {
  invited: 'open',
  accepted: 'answered',
  done: 'done',
  declined: 'withdrawn',
  recused: 'withdrawn',
  lapsed: 'stale',
  released: 'withdrawn',
};

interface Props {
  duty: Duty;
  signOffs: readonly SignOffView[];
  pieceId: string;
  dates: DateSetting;
  mayAsk: boolean;
  lapsedCounts: boolean;
}

interface AskedProps extends Pick<Props, 'pieceId' | 'dates' | 'mayAsk' | 'lapsedCounts'> {
  asked: AssignmentView;
  /** Their last signature. */
  signed: SignOffView | null;
}

/** One duty with everybody who was asked for it. */
export function DutyRow({ duty, signOffs, ...rest }: Props) {
  const said = useWords()(workWords).people;
  if (!duty.required && duty.assignments.length === 0) return null;
  const about = [duty.required ? said.required : null, duty.disputes ? said.disputes : null].filter((part) => part !== null);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {duty.letter && (
          <Tile hue={hueOf(duty.hue)} hollow={duty.live === 0} hidden>
            {duty.letter}
          </Tile>
        )}
        <h2>{duty.name}</h2>
        {about.length > 0 && <span className="hint">{about.join(' · ')}</span>}
      </div>
      {duty.assignments.length === 0 ? (
        <p className="hint">{said.empty}</p>
      ) : (
        <ul>
          {duty.assignments.map((assignment) => (
            <Asked
              key={assignment.id}
              asked={assignment}
              signed={signOffs.findLast((signOff) => signOff.assignmentId === assignment.id) ?? null}
              {...rest}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Asked({ asked, pieceId, dates, mayAsk, lapsedCounts, signed }: AskedProps) {
  const t = useWords();
  const said = t(workWords).people;
  const { id, person, status, duty, waiting } = asked;
  const open = status === 'invited' || status === 'accepted';
  const silent = status === 'invited' && asked.responseDue < dates.now;
  const late = silent || (status === 'accepted' && asked.dueAt < dates.now);
  const name = person.label;
  return (
    <li className={styles.who}>
      <div>
        <p className="line">
          <b>{person.you ? `${name} (${said.you})` : name}</b>
          <State glyph={status === 'done' && waiting.length > 0 ? 'open' : glyphs[status]} late={late}>
            {status === 'done' && signed !== null
              ? said.reviewed({ version: signed.version, revoked: signed.standing === 'revoked' })
              : t(words).vocabulary.assignment[status]}
            {late && `, ${said.late}`}
          </State>
        </p>
        <p className="hint">
          {said.since({ when: formatDay(asked.since, dates) })}
          {status === 'invited' && ` · ${said.answerDue({ when: formatMoment(asked.responseDue, dates) })}`}
          {open && ` · ${said.due({ when: formatMoment(asked.dueAt, dates) })}`}
          {asked.conflict === true && ` · ${said.conflict}`}
        </p>
        {asked.conflictStatement !== null && <p>{said.conflictSaid({ statement: asked.conflictStatement })}</p>}
        {status === 'done' && waiting.length > 0 && <p>{said.waitsFor({ acts: waiting.map((act) => act.title) })}</p>}
      </div>
      {mayAsk && open && (
        <div className={styles.acts}>
          {silent && (
            <AskDialog
              pieceId={pieceId}
              name={`lapse-${id}`}
              button={said.noReply}
              title={said.noReplyTitle({ name })}
              say={said.noReplySay({ counts: lapsedCounts })}
              final={said.noReplyFinal}
              what={t(workWords).thisRequest}
              method="PATCH"
              path={`/assignments/${id}`}
              body={{ status: 'lapsed' }}
              done={said.noReplyFinal}
            />
          )}
          <AskDialog
            pieceId={pieceId}
            name={`release-${id}`}
            button={said.takeBack}
            kind="quiet"
            title={said.takeBackTitle({ name, duty: duty.name })}
            say={said.takeBackSay}
            final={said.takeBackFinal({ name })}
            danger
            what={t(workWords).thisRequest}
            method="PATCH"
            path={`/assignments/${id}`}
            body={{ status: 'released' }}
            reason={{ input: answerAssignmentInput, label: said.takeBackReason, hint: said.takeBackReasonHint }}
            done={`${name}: ${t(words).vocabulary.assignment.released}`}
          />
        </div>
      )}
    </li>
  );
}
