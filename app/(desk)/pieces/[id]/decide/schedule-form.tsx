'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Overtaken } from '@/app/_ui/overtaken';
import { isTooFarAhead } from '@/lib/review/too-far-ahead';
import { formatInstant } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
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
  scheduledAt,
  timeZone,
  now,
}: {
  pieceId: string;
  named: Record<string, unknown>;
  /** The time that is set; null: none. */
  scheduledAt: string | null;
  timeZone: string;
  now: string;
}) {
  const schema = z.object({
    at: z.string().superRefine((typed, context) => {
      const at = instantOf(typed, timeZone);
      if (at === null) context.addIssue({ code: 'custom', message: said.scheduleMissing });
      else if (at <= now) context.addIssue({ code: 'custom', message: words.errors.inThePast });
      else if (isTooFarAhead(at, now)) context.addIssue({ code: 'custom', message: said.tooFarAhead });
    }),
    before: z.string().nullable(),
  });
  const { control, register, handleSubmit, reset, setValue, formState } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { at: '', before: scheduledAt },
    shouldFocusError: false,
  });
  const [typed, before] = useWatch({ control, name: ['at', 'before'] });
  const writing = useWrite();
  const say = useSay();
  const wrong = formState.errors.at?.message;
  const isOvertaken = before !== scheduledAt;
  const send = handleSubmit(async ({ at, before }) => {
    const instant = instantOf(at, timeZone);
    const body = { kind: 'schedule', ...named, at: instant, before };
    if (!(await writing.write('POST', `/pieces/${pieceId}/decisions`, body)) || instant === null) return;
    reset({ at: '', before: instant });
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
      {isOvertaken && (
        <Overtaken
          title={said.overtaken}
          keep={said.keepMine}
          onKeep={() => {
            setValue('before', scheduledAt);
            writing.forgive();
          }}
        >
          <p>
            {scheduledAt === null
              ? said.scheduleOff
              : said.scheduleNow({ when: formatInstant(scheduledAt, { locale: 'en', timeZone, now }) })}
          </p>
        </Overtaken>
      )}
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
