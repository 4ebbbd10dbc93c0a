import type { ReactNode } from 'react';

/** An empty state: one sentence, and one line about what comes next. */
export function Empty({ title, children, level = 2 }: { title: string; children?: ReactNode; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p className="hint">{children}</p>}
    </div>
  );
}
