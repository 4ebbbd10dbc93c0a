'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { LanguageSelect } from '@/app/_ui/language-select';
import { TextField } from '@/app/_ui/text-field';
import { useActKey } from '@/app/_ui/use-act-key';
import { useSendForm } from '@/app/_ui/use-send-form';
import { acceptInvitationInput } from '@/lib/review/outside';
import { entryWords } from '@/lib/words/en/entry';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import { deskLanguageOf } from '@/lib/words/language';
import { NewPasswordField } from '../_entry/new-password-field';
import { ownZone } from '../_entry/own-zone';

export function JoinForm({ token, email, name, newsroom }: { token: string; email: string; name: string; newsroom: string }) {
  const t = useWords();
  const { invitation } = t(signInWords);
  const [entering, setEntering] = useState(false);
  const keyOf = useActKey();
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: acceptInvitationInput,
    defaults: { token, name, password: '', language: deskLanguageOf(t.language) },
    say: { name: t(entryWords).setup.nameMissing, password: invitation.passwordShort, language: t(words).errors.unexpected },
    act: async (given) => {
      const body = { ...given, ...ownZone() };
      const sent = await send(t, 'POST', '/invitations/accept', body, { idempotencyKey: keyOf(body) });
      if (!sent.ok) return sent.problem;
      setEntering(true);
      window.location.assign('/desk');
      return null;
    },
  });
  return (
    <>
      <ErrorSummary heading={t(entryWords).invitation.summary} errors={errors} attempt={attempt} />
      <div>
        <h1 className="title">{invitation.title({ newsroom })}</h1>
        <p className="hint">{t(entryWords).invitation.intro({ email })}</p>
      </div>
      <form className="form" method="post" noValidate onSubmit={submit}>
        {/* Tells password managers whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          label={invitation.name}
          hint={t(entryWords).invitation.nameHint}
          error={errorAt('name')}
          autoComplete="name"
          required
          {...form.register('name')}
        />
        <LanguageSelect error={errorAt('language')} {...form.register('language')} />
        <NewPasswordField label={invitation.password} error={errorAt('password')} {...form.register('password')} />
        <Button kind="primary" type="submit" busy={(busy || entering) && t(entryWords).invitation.working}>
          {invitation.send}
        </Button>
      </form>
    </>
  );
}
