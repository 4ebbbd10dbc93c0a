import type { BlockJson, InlineJson } from './body';
import { type Dressed, pointsOf } from './dress';

type Content = Pick<Dressed, 'body' | 'sources'> & { byline: string; disclosure: string; language: string };

/**
 * What readers see of a version beside its sentences, made to be compared: the byline, the disclosure, the language, the sources, where links and
 * source references lead, and what kinds of block follow each other. How many paragraphs there are is left out: those are seen as sentences.
 */
export function besideSentences({ byline, disclosure, language, sources, body }: Content): string {
  const kinds: string[] = [];
  const points: string[] = [];
  let last: string[] = [];
  const see = (leaf: InlineJson) => {
    const now = pointsOf(leaf, sources);
    points.push(...now.filter((one) => !last.includes(one)));
    last = now;
  };
  const walk = (nodes: readonly BlockJson[], around: string) => {
    for (const node of nodes) {
      const kind = `${around} ${node.type}${node.type === 'heading' ? node.attrs.level : ''}`;
      if (node.type === 'bulletList' || node.type === 'orderedList') for (const item of node.content) walk(item.content, kind);
      else if (node.type === 'blockquote') walk(node.content, kind);
      else {
        if (kinds.at(-1) !== kind) kinds.push(kind);
        if (node.type !== 'horizontalRule') for (const leaf of node.content ?? []) see(leaf);
        last = [];
      }
    }
  };
  walk(body.content, '');
  return JSON.stringify([byline, disclosure, language, sources.map(({ title, url }) => [title, url]), kinds, points]);
}
