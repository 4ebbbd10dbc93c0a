import type { BlockJson, ContainerJson, ListItemJson } from '@/lib/text/body';
import { inlineMarkdown } from './inline-markdown';

/** CommonMark takes nine digits. */
const LARGEST_NUMBER = 999_999_999;

/** Blocks as Markdown (CommonMark) that reads back as the same blocks. Lists that follow each other have different markers, else they would be one. */
export function blocksMarkdown(blocks: readonly BlockJson[]): string {
  const written: string[] = [];
  let other = false;
  for (const [at, block] of blocks.entries()) {
    other = block.type === blocks[at - 1]?.type && !other;
    written.push(blockMarkdown(block, other));
  }
  return written.join('\n\n');
}

function blockMarkdown(block: BlockJson, other: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.content ?? [], false);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inlineMarkdown(block.content ?? [], true)}`.trimEnd();
    case 'horizontalRule':
      return '---';
    case 'blockquote':
      return indented(blocksMarkdown(block.content), '> ', '> ');
    case 'bulletList':
      return list(block, () => (other ? '* ' : '- '));
    case 'orderedList':
      return list(block, (at) => `${Math.min(block.attrs.start + at, LARGEST_NUMBER)}${other ? ')' : '.'} `);
  }
}

function list({ content }: Extract<ContainerJson, { content: ListItemJson[] }>, markerAt: (at: number) => string): string {
  const isTight = content.every((item) => item.content.length === 1);
  return content
    .map((item, at) => {
      const marker = markerAt(at);
      return indented(blocksMarkdown(item.content), marker, ' '.repeat(marker.length));
    })
    .join(isTight ? '\n' : '\n\n');
}

/** Blank lines get no white space at their end. */
function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');
}
