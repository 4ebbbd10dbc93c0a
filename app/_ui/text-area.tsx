import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

type Props = FieldProps &
  Omit<ComponentProps<'textarea'>, 'rows'> & {
    name: string /** Lines it starts with; it grows with the text. */;
    rows?: 2 | 3 | 6 | 12;
  };

/** What a person writes, in the serif; each text finds its own direction. */
export function TextArea({ label, hint, error, optional, id, rows = 3, ...rest }: Props) {
  return (
    <Field id={id ?? rest.name} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea dir="auto" {...rest} rows={rows} {...control} />}
    </Field>
  );
}
