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
import { type Target, useRoom } from './room-context';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

const values = z.object({ statement: proseField(roomWords.compose.claimMissing) });
type Values = z.infer<typeof values>;

/** A checkable assertion on whole sentences; its verdict is given on the page of the fact-check. */
export function ClaimForm({ target, onDone }: { target: Extract<Target, { form: 'claim' }>; onDone: () => void }) {
  const { settings, say } = useRoom();
  const { pieceId, version, digest } = settings;
  const { passage, lost } = target;
  const { control, register, handleSubmit, reset, setFocus, formState } = useForm<Values>({
    resolver: zodResolver(values),
    defaultValues: { statement: passage.exact },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.claim-${passage.sentences.join('-')}`, control, reset, passage);
  const writing = useWrite();
  const { write, busy, failed } = writing;
  useEffect(() => setFocus('statement'), [setFocus]);

  const save = handleSubmit(async ({ statement }) => {
    const made = await write('POST', `/pieces/${pieceId}/claims`, { version, digest, sentences: passage.sentences, statement });
    if (!made) return;
    forget();
    onDone();
    say(roomWords.compose.claimKept);
  }, failed);

  const wrong = formState.errors.statement?.message;
  return (
    <FormFrame
      pieceId={pieceId}
      title={roomWords.compose.claimTitle}
      titleId="claim-title"
      what={roomWords.compose.claimWhat}
      errors={wrong ? [{ field: 'claim-statement', message: wrong }] : []}
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
            meaning={roomWords.compose.claimMeaning}
          >
            {roomWords.compose.claimSave}
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
      <p className="hint">{roomWords.compose.sentences({ numbers: passage.sentences.map((index) => index + 1) })}</p>
      <TextArea
        {...register('statement')}
        id="claim-statement"
        label={words.facts.statement}
        hint={words.facts.statementHint}
        error={wrong}
        rows={3}
      />
    </FormFrame>
  );
}
