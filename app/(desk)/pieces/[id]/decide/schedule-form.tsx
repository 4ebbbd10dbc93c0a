'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { words } from '@/lib/words';
import { formatInstant } from '@/lib/words/dates';
import { workWords } from '@/lib/words/work';
import { useWrite } from '../_room/use-write';
import { MomentField } from '../_work/moment-field';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';
import { instantOf } from '../_work/zoned';

const said = workWords.decide;

/** A day and a time, on the newsroom's clock. */
export function ScheduleForm({
  pieceId,
  named,
  timeZone,
  now,
}: {
  pieceId: string;
  named: Record<string, unknown>;
  timeZone: string;
  now: string;
}) {
  const schema = z.object({
    at: z.string().superRefine((typed, context) => {
      const at = instantOf(typed, timeZone);
      if (at === null) context.addIssue({ code: 'custom', message: said.scheduleMissing });
      else if (at <= now) context.addIssue({ code: 'custom', message: words.errors.inThePast });
    }),
  });
  const { control, register, handleSubmit, formState } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { at: '' },
    shouldFocusError: false,
  });
  const typed = useWatch({ control, name: 'at' });
  const writing = useWrite();
  const say = useSay();
  const wrong = formState.errors.at?.message;
  const send = handleSubmit(async ({ at }) => {
    const instant = instantOf(at, timeZone);
    const body = { kind: 'schedule', ...named, at: instant };
    if (!(await writing.write('POST', `/pieces/${pieceId}/decisions`, body)) || instant === null) return;
    say(said.done.schedule({ when: formatInstant(instant, { locale: 'en', timeZone, now }) }));
  }, writing.failed);
  return (
    <WorkForm
      pieceId={pieceId}
      what={workWords.thisDecision}
      errors={wrong ? [{ field: 'at', message: wrong }] : []}
      writing={writing}
      onSubmit={() => void send()}
      labelledBy="schedule"
    >
      <MomentField
        {...register('at')}
        typed={typed}
        timeZone={timeZone}
        now={now}
        label={`${said.scheduleAt} (${timeZone.replaceAll('_', ' ')})`}
        hint={said.scheduleHint}
        error={wrong}
      />
      <Button type="submit" busy={writing.busy && words.actions.sending}>
        {said.scheduleSend}
      </Button>
    </WorkForm>
  );
}
