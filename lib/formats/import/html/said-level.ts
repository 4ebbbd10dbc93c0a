import type { HtmlElement } from './html-tree';

/** The level that an entry of a list names (from 1), and the list it belongs to if it names one; `null` if it names no level. */
export function saidLevel(entry: HtmlElement, list: HtmlElement): { level: number; list: string | null } | null {
  const { attributes } = entry;
  // The clipboard of Google Docs and of Word on the web.
  const said = attributes['data-aria-level'] ?? attributes['aria-level'];
  if (entry.tag === 'li' && said !== undefined && /^[1-9]$/.test(said))
    return { level: Number(said), list: attributes['data-listid'] ?? null };
  // A page downloaded from Google Docs.
  const kix = /(?:^|\s)lst-kix_(?<list>\w+)-(?<level>[0-8])(?:\s|$)/.exec(list.attributes.class ?? '')?.groups;
  return kix === undefined ? null : { level: Number(kix['level']) + 1, list: kix['list'] ?? null };
}
