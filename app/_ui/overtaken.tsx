'use client';

import type { ReactNode } from 'react';
import { Button } from './button';

/** Shows the current value when somebody else changed it under an open form. It stands beside the typed text, and is replaced only if the person says so. */
export function Overtaken({
  title,
  keep,
  onKeep,
  children,
}: {
  title: string;
  keep: string;
  onKeep: () => void;
  children: ReactNode;
}) {
  return (
    <section role="alert">
      <p className="hint">{title}</p>
      {children}
      <Button kind="quiet" onClick={onKeep}>
        {keep}
      </Button>
    </section>
  );
}
