import type { RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_work/ask-dialog';
import { decisionPath, exactOf } from './exact';

const said = workWords.decide;

/** The author takes the piece back. */
export function Withdraw({ room }: { room: RoomView }) {
  if (!room.can['withdraw']?.allowed) return null;
  return (
    <div>
      <AskDialog
        pieceId={room.piece.id}
        name="withdraw"
        button={words.piece.decisions.withdraw}
        kind="danger"
        title={said.withdrawTitle({ headline: room.piece.headline })}
        say={said.withdrawSay}
        final={said.withdrawFinal}
        danger
        what={workWords.thisDecision}
        method="POST"
        path={decisionPath(room)}
        body={{ kind: 'withdraw', ...exactOf(room) }}
        reason={{ label: words.piece.decisions.reason, hint: said.reasonEditors, optional: true }}
        done={said.done.withdraw}
      />
    </div>
  );
}
