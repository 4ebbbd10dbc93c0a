'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { type Problem, send } from '@/app/_ui/client';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FormStatus } from '@/app/_ui/form-status';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { hueOf, Tile } from '@/app/_ui/tile';
import { useSendForm } from '@/app/_ui/use-send-form';
import { addPerspectiveInput } from '@/lib/review/commands/add-perspective';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { adminWords } from '@/lib/words/en/admin';
import type { Translate } from '@/lib/words/language';
import styles from '../admin.module.css';
import { perspectiveSlug } from './perspective-slug';

/** Adds a standpoint; shows at once how its notes will be marked. */
export function PerspectiveForm({ known }: { known: PerspectiveView[] }) {
  const t = useWords();
  const say = t(adminWords).perspective;
  const router = useRouter();
  const [added, setAdded] = useState<string | null>(null);
  const { form, errors, errorAt, attempt, busy, submit } = useSendForm({
    schema: addPerspectiveInput,
    defaults: { name: '', slug: '', description: '', letter: '', hue: freeHue(known) },
    say: { name: say.nameMissing, slug: say.slugWrong, description: say.descriptionLong, letter: say.letterWrong, hue: say.hue },
    act: async (given) => {
      setAdded(null);
      const sent = await send(t, 'POST', '/perspectives', given);
      if (!sent.ok) return taken(t, sent.problem);
      form.reset();
      setAdded(given.name);
      router.refresh();
      return null;
    },
  });
  const [name, letter, hue] = useWatch({ control: form.control, name: ['name', 'letter', 'hue'] });
  const named = form.register('name');
  return (
    <section className="stack" aria-labelledby="add">
      <ErrorSummary heading={say.summary} errors={errors} attempt={attempt} />
      <h2 className="section-head" id="add">
        {say.add}
      </h2>
      <FormStatus>{added === null ? null : say.added({ name: added })}</FormStatus>
      <form className="form" noValidate onSubmit={submit}>
        <TextField
          label={say.name}
          hint={say.nameHint}
          error={errorAt('name')}
          autoComplete="off"
          {...named}
          onChange={(event) => {
            void named.onChange(event);
            // Follows the name until somebody writes it themselves.
            if (!form.getFieldState('slug').isDirty)
              form.resetField('slug', { defaultValue: perspectiveSlug(event.target.value) });
          }}
        />
        <TextField
          label={say.slug}
          hint={say.slugHint}
          error={errorAt('slug')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...form.register('slug')}
        />
        <TextArea
          label={say.description}
          hint={say.descriptionHint}
          error={errorAt('description')}
          rows={2}
          optional
          {...form.register('description')}
        />
        <TextField
          label={say.letter}
          hint={say.letterHint({ taken: known.map((perspective) => perspective.letter) })}
          error={errorAt('letter')}
          autoComplete="off"
          maxLength={1}
          {...form.register('letter', { setValueAs: (typed: string) => typed.trim().toUpperCase() })}
        />
        <Select
          label={say.hue}
          hint={say.hueHint}
          error={errorAt('hue')}
          options={say.hues.map((colour, index) => ({ value: String(index + 1), label: labelOf(t, colour, index + 1, known) }))}
          {...form.register('hue', { valueAsNumber: true })}
        />
        <p className={styles.preview}>
          <span className="hint">{say.preview}</span>
          <Tile hue={hueOf(hue || 1)}>{`${letter.trim().toUpperCase() || '?'}1`}</Tile>
          <b>{name}</b>
        </p>
        <Button type="submit" kind="primary" busy={busy && t(adminWords).adding}>
          {say.add}
        </Button>
      </form>
    </section>
  );
}

/** Somebody else has it: said at the field that has to change. */
function taken(t: Translate, problem: Problem): Problem {
  if (problem.code === 'already_done')
    return { ...problem, fields: [{ field: '/slug', why: t(adminWords).perspective.slugTaken }] };
  const letter = problem.code === 'unknown_value' && problem.fields.some(({ field }) => field === '/letter');
  return letter ? { ...problem, fields: [{ field: '/letter', why: t(adminWords).perspective.letterTaken }] } : problem;
}

/** The first slot that nobody has; with all eight taken, they go round. */
function freeHue(known: PerspectiveView[]): number {
  const free = [1, 2, 3, 4, 5, 6, 7, 8].find((slot) => !known.some(({ hue }) => hue === slot));
  return free ?? (known.length % 8) + 1;
}

function labelOf(t: Translate, colour: string, slot: number, known: PerspectiveView[]): string {
  const names = known.filter(({ hue }) => hue === slot).map((perspective) => perspective.name);
  return names.length === 0 ? colour : `${colour}, ${t(adminWords).perspective.hueTaken({ names })}`;
}
