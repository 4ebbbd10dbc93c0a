'use client';

import { type Control, type FieldErrors, type UseFormRegister, useFieldArray } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import styles from './verdict.module.css';
import { emptyRow, type VerdictValues } from './verdict-values';

const form = words.facts.form;
interface Props {
  control: Control<VerdictValues>;
  register: UseFormRegister<VerdictValues>;
  errors: FieldErrors<VerdictValues>['evidence'];
  optional: boolean;
}

/** Address, title, publisher and the very words, as often as there are sources. */
export function EvidenceRows({ control, register, errors, optional }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'evidence' });
  return (
    <div className={styles.evidence}>
      {fields.map((field, index) => {
        const id = (name: string) => `evidence-${index}-${name}`;
        const wrong = errors?.[index];
        return (
          <fieldset key={field.id}>
            <legend>
              {words.facts.evidence({ number: index + 1 })}
              {optional && <span className="hint"> {words.actions.optional}</span>}
            </legend>
            <TextField
              {...register(`evidence.${index}.url`)}
              id={id('url')}
              type="url"
              inputMode="url"
              label={form.url}
              hint={workWords.verdict.accessed}
              error={wrong?.url?.message}
            />
            <TextField
              {...register(`evidence.${index}.title`)}
              id={id('title')}
              label={form.title}
              error={wrong?.title?.message}
            />
            <TextField
              {...register(`evidence.${index}.publisher`)}
              id={id('publisher')}
              label={form.publisher}
              optional
              error={wrong?.publisher?.message}
            />
            <TextArea
              {...register(`evidence.${index}.quote`)}
              id={id('quote')}
              label={form.quote}
              hint={`${workWords.verdict.quoteHint} ${form.quoteHint}`}
              error={wrong?.quote?.message}
              rows={2}
            />
            {fields.length > 1 && (
              <div>
                <Button
                  kind="quiet"
                  onClick={() => {
                    remove(index);
                    document.getElementById('add-evidence')?.focus();
                  }}
                >
                  {workWords.verdict.removeEvidence({ number: index + 1 })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      <div className={styles.acts}>
        <Button id="add-evidence" onClick={() => append(emptyRow, { focusName: `evidence.${fields.length}.url` })}>
          {words.actions.addAnotherSource}
        </Button>
      </div>
    </div>
  );
}
