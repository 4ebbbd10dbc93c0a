import type { ReactNode } from 'react';
import { Diff, type DiffPart } from './diff';

/** A passage that changed since one looked: where, what, and what to do about it. */
export function Changed({ where, parts, actions }: { where: string; parts: DiffPart[]; actions?: ReactNode }) {
  return (
    <section className="changed">
      <h3 className="hint">{where}</h3>
      <Diff parts={parts} />
      {actions && <div className="line">{actions}</div>}
    </section>
  );
}
