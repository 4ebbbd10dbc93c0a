import type { ComponentProps } from 'react';
import type { FieldProps } from './field';
import { FieldMessage } from './field-message';
import { Glyph, type GlyphName } from './glyph';

interface ChoiceOption {
  value: string;
  label: string;
  hint?: string | null;
  glyph?: GlyphName;
}

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'defaultChecked'> & {
    name: string;
    options: ChoiceOption[];
    defaultValue?: string;
  };

/** One answer out of a few, as a ruled list. The first radio carries the id, so that the error summary finds the group. */
export function Choice({ label, hint, error, optional: _, id, options, defaultValue, ...rest }: Props) {
  const base = id ?? rest.name;
  const describedBy = [hint && `${base}-hint`, error && `${base}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      className="choice-set"
      role="radiogroup"
      aria-describedby={describedBy}
      aria-invalid={error ? true : undefined}
      data-wrong={error ? true : undefined}
    >
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
                type="radio"
                value={option.value}
                defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
                aria-describedby={option.hint ? `${own}-about` : undefined}
                aria-labelledby={`${own}-name`}
              />
              {option.glyph && <Glyph name={option.glyph} />}
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
