import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

type Props = FieldProps & ComponentProps<'input'> & { name: string };

/** One line of text. Takes what `register(name)` returns; its id is its name unless another is given. */
export function TextField({ label, hint, error, optional, id, type = 'text', ...rest }: Props) {
  return (
    <Field id={id ?? rest.name} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input {...rest} type={type} {...control} />}
    </Field>
  );
}
