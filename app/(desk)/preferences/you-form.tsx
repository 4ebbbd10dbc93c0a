'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { LanguageSelect } from '@/app/_ui/language-select';
import { viewStore } from '@/app/_ui/screen/view-store';
import { Select } from '@/app/_ui/select';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { preferencesInput } from '@/lib/review/outside';
import type { MeView } from '@/lib/review/views/newsroom';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';

export function YouForm({ me: { name, timezone, language, email }, zones }: { me: MeView; zones: string[] }) {
  const t = useWords();
  const say = t(peopleWords).preferences;
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: preferencesInput,
    defaults: { name, timezone, language },
    say: { name: say.nameMissing, timezone: say.zoneWrong, language: t(words).errors.unexpected },
    act: async (given) => {
      setSaved(false);
      const sent = await send(t, 'PATCH', '/me', given);
      if (!sent.ok) return sent.problem;
      setSaved(true);
      // The bar and the page speak it from now on.
      await viewStore('/frame').refresh();
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
        <LanguageSelect error={errorAt('language')} {...form.register('language')} />
        <FormStatus>{saved ? say.saved : null}</FormStatus>
        <Button type="submit" kind="primary" busy={busy && t(peopleWords).saving}>
          {say.save}
        </Button>
      </form>
    </section>
  );
}
