'use client';

import { type Control, type FieldErrors, type UseFormRegister, useFieldArray } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import { TextField } from '@/app/_ui/text-field';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { CounterpointValues } from './counterpoint-values';
import styles from './form.module.css';

interface Props {
  prefix: string;
  control: Control<CounterpointValues>;
  register: UseFormRegister<CounterpointValues>;
  errors: FieldErrors<CounterpointValues>['sources'];
}

/** Title and address, as often as there are sources. Removing one puts the focus on what stands beside it. */
export function SourceRows({ prefix, control, register, errors }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'sources' });
  return (
    <div className={styles.sources}>
      {fields.map((field, index) => (
        <fieldset key={field.id} className={styles.source}>
          <legend>{roomWords.compose.source({ number: index + 1 })}</legend>
          <TextField
            {...register(`sources.${index}.title`)}
            id={`${prefix}-source-${index}-title`}
            label={words.counterpoint.form.sourceTitle}
            error={errors?.[index]?.title?.message}
          />
          <TextField
            {...register(`sources.${index}.url`)}
            id={`${prefix}-source-${index}-url`}
            type="url"
            inputMode="url"
            label={words.counterpoint.form.sourceUrl}
            error={errors?.[index]?.url?.message}
          />
          <Button
            kind="quiet"
            onClick={() => {
              remove(index);
              document.getElementById(`${prefix}-add-source`)?.focus();
            }}
          >
            {words.actions.removeSource({ number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        id={`${prefix}-add-source`}
        kind="quiet"
        onClick={() => append({ title: '', url: '' }, { focusName: `sources.${fields.length}.title` })}
      >
        {fields.length === 0 ? words.actions.addSource : words.actions.addAnotherSource}
      </Button>
    </div>
  );
}
