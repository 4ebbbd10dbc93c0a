'use client';

import { useEffect, useRef } from 'react';
import { useWords } from '#words';
import { errors } from '@/lib/words/en/errors';
import { Button } from './button';

/** A page that failed while it was made: says that nothing is lost, and tries again. */
export function BrokenPage({ error, retry, home = '/desk' }: { error: unknown; retry: () => void; home?: string }) {
  const t = useWords();
  const request = digestOf(error);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="page-narrow stack" id="main">
      <title>{t(errors).brokenTitle}</title>
      <div role="alert">
        <h1 className="title" tabIndex={-1} ref={heading}>
          {t(errors).brokenTitle}
        </h1>
        <p className="hint">{t(errors).broken}</p>
        {request !== null && <p className="hint">{t(errors).brokenId({ request })}</p>}
      </div>
      <div className="line">
        <Button kind="primary" onClick={() => retry()}>
          {t(errors).loadAgain}
        </Button>
        {/* A load of the document: what failed is left behind. */}
        <a className="btn" href={home}>
          {t(errors).toDesk}
        </a>
      </div>
    </main>
  );
}

/** Next names what failed on the server by a digest, under which it is logged too; what failed in the browser has none. */
function digestOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : null;
}
