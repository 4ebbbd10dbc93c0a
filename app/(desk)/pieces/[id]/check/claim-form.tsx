'use client';

import { useRouter } from 'next/navigation';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { TextArea } from '@/app/_ui/text-area';
import { addClaimInput } from '@/lib/review/commands/add-claim';
import { namedSentence, sentenceName } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { Discard } from '../_forms/discard';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { piecePath } from '../_parts/piece-path';
import styles from './sweep.module.css';
import type { SweepSentence } from './sweep-view';

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
  const t = useWords();
  const said = t(workWords).check;
  const router = useRouter();
  const wordsOf = (sweepSentence: SweepSentence) => text.slice(sweepSentence.start, sweepSentence.end);
  const form = usePieceForm(addClaimInput, {
    pieceId,
    kept: `claim-${exact.digest}-${sentence.index}`,
    scope: 'claim-',
    focus: 'statement',
    values: { statement: wordsOf(sentence), also: [] as number[] },
    method: 'POST',
    path: `/pieces/${pieceId}/claims`,
    body: ({ statement, also }) => ({ ...exact, sentences: sentencesOf(sentence, also), statement }),
    say: { statement: said.statementMissing },
    leaves: true,
    onSent: ({ id }) => router.push(`${piecePath(pieceId, 'check')}/${id}`),
  });
  const { also } = form.values;
  const keepForLater = () => form.submit({ leaves: false, onSent: () => onKept(sentencesOf(sentence, also)) });
  return (
    <PieceForm
      form={form}
      onLeave={onClose}
      labelledBy="claim-title"
      what={t(words).facts.claim}
      send={said.keepClaim}
      others={
        <>
          <Button onClick={keepForLater}>{said.keepLater}</Button>
          <Discard form={form} onLeave={onClose} />
        </>
      }
    >
      <h2 id="claim-title" className={styles.formTitle}>
        {said.claimTitle({ sentence: t(sentenceName)(t(namedSentence)(sentence)) })}
      </h2>
      <TextArea {...form.field('statement')} label={t(words).facts.statement} hint={t(words).facts.statementHint} rows={3} />
      {around.length > 0 && (
        <fieldset>
          <legend>{said.also}</legend>
          <p className="hint">{said.alsoHint}</p>
          {around.map((sweepSentence) => (
            <div className="tick" key={sweepSentence.index}>
              <input
                type="checkbox"
                id={`with-${sweepSentence.index}`}
                checked={also.includes(sweepSentence.index)}
                onChange={(event) =>
                  form.set(
                    'also',
                    event.target.checked ? [...also, sweepSentence.index] : also.filter((index) => index !== sweepSentence.index),
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
    </PieceForm>
  );
}

const sentencesOf = ({ index }: SweepSentence, also: number[]) => [index, ...also].toSorted((a, b) => a - b);
