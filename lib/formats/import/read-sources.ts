import { oneLine } from '@/lib/text/one-line';
import { safeHref } from '@/lib/text/safe-href';
import type { ImportedSource } from './imported-piece';
import { outerHref } from './outer-href';
import { takenOut, withoutPointers } from './without-pointers';

const BULLET = /^\s*(?:[*•·–+-]|\[?\d{1,3}[.)\]])\s+/u;
const MARKDOWN_LINK = /\[(?<label>[^\]]{0,300})\]\(\s{0,9}<?(?<target>[^)\s>[]{1,2000})>?(?:\s{1,9}"[^"]{0,300}")?\s{0,9}\)/gu;
const BARE_URL = /<?(?<bare>https?:\/\/[^\s<>"”»]+)>?/gu;
/** Reads the entries of a list of sources: a line each, or several bullets on one line; an address may be a Markdown link. */
export function readSources(lines: readonly string[]): ImportedSource[] {
  return entries(lines).flatMap(readEntry);
}

function entries(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines.flatMap(splitBullets)) {
    if (line.trim() === '') continue;
    const last = found.at(-1);
    const bareAddress = /^\s*(?:\[|<)?https?:\/\//u.test(line);
    // The address on the line below its title.
    if (last !== undefined && bareAddress && !/https?:\/\//u.test(last)) found[found.length - 1] = `${last} ${line.trim()}`;
    else found.push(line.replace(BULLET, '').trim());
  }
  return found;
}

/** Several bullets on one line: a bullet counts as one only where an address or a full entry ends before it. */
function splitBullets(line: string): string[] {
  const items: string[] = [];
  for (const part of line.replace(/\s+/gu, ' ').split(/ (?=[*•·] )/u)) {
    const last = items.at(-1);
    const ended =
      last === undefined || '.)]>'.includes(last.at(-1) ?? ' ') || last.slice(last.lastIndexOf(' ') + 1).startsWith('http');
    if (ended) items.push(part);
    else items[items.length - 1] = `${last} ${part}`;
  }
  return items;
}

function readEntry(entry: string): ImportedSource[] {
  const links: { url: string; label: string }[] = [];
  const bare = entry.replace(MARKDOWN_LINK, (_, label: string, target: string) => {
    const url = outerHref(target);
    if (url !== null) links.push({ url, label });
    return url === null ? label : ' ';
  });
  const besides = tidy(
    bare.replace(BARE_URL, (whole, address: string) => {
      const url = outerHref(withoutTrailing(address));
      if (url !== null) links.push({ url, label: '' });
      return url === null ? whole : ' ';
    }),
  );
  // Linked words are words of the entry where it has others too; else each address has its own.
  const title = besides === '' ? '' : tidy(withoutAddresses(entry.replace(MARKDOWN_LINK, '$<label>')));
  if (links.length === 0) return title === '' ? [] : [{ title, url: '' }];
  return links.map(({ url, label }) => ({ url, title: title || tidy(withoutAddresses(label)) || new URL(url).hostname }));
}

function withoutAddresses(text: string): string {
  return text.replace(BARE_URL, (whole, address: string) => {
    const url = withoutTrailing(address);
    return safeHref(url) === null ? whole : ` ${takenOut} ${address.startsWith(')', url.length) ? ')' : ''}`;
  });
}

/** Punctuation after an address is not part of it, nor is a closing bracket that it does not open. */
function withoutTrailing(url: string): string {
  const end = withoutEnd(url, ".,;:!?'*_");
  return end.endsWith(')') && !end.includes('(') ? end.slice(0, -1) : end;
}

function tidy(title: string): string {
  const words = title
    .replace(/[*_`]+/gu, (run, at: number) =>
      /\p{L}/u.test(title[at - 1] ?? '') && /\p{L}/u.test(title[at + run.length] ?? '') ? run : '',
    )
    .replace(/\s+/gu, ' ');
  const plain = withoutPointers(words)
    .replace(/\s+/gu, ' ')
    .replace(/\( ?\)/gu, '')
    .replace(/ \)$/u, '')
    .replace(/ (?=[,.](?: |$))/gu, '')
    .replace(/[,;:]\.$/u, '')
    .replace(/^[ :,;–—-]+/u, '');
  return oneLine(withoutEnd(plain, ' :,;–—-'));
}

/** Not by pattern: one that looks for the end of a run at every place of it takes time that grows with its square. */
function withoutEnd(text: string, unwanted: string): string {
  let end = text.length;
  while (end > 0 && unwanted.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
