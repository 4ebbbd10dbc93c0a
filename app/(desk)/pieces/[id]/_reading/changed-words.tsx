import { DiffWords } from '@/app/_ui/diff';
import { diffTexts } from '@/lib/text/diff';

/** The words that changed in a passage, old and new. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const parts = diffTexts(before, after).flatMap((hunk) => hunk.parts.map(({ kind, text }) => ({ kind, text })));
  return (
    <p dir="auto">
      <DiffWords parts={parts} />
    </p>
  );
}
