import type { CanonicalBlock } from '../text/canonical-text';
import type { ChangeKind } from './vocabulary';

/** What is compared of a version: its sentences with the kinds of their blocks, and its lines. */
export interface Compared {
  sentences: readonly { fingerprint: string; kind: CanonicalBlock['kind'] }[];
  lines: readonly { fingerprint: string }[];
  language: string;
}

/**
 * What a new version changed, found and never declared. `style`: no sentence and no line has another fingerprint. `headline`: headline or standfirst. `cut`: whole
 * sentences are gone from the text, and the others are there in their order. All else is `substance`, and so is a sentence that stands as it did and is now a
 * quote, or leads elsewhere (`redressed`).
 */
export function changeKinds(before: Compared, after: Compared, redressed: boolean): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (!isSame(heads(before), heads(after))) kinds.push('headline');
  const [was, is] = [text(before), text(after)];
  const moved = !isSame(was, is);
  if (moved && isPartOf(is, was)) kinds.push('cut');
  const lines = before.lines.map((line) => line.fingerprint);
  const sameLines = isSame(
    lines,
    after.lines.map((line) => line.fingerprint),
  );
  if (redressed || !sameLines || before.language !== after.language || (moved && !kinds.includes('cut'))) kinds.push('substance');
  return kinds.length === 0 ? ['style'] : kinds;
}

const isHead = (kind: CanonicalBlock['kind']) => kind === 'headline' || kind === 'standfirst';
const heads = ({ sentences }: Compared) =>
  sentences.filter(({ kind }) => isHead(kind)).map(({ kind, fingerprint }) => `${kind} ${fingerprint}`);
const text = ({ sentences }: Compared) => sentences.filter(({ kind }) => !isHead(kind)).map(({ fingerprint }) => fingerprint);
const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word, at) => word === b[at]);

/** Whether `part` is `whole` with some of it left out. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at += 1;
  return at === part.length;
}
