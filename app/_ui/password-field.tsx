'use client';

import { type ComponentProps, useState } from 'react';
import { useWords } from '#words';
import { entryWords } from '@/lib/words/en/entry';
import { Button } from './button';
import { Field, type FieldProps } from './field';
import styles from './password-field.module.css';

type Props = FieldProps & Omit<ComponentProps<'input'>, 'type'> & { name: string };

/** A password, hidden until one asks to see it. Pasting and password managers are let in. */
export function PasswordField({ label, hint, error, id, ...rest }: Props) {
  const t = useWords();
  const [shown, setShown] = useState(false);
  return (
    <Field id={id ?? rest.name} label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles.password}>
          <input
            {...rest}
            {...control}
            type={shown ? 'text' : 'password'}
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
          />
          <Button onClick={() => setShown(!shown)} aria-pressed={shown} aria-label={t(entryWords).showPassword}>
            {shown ? t(entryWords).hide : t(entryWords).show}
          </Button>
        </div>
      )}
    </Field>
  );
}
