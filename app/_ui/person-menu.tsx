'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';

/** Opens without a script too; with one, Escape, a click elsewhere and leaving it by keyboard close it. */
export function PersonMenu({ person, children }: { person: string; children: ReactNode }) {
  const t = useWords();
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const closeUnlessInside = (event: Event) => {
      const box = menu.current;
      if (box?.open && !(event.target instanceof Node && box.contains(event.target))) box.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      const box = menu.current;
      if (event.key !== 'Escape' || !box?.open) return;
      box.open = false;
      box.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeUnlessInside);
    document.addEventListener('focusin', closeUnlessInside);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeUnlessInside);
      document.removeEventListener('focusin', closeUnlessInside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, []);

  return (
    <details className="menu" ref={menu}>
      <summary>
        <span className="long">{person}</span>
        <span className="short">{t(words).actions.menu}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
