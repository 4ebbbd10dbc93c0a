import { useWords } from '#words';
import { SourceLink } from '@/app/_ui/source-link';
import { roomWords } from '@/lib/words/en/text-page';
import { sourceId } from '../_parts/source-href';
import styles from './room.module.css';

/** What the piece itself rests on, as its author lists it. */
export function PieceSources({ sources }: { sources: { title: string; url: string }[] }) {
  const t = useWords();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className={styles.sectionHead}>
        {t(roomWords).sourcesTitle}
      </h2>
      <ol className={styles.sources}>
        {sources.map(({ title, url }, index) => (
          <li key={`${url} ${title}`} id={sourceId(index)}>
            <SourceLink title={title} url={url} />
          </li>
        ))}
      </ol>
    </section>
  );
}
