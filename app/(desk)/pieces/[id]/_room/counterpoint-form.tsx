'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/select';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { CounterpointFields, summaryOf } from './counterpoint-fields';
import { type CounterpointValues, counterpointValues, filled } from './counterpoint-values';
import styles from './form.module.css';
import { FormFrame } from './form-frame';
import { type Target, useRoom } from './room-context';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

type Writing = Extract<Target, { form: 'counterpoint' }>;

/** A new counterpoint, on a passage or on what the whole piece leaves out. It stays private until its writer finishes their review. */
export function CounterpointForm({ target, onDone }: { target: Writing; onDone: () => void }) {
  const { settings, select, say } = useRoom();
  const { pieceId, version, digest, perspectives } = settings;
  const prefix = 'compose';
  const { control, register, handleSubmit, reset, setFocus, formState } = useForm<CounterpointValues>({
    resolver: zodResolver(counterpointValues),
    defaultValues: { perspective: perspectives[0]?.slug ?? '', text: '', sources: [], block: '' },
    shouldFocusError: false,
  });
  const passage = target.on === 'passage' ? target.passage : undefined;
  const forget = useKept(`${pieceId}.counterpoint-${target.on}`, control, reset, passage);
  const writing = useWrite();
  const { write, busy, failed } = writing;
  const lost = target.on === 'passage' && target.lost;

  useEffect(() => setFocus('text'), [setFocus]);

  const save = handleSubmit(async (values) => {
    const anchor = target.on === 'passage' ? anchorOf(target.passage) : null;
    const made = await write('POST', `/pieces/${pieceId}/counterpoints`, {
      version,
      digest,
      perspective: values.perspective || (perspectives[0]?.slug ?? ''),
      ...filled(values),
      ...(values.block ? { block: values.block } : {}),
      ...(anchor ? { kind: 'passage', anchor } : { kind: 'missing' }),
    });
    if (!made) return;
    forget();
    onDone();
    select(made.id);
    say(roomWords.compose.kept({ what: words.counterpoint.form.what }));
  }, failed);

  const only = perspectives[0];
  return (
    <FormFrame
      pieceId={pieceId}
      title={target.on === 'missing' ? roomWords.compose.missingTitle : roomWords.compose.title}
      titleId={`${prefix}-title`}
      what={words.counterpoint.form.what}
      errors={summaryOf(prefix, formState.errors)}
      writing={writing}
      onSubmit={() => void save()}
      onCancel={onDone}
      level={2}
      buttons={
        <>
          <Button
            type="submit"
            kind="primary"
            busy={busy && words.actions.sending}
            closedBecause={lost ? roomWords.compose.lostPassage : null}
            meaning={roomWords.compose.saveMeaning}
          >
            {roomWords.compose.save}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {words.actions.close}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              forget();
              onDone();
            }}
          >
            {roomWords.compose.discard}
          </Button>
        </>
      }
    >
      {perspectives.length === 1 && only ? (
        <p>
          <span className="hint">{words.counterpoint.form.perspective}: </span>
          <b>{only.name}</b>
        </p>
      ) : (
        <Select
          {...register('perspective')}
          id={`${prefix}-perspective`}
          label={words.counterpoint.form.perspective}
          options={perspectives.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {target.on === 'passage' ? (
        <blockquote className={styles.quote} dir="auto">
          {target.passage.exact}
        </blockquote>
      ) : (
        <p className="hint">{words.counterpoint.missingHint}</p>
      )}
      <CounterpointFields prefix={prefix} control={control} register={register} errors={formState.errors} />
    </FormFrame>
  );
}

const anchorOf = ({ start, end, exact }: { start: number; end: number; exact: string }) => ({ start, end, exact });
