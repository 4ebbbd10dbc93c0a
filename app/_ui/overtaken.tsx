'use client';

import type { ReactNode } from 'react';
import { Button } from './button';

/** What stands there now and is not what the form was made from. It is shown beside what was typed, and only the person's word replaces it. */
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
