import { useLayoutEffect } from 'react';
import { useWords } from '#words';
import { type DrawnAhead, keepLine } from '@/app/_ui/screen/drawn-ahead';
import { screenWords } from '@/lib/words/en/screen';
import type { Translate } from '@/lib/words/language';
import styles from '../_reading/room.module.css';

/**
 * The review page before its view is there: the text alone, in the place that it keeps, where the server has put it into the document. Built ahead, it says that the page is being loaded; `scripts/steps/drawn-ahead.mjs`
 * knows the text's place by its last attribute.
 */
export function TextAhead({ drawn }: { drawn: DrawnAhead | null }) {
  const t = useWords();
  useLayoutEffect(() => keepLine, []);
  return (
    <>
      {/* Keeps the place of the bar over the piece. */}
      <div className="piece" />
      <main className={styles.page} id="main" aria-busy={drawn ? undefined : true}>
        <div className={styles.room}>
          <div className={styles.turn} />
          <div className={styles.column}>
            <article
              className={styles.sheet}
              data-ahead=""
              lang={drawn?.lang}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: what the server made of the text, by the one template that escapes.
              dangerouslySetInnerHTML={{ __html: drawn?.html ?? loading(t) }}
            />
          </div>
        </div>
        <noscript>{t(screenWords).needsScript}</noscript>
      </main>
    </>
  );
}

const loading = (t: Translate) => `<p class="hint loading">${t(screenWords).loading}</p>`;
