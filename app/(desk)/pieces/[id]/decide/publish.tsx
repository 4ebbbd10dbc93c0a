import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { GateBox } from '@/app/_ui/gate-box';
import { pieceHref } from '@/app/_ui/piece-places';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import styles from '../_parts/work.module.css';
import { gateRows } from '../_reading/gate-rows';
import { CutList } from './cut-list';
import type { DecideRead } from './decide-read';
import { decisionPath, exactOf } from './exact';
import { exceptions } from './exceptions';
import { ScheduleForm } from './schedule-form';

/** A publishable piece: now, or at a set time. The gate is asked again either way. */
export function Publish({ room, dates }: DecideRead) {
  const t = useWords();
  const said = t(workWords).decide;
  const { piece, gate, version } = room;
  if (!gate || !version) return null;
  const scheduled = piece.publication.status === 'scheduled';
  const scheduledAt = scheduled ? piece.publication.at : null;
  const denied = denialOf(t, room.can['publish']);
  const closed = denied ?? (gate.satisfied ? null : said.publishClosed);
  const named = { ...exactOf(room), edition: gate.edition };
  const ask = { pieceId: piece.id, what: t(workWords).thisDecision, method: 'POST' as const, path: decisionPath(room) };
  return (
    <>
      <GateBox version={gate.version} requirements={gateRows(t, room, pieceHref, 'decide')} />
      <CutList room={room} />
      <p>
        <ButtonLink href={piecePath(piece.id, 'preview')}>{said.preview}</ButtonLink>
      </p>
      <AskDialog
        {...ask}
        name="publish"
        button={said.publish({ version: version.number })}
        kind={scheduled ? 'secondary' : 'primary'}
        wide
        closedBecause={closed}
        title={said.publishTitle({ version: version.number, headline: piece.headline })}
        say={[said.publishSay, ...exceptions(t, gate)].join(' ')}
        final={said.publishFinal({ version: version.number })}
        body={{ kind: 'publish', ...named }}
        done={said.done.publish}
      />
      {scheduled && (
        <AskDialog
          {...ask}
          name="unschedule"
          button={said.unschedule}
          title={said.unscheduleTitle({ headline: piece.headline })}
          say={said.unscheduleSay}
          final={said.unscheduleFinal}
          body={{ kind: 'unschedule', ...exactOf(room), ...(scheduledAt ? { before: scheduledAt } : {}) }}
          done={said.done.unschedule}
        />
      )}
      {closed === null && (
        <section className={styles.section} aria-labelledby="schedule">
          <h2 id="schedule">{scheduled ? said.scheduleOther : said.schedule}</h2>
          <ScheduleForm pieceId={piece.id} named={named} scheduledAt={scheduledAt} timeZone={dates.timeZone} now={dates.now} />
        </section>
      )}
    </>
  );
}
