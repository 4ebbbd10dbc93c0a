'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { TextArea } from '@/app/_ui/text-area';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useRoom } from '../_parts/room-context';
import type { NoteFormProps } from './note-form-props';
import { PieceForm } from './piece-form';
import { type ReasonAct, reasonActs } from './reason-acts';
import { usePieceForm } from './use-piece-form';

interface Props extends NoteFormProps {
  name: keyof ReturnType<typeof reasonActs>;
  ground: BlockGround | null;
  wantsTwo?: boolean;
  onSent?: () => void;
}

/** An act on one counterpoint that needs a reason: hold, overrule, withdraw, no longer applies. */
export function ReasonForm({ note, onDone, onSent, level, name, ground, wantsTwo = false }: Props) {
  const t = useWords();
  const { settings, say } = useRoom();
  const act: ReasonAct = reasonActs(t)[name](note, { settings, ground, wantsTwo });
  const form = usePieceForm(act.input, {
    pieceId: settings.pieceId,
    kept: `${name}-${note.id}`,
    scope: `${name}-${note.id}-`,
    focus: 'reason',
    values: { reason: '' },
    method: act.method,
    path: act.path,
    body: ({ reason }) => act.body(reason.trim()),
    say: { reason: t(roomWords).note.reasonMissing },
    rules: ({ reason }) => ({ reason: !act.optional && reason.trim() === '' && t(roomWords).note.reasonMissing }),
    onSent: () => {
      say(act.done);
      onDone();
      onSent?.();
    },
  });
  return (
    <PieceForm
      form={form}
      frame="margin"
      title={act.title}
      level={level}
      onLeave={onDone}
      what={t(roomWords).note.what}
      send={act.send}
      button={act.danger ? { kind: 'danger', final: true } : {}}
      others={
        <Button kind="quiet" onClick={onDone}>
          {t(words).actions.cancel}
        </Button>
      }
    >
      <TextArea {...form.field('reason')} label={act.label} hint={act.hint} optional={act.optional} rows={3} />
    </PieceForm>
  );
}
