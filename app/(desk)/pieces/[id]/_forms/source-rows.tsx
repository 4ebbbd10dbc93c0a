'use client';

import { useFieldArray } from 'react-hook-form';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { TextField } from '@/app/_ui/text-field';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { CounterpointValues } from './counterpoint-values';
import styles from './form.module.css';
import type { PieceFormOf } from './use-piece-form';

/** Title and address, as often as there are sources. Removing one puts the focus on what stands beside it. */
export function SourceRows({ form }: { form: PieceFormOf<CounterpointValues> }) {
  const t = useWords();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'sources' });
  const add = form.idOf('add-source');
  return (
    <div className={styles.sources}>
      {fields.map((field, index) => (
        <fieldset key={field.id} className={styles.source}>
          <legend>{t(roomWords).compose.source({ number: index + 1 })}</legend>
          <TextField {...form.field(`sources.${index}.title`)} label={t(words).counterpoint.form.sourceTitle} />
          <TextField
            {...form.field(`sources.${index}.url`)}
            type="url"
            inputMode="url"
            label={t(words).counterpoint.form.sourceUrl}
          />
          <Button
            kind="quiet"
            onClick={() => {
              remove(index);
              document.getElementById(add)?.focus();
            }}
          >
            {t(words).actions.removeSource({ number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        id={add}
        kind="quiet"
        onClick={() => append({ title: '', url: '' }, { focusName: `sources.${fields.length}.title` })}
      >
        {fields.length === 0 ? t(words).actions.addSource : t(words).actions.addAnotherSource}
      </Button>
    </div>
  );
}
