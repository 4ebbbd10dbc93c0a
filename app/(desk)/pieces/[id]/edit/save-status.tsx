'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { type SaveState, StatusLine } from '@/app/_ui/status-line';
import { type DateSetting, formatClock } from '@/lib/words/dates';
import { authoringWords } from '@/lib/words/en/authoring';
import { words as texts } from '@/lib/words/en/shared';
import styles from '../_write/edit.module.css';
import type { DraftState } from './draft-keeper';

/** What has become of the words typed last, how many there are, and the quiet way to save by hand. */
export function SaveStatus({
  state,
  words,
  dates,
  onSave,
}: {
  state: DraftState;
  words: number;
  dates: DateSetting;
  onSave: () => void;
}) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const { saving, conflict } = state;
  return (
    <div className={styles.status}>
      <span className="hint num">{said.words({ number: words })}</span>
      {conflict ? (
        <span className={styles.twoTexts}>
          {t(authoringWords).conflict.waiting}{' '}
          <a href="#conflict" onClick={() => document.getElementById('conflict')?.focus()}>
            {t(authoringWords).conflict.compare}
          </a>
        </span>
      ) : (
        <>
          <span className={styles.saving}>
            <StatusLine save={lineOf(state, dates)} />
          </span>
          {/* One button for both: whoever pressed it stays on it. */}
          <Button kind="quiet" onClick={onSave}>
            {saving === 'failed' ? t(texts).status.save.retry : said.keepNow}
          </Button>
        </>
      )}
    </div>
  );
}

function lineOf({ saving, savedAt }: DraftState, dates: DateSetting): SaveState {
  switch (saving) {
    case 'idle':
    case 'saved':
      return { state: 'saved', time: formatClock(savedAt, dates) };
    case 'saving':
      return { state: 'saving' };
    case 'offline':
      return { state: 'offline' };
    case 'failed':
    case 'held':
    case 'conflict':
      return { state: 'failed' };
  }
}
