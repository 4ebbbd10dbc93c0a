'use client';

import { useFieldArray } from 'react-hook-form';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { PieceFormOf } from '../../_forms/use-piece-form';
import styles from './verdict.module.css';
import { emptyRow, type VerdictValues } from './verdict-values';

/** Address, title, publisher and the very words, as often as there are sources. */
export function EvidenceRows({ form, optional }: { form: PieceFormOf<VerdictValues>; optional: boolean }) {
  const t = useWords();
  const said = t(words).facts.form;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'evidence' });
  return (
    <div className={styles.evidence}>
      {fields.map((field, index) => (
        <fieldset key={field.id}>
          <legend>
            {t(words).facts.evidence({ number: index + 1 })}
            {optional && <span className="hint"> {t(words).actions.optional}</span>}
          </legend>
          <TextField
            {...form.field(`evidence.${index}.url`)}
            type="url"
            inputMode="url"
            label={said.url}
            hint={t(workWords).verdict.accessed}
          />
          <TextField {...form.field(`evidence.${index}.title`)} label={said.title} />
          <TextField {...form.field(`evidence.${index}.publisher`)} label={said.publisher} optional />
          <TextArea
            {...form.field(`evidence.${index}.quote`)}
            label={said.quote}
            hint={`${t(workWords).verdict.quoteHint} ${said.quoteHint}`}
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
                {t(workWords).verdict.removeEvidence({ number: index + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div className={styles.acts}>
        <Button id="add-evidence" onClick={() => append(emptyRow, { focusName: `evidence.${fields.length}.url` })}>
          {t(words).actions.addAnotherSource}
        </Button>
      </div>
    </div>
  );
}
