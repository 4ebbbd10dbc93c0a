'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { ErrorSummary, type FormError } from '@/app/_ui/error-summary';
import { Link } from '@/app/_ui/link';
import { TextChangedLine } from '@/app/_ui/screen/newer-line';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import styles from './form.module.css';
import { piecePath } from './piece-path';
import { useEvents } from './use-events';
import type { Writing } from './use-write';

interface Frame {
  pieceId: string;
  title: string;
  titleId: string;
  /** What the error summary calls it: "This counterpoint". */
  what: string;
  errors: FormError[];
  writing: Writing;
  onSubmit: () => void;
  onCancel: () => void;
  buttons: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
}

/**
 * A form beside the text: errors first, then its title and fields. Escape leaves it, Ctrl or ⌘ with Enter sends it. If the text moved on, it says so, shows
 * the way to what changed and keeps every word.
 */
export function FormFrame(frame: Frame) {
  const { errors } = frame;
  const { problem, attempt, stale, reload } = frame.writing;
  const Heading = frame.level === 2 ? 'h2' : 'h3';
  const form = useRef<HTMLFormElement>(null);
  // The margin is laid out anew when errors make the form longer; then the summary must still be in sight.
  useEffect(() => {
    if (attempt === 0) return;
    const timer = setTimeout(() => form.current?.querySelector('.errors')?.scrollIntoView({ block: 'nearest' }), 60);
    return () => clearTimeout(timer);
  }, [attempt]);
  const all = errors.length > 0 ? errors : problem && !stale ? [{ field: null, message: problem.detail }] : [];
  useEvents(form, {
    keydown: (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        frame.onCancel();
      }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        frame.onSubmit();
      }
    },
  });
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-labelledby={frame.titleId}
      onSubmit={(event) => {
        event.preventDefault();
        frame.onSubmit();
      }}
    >
      <ErrorSummary heading={words.errors.summaryOf({ what: frame.what })} errors={all} attempt={attempt} />
      {stale && problem && (
        <section className="errors" role="alert">
          <Heading>{roomWords.stale.title}</Heading>
          <p>
            {problem.detail} {roomWords.stale.keep}
          </p>
          <div className="acts">
            <Button onClick={reload}>{roomWords.stale.load}</Button>
            <Link href={piecePath(frame.pieceId, 'changed')} target="_blank">
              {roomWords.seeChanges}
            </Link>
          </div>
        </section>
      )}
      <Heading id={frame.titleId} className={styles.title}>
        {frame.title}
      </Heading>
      {frame.children}
      <div className={styles.buttons}>{frame.buttons}</div>
      <TextChangedLine />
    </form>
  );
}
