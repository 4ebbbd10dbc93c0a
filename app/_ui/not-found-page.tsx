import { errors } from '@/lib/words/en/errors';
import { ButtonLink } from './button-link';

/** What is not there, and what may not be seen: one answer. */
export function NotFoundPage() {
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{errors.notFoundTitle}</h1>
        <p className="hint">{errors.notFound}</p>
      </div>
      <p>
        <ButtonLink href="/desk">{errors.toDesk}</ButtonLink>
      </p>
    </main>
  );
}
