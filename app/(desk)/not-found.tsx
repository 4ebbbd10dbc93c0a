import { ButtonLink } from '@/app/_ui/button-link';
import { words } from '@/lib/words';

/** What is not there, and what may not be seen: one answer. */
export default function NotFound() {
  return (
    <main className="page-narrow stack" id="main">
      <title>{words.errors.notFoundTitle}</title>
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
