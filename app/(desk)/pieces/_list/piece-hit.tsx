import { useWords } from '#words';
import type { HitView } from '@/lib/review/views/pieces';
import { listWords } from '@/lib/words/en/lists';
import styles from './pieces.module.css';

/** Where the words of the search stand in a piece, and what stands around them. */
export function PieceHit({ hit: { place, excerpt } }: { hit: HitView }) {
  const t = useWords();
  // Topics are kept by their ids.
  const said = (text: string) => (place === 'topic' ? text.replaceAll('-', ' ') : text);
  return (
    <p className={styles.hit}>
      {t(listWords).found[place]}:{' '}
      <q dir="auto">
        {excerpt.map(({ text, found }, at) => (
          // The parts of one excerpt never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={at}>{found ? <mark>{said(text)}</mark> : said(text)}</span>
        ))}
      </q>
    </p>
  );
}
