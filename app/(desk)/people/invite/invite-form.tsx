'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { Link } from '@/app/_ui/link';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { inviteInput } from '@/lib/review/outside';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import { Appointments } from '../_form/appointments';
import { Invitation } from './invitation';

/** Asks who is to come and as what; afterwards shows the link, this once. */
export function InviteForm({ perspectives }: { perspectives: PerspectiveView[] }) {
  const t = useWords();
  const say = t(peopleWords).invite;
  const router = useRouter();
  const [made, setMade] = useState<{ email: string; link: string } | null>(null);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: inviteInput,
    defaults: { email: '', name: undefined, roles: ['reviewer'], holds: [], checksFacts: false },
    say: {
      email: t(words).errors.notAnEmail,
      name: t(newsroomWords).people.name,
      roles: t(newsroomWords).people.rolesMissing,
      holds: t(peopleWords).holdsLegend,
    },
    act: async (given) => {
      const sent = await send<{ link: string }>(t, 'POST', '/invitations', given);
      if (!sent.ok) return sent.problem;
      setMade({ email: given.email, link: sent.data.link });
      // The list of those who are invited, for when one goes back to it.
      router.refresh();
      return null;
    },
  });
  if (made)
    return (
      <Invitation
        {...made}
        onAgain={() => {
          form.reset();
          setMade(null);
        }}
      />
    );
  return (
    <>
      <ErrorSummary heading={say.summary} errors={errors} attempt={attempt} />
      <div>
        <p>
          <Link href="/people">{t(peopleWords).back}</Link>
        </p>
        <h1 className="title">{say.title}</h1>
        <p className="hint">{say.intro}</p>
      </div>
      <form className="form" noValidate onSubmit={submit}>
        <TextField
          label={t(newsroomWords).people.email}
          error={errorAt('email')}
          type="email"
          autoComplete="off"
          required
          {...form.register('email')}
        />
        <TextField
          label={say.name}
          hint={say.nameHint}
          error={errorAt('name')}
          autoComplete="off"
          optional
          {...form.register('name', { setValueAs: (typed: string | undefined) => typed?.trim() || undefined })}
        />
        <Appointments
          perspectives={perspectives}
          rolesControl={form.register('roles')}
          holdsControl={form.register('holds')}
          factsControl={form.register('checksFacts')}
          errorAt={errorAt}
        />
        <Button kind="primary" type="submit" busy={busy && say.sending}>
          {t(newsroomWords).people.sendInvitation}
        </Button>
      </form>
    </>
  );
}
