import { sentenceKey } from '../text/sentences';
import { type Lined, textLines } from '../text/text-lines';
import type { Rows } from './rows';

export type StoredLine = NonNullable<Rows['versions']['lines']>[number];

/** The version that a new one is compared with. */
interface LinesBefore {
  /** What is stored of its lines; null where it was made before lines were. */
  lines: readonly StoredLine[] | null;
  /** Its content; null where there is none, or it was erased. */
  content: Lined | null;
  number: number;
}

/**
 * The lines of a new version, each with the first version of the unbroken run that has it. Of a version that was made before lines were stored, nothing is known
 * but that it had them: their run begins with it.
 */
export function versionLines(
  content: Lined,
  before: LinesBefore,
  number: number,
  writers: (line: { fingerprint: string }) => string[],
): StoredLine[] {
  const stored =
    before.lines ?? (before.content ? textLines(before.content).map((line) => ({ ...line, since: before.number })) : []);
  const since = new Map(stored.map((line) => [sentenceKey(line), line.since]));
  return textLines(content).map((line) => ({
    field: line.field,
    number: line.number,
    fingerprint: line.fingerprint,
    occurrence: line.occurrence,
    since: since.get(sentenceKey(line)) ?? number,
    writers: writers(line),
  }));
}
