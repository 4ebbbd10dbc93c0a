import type { Metadata } from 'next';
import { words } from '@/lib/words';
import { ButtonLink } from './_ui/button-link';

export const metadata: Metadata = { title: words.errors.notFoundTitle };

/** An address that is not ours. What may not be seen answers with the same page, inside the shell. */
export default function NotFound() {
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
