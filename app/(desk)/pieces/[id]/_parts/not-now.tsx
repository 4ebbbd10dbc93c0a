import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { piecePath } from './piece-path';

/** Why there is nothing to do on this page for this viewer, in words, and the ways on. */
export function NotNow({
  pieceId,
  title,
  children,
  links = [],
}: {
  pieceId: string;
  title: string;
  children?: ReactNode;
  links?: { href: string; label: string }[];
}) {
  const t = useWords();
  return (
    <main className="page-narrow stack" id="main">
      <h1 className="title">{title}</h1>
      {children && <div>{children}</div>}
      <p className="line">
        {links.map(({ href, label }) => (
          <Link key={href} href={href}>
            {label}
          </Link>
        ))}
        <Link href={piecePath(pieceId, 'text')}>{t(workWords).toText}</Link>
      </p>
    </main>
  );
}

/** The permission table's reason as a sentence. */
export function denialOf(
  t: Translate,
  verdict: { allowed: true } | { allowed: false; reason: string } | undefined,
): string | null {
  if (!verdict || verdict.allowed) return null;
  return (t(words).denials as Record<string, string>)[verdict.reason] ?? t(workWords).notHere;
}
