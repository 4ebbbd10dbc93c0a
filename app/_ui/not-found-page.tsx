import { words } from '@/lib/words';
import { ButtonLink } from './button-link';

/** What is not there, and what may not be seen: one answer. */
export function NotFoundPage() {
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{words.errors.notFoundTitle}</h1>
        <p className="hint">{words.errors.notFound}</p>
      </div>
      <p>
        <ButtonLink href="/desk">{words.errors.toDesk}</ButtonLink>
      </p>
    </main>
  );
}
