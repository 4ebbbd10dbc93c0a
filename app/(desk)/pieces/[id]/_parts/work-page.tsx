'use client';

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { FormStatus } from '@/app/_ui/form-status';

interface Said {
  text: string;
  /** Counts acts, so that the same words are said again. */
  at: number;
}
const Say = createContext<(text: string) => void>(() => {});

/** Says what came of an act at the top of the page and puts the focus there: the button that was pressed is often gone by then. */
export const useSay = () => useContext(Say);

/** A page on which something is done to a piece. */
export function WorkPage({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const say = useCallback((text: string) => setSaid((before) => ({ text, at: (before?.at ?? 0) + 1 })), []);
  useEffect(() => {
    if (!said) return;
    // After a dialog that closes with it has given the focus back.
    const frame = requestAnimationFrame(() => place.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [said]);
  const value = useMemo(() => say, [say]);
  return (
    <Say value={value}>
      <main className={wide ? 'page-wide stack' : 'page-narrow stack'} id="main">
        <div ref={place} tabIndex={-1} hidden={said === null}>
          <FormStatus>{said?.text}</FormStatus>
        </div>
        {children}
      </main>
    </Say>
  );
}
