'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { OnceShown } from '@/app/_ui/once-shown';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { inviteAgainInput } from '@/lib/review/outside';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';

/** Sends an invitation again, to a corrected address where it was wrong, or takes it back. */
export function InvitedActions({ id, email, onGone }: { id: string; email: string; onGone: (what: string) => void }) {
  const t = useWords();
  const say = t(peopleWords).invite;
  const router = useRouter();
  const [made, setMade] = useState<{ email: string; link: string } | null>(null);
  const [going, setGoing] = useState(false);
  const field = `email-${id}`;
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: inviteAgainInput,
    defaults: { email },
    say: { email: t(words).errors.notAnEmail },
    act: async (given) => {
      const sent = await send<{ link: string }>(t, 'POST', `/invitations/${id}/links`, given);
      if (!sent.ok) return sent.problem;
      setMade({ email: given.email, link: sent.data.link });
      router.refresh();
      return null;
    },
  });
  const takeBack = async () => {
    setGoing(true);
    const sent = await send(t, 'DELETE', `/invitations/${id}`);
    setGoing(false);
    // Gone before: they may have joined meanwhile. The list is read again either way.
    if (sent.ok || sent.problem.status === 404) {
      onGone(sent.ok ? say.takenBack({ email }) : say.goneBefore({ email }));
      router.refresh();
    } else form.setError('root', { message: sent.problem.detail });
  };
  const root = form.formState.errors.root?.message;
  return (
    <details>
      <summary>
        {say.change}
        <span className="hidden">: {email}</span>
      </summary>
      <form className="form" noValidate onSubmit={submit}>
        <ErrorSummary
          heading={say.notSent}
          errors={[...errors.map((error) => ({ ...error, field })), ...(root ? [{ field: null, message: root }] : [])]}
          attempt={attempt}
        />
        <FormStatus>{made ? say.sentAgain({ email: made.email }) : null}</FormStatus>
        {made && <OnceShown label={say.link} hint={say.linkHint} secret={made.link} />}
        <TextField
          id={field}
          type="email"
          label={say.sendTo}
          hint={say.sendToHint}
          error={errorAt('email')}
          autoComplete="off"
          {...form.register('email')}
        />
        <div className="line">
          <Button type="submit" busy={busy && say.sending}>
            {say.sendAgain}
          </Button>
          <Button kind="danger" onClick={() => void takeBack()} busy={going && t(peopleWords).saving}>
            {say.takeBack}
          </Button>
        </div>
      </form>
    </details>
  );
}
