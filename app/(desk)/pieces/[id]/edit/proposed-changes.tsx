'use client';

import { useMemo } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { DiffWords } from '@/app/_ui/diff';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from '../_write/edit.module.css';
import { differences } from './differences';
import { type DraftText, sameText } from './draft-text';

interface Props {
  live: DraftText;
  text: DraftText;
  onStart: () => void;
}

/** Everything that a proposal would change of what readers have, also what the draft lacks because it is older than a correction. */
export function ProposedChanges({ live, text, onStart }: Props) {
  const t = useWords();
  const said = t(authoringWords).proposed;
  const found = useMemo(() => (sameText(live, text) ? [] : differences(t, live, text)), [t, live, text]);
  if (found.length === 0) return null;
  return (
    <section className={styles.asides} aria-labelledby="proposed">
      <h2 id="proposed">{said.title}</h2>
      <p>{said.say}</p>
      <details>
        <summary>{said.show}</summary>
        <dl>
          {found.map(({ field, parts }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd dir="auto">{parts.length === 0 ? t(authoringWords).conflict.formatOnly : <DiffWords parts={parts} />}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Button onClick={onStart}>{said.start}</Button>
    </section>
  );
}
