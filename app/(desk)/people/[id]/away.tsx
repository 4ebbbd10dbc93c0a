'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { TextField } from '@/app/_ui/text-field';
import type { HoldingView, MemberView } from '@/lib/review/views/newsroom';
import { formatDay } from '@/lib/words/dates';
import { peopleWords } from '@/lib/words/en/people';
import styles from '../people.module.css';
import { appointedOf } from './appointed';
import { handoverOf, type Taken } from './handover';

/** Says until when somebody is away, and when they are back. Appointments stay as they are stored. */
export function Away({
  member,
  holdings,
  taken,
  now,
  timeZone,
}: {
  member: MemberView;
  holdings: HoldingView[];
  taken: Taken;
  now: string;
  timeZone: string;
}) {
  const t = useWords();
  const said = t(peopleWords).away;
  const { id, awayUntil } = member;
  const router = useRouter();
  const [day, setDay] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const change = async (until: string | null) => {
    setBusy(true);
    const before = appointedOf(member);
    const body = { ...before, awayUntil: until, before, handover: handoverOf(holdings, taken) };
    const sent = await send(t, 'PATCH', `/people/${id}`, body);
    setBusy(false);
    setWrong(sent.ok ? null : sent.problem.detail);
    setAttempt((count) => count + 1);
    if (sent.ok || sent.problem.code === 'stale_form') router.refresh();
  };
  const mark = () => {
    if (day !== '') return void change(`${day}T00:00:00.000Z`);
    setWrong(said.missing);
    setAttempt((count) => count + 1);
  };
  return (
    <section className={styles.account} aria-label={said.title}>
      <ErrorSummary heading={said.summary} errors={wrong === null ? [] : [{ field: 'away', message: wrong }]} attempt={attempt} />
      {awayUntil === null ? (
        <>
          <TextField
            name="away"
            type="date"
            label={said.until}
            hint={said.hint}
            error={wrong ?? undefined}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <div>
            <Button onClick={mark} busy={busy && t(peopleWords).saving}>
              {said.mark}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{said.isAway({ when: formatDay(awayUntil, { locale: t.language, timeZone, now }) })}</p>
          <Button onClick={() => void change(null)} busy={busy && t(peopleWords).saving}>
            {said.back}
          </Button>
        </>
      )}
    </section>
  );
}
