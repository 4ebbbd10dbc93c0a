import { bodyHtml } from '@/lib/formats/export/html/body-html';
import { closedBody } from './closed-body';
import { type DomNode, htmlTree } from './html/html-tree';
import { readHtml } from './html/read-html';
import { withoutMenus } from './html/without-menus';
import type { ImportNotice } from './import-notice';
import type { ImportedSource } from './imported-piece';
import { joinSources } from './join-sources';
import { LeftOut } from './left-out';

export interface PastedPage {
  /** HTML of the closed schema, as the editor reads it. */
  html: string;
  /** The piece's list of sources with those of the footnotes in what was pasted. */
  sources: ImportedSource[];
  /** What whoever pasted has to be told. */
  notices: ImportNotice[];
}

/** What was copied out of another program, by the same rules as an imported page. `document`: what any DOM made of it; nothing in it has to be trusted. */
export function pastedPage(document: DomNode, listed: readonly ImportedSource[]): PastedPage {
  const left = new LeftOut();
  const tree = htmlTree(document, left);
  left.add('furniture_left_out', withoutMenus(tree));
  const read = readHtml(tree, new Set(), left);
  if (read.blocks.length === 0) return { html: '', sources: [...listed], notices: left.notices() };
  const { blocks, sources } = joinSources(listed, closedBody(read.blocks).content, read.sources);
  return { html: bodyHtml(blocks).text, sources, notices: left.notices() };
}
