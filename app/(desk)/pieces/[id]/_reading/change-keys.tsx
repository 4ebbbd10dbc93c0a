'use client';

import { type ReactNode, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from './change-keys.module.css';
import { useKeys } from './use-keys';

const changes = () => [...document.querySelectorAll<HTMLElement>('[data-change]')];

/**
 * The bar above changes: from one to the next, by button or with n and p. The change takes the focus, and its number is said. `before`: how
 * many stand on the pages before this one. `children` stand at its end.
 */
export function ChangeKeys({ of, before = 0, children }: { of: number; before?: number; children?: ReactNode }) {
  const t = useWords();
  const said = t(authoringWords).diff;
  const [at, setAt] = useState<number | null>(null);
  const go = (step: 1 | -1) => {
    const all = changes();
    if (all.length === 0) return;
    const focused = all.findIndex((change) => change.contains(document.activeElement));
    const below = all.findIndex((change) => change.getBoundingClientRect().bottom > 0);
    const next = focused >= 0 ? focused + step : step === 1 ? Math.max(below, 0) : below - 1;
    const index = (next + all.length) % all.length;
    all[index]?.focus();
    all[index]?.scrollIntoView({ block: 'center' });
    setAt(index);
  };
  useKeys({ n: () => go(1), p: () => go(-1) });
  return (
    <div className={styles.bar}>
      <div className={styles.keys}>
        <output className="num">{at === null ? said.changes({ number: of }) : said.at({ number: before + at + 1, of })}</output>
        {of > 0 && (
          <>
            <Button shortcut="n" onClick={() => go(1)}>
              {said.next}
            </Button>
            <Button shortcut="p" onClick={() => go(-1)}>
              {said.previous}
            </Button>
          </>
        )}
      </div>
      {children}
    </div>
  );
}
