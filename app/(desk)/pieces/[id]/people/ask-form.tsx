'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { Select } from '@/app/_ui/select';
import type { FreePerson } from '@/lib/review/whom-to-ask';
import { formatMoment } from '@/lib/words/dates';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { useWrite } from '../_room/use-write';
import { MomentField } from '../_work/moment-field';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';
import { clockIn, instantOf } from '../_work/zoned';

const said = workWords.people;
interface Props {
  pieceId: string;
  /** What nobody has yet first. */
  duties: { key: string; name: string; open: boolean }[];
  free: FreePerson[];
  /** Hours to accept or decline. */
  hours: number;
  timeZone: string;
  now: string;
}

const dayMs = 86_400_000;

/** The duty first, then only the people who are appointed to it. */
export function AskForm({ pieceId, duties, free, hours, timeZone, now }: Props) {
  const schema = z.object({
    duty: z.string().min(1, said.chooseDuty),
    person: z.string().min(1, said.choosePerson),
    dueAt: z.string().superRefine((typed, context) => {
      const at = instantOf(typed, timeZone);
      if (at === null) context.addIssue({ code: 'custom', message: said.dueMissing });
      else if (at <= now) context.addIssue({ code: 'custom', message: words.errors.inThePast });
    }),
  });
  const inFiveDays = `${clockIn(new Date(Date.parse(now) + 5 * dayMs).toISOString(), timeZone).slice(0, 10)}T18:00`;
  const first = duties.find((duty) => duty.open && free.some((who) => who.duties.includes(duty.key)));
  const { control, register, handleSubmit, formState, setValue } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { duty: first?.key ?? '', person: '', dueAt: inFiveDays },
    shouldFocusError: false,
  });
  const dates = { locale: 'en', timeZone, now };
  const writing = useWrite();
  const say = useSay();
  const duty = useWatch({ control, name: 'duty' });
  const typed = useWatch({ control, name: 'dueAt' });
  const suited = free.filter((person) => person.duties.includes(duty));
  const able = suited.filter((person) => person.awayUntil === null);
  const away = suited.flatMap(({ name, awayUntil }) => (awayUntil === null ? [] : [{ name, awayUntil }]));
  const { errors } = formState;

  const send = handleSubmit(async (values) => {
    const sent = await writing.write('POST', `/pieces/${pieceId}/assignments`, {
      reviewerId: values.person,
      duty:
        values.duty === 'fact_check'
          ? { kind: 'fact_check' }
          : { kind: 'perspective', perspective: values.duty.replace('perspective:', '') },
      dueAt: instantOf(values.dueAt, timeZone),
    });
    if (!sent) return;
    setValue('duty', '');
    setValue('person', '');
    say(said.sent({ name: free.find((person) => person.id === values.person)?.name ?? '' }));
  }, writing.failed);

  return (
    <WorkForm
      pieceId={pieceId}
      what={workWords.thisRequest}
      errors={(['duty', 'person', 'dueAt'] as const).flatMap((name) => {
        const message = errors[name]?.message;
        return message ? [{ field: name, message }] : [];
      })}
      writing={writing}
      onSubmit={() => void send()}
      labelledBy="ask"
    >
      <Select
        {...register('duty', { onChange: () => setValue('person', '') })}
        label={said.askFor}
        hint={said.askForHint}
        error={errors.duty?.message}
        prompt={said.choose}
        options={duties.map(({ key, name, open }) => ({ value: key, label: open ? `${name}: ${said.open}` : name }))}
      />
      {duty !== '' && able.length === 0 ? (
        <p>
          {said.nobodyFree} <Link href="/people">{said.toPeople}</Link>
        </p>
      ) : (
        <Select
          {...register('person')}
          label={said.person}
          hint={said.personHint}
          error={errors.person?.message}
          prompt={said.choose}
          options={able.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {away.length > 0 && (
        <p className="hint">
          {away
            .map(({ name, awayUntil }) => `${name}, ${peopleWords.away.awayUntil({ when: formatMoment(awayUntil, dates) })}`)
            .join('; ')}
        </p>
      )}
      <MomentField
        {...register('dueAt')}
        typed={typed}
        timeZone={timeZone}
        now={now}
        label={said.due2}
        hint={said.dueHint({ hours })}
        error={errors.dueAt?.message}
      />
      <Button type="submit" kind="primary" busy={writing.busy && words.actions.sending}>
        {said.send}
      </Button>
    </WorkForm>
  );
}
