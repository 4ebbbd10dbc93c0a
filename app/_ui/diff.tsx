import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** One passage with its change: removed words struck through, added ones underlined, both said aloud. */
export function Diff({ parts, className = 'text' }: { parts: DiffPart[]; className?: string }) {
  return (
    <p className={className} dir="auto">
      <DiffWords parts={parts} />
    </p>
  );
}

/** The same within a sentence of the system: “20 18 per cent”. */
export function DiffWords({ parts }: { parts: DiffPart[] }) {
  const t = useWords();
  return parts.map(({ kind, text }, index) => {
    if (kind === 'same') return text;
    if (kind === 'added')
      return (
        <ins key={index} data-beside={parts[index - 1]?.kind === 'removed' || undefined}>
          <span className="hidden">{t(words).status.added}</span>
          {text}
        </ins>
      );
    return (
      <del key={index}>
        <span className="hidden">{t(words).status.removed}</span>
        {text}
      </del>
    );
  });
}
