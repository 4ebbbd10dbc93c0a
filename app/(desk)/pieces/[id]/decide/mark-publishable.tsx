import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { GateBox } from '@/app/_ui/gate-box';
import { pieceHref } from '@/app/_ui/piece-places';
import { isClosed } from '@/lib/review/closed';
import { isFirstOfTwo } from '@/lib/review/is-first-of-two';
import { passes } from '@/lib/review/passes';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import { gateRows } from '../_reading/gate-rows';
import { CutList } from './cut-list';
import type { DecideRead } from './decide-read';
import { decisionPath, exactOf } from './exact';
import { exceptions } from './exceptions';
import { RunList } from './run-list';
import { whyClosed } from './why-closed';

/** What is missing and whom it waits for, what runs with the piece, and the decision that names the exact edition. */
export function MarkPublishable({ room }: Pick<DecideRead, 'room'>) {
  const t = useWords();
  const said = t(workWords).decide;
  const { piece, gate, version } = room;
  if (!gate || !version) return null;
  const open = gate.requirements.filter((requirement) => !passes(requirement));
  const first = isFirstOfTwo(open);
  const denied = denialOf(t, room.can['mark_publishable']);
  const closed = denied ?? (open.length === 0 || first ? null : whyClosed(t, open));
  const posted = room.counterpoints.filter((counterpoint) => counterpoint.posted && !isClosed(counterpoint));
  const held = posted.filter((counterpoint) => !counterpoint.runs).length;
  return (
    <>
      <GateBox version={gate.version} requirements={gateRows(t, room, pieceHref, 'decide')} />
      <RunList room={room} notes={posted} />
      <CutList room={room} />
      <div className="stack">
        <p>
          <ButtonLink href={piecePath(piece.id, 'preview')}>{said.preview}</ButtonLink>
        </p>
        <AskDialog
          pieceId={piece.id}
          name="mark"
          button={said.mark({ version: version.number })}
          kind="primary"
          wide
          closedBecause={closed}
          meaning={first ? said.markFirst : undefined}
          title={said.markTitle({ version: version.number, headline: piece.headline })}
          say={[
            said.markSay({ notes: posted.length - held, held }),
            ...exceptions(t, gate),
            ...(first ? [said.markFirst] : []),
          ].join(' ')}
          final={said.markFinal({ version: version.number })}
          what={t(workWords).thisDecision}
          method="POST"
          path={decisionPath(room)}
          body={{ kind: 'mark_publishable', ...exactOf(room), edition: gate.edition }}
          done={first ? said.done.first : said.done.mark_publishable}
        />
      </div>
    </>
  );
}
