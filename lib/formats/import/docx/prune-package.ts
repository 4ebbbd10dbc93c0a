import { strToU8, zipSync } from 'fflate';
import { FileRefused } from '../file-trouble';
import type { NoticeKind } from '../import-notice';
import { importLimits } from '../limits';
import type { WordPackage } from './open-package';
import { prunePart } from './prune-part';

/** The words of a Word file and how they are set, and what was cut or found while it was pruned. */
export type PrunedPackage = {
  /** A zip file again, of pruned parts alone: whoever reads it finds nothing else. */
  bytes: Uint8Array;
  styles: string;
  counts: ReadonlyMap<NoticeKind, number>;
  notes: number;
};

/** What stays of each part goes by its outermost element; comments are counted and left out, headers and footers as well. */
const BODY = new Set(['document', 'footnotes', 'endnotes']);
const KEPT = new Set([...BODY, 'styles', 'numbering', 'Relationships', 'Types']);

/** Prunes every part and packs the ones that are needed again. Throws `FileRefused`. */
export function prunePackage(parts: WordPackage): PrunedPackage {
  const counts = new Map<NoticeKind, number>();
  const kept: [string, Uint8Array][] = [];
  let elements = 0;
  let attributes = 0;
  let notes = 0;
  let styles = '';
  for (const [name, xml] of parts) {
    const part = prunePart(xml);
    if (BODY.has(part.root) || part.root === 'comments') {
      for (const [kind, count] of part.counts) counts.set(kind, (counts.get(kind) ?? 0) + count);
      notes += part.noteReferences;
    }
    if (!KEPT.has(part.root)) continue;
    elements += part.elements;
    attributes += part.attributes;
    if (part.root === 'styles') styles = xml;
    kept.push([name, strToU8(BODY.has(part.root) ? part.xml : xml)]);
  }
  if (elements > importLimits.xmlElements || attributes > importLimits.xmlAttributes) throw new FileRefused('inflates_too_far');
  if (notes > importLimits.notes) throw new FileRefused('too_many_notes');
  return { bytes: zipSync(Object.fromEntries(kept), { level: 0 }), styles, counts, notes };
}
