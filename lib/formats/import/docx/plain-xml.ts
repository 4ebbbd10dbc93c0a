import { escapeXml } from './word-tree';

const OTHERS = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
] as const;

/** An XML part in tags and text alone: without comments and instructions, and with CDATA sections as the text that they are. One that does not end stays. */
export function plainXml(xml: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const other = OTHERS.find(({ start }) => xml.startsWith(start, at));
    if (other === undefined) {
      at = xml.indexOf('<', at + 1);
      continue;
    }
    const inside = at + other.start.length;
    const end = xml.indexOf(other.end, inside);
    if (end < 0) break;
    parts.push(xml.slice(from, at), other.start === '<![CDATA[' ? escapeXml(xml.slice(inside, end)) : '');
    from = end + other.end.length;
    at = xml.indexOf('<', from);
  }
  return parts.join('') + xml.slice(from);
}
