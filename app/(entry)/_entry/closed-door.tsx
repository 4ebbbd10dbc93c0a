import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { entryWords } from '@/lib/words/en/entry';

/** A link that opens nothing any more: what happened to it, and what to do instead. */
export function ClosedDoor({ title, next }: { title: string; next: string }) {
  const t = useWords();
  return (
    <>
      <div>
        <h1 className="title">{title}</h1>
        <p className="hint">{next}</p>
      </div>
      <p>
        <ButtonLink href="/sign-in">{t(entryWords).setup.toSignIn}</ButtonLink>
      </p>
    </>
  );
}
