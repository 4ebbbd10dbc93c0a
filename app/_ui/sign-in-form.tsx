'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { useWords } from '#words';
import { signInInput } from '@/lib/review/outside';
import { entryWords } from '@/lib/words/en/entry';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import type { Translate } from '@/lib/words/language';
import { Button } from './button';
import { ErrorSummary, type FormError } from './error-summary';
import { FormStatus } from './form-status';
import { PasswordField } from './password-field';
import { sayGoodbye } from './screen/tabs';
import { TextField } from './text-field';

type SignIn = z.infer<typeof signInInput>;
interface Props {
  to: string;
  failed: string | null;
  signedOut: boolean;
  /** Over a page that stays: called instead of going to `to`. */
  over?: () => void;
}

/** `failed`: what the form without a script came back with. Which of the two was wrong is not said: it would tell strangers who has an account here. */
export function SignInForm({ to, failed, signedOut, over }: Props) {
  const t = useWords();
  const form = useForm<SignIn>({
    resolver: zodResolver(signInInput),
    shouldFocusError: false,
    defaultValues: { email: '', password: '' },
  });
  useEffect(() => {
    if (signedOut) sayGoodbye();
  }, [signedOut]);
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const [answer, setAnswer] = useState(failed);
  const [attempt, setAttempt] = useState(0);
  const [entering, setEntering] = useState(false);
  const email = errors.email && t(entryWords).emailMissing;
  const password = errors.password && t(entryWords).passwordMissing;

  const summary: FormError[] = [
    ...(email ? [{ field: 'email', message: email }] : []),
    ...(password ? [{ field: 'password', message: password }] : []),
    ...(answer && !email && !password ? [{ field: answer === t(signInWords).wrong ? 'email' : null, message: answer }] : []),
  ];

  const { setFocus } = form;
  const isOver = over !== undefined;
  useEffect(() => {
    if (isOver) setFocus('email');
  }, [isOver, setFocus]);

  const submit = form.handleSubmit(
    async (given) => {
      // Not through `send`: signing in is no part of the API, and its next page is a load of the document, which leaves nothing behind Back.
      const tried = await trySignIn(t, given, `${to}${window.location.hash}`);
      if ('to' in tried) {
        setEntering(true);
        return over ? over() : window.location.assign(tried.to);
      }
      setAnswer(tried.problem);
      setAttempt((count) => count + 1);
    },
    () => setAttempt((count) => count + 1),
  );

  return (
    <>
      <ErrorSummary heading={t(entryWords).summary} errors={summary} attempt={attempt} />
      {!over && (
        <div>
          <h1 className="title">{t(signInWords).title}</h1>
          {to !== '/desk' && <p className="hint">{t(entryWords).continueTo}</p>}
        </div>
      )}
      <FormStatus>{signedOut && !isSubmitSuccessful ? t(signInWords).signedOut : null}</FormStatus>
      <form className="form" method="post" action="/api/auth/sign-in" noValidate onSubmit={(event) => void submit(event)}>
        <input type="hidden" name="callbackUrl" value={to} />
        <TextField
          label={t(signInWords).email}
          error={email}
          type="email"
          autoComplete="username"
          required
          {...form.register('email')}
        />
        <PasswordField
          label={t(signInWords).password}
          error={password}
          autoComplete="current-password"
          required
          {...form.register('password')}
        />
        <Button kind="primary" type="submit" busy={(isSubmitting || entering) && t(words).actions.signingIn}>
          {t(signInWords).send}
        </Button>
      </form>
    </>
  );
}

/** Where to go once signed in, or what went wrong. */
async function trySignIn(t: Translate, given: SignIn, callbackUrl: string): Promise<{ to: string } | { problem: string }> {
  try {
    const response = await fetch('/api/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...given, callbackUrl }),
    });
    if (response.status === 401 || response.status === 400) return { problem: t(signInWords).wrong };
    if (response.status === 429) return { problem: t(entryWords).tooMany };
    if (!response.ok) return { problem: detailOf(t, await response.json().catch(() => null)) };
    return (await response.json()) as { to: string };
  } catch {
    return { problem: navigator.onLine ? t(words).errors.unreachable : t(words).errors.offline };
  }
}

/** The server's own sentence, of a disk that is full or a database that is held. */
const detailOf = (t: Translate, problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'detail' in problem && typeof problem.detail === 'string'
    ? problem.detail
    : t(words).errors.unexpected;
