'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { ErrorSummary, type FormError } from '@/app/_ui/error-summary';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_room/piece-path';
import type { Writing } from '../_room/use-write';

interface Props {
  pieceId: string;
  /** What the error summary calls it: "This request". */
  what: string;
  errors: FormError[];
  writing: Writing;
  onSubmit: () => void;
  id?: string;
  labelledBy?: string;
  /** Where a refusal of this code is put right. */
  ways?: Record<string, { href: string; label: string }>;
  className?: string;
  children: ReactNode;
}

/**
 * A form of its own page: what is wrong first, with the way to put it right, then the fields. Ctrl or ⌘ with Enter sends it. If the text moved on
 * meanwhile, it says so and keeps every word.
 */
export function WorkForm({
  pieceId,
  what,
  errors,
  writing,
  onSubmit,
  id,
  labelledBy,
  ways,
  className = 'form',
  children,
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(onSubmit);
  useEffect(() => {
    latest.current = onSubmit;
  });
  useEffect(() => {
    const element = form.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <form
      ref={form}
      className={className}
      id={id}
      noValidate
      aria-labelledby={labelledBy}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Trouble pieceId={pieceId} what={what} errors={errors} writing={writing} ways={ways} />
      {children}
    </form>
  );
}

/** What went wrong with the last try; nothing while all is well. */
export function Trouble({
  pieceId,
  what,
  errors = [],
  writing,
  ways,
}: Pick<Props, 'pieceId' | 'what' | 'writing' | 'ways'> & { errors?: FormError[] }) {
  const { problem, attempt, reload } = writing;
  const stale = writing.stale || problem?.code === 'stale_edition';
  const way = problem ? ways?.[problem.code] : undefined;
  const said = problem && !stale ? [{ field: null, message: problem.detail }] : [];
  return (
    <>
      <ErrorSummary heading={words.errors.summaryOf({ what })} errors={errors.length > 0 ? errors : said} attempt={attempt} />
      {errors.length === 0 && way && (
        <p>
          <Link href={way.href}>{way.label}</Link>
        </p>
      )}
      {errors.length === 0 && stale && problem && (
        <section className="errors" role="alert">
          <h2>{workWords.staleTitle}</h2>
          <p>
            {problem.detail} {workWords.staleKeep}
          </p>
          <p className="line">
            <Button onClick={reload}>{problem.code === 'stale_edition' ? workWords.staleEdition : workWords.staleLoad}</Button>
            <Link href={piecePath(pieceId, 'changed')}>{workWords.staleSee}</Link>
          </p>
        </section>
      )}
    </>
  );
}
