import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { hueOf, Tile } from './tile';

/** Every perspective that the newsroom knows: its mark, its name, what it looks at. */
export function PerspectiveList({ perspectives, level = 3 }: { perspectives: PerspectiveView[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="perspectives">
      {perspectives.map(({ slug, name, description, letter, hue }) => (
        <li key={slug}>
          <Tile hue={hueOf(hue)} hidden>
            {letter}
          </Tile>
          <div>
            <Heading>{name}</Heading>
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
