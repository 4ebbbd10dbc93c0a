'use client';

import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { markError } from './document-title';

export interface FormError {
  /** The id of the control; null when the whole form is meant. */
  field: string | null;
  message: string;
}

/**
 * What keeps the form from going through, above the page's title. It takes the focus at each attempt that fails, and the page's title says
 * "Error:" while it stands (WCAG 3.3.1; the form is GOV.UK's).
 */
export function ErrorSummary({ heading, errors, attempt = 0 }: { heading?: string; errors: FormError[]; attempt?: number }) {
  const t = useWords();
  const box = useRef<HTMLElement>(null);
  const headingId = useId();
  const standing = errors.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt takes the focus again though nothing else changed
  useEffect(() => {
    if (standing) box.current?.focus();
  }, [standing, attempt]);

  useEffect(() => (standing ? markError(t(words).errors.titlePrefix) : undefined), [standing, t]);

  if (!standing) return null;
  return (
    <section className="errors" role="alert" tabIndex={-1} ref={box} aria-labelledby={headingId}>
      <h2 id={headingId}>{heading ?? t(words).errors.summary}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              message
            ) : (
              <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link to a field puts the cursor into it; the address alone would only scroll. */
function goTo(event: MouseEvent, field: string) {
  const control = document.getElementById(field);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
