'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import { Overtaken } from '@/app/_ui/overtaken';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { CounterpointFields, summaryOf } from './counterpoint-fields';
import { type CounterpointValues, counterpointValues, filled } from './counterpoint-values';
import styles from './form.module.css';
import { FormFrame } from './form-frame';
import type { NoteFormProps } from './note-form-props';
import { useRoom } from './room-context';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

/** Rewrites a counterpoint that is still private to its writer. */
export function EditForm({ note, onDone, level, ground }: NoteFormProps & { ground: BlockGround | null }) {
  const { settings, say } = useRoom();
  const prefix = `edit-${note.id}`;
  const current = JSON.stringify({ digest: note.digest, block: ground });
  const { control, register, handleSubmit, reset, setFocus, setValue, formState } = useForm<CounterpointValues>({
    resolver: zodResolver(counterpointValues),
    defaultValues: { perspective: '', text: note.text, sources: note.sources, block: ground ?? '', before: current },
    shouldFocusError: false,
  });
  const forget = useKept(`${settings.pieceId}.${prefix}`, control, reset);
  const writing = useWrite();
  const { write, busy, failed } = writing;
  useEffect(() => setFocus('text'), [setFocus]);
  const isOvertaken = useWatch({ control, name: 'before' }) !== current;

  const save = handleSubmit(async (given) => {
    const body = { ...filled(given), block: given.block || null, before: JSON.parse(given.before ?? current) as unknown };
    if (!(await write('PUT', `/counterpoints/${note.id}`, body))) return;
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
      {isOvertaken && (
        <Overtaken
          title={roomWords.compose.otherWording}
          keep={roomWords.compose.useMine}
          onKeep={() => {
            setValue('before', current);
            writing.forgive();
          }}
        >
          <blockquote className={styles.quote} dir="auto">
            {note.text}
          </blockquote>
        </Overtaken>
      )}
      <CounterpointFields prefix={prefix} control={control} register={register} errors={formState.errors} />
    </FormFrame>
  );
}
