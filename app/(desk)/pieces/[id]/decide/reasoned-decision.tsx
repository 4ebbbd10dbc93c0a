import { useWords } from '#words';
import { reasonedInput } from '@/lib/review/commands/decisions/reasoned';
import type { RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { AskDialog } from '../_forms/ask-dialog';
import { decisionPath, exactOf } from './exact';

type Kind = keyof typeof reasonedInput;

interface Decision {
  button: string;
  title: (piece: { headline: string }) => string;
  say: string;
  final: string;
  /** Who reads the reason. */
  hint: string;
  done: string;
  danger?: boolean;
  optional?: boolean;
}

function decisions(t: Translate): Record<Kind, Decision> {
  const said = t(workWords).decide;
  const buttons = t(words).piece.decisions;
  return {
    return: {
      button: buttons.return,
      title: said.returnTitle,
      say: said.returnSay,
      final: said.returnFinal,
      hint: said.reasonAuthor,
      done: said.done.return,
    },
    request_changes: {
      button: buttons.requestChanges,
      title: said.changesTitle,
      say: said.changesSay,
      final: said.changesFinal,
      hint: said.reasonAuthor,
      done: said.done.request_changes,
    },
    decline: {
      button: buttons.decline,
      title: said.declineTitle,
      say: said.declineSay,
      final: said.declineFinal,
      hint: said.reasonAuthor,
      done: said.done.decline,
      danger: true,
    },
    withdraw: {
      button: buttons.withdraw,
      title: said.withdrawTitle,
      say: said.withdrawSay,
      final: said.withdrawFinal,
      hint: said.reasonEditors,
      done: said.done.withdraw,
      danger: true,
      optional: true,
    },
    retract: {
      button: buttons.retract,
      title: said.retractTitle,
      say: said.retractSay,
      final: said.retractFinal,
      hint: said.reasonReaders,
      done: said.done.retract,
      danger: true,
    },
    remove: {
      button: buttons.remove,
      title: said.removeTitle,
      say: said.removeSay,
      final: said.removeFinal,
      hint: said.reasonReaders,
      done: said.done.remove,
      danger: true,
    },
  };
}

/** A decision that needs no more than a reason; nothing where the viewer may not take it. */
export function ReasonedDecision({ kind, room }: { kind: Kind; room: RoomView }) {
  const t = useWords();
  const buttons = t(words).piece.decisions;
  if (!room.can[kind]?.allowed) return null;
  const { button, title, say, final, hint, done: outcome, danger, optional } = decisions(t)[kind];
  return (
    <div>
      <AskDialog
        pieceId={room.piece.id}
        name={kind === 'request_changes' ? 'changes' : kind}
        button={button}
        kind={danger ? 'danger' : 'secondary'}
        danger={danger}
        title={title({ headline: room.piece.headline })}
        say={say}
        final={final}
        what={t(workWords).thisDecision}
        method="POST"
        path={decisionPath(room)}
        body={{ kind, ...exactOf(room) }}
        reason={{ input: reasonedInput[kind], label: buttons.reason, hint, optional }}
        done={outcome}
      />
    </div>
  );
}
