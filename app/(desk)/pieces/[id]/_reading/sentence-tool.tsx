import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import styles from './sentence-tool.module.css';

/** Offers what a selection offers, without a pointer. Seen while it has the focus. It holds no text, so it is in no selection. */
export function SentenceTool({ index }: { index: number }) {
  const t = useWords();
  return (
    <button
      type="button"
      className={styles.tool}
      data-tool={index}
      aria-label={t(words).room.sentenceTools({ number: index + 1 })}
    />
  );
}
