import type { VersionContent } from '@/lib/review/draft-content';

interface Node {
  type: string;
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Node[];
}

/** A second reading of what a sentence is dressed in, character by character: the kind of its block, and where its letters lead. For the oracle. */
export function slowDress({ headline, standfirst, body, sources }: VersionContent, span: { start: number; end: number }): string {
  /** Of each character of the canonical text: how it stands, and where it leads. */
  const characters: { stands: string; leads: string[] }[] = [];
  const add = (stands: string, leaves: readonly Node[]) => {
    if (leaves.every((leaf) => (leaf.text ?? '').trim() === '')) return;
    if (characters.length > 0) characters.push({ stands: '', leads: [] }, { stands: '', leads: [] });
    for (const leaf of leaves) {
      const leads = (leaf.marks ?? []).flatMap((mark) => {
        if (mark.type === 'link') return [String(mark.attrs?.['href'])];
        if (mark.type === 'source_ref') return [JSON.stringify(sources[Number(mark.attrs?.['source'])])];
        return [];
      });
      for (let at = 0; at < (leaf.text ?? ' ').length; at += 1) characters.push({ stands, leads });
    }
  };
  const walk = (node: Node, around: string[]) => {
    if (node.type === 'paragraph' || node.type === 'heading')
      add(`${around.includes('blockquote')} ${around.includes('listItem')} ${node.type}`, node.content ?? []);
    else for (const child of node.content ?? []) walk(child, [...around, node.type]);
  };
  add('headline', [{ type: 'text', text: headline }]);
  add('standfirst', [{ type: 'text', text: standfirst }]);
  walk(body as Node, []);
  const own = characters.slice(span.start, span.end);
  const leads = own.flatMap((one, at) => one.leads.filter((lead) => !own[at - 1]?.leads.includes(lead)));
  return JSON.stringify([own[0]?.stands, leads]);
}
