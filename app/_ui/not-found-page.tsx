'use client';

import { useWords } from '#words';
import { errors } from '@/lib/words/en/errors';
import { ButtonLink } from './button-link';

/** What is not there, and what may not be seen: one answer. */
export function NotFoundPage() {
  const t = useWords();
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{t(errors).notFoundTitle}</h1>
        <p className="hint">{t(errors).notFound}</p>
      </div>
      <p>
        <ButtonLink href="/desk">{t(errors).toDesk}</ButtonLink>
      </p>
    </main>
  );
}
