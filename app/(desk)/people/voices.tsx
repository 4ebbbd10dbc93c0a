import { hueOf, Tile } from '@/app/_ui/tile';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import styles from './people.module.css';

/** The perspectives that somebody speaks for: letter and name. */
export function Voices({ holds, perspectives }: { holds: readonly string[]; perspectives: PerspectiveView[] }) {
  const held = perspectives.filter(({ slug }) => holds.includes(slug));
  if (held.length === 0) return <span className="by">{peopleWords.none}</span>;
  return (
    <ul className={styles.voices}>
      {held.map(({ slug, letter, hue, name }) => (
        <li key={slug}>
          <Tile hue={hueOf(hue)} hidden>
            {letter}
          </Tile>
          {name}
        </li>
      ))}
    </ul>
  );
}
