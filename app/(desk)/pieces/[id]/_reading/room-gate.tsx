import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { GateBox } from '@/app/_ui/gate-box';
import { Link } from '@/app/_ui/link';
import { passes } from '@/lib/review/passes';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';
import { piecePath } from '../_parts/piece-path';
import { placeHref } from '../_parts/place-href';
import { gateRows } from './gate-rows';
import type { RoomRead } from './room-layout';
import { RunsBox } from './runs-box';

/** "Before it runs": every requirement with whom it waits for and the link that clears it, and the decision that it opens. */
export function RoomGate({ room, roles, dates }: Pick<RoomRead, 'room' | 'roles' | 'dates'>) {
  const t = useWords();
  const { gate } = room;
  if (!gate) return null;
  const { publication } = room.piece;
  // What ran and was taken back runs no more.
  if (publication.status === 'retracted' || publication.status === 'removed') return null;
  if (publication.status === 'live' && publication.version === gate.version)
    return <RunsBox room={room} roles={roles} dates={dates} />;
  const decision = roles.includes('editor') ? <Decision room={room} /> : null;
  return <GateBox version={gate.version} requirements={gateRows(t, room, placeHref)} decision={decision} />;
}

/** The editor's way on. Closed, it stays in reach and says why. */
function Decision({ room }: { room: RoomRead['room'] }) {
  const t = useWords();
  const { piece, gate, can } = room;
  const decide = piecePath(piece.id, 'decide');
  if (piece.publication.status === 'live') {
    return (
      <ButtonLink href={decide} wide>
        {t(words).piece.decisions.correct}
      </ButtonLink>
    );
  }
  if (piece.review === 'publishable') {
    return (
      <ButtonLink href={decide} kind="primary" wide>
        {piece.publication.status === 'scheduled' ? t(words).piece.decisions.schedule : t(words).piece.decisions.publish}
      </ButtonLink>
    );
  }
  const verdict = can['mark_publishable'];
  const left = (gate?.requirements ?? []).filter((requirement) => !passes(requirement)).length;
  const because =
    verdict && !verdict.allowed ? denialOf(t, verdict.reason) : left > 0 ? t(words).gate.notYet({ unsatisfied: left }) : null;
  if (because !== null) {
    return (
      <>
        <Button wide closedBecause={because}>
          {t(words).gate.markPublishable}
        </Button>
        <p className="hint">
          <Link href={decide}>{t(roomWords).otherDecisions}</Link>
        </p>
      </>
    );
  }
  return (
    <ButtonLink href={decide} kind="primary" wide>
      {t(words).gate.markPublishable}
    </ButtonLink>
  );
}

const denialOf = (t: Translate, reason: string): string => (t(words).denials as Record<string, string>)[reason] ?? reason;
