import type { ComponentProps, ReactNode } from 'react';
import type { FieldProps } from './field';
import { FieldMessage } from './field-message';

interface TickOption {
  value: string;
  label: ReactNode;
  hint?: string | null;
}

type Props = Omit<FieldProps, 'optional'> &
  Omit<ComponentProps<'input'>, 'type' | 'value'> & { name: string; options: TickOption[] };

/** Any number out of a few. The first box carries the id, so that the error summary finds the group. */
export function CheckboxGroup({ label, hint, error, id, options, ...rest }: Props) {
  const base = id ?? rest.name;
  const describedBy = [hint && `${base}-hint`, error && `${base}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className="choice-set" aria-describedby={describedBy} data-wrong={error ? true : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${base}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldMessage id={`${base}-error`}>{error}</FieldMessage>}
      <div className="choice">
        {options.map((option, index) => {
          const own = index === 0 ? base : `${base}-${option.value}`;
          return (
            <label key={option.value} htmlFor={own}>
              <input
                {...rest}
                id={own}
                type="checkbox"
                value={option.value}
                aria-labelledby={`${own}-name`}
                aria-describedby={option.hint ? `${own}-about` : undefined}
                aria-invalid={error ? true : undefined}
              />
              <b id={`${own}-name`}>{option.label}</b>
              {option.hint && (
                <span className="hint" id={`${own}-about`}>
                  {option.hint}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
