import { FieldMessage } from '@/app/_ui/field-message';

interface TickItem {
  value: string;
  label: string;
  hint: (string | null)[];
  /** Chosen for good: by the policy, or because nothing is taken away. */
  fixed: boolean;
}

/** Several of a few. What is fixed stays in reach of the keyboard and says why. */
export function TickList({
  id,
  label,
  hint,
  error,
  items,
  chosen,
  onToggle,
}: {
  id: string;
  label: string;
  hint: string;
  error?: string | null;
  items: TickItem[];
  chosen: readonly string[];
  onToggle: (value: string, on: boolean) => void;
}) {
  return (
    <fieldset
      className="choice-set"
      id={id}
      tabIndex={-1}
      aria-describedby={[`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')}
      data-wrong={error ? true : undefined}
    >
      <legend>{label}</legend>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
      {items.map(({ value, label: name, hint: about, fixed }) => {
        const own = `${id}-${value}`;
        const said = about.filter((part) => part !== null).join(' · ');
        return (
          <div className="tick" key={value}>
            <input
              type="checkbox"
              id={own}
              checked={chosen.includes(value)}
              aria-disabled={fixed || undefined}
              aria-describedby={said ? `${own}-about` : undefined}
              onChange={(event) => {
                if (!fixed) onToggle(value, event.target.checked);
              }}
            />
            <label htmlFor={own}>
              {name}{' '}
              {said && (
                <span className="hint" id={`${own}-about`}>
                  {said}
                </span>
              )}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
