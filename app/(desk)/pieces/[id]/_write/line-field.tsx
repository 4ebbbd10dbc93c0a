'use client';

import { FieldMessage } from '@/app/_ui/field-message';
import styles from './edit.module.css';

interface Props {
  id: 'headline' | 'standfirst';
  label: string;
  className: string;
  value: string;
  error: string | null;
  language: string;
  readOnly: boolean;
  onChange: (value: string) => void;
  /** Enter goes on to what stands below. */
  onEnter: () => void;
}

/** A headline or standfirst in the piece's own type; it grows with what is typed and has no line ends of its own. */
export function LineField({ id, label, className, value, error, language, readOnly, onChange, onEnter }: Props) {
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
      <textarea
        id={id}
        className={className}
        rows={1}
        dir="auto"
        lang={language}
        value={value}
        readOnly={readOnly}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value.replace(/(?<!\s)\s+/g, (blank) => (blank.includes('\n') ? ' ' : blank)))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (!event.ctrlKey && !event.metaKey) onEnter();
        }}
      />
    </div>
  );
}
