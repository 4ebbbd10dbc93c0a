import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import type { SourceView } from './note-view';
import { SourceLink } from './source-link';

/** Folded to its number, unfolded to titles and addresses; on paper always whole. */
export function Sources({ sources }: { sources: SourceView[] }) {
  const t = useWords();
  if (sources.length === 0) return null;
  return (
    <details className="sources">
      <summary>{t(words).counterpoint.sources({ number: sources.length })}</summary>
      <ul>
        {sources.map(({ title, url }) => (
          <li key={`${url} ${title}`}>
            <SourceLink title={title} url={url} />
          </li>
        ))}
      </ul>
    </details>
  );
}
