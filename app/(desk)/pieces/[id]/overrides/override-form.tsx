'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { reason } from '@/lib/review/inputs';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';

const said = workWords.overrides;
const schema = z.object({ requirement: z.string().nullable(), reason: z.string() }).superRefine((values, context) => {
  if (!values.requirement) context.addIssue({ code: 'custom', path: ['requirement'], message: said.chooseWhich });
  if (!reason.safeParse(values.reason).success)
    context.addIssue({ code: 'custom', path: ['reason'], message: said.reasonMissing });
});
type Values = z.infer<typeof schema>;

/** Asks for one exception; another editor confirms it. */
export function OverrideForm({
  pieceId,
  free,
  wanted,
}: {
  pieceId: string;
  free: { id: string; name: string; why: string }[];
  wanted: string | null;
}) {
  const blank: Values = { requirement: wanted, reason: '' };
  const { control, register, handleSubmit, reset, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: blank,
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.override`, control, reset);
  const writing = useWrite();
  const say = useSay();
  const { errors } = formState;
  const send = handleSubmit(async ({ requirement, reason: why }) => {
    if (!(await writing.write('POST', `/pieces/${pieceId}/overrides`, { requirement, reason: why.trim() }))) return;
    forget();
    reset({ requirement: null, reason: '' });
    say(said.sent);
  }, writing.failed);
  return (
    <WorkForm
      pieceId={pieceId}
      what={said.this}
      errors={(['requirement', 'reason'] as const).flatMap((name) => {
        const message = errors[name]?.message;
        return message ? [{ field: name, message }] : [];
      })}
      writing={writing}
      onSubmit={() => void send()}
      labelledBy="may"
    >
      <Choice
        {...register('requirement')}
        label={said.which}
        error={errors.requirement?.message}
        options={free.map(({ id, name, why }) => ({ value: id, label: name, hint: why }))}
      />
      <TextArea {...register('reason')} label={said.reason} hint={said.reasonHint} error={errors.reason?.message} rows={3} />
      <Button type="submit" kind="danger" busy={writing.busy && words.actions.sending} meaning={said.meaning}>
        {said.send}
      </Button>
    </WorkForm>
  );
}
