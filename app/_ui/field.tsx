import type { ReactNode } from 'react';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { FieldMessage } from './field-message';

/** What the label, the hint and the error need of the control. */
interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  optional?: boolean;
}

/** Label, hint, error, control, in that order, tied together for assistive technology. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { id: string; children: (control: ControlProps) => ReactNode }) {
  const t = useWords();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field" data-wrong={error ? true : undefined}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="hint"> {t(words).actions.optional}</span>}
      </label>
      {hintId && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {errorId && error && <FieldMessage id={errorId}>{error}</FieldMessage>}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
