'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { useSingleKeys } from '@/app/_ui/single-keys';
import { frameWords } from '@/lib/words/en/frame';
import { words } from '@/lib/words/en/shared';
import styles from './desk-bar.module.css';

const { keys } = frameWords;
const groups: { title: string; rows: [string[], string][] }[] = [
  {
    title: frameWords.everywhere,
    rows: [
      [['?'], keys.help],
      [['g', 'd'], keys.desk],
      [['g', 'p'], keys.pieces],
      [['g', 'b'], keys.board],
      [['/'], keys.search],
      [['Ctrl K'], keys.jump],
      [['Ctrl Enter'], keys.submit],
      [['Esc'], keys.escape],
    ],
  },
  {
    title: frameWords.inTheRoom,
    rows: [
      [['j', 'k'], keys.nextNote],
      [['n', 'p'], keys.nextChange],
      [['a'], keys.annotate],
      [['c'], keys.claim],
      [['r'], keys.reply],
      [['x'], keys.resolve],
    ],
  },
  {
    title: frameWords.inTheCheck,
    rows: [
      [['f'], keys.fact],
      [['o'], keys.opinion],
      [['l'], keys.leave],
    ],
  },
];

/** Every key that does something, in one list. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const on = useSingleKeys();

  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    <dialog className="dialog" ref={box} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <h2 id={titleId}>{frameWords.keysTitle}</h2>
          <p className="hint">
            {on ? frameWords.keysWhere : frameWords.keysOff}{' '}
            <Link href="/preferences#keys" onClick={onClose}>
              {frameWords.toPreferences}
            </Link>
          </p>
          <div className={styles.keyGroups}>
            {groups.map(({ title, rows }) => (
              <section key={title}>
                <h3>{title}</h3>
                <dl>
                  {rows.map(([pressed, does]) => (
                    <div key={does}>
                      <dt>
                        {pressed.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <footer>
            <Button onClick={onClose}>{words.actions.close}</Button>
          </footer>
        </>
      )}
    </dialog>
  );
}
