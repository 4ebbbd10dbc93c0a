'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from '../_write/edit.module.css';
import type { AsideText } from './kept-texts';
import { OtherText } from './other-text';

interface Props {
  asides: AsideText[];
  dates: DateSetting;
  onBring: (aside: AsideText) => void;
  onDrop: (aside: AsideText) => void;
}

/** Texts that gave way to another one: kept on this device until their writer discards them. */
export function SetAside({ asides, dates, onBring, onDrop }: Props) {
  const t = useWords();
  const said = t(authoringWords).conflict;
  if (asides.length === 0) return null;
  return (
    <section className={styles.asides} aria-labelledby="set-aside">
      <h2 id="set-aside" tabIndex={-1}>
        {said.asideTitle}
      </h2>
      {asides.map((aside) => (
        <details key={aside.at}>
          <summary>{said.asideOf({ whose: aside.whose, when: formatMoment(aside.at, dates) })}</summary>
          <OtherText text={aside.text} />
          <div className="line">
            <Button onClick={() => onBring(aside)}>{said.bringBack}</Button>
            <Button kind="quiet" onClick={() => onDrop(aside)}>
              {said.discard}
            </Button>
          </div>
        </details>
      ))}
    </section>
  );
}
