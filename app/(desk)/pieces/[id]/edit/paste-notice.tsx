'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ImportNotices } from '@/app/_ui/import-notices';
import type { ImportNotice } from '@/lib/formats/import/import-notice';
import { authoringWords } from '@/lib/words/en/authoring';
import { fileWords } from '@/lib/words/en/files';
import styles from '../_write/edit.module.css';

/** What became of the parts of the last paste that a piece has no place for. It stands below the tools, where it is seen, until it is dismissed or the next paste. */
export function PasteNotice({ notices, onDismiss }: { notices: readonly ImportNotice[]; onDismiss: () => void }) {
  const t = useWords();
  const said = t(authoringWords).edit;
  return (
    <output className={styles.pasted} aria-label={said.pasted}>
      {notices.length > 0 && (
        <>
          <ImportNotices notices={notices.map((notice) => ({ ...notice, sentence: t(fileWords).notice(notice) }))} />
          <Button kind="quiet" aria-label={said.pastedDismiss} onClick={onDismiss}>
            {t(authoringWords).cues.dismiss}
          </Button>
        </>
      )}
    </output>
  );
}
