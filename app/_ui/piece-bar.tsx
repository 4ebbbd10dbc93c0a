import type { ReactNode } from 'react';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { Link } from './link';

export interface PieceFact {
  name: string;
  value: ReactNode;
}
export interface PieceTab {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/** What this piece is (its state, then facts in order of weight: a phone shows the first) and where one is in it. */
export function PieceBar({ state, facts, tabs }: { state: string; facts: PieceFact[]; tabs: PieceTab[] }) {
  const t = useWords();
  return (
    <section className="piece" aria-label={t(words).piece.label}>
      <dl>
        <div>
          <dt className="hidden">{t(words).piece.state}</dt>
          <dd>
            <b>{state}</b>
          </dd>
        </div>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tabs.length > 1 && (
        <nav aria-label={t(words).piece.label}>
          {tabs.map(({ href, label, count, current }) => (
            <Link key={href} href={href} aria-current={current ? 'page' : undefined}>
              {label}
              {count !== undefined && count > 0 && <b className="num">{count}</b>}
            </Link>
          ))}
        </nav>
      )}
    </section>
  );
}
