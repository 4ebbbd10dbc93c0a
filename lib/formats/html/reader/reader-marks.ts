import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { WordMarks } from '@/lib/review/views/text';
import type { WordMark } from '@/lib/review/vocabulary';
import { canonicalText } from '@/lib/text/canonical-text';
import type { Publication } from './publication';

type Leading = Pick<FrozenEdition['content'], 'headline' | 'standfirst'>;

/** The marks of what is printed elsewhere than in its place on the page too: of several in a headline the heavier one. */
export function readerMarks(
  { headline, standfirst }: Leading,
  { marked, markedLines }: Pick<Publication, 'marked' | 'markedLines'>,
): WordMarks {
  const { blocks } = canonicalText({ headline, standfirst, body: { type: 'doc', content: [] } });
  const inBlock = (kind: keyof Leading) => {
    const block = blocks.find((block) => block.kind === kind);
    return heaviest(marked.filter(({ start, end }) => block && start < block.end && end > block.start));
  };
  return {
    headline: inBlock('headline'),
    standfirst: inBlock('standfirst'),
    byline: heaviest(markedLines.filter(({ field }) => field === 'byline')),
  };
}

function heaviest(marks: readonly { mark: WordMark }[]): WordMark | null {
  return marks.find(({ mark }) => mark === 'not_confirmed')?.mark ?? marks[0]?.mark ?? null;
}
