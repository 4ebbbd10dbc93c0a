import { brief } from '@/lib/review/brief';
import { factsSigned, uncheckedLines } from '@/lib/review/coverage';
import type { GateFacts, LineFacts } from '@/lib/review/facts';
import type { LineView } from '@/lib/review/views/piece';
import { type Lined, textLines } from '@/lib/text/text-lines';

interface Asked {
  lines: readonly LineFacts[];
  content: Lined;
  /** Given for the current version only: then what wants a confirmation is shown. */
  facts: GateFacts | null;
  viewerId: string;
}

/** A version's lines with their words. */
export function lineViews({ lines, content, facts, viewerId }: Asked): LineView[] {
  const texts = textLines(content);
  const open = new Set(facts?.version ? unconfirmed(facts, facts.version) : []);
  return lines.map(({ index, field, number, fingerprint, since, writers }) => ({
    index,
    field,
    number,
    text: texts[index]?.text ?? '',
    fingerprint,
    since,
    unconfirmed: open.has(index),
    yours: writers.includes(viewerId),
  }));
}

function unconfirmed(facts: GateFacts, version: NonNullable<GateFacts['version']>): number[] {
  const indexed = brief(facts, version);
  return factsSigned(indexed, 'lenient') ? uncheckedLines(indexed, 'strict').map((uncheckedLine) => uncheckedLine.index) : [];
}
