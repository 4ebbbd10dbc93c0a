'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { Link } from '@/app/_ui/link';
import { State } from '@/app/_ui/state';
import { useSendForm } from '@/app/_ui/use-send-form';
import { changePersonInput } from '@/lib/review/commands/change-person';
import type { HoldingView, MemberView, PerspectiveView } from '@/lib/review/views/newsroom';
import { words } from '@/lib/words';
import { peopleWords } from '@/lib/words/people';
import { Appointments } from '../_form/appointments';
import { Away } from './away';
import { CloseAccount } from './close-account';
import { Handover, handoverOf, type Taken } from './handover';

/** Roles and appointments, and below them the account itself. */
export function ChangeForm({
  member,
  perspectives,
  holdings,
  title,
  now,
  timeZone,
}: {
  member: MemberView;
  perspectives: PerspectiveView[];
  holdings: HoldingView[];
  title: string;
  now: string;
  timeZone: string;
}) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const [taken, setTaken] = useState<Taken>({});
  const { id, name, roles, holds, checksFacts, disabled } = member;
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: changePersonInput,
    defaults: { roles, holds, checksFacts, disabled },
    say: { roles: words.newsroom.people.rolesMissing, holds: peopleWords.holdsLegend },
    act: async (given) => {
      setSaved(false);
      const sent = await send('PATCH', `/people/${id}`, { ...given, disabled, handover: handoverOf(holdings, taken) });
      if (!sent.ok) return sent.problem;
      setSaved(true);
      router.refresh();
      return null;
    },
  });
  return (
    <>
      <ErrorSummary heading={peopleWords.summary} errors={errors} attempt={attempt} />
      <div>
        <p>
          <Link href="/people">{peopleWords.back}</Link>
        </p>
        <h1 className="title">{title}</h1>
        <p className="hint">
          {member.email} {disabled && <State glyph="withdrawn">{peopleWords.closedAccount}</State>}
        </p>
      </div>
      <form className="form" noValidate onSubmit={submit}>
        <Appointments
          perspectives={perspectives}
          rolesControl={form.register('roles')}
          holdsControl={form.register('holds')}
          factsControl={form.register('checksFacts')}
          errorAt={errorAt}
        />
        <FormStatus>{saved ? peopleWords.saved : null}</FormStatus>
        <Button kind="primary" type="submit" busy={busy && peopleWords.saving} meaning={peopleWords.changeHint}>
          {words.actions.save}
        </Button>
      </form>
      {!disabled && <Handover person={member} holdings={holdings} taken={taken} onTake={setTaken} />}
      {!disabled && <Away member={member} holdings={holdings} taken={taken} now={now} timeZone={timeZone} />}
      <CloseAccount person={{ id, name, roles, holds, checksFacts, disabled }} handover={handoverOf(holdings, taken)} />
    </>
  );
}
