import { diffPage } from '@/lib/review/diff-page';
import type { ScreenView } from '@/lib/review/views/screen';
import type { ComparisonView } from '@/lib/review/views/text';
import { comparedRows } from '../compared-rows';
import { comparedTexts } from '../diff';
import { pieceBar } from '../piece-bar';
import type { Reading } from '../read';
import { versions } from '../versions';
import { besideText } from './beside-text';

interface Search {
  from?: number | undefined;
  to?: number | undefined;
  page?: number | undefined;
  same?: number | undefined;
}

/** The page that compares two versions, before they are compared. Without numbers: the last one and the one before it. */
export const diffScreen = (reading: Reading, { id, search }: { id: string; search: Search }) =>
  besideText(reading, id, (piece) => {
    const bar = pieceBar(reading, piece);
    const all = versions(reading, id);
    const to = search.to ?? all?.at(-1)?.number ?? 0;
    const texts = comparedTexts(reading, id, search.from ?? Math.max(1, to - 1), to);
    return bar && all && texts && { bar, versions: all, texts, search };
  });

/** The same with one page of the comparison. */
export function comparedDiff(found: NonNullable<ReturnType<typeof diffScreen>>): ScreenView<'diff'> {
  if (found.kind !== 'open') return found;
  const { texts, search, ...view } = found;
  const page = diffPage(comparedRows(texts), search);
  const { from, to } = texts;
  return {
    ...view,
    comparison: {
      ...page,
      from: sideOf(from),
      to: sideOf(to),
      formatting: page.changes === 0 && JSON.stringify(from.content.body) !== JSON.stringify(to.content.body),
    },
  };
}

function sideOf({
  text: _,
  content: { body: __, ...content },
  ...side
}: NonNullable<ReturnType<typeof comparedTexts>>['from']): ComparisonView['from'] {
  return { ...side, content };
}
