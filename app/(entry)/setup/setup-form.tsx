'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Choice } from '@/app/_ui/choice';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { LanguageSelect } from '@/app/_ui/language-select';
import { TextField } from '@/app/_ui/text-field';
import { useActKey } from '@/app/_ui/use-act-key';
import { useSendForm } from '@/app/_ui/use-send-form';
import { setUpInput } from '@/lib/review/outside';
import { adminWords } from '@/lib/words/en/admin';
import { entryWords } from '@/lib/words/en/entry';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import type { Translate } from '@/lib/words/language';
import { deskLanguageOf } from '@/lib/words/language';
import { NewPasswordField } from '../_entry/new-password-field';
import { ownZone } from '../_entry/own-zone';
import styles from '../entry.module.css';

const sizes = (t: Translate) => [
  { value: 'pair', label: t(signInWords).setup.pair, hint: t(entryWords).setup.pairHint },
  { value: 'small', label: t(signInWords).setup.small, hint: t(entryWords).setup.smallHint },
  { value: 'full', label: t(signInWords).setup.full, hint: t(entryWords).setup.fullHint },
];

/** The first act in an empty newsroom: its name and size, and its first administrator. */
export function SetupForm({ token }: { token: string }) {
  const t = useWords();
  const say = t(signInWords).setup;
  const [entering, setEntering] = useState(false);
  const keyOf = useActKey();
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: setUpInput,
    defaults: {
      token,
      newsroom: '',
      size: 'small',
      contact: '',
      name: '',
      email: '',
      password: '',
      language: deskLanguageOf(t.language),
      demo: false,
    },
    say: {
      newsroom: t(entryWords).setup.newsroomMissing,
      size: say.size,
      contact: t(adminWords).identity.wrong,
      name: t(entryWords).setup.nameMissing,
      email: t(words).errors.notAnEmail,
      language: t(words).errors.unexpected,
      password: t(signInWords).invitation.passwordShort,
    },
    act: async (given) => {
      const body = { ...given, ...ownZone() };
      const sent = await send(t, 'POST', '/setup', body, { idempotencyKey: keyOf(body) });
      if (!sent.ok) return sent.problem;
      setEntering(true);
      window.location.assign('/desk');
      return null;
    },
  });
  return (
    <>
      <ErrorSummary heading={t(entryWords).setup.summary} errors={errors} attempt={attempt} />
      <div>
        <h1 className="title">{say.title}</h1>
        <p className="hint">{t(entryWords).setup.intro}</p>
      </div>
      <form className="form" method="post" noValidate onSubmit={submit}>
        <section className={styles.part} aria-label={t(entryWords).setup.newsroomPart}>
          <TextField
            label={say.newsroom}
            hint={say.newsroomHint}
            error={errorAt('newsroom')}
            autoComplete="organization"
            required
            {...form.register('newsroom')}
          />
          <Choice label={say.size} hint={say.sizeHint} options={sizes(t)} error={errorAt('size')} {...form.register('size')} />
          <TextField
            label={t(adminWords).identity.contact}
            hint={t(entryWords).setup.contactHint}
            error={errorAt('contact')}
            autoComplete="off"
            {...form.register('contact')}
          />
        </section>
        <section className={styles.part} aria-label={t(entryWords).setup.youPart}>
          <TextField label={say.yourName} error={errorAt('name')} autoComplete="name" required {...form.register('name')} />
          <LanguageSelect error={errorAt('language')} {...form.register('language')} />
          <TextField
            label={say.email}
            error={errorAt('email')}
            type="email"
            autoComplete="username"
            required
            {...form.register('email')}
          />
          <NewPasswordField label={say.password} error={errorAt('password')} {...form.register('password')} />
        </section>
        <Checkbox label={t(entryWords).setup.demo} hint={t(entryWords).setup.demoHint} {...form.register('demo')} />
        <Button kind="primary" type="submit" busy={(busy || entering) && t(entryWords).setup.working}>
          {say.send}
        </Button>
      </form>
    </>
  );
}
