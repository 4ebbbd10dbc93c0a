import { hueOf, Tile } from '@/app/_ui/tile';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import styles from './policies.module.css';

/** Every perspective that the newsroom knows: its mark, its name, what it looks at. */
export function PerspectiveList({ perspectives }: { perspectives: PerspectiveView[] }) {
  return (
    <ul className={styles.perspectives}>
      {perspectives.map(({ slug, name, description, letter, hue }) => (
        <li key={slug}>
          <Tile hue={hueOf(hue)} hidden>
            {letter}
          </Tile>
          <div>
            <h3>{name}</h3>
            {description && <p>{description}</p>}
            <p className="by">
              <code>{slug}</code>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
