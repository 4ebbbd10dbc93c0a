'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { TextArea } from '@/app/_ui/text-area';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { proseField } from './counterpoint-values';
import { FormFrame } from './form-frame';
import type { NoteFormProps } from './note-form-props';
import { useRoom } from './room-context';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

export interface ReasonAct {
  /** Distinguishes the forms of one note. */
  name: string;
  title: string;
  label: string;
  hint: string;
  send: string;
  danger?: boolean;
  /** May it be left out? */
  optional?: boolean;
  /** Said once it went through. */
  done: string;
  method: 'POST' | 'PATCH';
  path: string;
  body: (reason: string) => Record<string, unknown>;
}

const needed = z.object({
  reason: proseField(roomWords.note.reasonMissing).refine(
    (text) => text.trim().length === 0 || text.trim().length >= 3,
    roomWords.note.reasonMissing,
  ),
});
const free = z.object({ reason: z.string() });

/** An act on one note that wants its reason: hold, overrule, withdraw, no longer applies. */
export function ReasonForm({ note, onDone, onSent, level, act }: NoteFormProps & { act: ReasonAct; onSent?: () => void }) {
  const { settings, say } = useRoom();
  const prefix = `${act.name}-${note.id}`;
  const { control, register, handleSubmit, reset, setFocus, formState } = useForm<{ reason: string }>({
    resolver: zodResolver(act.optional ? free : needed),
    defaultValues: { reason: '' },
    shouldFocusError: false,
  });
  const forget = useKept(`${settings.pieceId}.${prefix}`, control, reset);
  const writing = useWrite();
  const { write, busy, failed } = writing;
  useEffect(() => setFocus('reason'), [setFocus]);

  const save = handleSubmit(async ({ reason }) => {
    if (!(await write(act.method, act.path, act.body(reason.trim())))) return;
    forget();
    say(act.done);
    onDone();
    onSent?.();
  }, failed);

  const wrong = formState.errors.reason?.message;
  return (
    <FormFrame
      pieceId={settings.pieceId}
      title={act.title}
      titleId={`${prefix}-title`}
      what={roomWords.note.what}
      errors={wrong ? [{ field: `${prefix}-reason`, message: wrong }] : []}
      writing={writing}
      onSubmit={() => void save()}
      onCancel={onDone}
      level={level}
      buttons={
        <>
          <Button type="submit" kind={act.danger ? 'danger' : 'primary'} final={act.danger} busy={busy && words.actions.sending}>
            {act.send}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {words.actions.cancel}
          </Button>
        </>
      }
    >
      <TextArea
        {...register('reason')}
        id={`${prefix}-reason`}
        label={act.label}
        hint={act.hint}
        optional={act.optional}
        error={wrong}
        rows={3}
      />
    </FormFrame>
  );
}
