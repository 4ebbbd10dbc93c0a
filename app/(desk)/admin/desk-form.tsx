'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { addDeskInput } from '@/lib/review/commands/add-desk';
import { adminWords } from '@/lib/words/en/admin';
import { entryWords } from '@/lib/words/en/entry';
import { signInWords } from '@/lib/words/en/sign-in';
import styles from './admin.module.css';

const { setup } = signInWords;
const sizes = [
  { value: 'pair', label: setup.pair, hint: entryWords.setup.pairHint },
  { value: 'small', label: setup.small, hint: entryWords.setup.smallHint },
  { value: 'full', label: setup.full, hint: entryWords.setup.fullHint },
];

/** Rarely wanted, so it is folded away. */
export function DeskForm() {
  const router = useRouter();
  const [added, setAdded] = useState<string | null>(null);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: addDeskInput,
    defaults: { name: '', size: 'small' },
    say: { name: adminWords.deskNameMissing, size: adminWords.deskSize },
    act: async (given) => {
      setAdded(null);
      const sent = await send('POST', '/desks', given);
      if (!sent.ok) return sent.problem;
      form.reset();
      setAdded(given.name);
      router.refresh();
      return null;
    },
  });
  return (
    <>
      <ErrorSummary heading={adminWords.deskSummary} errors={errors} attempt={attempt} />
      <FormStatus>{added === null ? null : adminWords.deskAdded({ name: added })}</FormStatus>
      <details className={styles.form}>
        <summary>{adminWords.addDesk}</summary>
        <form className="form" noValidate onSubmit={submit}>
          <TextField label={adminWords.deskName} error={errorAt('name')} autoComplete="off" {...form.register('name')} />
          <Choice label={adminWords.deskSize} options={sizes} error={errorAt('size')} {...form.register('size')} />
          <Button type="submit" kind="primary" busy={busy && adminWords.adding}>
            {adminWords.addDesk}
          </Button>
        </form>
      </details>
    </>
  );
}
