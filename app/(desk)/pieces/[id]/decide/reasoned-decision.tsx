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

const decisions = (t: Translate): Record<Kind, Decision> => ({
  return: {
    button: t(words).piece.decisions.return,
    title: t(workWords).decide.returnTitle,
    say: t(workWords).decide.returnSay,
    final: t(workWords).decide.returnFinal,
    hint: t(workWords).decide.reasonAuthor,
    done: t(workWords).decide.done.return,
  },
  request_changes: {
    button: t(words).piece.decisions.requestChanges,
    title: t(workWords).decide.changesTitle,
    say: t(workWords).decide.changesSay,
    final: t(workWords).decide.changesFinal,
    hint: t(workWords).decide.reasonAuthor,
    done: t(workWords).decide.done.request_changes,
  },
  decline: {
    button: t(words).piece.decisions.decline,
    title: t(workWords).decide.declineTitle,
    say: t(workWords).decide.declineSay,
    final: t(workWords).decide.declineFinal,
    hint: t(workWords).decide.reasonAuthor,
    done: t(workWords).decide.done.decline,
    danger: true,
  },
  withdraw: {
    button: t(words).piece.decisions.withdraw,
    title: t(workWords).decide.withdrawTitle,
    say: t(workWords).decide.withdrawSay,
    final: t(workWords).decide.withdrawFinal,
    hint: t(workWords).decide.reasonEditors,
    done: t(workWords).decide.done.withdraw,
    danger: true,
    optional: true,
  },
  retract: {
    button: t(words).piece.decisions.retract,
    title: t(workWords).decide.retractTitle,
    say: t(workWords).decide.retractSay,
    final: t(workWords).decide.retractFinal,
    hint: t(workWords).decide.reasonReaders,
    done: t(workWords).decide.done.retract,
    danger: true,
  },
  remove: {
    button: t(words).piece.decisions.remove,
    title: t(workWords).decide.removeTitle,
    say: t(workWords).decide.removeSay,
    final: t(workWords).decide.removeFinal,
    hint: t(workWords).decide.reasonReaders,
    done: t(workWords).decide.done.remove,
    danger: true,
  },
});

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
