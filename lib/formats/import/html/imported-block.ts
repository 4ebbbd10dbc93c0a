import type { BlockJson, InlineJson } from '@/lib/text/body';
import type { Role } from './paragraph-role';

/** A paragraph or heading. A title is a heading of the first rank that a body has; headings do not say again that they are bold. */
export function importedBlock(role: Role, content: InlineJson[]): BlockJson {
  if (role.kind !== 'heading' && role.kind !== 'title') return { type: 'paragraph', content };
  return { type: 'heading', attrs: { level: role.kind === 'heading' ? role.level : 2 }, content: withoutBold(content) };
}

/** What may stand in an entry of a list: it begins with a paragraph, so a heading there becomes one. */
export function itemOf(content: readonly BlockJson[]): BlockJson[] {
  const [first, ...rest] = content;
  if (first?.type === 'paragraph') return [...content];
  if (first?.type === 'heading') return [{ type: 'paragraph', ...(first.content ? { content: first.content } : {}) }, ...rest];
  return [{ type: 'paragraph' }, ...content];
}

function withoutBold(content: InlineJson[]): InlineJson[] {
  const isBold = ({ marks }: InlineJson) => marks?.some(({ type }) => type === 'bold') === true;
  if (!content.every(isBold)) return content;
  return content.map((leaf) => ({ ...leaf, marks: leaf.marks?.filter(({ type }) => type !== 'bold') ?? [] }));
}
