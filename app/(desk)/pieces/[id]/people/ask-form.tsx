'use client';

import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { Select } from '@/app/_ui/select';
import { assignReviewerInput } from '@/lib/review/commands/assign-reviewer';
import type { FreePerson } from '@/lib/review/whom-to-ask';
import { formatMoment } from '@/lib/words/dates';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { MomentField } from '../_forms/moment-field';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { clockIn, instantOf } from '../_forms/zoned';
import { useSay } from '../_parts/work-page';

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
  const t = useWords();
  const said = t(workWords).people;
  const say = useSay();
  const inFiveDays = `${clockIn(new Date(Date.parse(now) + 5 * dayMs).toISOString(), timeZone).slice(0, 10)}T18:00`;
  const first = duties.find((duty) => duty.open && free.some((person) => person.duties.includes(duty.key)));
  const form = usePieceForm(assignReviewerInput, {
    pieceId,
    values: { duty: first?.key ?? '', reviewerId: '', dueAt: inFiveDays },
    method: 'POST',
    path: `/pieces/${pieceId}/assignments`,
    body: ({ duty: key, reviewerId, dueAt }) => ({
      reviewerId,
      duty: key === 'fact_check' ? { kind: key } : { kind: 'perspective', perspective: key.replace('perspective:', '') },
      dueAt: instantOf(dueAt, timeZone),
    }),
    say: { duty: said.chooseDuty, reviewerId: said.choosePerson, dueAt: said.dueMissing },
    rules: ({ dueAt }) => {
      const at = instantOf(dueAt, timeZone);
      return { dueAt: at !== null && at <= now && t(words).errors.inThePast };
    },
    onSent: (_, { sent, clear }) => {
      say(said.sent({ name: free.find(({ id }) => id === sent.reviewerId)?.name ?? '' }));
      clear({ duty: '', reviewerId: '' });
    },
  });
  const { duty, dueAt } = form.values;
  const suited = free.filter((person) => person.duties.includes(duty));
  const able = suited.filter((person) => person.awayUntil === null);
  const away = suited.flatMap(({ name, awayUntil }) => (awayUntil === null ? [] : [{ name, awayUntil }]));
  const dates = { locale: t.language, timeZone, now };
  return (
    <PieceForm form={form} labelledBy="ask" what={t(workWords).thisRequest} send={said.send}>
      <Select
        {...form.field('duty', { onChange: () => form.set('reviewerId', '') })}
        label={said.askFor}
        hint={said.askForHint}
        prompt={said.choose}
        options={duties.map(({ key, name, open }) => ({ value: key, label: open ? `${name}: ${said.open}` : name }))}
      />
      {duty !== '' && able.length === 0 ? (
        <p>
          {said.nobodyFree} <Link href="/people">{said.toPeople}</Link>
        </p>
      ) : (
        <Select
          {...form.field('reviewerId')}
          label={said.person}
          hint={said.personHint}
          prompt={said.choose}
          options={able.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {away.length > 0 && (
        <p className="hint">
          {away
            .map(({ name, awayUntil }) => `${name}, ${t(peopleWords).away.awayUntil({ when: formatMoment(awayUntil, dates) })}`)
            .join('; ')}
        </p>
      )}
      <MomentField
        {...form.field('dueAt')}
        typed={dueAt}
        timeZone={timeZone}
        now={now}
        label={said.due2}
        hint={said.dueHint({ hours })}
      />
    </PieceForm>
  );
}
