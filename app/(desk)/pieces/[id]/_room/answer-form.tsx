'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { Overtaken } from '@/app/_ui/overtaken';
import { TextArea } from '@/app/_ui/text-area';
import { responseKinds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { proseField } from './counterpoint-values';
import styles from './form.module.css';
import { FormFrame } from './form-frame';
import type { NoteFormProps } from './note-form-props';
import { useRoom } from './room-context';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

const values = z.object({
  kind: z.enum(responseKinds, { error: roomWords.note.kindMissing }),
  text: proseField(words.counterpoint.answerForm.textMissing),
  /** Digest of the answer that it replaces; null: there was none when this was written. */
  replaces: z.string().nullable(),
});
type Values = z.infer<typeof values>;

const said = words.counterpoint.answerForm;
const kinds = responseKinds.map((kind) => ({ value: kind, label: said[kind], hint: said[`${kind}Hint`] }));

/** The author's answer to one counterpoint. */
export function AnswerForm({ note, onDone, level }: NoteFormProps) {
  const { settings, say } = useRoom();
  const prefix = `answer-${note.id}`;
  const current = note.answer?.digest ?? null;
  const { control, register, handleSubmit, reset, setValue, formState } = useForm<Values>({
    resolver: zodResolver(values),
    defaultValues: { ...(note.answer && { kind: note.answer.kind }), text: note.answer?.text ?? '', replaces: current },
    shouldFocusError: false,
  });
  const forget = useKept(`${settings.pieceId}.${prefix}`, control, reset);
  const isOvertaken = useWatch({ control, name: 'replaces' }) !== current;
  const writing = useWrite();
  const { write, busy, failed } = writing;
  useEffect(() => document.getElementById(`${prefix}-kind`)?.focus(), [prefix]);

  const save = handleSubmit(async (given) => {
    const { replaces: before, ...answer } = given;
    if (!(await write('POST', `/counterpoints/${note.id}/responses`, { ...answer, before }))) return;
    forget();
    say(roomWords.note.done.answered);
    onDone();
  }, failed);

  const { kind, text } = formState.errors;
  const errors = [
    ...(kind?.message ? [{ field: `${prefix}-kind`, message: kind.message }] : []),
    ...(text?.message ? [{ field: `${prefix}-text`, message: text.message }] : []),
  ];
  return (
    <FormFrame
      pieceId={settings.pieceId}
      title={words.counterpoint.answer}
      titleId={`${prefix}-title`}
      what={said.what}
      errors={errors}
      writing={writing}
      onSubmit={() => void save()}
      onCancel={onDone}
      level={level}
      buttons={
        <>
          <Button type="submit" kind="primary" busy={busy && words.actions.sending}>
            {said.send}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {words.actions.close}
          </Button>
        </>
      }
    >
      {isOvertaken && note.answer && (
        <Overtaken
          title={roomWords.compose.otherWording}
          keep={roomWords.compose.useMine}
          onKeep={() => {
            setValue('replaces', current);
            writing.forgive();
          }}
        >
          <blockquote className={styles.quote} dir="auto">
            {note.answer.text}
          </blockquote>
        </Overtaken>
      )}
      <Choice {...register('kind')} id={`${prefix}-kind`} label={said.kind} options={kinds} error={kind?.message} />
      <TextArea {...register('text')} id={`${prefix}-text`} label={said.text} error={text?.message} rows={6} />
    </FormFrame>
  );
}
