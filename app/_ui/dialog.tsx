'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { Button } from './button';

/** Asks once more before something that cannot be undone. The browser keeps the focus inside and gives it back. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  action,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  action: ReactNode;
}) {
  const t = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    <dialog className="dialog" ref={box} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <h2 id={titleId}>{title}</h2>
          <div>{children}</div>
          <footer>
            {action}
            <Button onClick={onClose}>{t(words).actions.cancel}</Button>
          </footer>
        </>
      )}
    </dialog>
  );
}
