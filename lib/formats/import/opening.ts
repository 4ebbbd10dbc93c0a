import type { BlockJson } from '@/lib/text/body';
import { inlineText } from '@/lib/text/canonical-text';
import { type FrontMatter, frontMatter, type OpeningParagraph } from './front-matter';
import { withoutBreaks } from './without-breaks';

type Opening = Omit<FrontMatter, 'taken'> & { rest: BlockJson[] };

/** Headline, standfirst and byline off the top of a text that is already in blocks. `roleOf`: what the page itself calls a block. `authors`: whom it names elsewhere. */
export function opening(
  content: readonly BlockJson[],
  roleOf: (block: BlockJson) => 'title' | 'subtitle' | undefined = () => undefined,
  authors: readonly string[] = [],
): Opening {
  const paragraphs: OpeningParagraph[] = [];
  for (const block of content) {
    const paragraph = openingParagraph(block, roleOf(block));
    if (paragraph === null) break;
    paragraphs.push(paragraph);
  }
  const { taken, ...front } = frontMatter(paragraphs, authors);
  return { ...front, rest: content.slice(taken) };
}

function openingParagraph(block: BlockJson, role: 'title' | 'subtitle' | undefined): OpeningParagraph | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  const leaves = block.content ?? [];
  const emphasised =
    leaves.length > 0 && leaves.every(({ marks = [] }) => marks.some(({ type }) => type === 'italic' || type === 'bold'));
  const text = withoutBreaks(inlineText(leaves));
  return { text, title: block.type === 'heading', emphasised: emphasised || role === 'subtitle' };
}
