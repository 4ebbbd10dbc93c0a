import { type BlockStyle, type Container, readStyleName } from '../../word/block-style';
import { keysIn } from '../../word/source-style';
import { listEntryStyle } from '../html/word-entry';
import { ownSourcesFrom } from './own-body';

/** So many styles of ours are understood; one for each way in which blocks stand in each other. */
const MOST_STYLES = 500;

/** Rules for mammoth that the styles of a document call for, in its own language; `stylesXml` is the part that names them. */
export function styleMap(stylesXml: string): string[] {
  const names = [...stylesXml.matchAll(/<\w+:name\s[^<>]*?\bval="(?<name>[^"<>]{1,200})"/g)].map((match) =>
    unescaped(match.groups?.['name'] ?? ''),
  );
  const ours = [...new Set(names)].slice(0, MOST_STYLES).flatMap((name) => {
    const block = readStyleName(name);
    const keys = keysIn('rests on', name);
    if (block) return [`p[style-name='${name}'] => ${path(block)}`];
    return keys ? [`r[style-name='${name}'] => ${keys.map(source).join(' > ')}`] : [];
  });
  return [
    ...ours,
    // They are told where the file's own styles are known (`rewritePart`).
    'strike => span',
    `r.${listEntryStyle} => span.${listEntryStyle}`,
    // Headings below a title (`withRanks`).
    "p[style-name='Counterpoint heading'] => h2:fresh",
    "p[style-name='Counterpoint small heading'] => h3:fresh",
    "p[style-name='Title'] => p.Title:fresh",
    "p[style-name='Subtitle'] => p.Subtitle:fresh",
    "p[style-name='Quote'] => blockquote > p:fresh",
    "p[style-name='Intense Quote'] => blockquote > p:fresh",
  ];
}

const source = (key: number) => `span[data-source='ours-${ownSourcesFrom + key - 1}']`;
const tags = { paragraph: 'p', heading: 'h2', 'small heading': 'h3', line: 'hr' } as const;

function path({ inside, leaf }: BlockStyle): string {
  return [...inside.flatMap(containerPath), `${tags[leaf]}:fresh`].join(' > ');
}

function containerPath(container: Container): string[] {
  const fresh = container.fresh ? ':fresh' : '';
  if (container.kind === 'quote') return [`blockquote${fresh}`];
  const list = container.kind === 'bullets' ? 'ul' : container.start === 1 ? 'ol' : `ol[start='${container.start}']`;
  return [`${list}${fresh}`, container.item ? 'li:fresh' : 'li'];
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);
