import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

type Props = FieldProps &
  Omit<ComponentProps<'select'>, 'children'> & {
    name: string;
    options: { value: string; label: string }[] /** Shown first, with no value. */;
    prompt?: string;
  };

export function Select({ label, hint, error, optional, id, options, prompt, ...rest }: Props) {
  return (
    <Field id={id ?? rest.name} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select {...rest} {...control}>
          {prompt !== undefined && <option value="">{prompt}</option>}
          {options.map(({ value, label: said }) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
