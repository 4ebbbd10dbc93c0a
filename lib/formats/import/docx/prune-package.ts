import { strToU8, zipSync } from 'fflate';
import { FileRefused } from '../file-trouble';
import type { NoticeKind } from '../import-notice';
import { importLimits } from '../limits';
import { listNumbers } from './list-numbers';
import type { WordPackage } from './open-package';
import { plainXml } from './plain-xml';
import { type PrunedPart, prunePart } from './prune-part';
import { rewritePart } from './rewrite-part';
import { wordStyles } from './word-styles';
import { wordTree } from './word-tree';

/** The words of a Word file and how they are set, and what was cut or found while it was pruned. */
type PrunedPackage = {
  /** A zip file again, of pruned parts alone: whoever reads it finds nothing else. */
  bytes: Uint8Array;
  styles: string;
  counts: ReadonlyMap<NoticeKind, number>;
  notes: number;
};

/** What stays of each part goes by its outermost element; comments, headers and footers are counted and left out, and lists are counted here (`listNumbers`). */
const BODY = new Set(['document', 'footnotes', 'endnotes']);
const KEPT = new Set([...BODY, 'styles', 'Relationships', 'Types']);
const MARGINS = new Set(['hdr', 'ftr']);

/** Prunes every part, rewrites those with the text and packs the ones that are needed again. Throws `FileRefused`. */
export function prunePackage(given: WordPackage): PrunedPackage {
  const parts = new Map([...given].map(([name, xml]) => [name, plainXml(xml)]));
  const counts = new Map<NoticeKind, number>();
  const count = (kind: NoticeKind, more = 1) => counts.set(kind, (counts.get(kind) ?? 0) + more);
  const pruned = [...parts].map(([name, xml]) => ({ name, ...prunePart(xml) }));
  const named = (root: string) => pruned.find((part) => part.root === root);
  let elements = 0;
  let attributes = 0;
  for (const part of pruned) {
    if (BODY.has(part.root) || part.root === 'comments') for (const [kind, more] of part.counts) count(kind, more);
    if (MARGINS.has(part.root) && part.hasWords) count('margins_left_out');
    if (!KEPT.has(part.root) && part.root !== 'numbering') continue;
    elements += part.elements;
    attributes += part.attributes;
  }
  if (elements > importLimits.xmlElements || attributes > importLimits.xmlAttributes) throw new FileRefused('inflates_too_far');
  const stylesXml = parts.get(named('styles')?.name ?? '') ?? '';
  const numbering = parts.get(named('numbering')?.name ?? '') ?? '';
  const styles = wordStyles(stylesXml);
  const notes = new Set(
    pruned.filter(({ root }) => root === 'footnotes' || root === 'endnotes').flatMap(({ xml }) => notesIn(xml)),
  );
  const referred = new Set<string>();
  const rewritten = ({ xml, root }: PrunedPart) =>
    rewritePart(xml, {
      styles,
      listNumber: root === 'document' ? listNumbers(numbering, styles) : null,
      // A note on a note has no place: its mark is taken out, and the person is told.
      notes: root === 'document' ? notes : new Set(),
      refer: (note) => referred.add(note),
      count,
    });
  const kept = pruned
    .filter(({ root }) => KEPT.has(root))
    .map((part): [string, Uint8Array] => [
      part.name,
      strToU8(BODY.has(part.root) ? rewritten(part) : (parts.get(part.name) ?? '')),
    ]);
  if (referred.size > importLimits.notes) throw new FileRefused('too_many_notes');
  return { bytes: zipSync(Object.fromEntries(kept), { level: 0 }), styles: stylesXml, counts, notes: referred.size };
}

/** The notes of a part, each named by its kind and its id. */
function notesIn(xml: string): string[] {
  const [root] = wordTree(xml).children;
  return (root?.children ?? []).map((note) => `${note.name} ${note.attribute('id') ?? ''}`);
}
