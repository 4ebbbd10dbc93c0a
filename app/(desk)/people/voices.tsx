import { useWords } from '#words';
import { hueOf, Tile } from '@/app/_ui/tile';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import styles from './people.module.css';

interface Props {
  holds: readonly string[];
  perspectives: PerspectiveView[];
  /** Said here only where no column of its own says it. */
  checksFacts?: boolean;
}

/** What somebody may be asked to judge: each perspective with its letter, and the facts. */
export function Voices({ holds, perspectives, checksFacts = false }: Props) {
  const t = useWords();
  const held = perspectives.filter(({ slug }) => holds.includes(slug));
  if (held.length === 0 && !checksFacts) return <span className="by">{t(peopleWords).none}</span>;
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
      {checksFacts && <li>{t(peopleWords).facts}</li>}
    </ul>
  );
}
