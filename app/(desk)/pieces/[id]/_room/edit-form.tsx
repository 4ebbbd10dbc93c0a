'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { CounterpointFields, summaryOf } from './counterpoint-fields';
import { type CounterpointValues, counterpointValues, filled } from './counterpoint-values';
import { FormFrame } from './form-frame';
import type { NoteFormProps } from './note-form-props';
import { Overtaken } from './overtaken';
import { useRoom } from './room-context';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

/** Rewrites a counterpoint that is still private to its writer. */
export function EditForm({ note, onDone, level, ground }: NoteFormProps & { ground: BlockGround | null }) {
  const { settings, say } = useRoom();
  const prefix = `edit-${note.id}`;
  const { control, register, handleSubmit, reset, setFocus, formState } = useForm<CounterpointValues>({
    resolver: zodResolver(counterpointValues),
    defaultValues: { perspective: '', text: note.text, sources: note.sources, block: ground ?? '' },
    shouldFocusError: false,
  });
  const writing = useWrite();
  const { write, busy, failed } = writing;
  useEffect(() => setFocus('text'), [setFocus]);
  const router = useRouter();
  const current = JSON.stringify({ digest: note.digest, block: ground });
  const [before, setBefore] = useState(current);
  const forget = useKept(`${settings.pieceId}.${prefix}`, control, reset, { on: before, onRestore: setBefore });

  const save = handleSubmit(async (values) => {
    const body = { ...filled(values), block: values.block || null, before: JSON.parse(before) as unknown };
    if (!(await write('PUT', `/counterpoints/${note.id}`, body))) {
      router.refresh();
      return;
    }
    forget();
    say(roomWords.note.done.edited);
    onDone();
  }, failed);

  return (
    <FormFrame
      pieceId={settings.pieceId}
      title={roomWords.compose.editTitle({ code: note.code })}
      titleId={`${prefix}-title`}
      what={words.counterpoint.form.what}
      errors={summaryOf(prefix, formState.errors)}
      writing={writing}
      onSubmit={() => void save()}
      onCancel={onDone}
      level={level}
      buttons={
        <>
          <Button type="submit" kind="primary" busy={busy && words.actions.sending}>
            {roomWords.compose.editSave}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              forget();
              onDone();
            }}
          >
            {words.actions.cancel}
          </Button>
        </>
      }
    >
      {before !== current && <Overtaken wording={note.text} onUseMine={() => setBefore(current)} />}
      <CounterpointFields prefix={prefix} control={control} register={register} errors={formState.errors} />
    </FormFrame>
  );
}
