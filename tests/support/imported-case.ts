import { readFileSync } from 'node:fs';
import { importFile } from '@/lib/formats/import/import-file';
import type { BlockJson, InlineJson } from '@/lib/text/body';

export const caseFile = (name: string) => readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url));

/** What came of a file, in a form that a person can read: `1. ` and `- ` before entries of lists, `[words](address)` for links, `{n}` behind words that rest on source n. */
export async function importedCase(name: string, bytes: Uint8Array = caseFile(name)) {
  const file = await importFile({ name, bytes });
  if (!file.ok) return { trouble: file.trouble };
  const { headline, standfirst, byline, body, sources } = file.piece;
  const lines = [headline, standfirst, ...body.content.flatMap((block) => linesOf(block))].filter((line) => line !== '');
  return { lines, byline, sources: sources.map(({ title, url }) => `${title} ${url}`.trim()), told: toldOf(file.notices) };
}

export const toldOf = (notices: readonly { kind: string; count: number }[]) =>
  Object.fromEntries(notices.map(({ kind, count }) => [kind, count]));

export function linesOf(block: BlockJson, before = ''): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [before + (block.content ?? []).map(inline).join('')];
    case 'blockquote':
      return block.content.flatMap((inner) => linesOf(inner, `${before}> `));
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }, at) => {
        const marker = block.type === 'bulletList' ? '- ' : `${block.attrs.start + at}. `;
        return content.flatMap((inner, index) => linesOf(inner, index === 0 ? before + marker : `${before}  `));
      });
    case 'horizontalRule':
      return [`${before}---`];
  }
}

function inline(leaf: InlineJson): string {
  if (leaf.type === 'hardBreak') return ' / ';
  let text = leaf.text;
  for (const mark of leaf.marks ?? []) {
    if (mark.type === 'link') text = `[${text}](${mark.attrs.href})`;
    if (mark.type === 'source_ref') text = `${text}{${mark.attrs.source}}`;
  }
  return text;
}
