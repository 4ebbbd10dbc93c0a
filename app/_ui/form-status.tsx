import type { ReactNode } from 'react';
import { Glyph } from './glyph';

/** What came of the last press, said once. The region is always there, so that its change is announced; empty, it shows nothing. */
export function FormStatus({ children }: { children?: ReactNode }) {
  return (
    <output className="outcome">
      {children ? (
        <>
          <Glyph name="done" />
          <span>{children}</span>
        </>
      ) : null}
    </output>
  );
}
