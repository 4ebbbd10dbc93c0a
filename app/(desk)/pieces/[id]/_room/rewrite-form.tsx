'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { CounterpointFields, summaryOf } from './counterpoint-fields';
import { type CounterpointValues, counterpointValues, filled } from './counterpoint-values';
import styles from './form.module.css';
import { FormFrame } from './form-frame';
import type { NoteFormProps } from './note-form-props';
import type { NotePermissions } from './note-permissions';
import { useRoom } from './room-context';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

interface Props extends NoteFormProps {
  ground: BlockGround | null;
  again: NonNullable<NotePermissions['rewrite']>;
}

/** What was filed stays as it was filed: its writer writes it anew on the words as they are now, and it is withdrawn. In this order, so that nothing is lost between the two. */
export function RewriteForm({ note, onDone, level, ground, again }: Props) {
  const { settings, say } = useRoom();
  const { pieceId, version, digest } = settings;
  const { perspective, anchor } = again;
  const prefix = `rewrite-${note.id}`;
  const { control, register, handleSubmit, reset, setFocus, formState } = useForm<CounterpointValues>({
    resolver: zodResolver(counterpointValues),
    defaultValues: { perspective, text: note.text, sources: note.sources, block: ground ?? '' },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.${prefix}`, control, reset);
  const writing = useWrite();
  const { write, busy, failed } = writing;
  const withdrawing = useWrite();
  useEffect(() => setFocus('text'), [setFocus]);

  const save = handleSubmit(async (values) => {
    const block = values.block ? { block: values.block } : {};
    const body = { version, digest, kind: 'passage', perspective, anchor, ...filled(values), ...block };
    if (!(await write('POST', `/pieces/${pieceId}/counterpoints`, body))) return;
    forget();
    const reason = roomWords.compose.rewritten({ version });
    const gone = await withdrawing.write('POST', `/counterpoints/${note.id}/resolution`, { outcome: 'withdrawn', reason });
    say(gone ? roomWords.compose.rewriteDone({ code: note.code }) : roomWords.compose.rewriteHalf({ code: note.code }));
    onDone();
  }, failed);

  return (
    <FormFrame
      pieceId={pieceId}
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
          <Button
            type="submit"
            kind="primary"
            busy={busy && words.actions.sending}
            meaning={roomWords.compose.rewriteMeaning({ code: note.code })}
          >
            {roomWords.compose.rewriteSave({ code: note.code })}
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
      <blockquote className={styles.quote} dir="auto">
        {anchor.exact}
      </blockquote>
      <CounterpointFields prefix={prefix} control={control} register={register} errors={formState.errors} />
    </FormFrame>
  );
}
