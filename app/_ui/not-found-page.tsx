import { errors } from '@/lib/words/en/errors';
import type { Translate } from '@/lib/words/language';
import { ButtonLink } from './button-link';

/** What is not there, and what may not be seen: one answer. */
export function NotFoundPage({ t }: { t: Translate }) {
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
