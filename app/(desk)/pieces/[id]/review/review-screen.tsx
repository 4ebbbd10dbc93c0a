'use client';

import { useWords } from '#words';
import type { Given } from '@/app/_ui/screen/screen';
import { isClosed } from '@/lib/review/closed';
import { ownSignOff } from '@/lib/review/own-sign-off';
import type { RoomScreen } from '@/lib/review/views/screen';
import { isWorking } from '@/lib/review/working';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { ConfirmChanged } from '../_forms/confirm-changed';
import { ConfirmLines } from '../_forms/confirm-lines';
import { changedGroups } from '../_parts/changes';
import { linesToConfirm } from '../_parts/lines-to-confirm';
import { denialOf, NotNow } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import { PieceScreen } from '../_parts/piece-screen';
import styles from '../_parts/work.module.css';
import { WorkPage } from '../_parts/work-page';
import { afterSigning } from './after-signing';
import { factsLeftIn } from './facts-left-in';
import { OwnSignature } from './own-signature';
import { Pending } from './pending';
import { SignForm } from './sign-form';

/** Finishing a review: what is posted with it, how it ends, and which exact words are signed; and what became of the signature since. */
export const ReviewScreen = () => {
  const t = useWords();
  return <PieceScreen<'review'> kind={t(words).piece.finish.title} draw={draw} />;
};

function draw({ room, pending: judged, passages }: RoomScreen<'review'>, { frame, dates, t }: Given) {
  const { version } = room;
  const { id } = room.piece;
  const mine = room.assignments.find((assignment) => assignment.mine && isWorking(assignment));
  if (!mine || !version) {
    return (
      <NotNow pieceId={id} title={t(workWords).review.notReviewer}>
        {denialOf(t, room.can['sign_off'])}
      </NotNow>
    );
  }
  const facts = mine.duty.kind === 'fact_check';
  const own = ownSignOff(room);
  const notes = room.counterpoints.filter((counterpoint) => counterpoint.mine && !isClosed(counterpoint));
  const unposted = notes.filter((note) => !note.posted);
  const live = room.claims.filter((claim) => claim.live);
  const newClaims = live.filter((claim) => claim.mine && !claim.posted).length;
  const newVerdicts = live.filter((claim) => claim.verdict?.by.you && !claim.verdict.posted).length;
  const pending = unposted.length + (facts ? judged.length + newClaims + newVerdicts : 0);
  const open = new Set(own?.open);
  const changed = version.sentences.filter((sentence) => open.has(sentence.index) && !(facts && judged.includes(sentence.index)));
  const mayConfirm = changed.length > 0 && room.can['confirm_sentences']?.allowed === true;
  const lines = linesToConfirm(room, frame.person);
  const denied = denialOf(t, room.can['sign_off']);
  const covered =
    own?.standing === 'stale' &&
    changed.length === 0 &&
    own.openLines.length === 0 &&
    pending === 0 &&
    !(facts && (own.outcome !== 'checked' || factsLeftIn(room)));
  const settled = own !== null && (own.standing === 'valid' || covered) && changed.length + lines.length === 0 && pending === 0;
  const form = (
    <SignForm
      pieceId={id}
      assignmentId={mine.id}
      exact={{ version: version.number, digest: version.digest }}
      facts={facts}
      hasNotes={notes.some((note) => note.perspective === mine.duty.perspective)}
      left={facts ? factsLeftIn(room) : null}
    />
  );
  return (
    <WorkPage>
      <header>
        <p className="hint">{mine.duty.name}</p>
        <h1 className="title">{settled ? t(workWords).review.thanks : t(workWords).review.title}</h1>
        {settled && <p>{afterSigning(t, room, own, dates).join(' ')}</p>}
      </header>
      {own && (
        <OwnSignature
          signOff={own}
          pieceId={id}
          dates={dates}
          covered={covered}
          mayRevoke={room.can['revoke_sign_off']?.allowed === true}
        />
      )}
      {mayConfirm && (
        <ConfirmChanged
          pieceId={id}
          version={version.number}
          digest={version.digest}
          groups={changedGroups(room, changed, passages && { passages })}
          facts={facts}
          judgeHref={facts ? piecePath(id, 'check') : null}
        />
      )}
      <ConfirmLines pieceId={id} exact={{ version: version.number, digest: version.digest }} lines={lines} />
      {!settled && (
        <Pending
          pieceId={id}
          facts={facts}
          unposted={unposted}
          posted={notes.length - unposted.length}
          judged={{ sentences: judged.length, claims: newClaims, verdicts: newVerdicts }}
          pending={pending}
          blockHours={room.clocks?.blockHours ?? null}
        />
      )}
      {denied !== null ? (
        <p className="hint">{t(workWords).review.wrongStage}</p>
      ) : settled ? (
        <details className={styles.more}>
          <summary>{t(workWords).review.again}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </WorkPage>
  );
}
