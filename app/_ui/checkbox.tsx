import type { ComponentProps } from 'react';
import type { FieldProps } from './field';
import { FieldMessage } from './field-message';

type Props = Omit<FieldProps, 'optional'> & Omit<ComponentProps<'input'>, 'type'> & { name: string };

export function Checkbox({ label, hint, error, id, ...rest }: Props) {
  const own = id ?? rest.name;
  const describedBy = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="tick" data-wrong={error ? true : undefined}>
      {error && <FieldMessage id={`${own}-error`}>{error}</FieldMessage>}
      <input {...rest} id={own} type="checkbox" aria-describedby={describedBy} aria-invalid={error ? true : undefined} />
      <label htmlFor={own}>{label}</label>
      {hint && (
        <p className="hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
