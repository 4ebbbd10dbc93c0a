'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Choice } from '@/app/_ui/choice';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { TextField } from '@/app/_ui/text-field';
import { useActKey } from '@/app/_ui/use-act-key';
import { useSendForm } from '@/app/_ui/use-send-form';
import { setUpInput } from '@/lib/review/outside';
import { adminWords } from '@/lib/words/en/admin';
import { entryWords } from '@/lib/words/en/entry';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import { NewPasswordField } from '../_entry/new-password-field';
import { ownZone } from '../_entry/own-zone';
import styles from '../entry.module.css';

const say = signInWords.setup;
const sizes = [
  { value: 'pair', label: say.pair, hint: entryWords.setup.pairHint },
  { value: 'small', label: say.small, hint: entryWords.setup.smallHint },
  { value: 'full', label: say.full, hint: entryWords.setup.fullHint },
];

/** The first act in an empty newsroom: its name and size, and its first administrator. */
export function SetupForm({ token }: { token: string }) {
  const [entering, setEntering] = useState(false);
  const keyOf = useActKey();
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: setUpInput,
    defaults: { token, newsroom: '', size: 'small', contact: '', name: '', email: '', password: '', demo: false },
    say: {
      newsroom: entryWords.setup.newsroomMissing,
      size: say.size,
      contact: adminWords.identity.wrong,
      name: entryWords.setup.nameMissing,
      email: words.errors.notAnEmail,
      password: signInWords.invitation.passwordShort,
    },
    act: async (given) => {
      const body = { ...given, ...ownZone() };
      const sent = await send('POST', '/setup', body, { idempotencyKey: keyOf(body) });
      if (!sent.ok) return sent.problem;
      setEntering(true);
      window.location.assign('/desk');
      return null;
    },
  });
  return (
    <>
      <ErrorSummary heading={entryWords.setup.summary} errors={errors} attempt={attempt} />
      <div>
        <h1 className="title">{say.title}</h1>
        <p className="hint">{entryWords.setup.intro}</p>
      </div>
      <form className="form" method="post" noValidate onSubmit={submit}>
        <section className={styles.part} aria-label={entryWords.setup.newsroomPart}>
          <TextField
            label={say.newsroom}
            hint={say.newsroomHint}
            error={errorAt('newsroom')}
            autoComplete="organization"
            required
            {...form.register('newsroom')}
          />
          <Choice label={say.size} hint={say.sizeHint} options={sizes} error={errorAt('size')} {...form.register('size')} />
          <TextField
            label={adminWords.identity.contact}
            hint={entryWords.setup.contactHint}
            error={errorAt('contact')}
            autoComplete="off"
            {...form.register('contact')}
          />
        </section>
        <section className={styles.part} aria-label={entryWords.setup.youPart}>
          <TextField label={say.yourName} error={errorAt('name')} autoComplete="name" required {...form.register('name')} />
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
        <Checkbox label={entryWords.setup.demo} hint={entryWords.setup.demoHint} {...form.register('demo')} />
        <Button kind="primary" type="submit" busy={(busy || entering) && entryWords.setup.working}>
          {say.send}
        </Button>
      </form>
    </>
  );
}
