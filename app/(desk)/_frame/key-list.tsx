'use client';

import { useEffect, useId, useRef } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { useSingleKeys } from '@/app/_ui/single-keys';
import { frameWords } from '@/lib/words/en/frame';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import styles from './desk-bar.module.css';

const groups = (t: Translate): { title: string; rows: [string[], string][] }[] => [
  {
    title: t(frameWords).everywhere,
    rows: [
      [['?'], t(frameWords).keys.help],
      [['g', 'd'], t(frameWords).keys.desk],
      [['g', 'p'], t(frameWords).keys.pieces],
      [['g', 'b'], t(frameWords).keys.board],
      [['/'], t(frameWords).keys.search],
      [['Ctrl K'], t(frameWords).keys.jump],
      [['Ctrl Enter'], t(frameWords).keys.submit],
      [['Esc'], t(frameWords).keys.escape],
    ],
  },
  {
    title: t(frameWords).inTheRoom,
    rows: [
      [['j', 'k'], t(frameWords).keys.nextNote],
      [['n', 'p'], t(frameWords).keys.nextChange],
      [['a'], t(frameWords).keys.annotate],
      [['c'], t(frameWords).keys.claim],
      [['r'], t(frameWords).keys.reply],
      [['x'], t(frameWords).keys.resolve],
    ],
  },
  {
    title: t(frameWords).inTheCheck,
    rows: [
      [['f'], t(frameWords).keys.fact],
      [['o'], t(frameWords).keys.opinion],
      [['l'], t(frameWords).keys.leave],
    ],
  },
];

/** Every key that does something, in one list. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords();
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
          <h2 id={titleId}>{t(frameWords).keysTitle}</h2>
          <p className="hint">
            {on ? t(frameWords).keysWhere : t(frameWords).keysOff}{' '}
            <Link href="/preferences#keys" onClick={onClose}>
              {t(frameWords).toPreferences}
            </Link>
          </p>
          <div className={styles.keyGroups}>
            {groups(t).map(({ title, rows }) => (
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
            <Button onClick={onClose}>{t(words).actions.close}</Button>
          </footer>
        </>
      )}
    </dialog>
  );
}
