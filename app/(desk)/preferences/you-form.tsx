'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { Select } from '@/app/_ui/select';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { preferencesInput } from '@/lib/review/outside';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';

export function YouForm({ name, timezone, zones, email }: { name: string; timezone: string; zones: string[]; email: string }) {
  const t = useWords();
  const say = t(peopleWords).preferences;
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: preferencesInput,
    defaults: { name, timezone },
    say: { name: say.nameMissing, timezone: say.zoneWrong },
    act: async (given) => {
      setSaved(false);
      const sent = await send(t, 'PATCH', '/me', given);
      if (!sent.ok) return sent.problem;
      setSaved(true);
      router.refresh();
      return null;
    },
  });
  return (
    <section className="stack">
      <ErrorSummary heading={say.summary} errors={errors} attempt={attempt} />
      <div>
        <h1 className="title">{t(newsroomWords).preferences.title}</h1>
        <p className="hint">{email}</p>
      </div>
      <form className="form" noValidate onSubmit={submit}>
        <TextField
          label={t(newsroomWords).preferences.name}
          error={errorAt('name')}
          autoComplete="name"
          required
          {...form.register('name')}
        />
        <Select
          label={t(newsroomWords).preferences.zone}
          hint={say.zoneHint}
          error={errorAt('timezone')}
          options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          {...form.register('timezone')}
        />
        <FormStatus>{saved ? say.saved : null}</FormStatus>
        <Button type="submit" kind="primary" busy={busy && t(peopleWords).saving}>
          {say.save}
        </Button>
      </form>
    </section>
  );
}
