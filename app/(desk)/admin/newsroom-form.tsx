'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { Overtaken } from '@/app/_ui/overtaken';
import { TextField } from '@/app/_ui/text-field';
import { useSendForm } from '@/app/_ui/use-send-form';
import { newsroomInput } from '@/lib/review/outside';
import type { NewsroomView } from '@/lib/review/views/newsroom';
import { adminWords } from '@/lib/words/en/admin';
import { screenWords } from '@/lib/words/en/screen';

/** The newsroom's name, and where readers write to. Without the second the page on reviews does not ask them to. */
export function NewsroomForm({ newsroom }: { newsroom: NewsroomView }) {
  const t = useWords();
  const say = t(adminWords).identity;
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  /** What the fields were made from; another page may have saved others since. */
  const [before, setBefore] = useState(newsroom);
  const isOvertaken = before.name !== newsroom.name || before.contact !== newsroom.contact;
  const { form, errors, errorAt, attempt, busy, submit, forgive } = useSendForm({
    schema: newsroomInput.pick({ name: true, contact: true }),
    defaults: { name: before.name, contact: before.contact ?? '' },
    scope: 'newsroom-',
    say: { name: say.nameMissing, contact: say.wrong },
    act: async (given) => {
      setSaved(false);
      const sent = await send<NewsroomView>(t, 'PATCH', '/newsroom', { ...given, before });
      if (sent.ok) {
        setSaved(true);
        setBefore(sent.data);
      } else if (sent.problem.code !== 'stale_form') return sent.problem;
      router.refresh();
      return sent.ok ? null : sent.problem;
    },
  });
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary heading={say.summary} errors={errors} attempt={attempt} />
      <FormStatus>{saved ? say.saved : null}</FormStatus>
      {isOvertaken && !busy && !saved && (
        <Overtaken
          title={t(screenWords).overtaken}
          keep={say.useMine}
          onKeep={() => {
            setBefore(newsroom);
            forgive();
          }}
        >
          <p>
            {say.name}: {newsroom.name}
            <br />
            {say.contact}: {newsroom.contact ?? say.noContact}
          </p>
        </Overtaken>
      )}
      <TextField
        id="newsroom-name"
        label={say.name}
        hint={say.nameHint}
        error={errorAt('name')}
        autoComplete="off"
        {...form.register('name')}
      />
      <TextField
        id="newsroom-contact"
        label={say.contact}
        hint={say.hint}
        error={errorAt('contact')}
        autoComplete="off"
        {...form.register('contact')}
      />
      <Button type="submit" busy={busy && say.saving}>
        {say.save}
      </Button>
    </form>
  );
}
