'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { TextArea } from '@/app/_ui/text-area';
import { namedSentence, sentenceName } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { proseField } from '../_room/counterpoint-values';
import { piecePath } from '../_room/piece-path';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { WorkForm } from '../_work/work-form';
import styles from './sweep.module.css';
import type { SweepSentence } from './sweep-view';

const said = workWords.check;
const most = 2_000;
const schema = z.object({
  statement: proseField(said.statementMissing).superRefine((text, context) => {
    const over = text.trim().length - most;
    if (over > 0) context.addIssue({ code: 'custom', message: words.errors.tooLong({ over }) });
  }),
});
type Values = z.infer<typeof schema>;

/** What a sentence asserts, in one checkable statement; its neighbours may belong to it. */
export function ClaimForm({
  pieceId,
  exact,
  sentence,
  around,
  text,
  onClose,
  onKept,
}: {
  pieceId: string;
  exact: { version: number; digest: string };
  sentence: SweepSentence;
  /** Sentences beside it that may belong to the same assertion. */
  around: SweepSentence[];
  text: string;
  onClose: () => void;
  onKept: (indexes: number[]) => void;
}) {
  const router = useRouter();
  const wordsOf = (sweepSentence: SweepSentence) => text.slice(sweepSentence.start, sweepSentence.end);
  const { control, register, handleSubmit, reset, setFocus, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { statement: wordsOf(sentence) },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.claim-${exact.digest}-${sentence.index}`, control, reset);
  const writing = useWrite();
  const [chosen, setChosen] = useState<number[]>([]);
  useEffect(() => setFocus('statement'), [setFocus]);

  const keep = (then: 'verdict' | 'next') =>
    handleSubmit(async ({ statement }) => {
      const sentences = [sentence.index, ...chosen].toSorted((a, b) => a - b);
      const made = await writing.write<{ id: string }>(
        'POST',
        `/pieces/${pieceId}/claims`,
        { ...exact, sentences, statement: statement.trim() },
        { leaves: then === 'verdict' },
      );
      if (!made) return;
      forget();
      if (then === 'verdict') router.push(`${piecePath(pieceId, 'check')}/${made.id}`);
      else onKept(sentences);
    }, writing.failed);
  const wrong = formState.errors.statement?.message;
  return (
    <WorkForm
      pieceId={pieceId}
      what={words.facts.claim}
      errors={wrong ? [{ field: 'claim-statement', message: wrong }] : []}
      writing={writing}
      onSubmit={() => void keep('verdict')()}
      labelledBy="claim-title"
    >
      <h2 id="claim-title" className={styles.formTitle}>
        {said.claimTitle({ sentence: sentenceName(namedSentence(sentence)) })}
      </h2>
      <TextArea
        {...register('statement')}
        id="claim-statement"
        label={words.facts.statement}
        hint={words.facts.statementHint}
        error={wrong}
        rows={3}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      {around.length > 0 && (
        <fieldset>
          <legend>{said.also}</legend>
          <p className="hint">{said.alsoHint}</p>
          {around.map((sweepSentence) => (
            <div className="tick" key={sweepSentence.index}>
              <input
                type="checkbox"
                id={`with-${sweepSentence.index}`}
                checked={chosen.includes(sweepSentence.index)}
                onChange={(event) =>
                  setChosen((now) =>
                    event.target.checked ? [...now, sweepSentence.index] : now.filter((index) => index !== sweepSentence.index),
                  )
                }
              />
              <label htmlFor={`with-${sweepSentence.index}`} className={styles.beside} dir="auto">
                {wordsOf(sweepSentence)}
              </label>
            </div>
          ))}
        </fieldset>
      )}
      <div className="line">
        <Button type="submit" kind="primary" busy={writing.busy && words.actions.sending}>
          {said.keepClaim}
        </Button>
        <Button onClick={() => void keep('next')()}>{said.keepLater}</Button>
        <Button
          kind="quiet"
          onClick={() => {
            forget();
            onClose();
          }}
        >
          {words.actions.cancel}
        </Button>
      </div>
    </WorkForm>
  );
}
