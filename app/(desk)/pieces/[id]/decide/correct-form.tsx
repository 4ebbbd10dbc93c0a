'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { reason } from '@/lib/review/inputs';
import { correctionTypes } from '@/lib/review/vocabulary';
import { words } from '@/lib/words';
import { workWords } from '@/lib/words/work';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';

const said = workWords.decide;
const schema = z.object({ type: z.string().nullable(), text: z.string() }).superRefine(({ type, text }, context) => {
  if (!type) context.addIssue({ code: 'custom', path: ['type'], message: said.chooseType });
  if (!reason.safeParse(text).success) context.addIssue({ code: 'custom', path: ['text'], message: said.textMissing });
});
type Values = z.infer<typeof schema>;
const blank: Values = { type: null, text: '' };

/** Correct now; a second editor confirms within 24 hours. */
export function CorrectForm({
  pieceId,
  exact,
  primary,
}: {
  pieceId: string;
  exact: { version: number; digest: string | null };
  primary: boolean;
}) {
  const { control, register, handleSubmit, reset, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: blank,
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.correct`, control, reset);
  const writing = useWrite();
  const say = useSay();
  const { errors } = formState;
  const send = handleSubmit(async ({ type, text }) => {
    const body = { kind: 'correct', ...exact, correctionType: type, reason: text.trim() };
    if (!(await writing.write('POST', `/pieces/${pieceId}/decisions`, body))) return;
    forget();
    reset(blank);
    say(said.done.correct);
  }, writing.failed);
  return (
    <WorkForm
      pieceId={pieceId}
      what={said.thisCorrection}
      errors={(['type', 'text'] as const).flatMap((name) => {
        const message = errors[name]?.message;
        return message ? [{ field: name, message }] : [];
      })}
      writing={writing}
      onSubmit={() => void send()}
      labelledBy="correct"
    >
      <Choice
        {...register('type')}
        label={said.type}
        error={errors.type?.message}
        options={correctionTypes.map((value) => ({
          value,
          label: words.vocabulary.correction[value],
          hint: said.typeHints[value],
        }))}
      />
      <TextArea {...register('text')} label={said.text} hint={said.textHint} error={errors.text?.message} rows={3} />
      <Button
        type="submit"
        kind={primary ? 'primary' : 'secondary'}
        busy={writing.busy && words.actions.sending}
        meaning={said.correctMeaning}
      >
        {said.correctFinal}
      </Button>
    </WorkForm>
  );
}
