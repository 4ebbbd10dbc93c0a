'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
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
import type { Translate } from '@/lib/words/language';
import styles from './admin.module.css';

const sizes = (t: Translate) => [
  { value: 'pair', label: t(signInWords).setup.pair, hint: t(entryWords).setup.pairHint },
  { value: 'small', label: t(signInWords).setup.small, hint: t(entryWords).setup.smallHint },
  { value: 'full', label: t(signInWords).setup.full, hint: t(entryWords).setup.fullHint },
];

/** Rarely wanted, so it is folded away. */
export function DeskForm() {
  const t = useWords();
  const router = useRouter();
  const [added, setAdded] = useState<string | null>(null);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: addDeskInput,
    defaults: { name: '', size: 'small' },
    say: { name: t(adminWords).deskNameMissing, size: t(adminWords).deskSize },
    act: async (given) => {
      setAdded(null);
      const sent = await send(t, 'POST', '/desks', given);
      if (!sent.ok) return sent.problem;
      form.reset();
      setAdded(given.name);
      router.refresh();
      return null;
    },
  });
  return (
    <>
      <ErrorSummary heading={t(adminWords).deskSummary} errors={errors} attempt={attempt} />
      <FormStatus>{added === null ? null : t(adminWords).deskAdded({ name: added })}</FormStatus>
      <details className={styles.form}>
        <summary>{t(adminWords).addDesk}</summary>
        <form className="form" noValidate onSubmit={submit}>
          <TextField label={t(adminWords).deskName} error={errorAt('name')} autoComplete="off" {...form.register('name')} />
          <Choice label={t(adminWords).deskSize} options={sizes(t)} error={errorAt('size')} {...form.register('size')} />
          <Button type="submit" kind="primary" busy={busy && t(adminWords).adding}>
            {t(adminWords).addDesk}
          </Button>
        </form>
      </details>
    </>
  );
}
