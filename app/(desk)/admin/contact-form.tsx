'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { newsroomInput } from '@/lib/review/outside';
import { adminWords } from '@/lib/words/admin';

const say = adminWords.contact;

/** Where readers write to. Empty: the page on reviews does not ask them to. */
export function ContactForm({ contact }: { contact: string | null }) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: newsroomInput,
    defaults: { contact: contact ?? '' },
    say: { contact: say.wrong },
    act: async (given) => {
      setSaved(false);
      const sent = await send('PATCH', '/newsroom', given);
      if (!sent.ok) return sent.problem;
      setSaved(true);
      router.refresh();
      return null;
    },
  });
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary heading={say.summary} errors={errors} attempt={attempt} />
      <FormStatus>{saved ? say.saved : null}</FormStatus>
      <TextField label={say.label} hint={say.hint} error={errorAt('contact')} autoComplete="off" {...form.register('contact')} />
      <Button type="submit" busy={busy && say.saving}>
        {say.save}
      </Button>
    </form>
  );
}
