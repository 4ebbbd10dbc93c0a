'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { OnceShown } from '@/app/_ui/once-shown';
import { Select } from '@/app/_ui/select';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { makeTokenInput } from '@/lib/review/outside';
import { peopleWords } from '@/lib/words/en/people';
import styles from './preferences.module.css';

/** The page has another field that is called `name`. */
const ownName = 'name-of-token';
const days = [7, 30, 90, 366];

/** Makes a token and shows it, this once. */
export function TokenForm() {
  const t = useWords();
  const say = t(peopleWords).preferences;
  const router = useRouter();
  const [token, setToken] = useState<string | null>(null);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: makeTokenInput,
    defaults: { name: '', days: 90 },
    say: { name: say.tokenNameMissing, days: say.days },
    act: async (given) => {
      const sent = await send<{ token: string }>(t, 'POST', '/tokens', given);
      if (!sent.ok) return sent.problem;
      form.reset();
      setToken(sent.data.token);
      router.refresh();
      return null;
    },
  });
  return (
    <>
      <ErrorSummary
        heading={say.tokenSummary}
        errors={errors.map((error) => ({ ...error, field: error.field === 'name' ? ownName : error.field }))}
        attempt={attempt}
      />
      <div className={styles.live} aria-live="polite">
        {token && <OnceShown label={say.tokenMade} hint={say.tokenOnce} secret={token} />}
      </div>
      <form className="form" noValidate onSubmit={submit}>
        <TextField label={say.tokenName} error={errorAt('name')} id={ownName} autoComplete="off" {...form.register('name')} />
        <Select
          label={say.days}
          error={errorAt('days')}
          options={days.map((number) => ({ value: String(number), label: say.daysOption({ days: number }) }))}
          {...form.register('days', { valueAsNumber: true })}
        />
        <Button type="submit" busy={busy && say.making}>
          {say.tokenMake}
        </Button>
      </form>
    </>
  );
}
