'use client';

import { useDeferredValue, useMemo } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { DiffWords } from '@/app/_ui/diff';
import type { DraftView } from '@/lib/review/views/text';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { authoringWords } from '@/lib/words/en/authoring';
import type { Translate } from '@/lib/words/language';
import styles from '../_write/edit.module.css';
import { differences } from './differences';
import { type DraftText, textOf } from './draft-text';

interface Props {
  stored: DraftView;
  mine: DraftText;
  fromDevice: boolean;
  merging: boolean;
  dates: DateSetting;
  onMerge: (merging: boolean) => void;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two texts of one draft. Both stand here until a person has chosen, and the other one is set aside on this device. */
export function Conflict({ stored, mine, fromDevice, merging, dates, onMerge, onMine, onTheirs }: Props) {
  const t = useWords();
  const said = t(authoringWords).conflict;
  const deferred = useDeferredValue(mine);
  const theirs = useMemo(() => textOf(stored), [stored]);
  const found = useMemo(() => differences(t, theirs, deferred), [t, theirs, deferred]);
  const theirName = nameOf(t, stored, dates);
  const myName = fromDevice ? said.fromDevice : said.mine;
  return (
    <section className={styles.conflict} aria-labelledby="conflict">
      <div role="alert">
        <h2 id="conflict" tabIndex={-1}>
          {said.title}
        </h2>
        <p>{merging ? said.mergeHint : said.kept}</p>
      </div>
      {!merging && (
        <table className={styles.sides} lang={deferred.language}>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">{said.field}</span>
              </th>
              <th scope="col">{theirName}</th>
              <th scope="col">{myName}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ field, parts }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                {(['added', 'removed'] as const).map((other) => {
                  const own = parts.filter(({ kind }) => kind !== other);
                  return (
                    <td key={other} dir="auto" data-side={other === 'added' ? theirName : myName}>
                      {parts.length === 0 ? said.formatOnly : own.length > 0 ? <DiffWords parts={own} /> : <i>{said.empty}</i>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="line">
        <Button kind={merging ? 'primary' : 'secondary'} onClick={onMine}>
          {merging ? said.keepMerged : said.keepMine}
        </Button>
        <Button onClick={onTheirs}>{said.takeTheirs}</Button>
        <Button onClick={() => onMerge(!merging)}>{merging ? said.stopMerging : said.merge}</Button>
      </div>
    </section>
  );
}

/** Whose the other text is, and since when it is stored. */
export function nameOf(t: Translate, stored: DraftView, dates: DateSetting): string {
  const { theirs, yourself } = t(authoringWords).conflict;
  const by = stored.savedBy.you ? yourself : stored.savedBy.label;
  return theirs({ by, when: formatMoment(stored.savedAt, dates) });
}
