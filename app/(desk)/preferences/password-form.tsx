'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { TextField } from '@/app/_ui/text-field';
import { useActKey } from '@/app/_ui/use-act-key';
import { useSendForm } from '@/app/_ui/use-send-form';
import { changePasswordInput } from '@/lib/review/outside';
import { peopleWords } from '@/lib/words/en/people';

export function PasswordForm({ email }: { email: string }) {
  const t = useWords();
  const say = t(peopleWords).preferences;
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const keyOf = useActKey();
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: changePasswordInput,
    defaults: { current: '', password: '' },
    say: { current: say.currentMissing, password: say.passwordShort },
    act: async (given) => {
      setSaved(false);
      const sent = await send(t, 'POST', '/me/password', given, { idempotencyKey: keyOf(given) });
      if (!sent.ok) return sent.problem;
      form.reset();
      setSaved(true);
      router.refresh();
      return null;
    },
  });
  return (
    <section className="stack" aria-labelledby="password-head">
      <ErrorSummary heading={say.passwordSummary} errors={errors} attempt={attempt} />
      <h2 className="section-head" id="password-head">
        {say.passwordTitle}
      </h2>
      <form className="form" noValidate onSubmit={submit}>
        {/* Tells password managers whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          label={say.current}
          error={errorAt('current')}
          type="password"
          autoComplete="current-password"
          required
          {...form.register('current')}
        />
        <TextField
          label={say.fresh}
          hint={say.passwordShort}
          error={errorAt('password')}
          type="password"
          autoComplete="new-password"
          required
          {...form.register('password')}
        />
        <FormStatus>{saved ? say.passwordSaved : null}</FormStatus>
        <Button type="submit" busy={busy && t(peopleWords).saving} meaning={say.passwordMeans}>
          {say.passwordSave}
        </Button>
      </form>
    </section>
  );
}
