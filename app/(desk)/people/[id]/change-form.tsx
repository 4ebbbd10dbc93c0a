'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { Link } from '@/app/_ui/link';
import { Overtaken } from '@/app/_ui/overtaken';
import { State } from '@/app/_ui/state';
import { useSendForm } from '@/app/_ui/use-send-form';
import { changePersonInput } from '@/lib/review/commands/change-person';
import type { HoldingView, MemberView, PerspectiveView } from '@/lib/review/views/newsroom';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { screenWords } from '@/lib/words/en/screen';
import { words } from '@/lib/words/en/shared';
import { Appointments } from '../_form/appointments';
import { Voices } from '../voices';
import { appointedOf, isSameAppointment } from './appointed';
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
  const t = useWords();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const [taken, setTaken] = useState<Taken>({});
  /** What the ticks were made from; another page may have saved others since. */
  const [basis, setBasis] = useState({ roles: member.roles, holds: member.holds, checksFacts: member.checksFacts });
  const { id, disabled } = member;
  const { form, errors, errorAt, attempt, busy, submit, forgive } = useSendForm({
    schema: changePersonInput.pick({ roles: true, holds: true, checksFacts: true }),
    defaults: basis,
    say: { roles: t(newsroomWords).people.rolesMissing, holds: t(peopleWords).holdsLegend },
    act: async (given) => {
      setSaved(false);
      const before = { ...appointedOf(member), ...basis };
      const body = { ...given, disabled, before, handover: handoverOf(holdings, taken) };
      const sent = await send(t, 'PATCH', `/people/${id}`, body);
      if (!sent.ok) {
        if (sent.problem.code === 'stale_form') router.refresh();
        return sent.problem;
      }
      setSaved(true);
      setBasis(given);
      router.refresh();
      return null;
    },
  });
  // Right after a save the page still shows what was there before it.
  const isOvertaken = !busy && !saved && !isSameAppointment(basis, member);
  return (
    <>
      <ErrorSummary heading={t(peopleWords).summary} errors={errors} attempt={attempt} />
      <div>
        <p>
          <Link href="/people">{t(peopleWords).back}</Link>
        </p>
        <h1 className="title">{title}</h1>
        <p className="hint">
          {member.email} {disabled && <State glyph="withdrawn">{t(peopleWords).closedAccount}</State>}
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
        {isOvertaken && (
          <Overtaken
            title={t(screenWords).overtaken}
            keep={t(peopleWords).useMine}
            onKeep={() => {
              setBasis({ roles: member.roles, holds: member.holds, checksFacts: member.checksFacts });
              forgive();
            }}
          >
            <dl className="facts">
              <dt>{t(newsroomWords).people.roles}</dt>
              <dd>{member.roles.map((role) => t(words).vocabulary.role[role]).join(', ')}</dd>
              <dt>{t(newsroomWords).people.holds}</dt>
              <dd>
                <Voices holds={member.holds} perspectives={perspectives} />
              </dd>
              <dt>{t(newsroomWords).people.checksFacts}</dt>
              <dd>{member.checksFacts ? t(peopleWords).yes : t(peopleWords).no}</dd>
            </dl>
          </Overtaken>
        )}
        <FormStatus>{saved ? t(peopleWords).saved : null}</FormStatus>
        <Button kind="primary" type="submit" busy={busy && t(peopleWords).saving} meaning={t(peopleWords).changeHint}>
          {t(words).actions.save}
        </Button>
      </form>
      {!disabled && <Handover person={member} holdings={holdings} taken={taken} onTake={setTaken} />}
      {!disabled && <Away member={member} holdings={holdings} taken={taken} now={now} timeZone={timeZone} />}
      <CloseAccount member={member} handover={handoverOf(holdings, taken)} />
    </>
  );
}
