import type { DiffPart } from '@/app/_ui/diff';
import type { SentenceView, VersionView } from '@/lib/review/views/piece';
import type { ChangesView, DiffView } from '@/lib/review/views/text';
import { wantsDisposition } from '@/lib/review/wants-disposition';
import { firstWhere } from '@/lib/text/first-where';
import { confirmationTasks } from './confirmation-tasks';
import { type Neighbour, neighboursOf } from './neighbours';

/** What became of a stretch of the newer text, word by word; null where the comparison does not say, or says that nothing did. Offsets are UTF-16 into it. */
export function changeIn(hunks: DiffView['hunks']): (stretch: { start: number; end: number }) => DiffPart[] | null {
  const all = hunks.flatMap(({ parts }) => parts);
  return ({ start, end }) => {
    const parts: DiffPart[] = [];
    for (let at = firstWhere(all.length, (index) => (all[index]?.bEnd ?? 0) >= start); ; at += 1) {
      const part = all[at];
      if (!part || part.bStart > end) break;
      const { kind, text, bStart, bEnd } = part;
      const [from, to] = [Math.max(start, bStart), Math.min(end, bEnd)];
      if (kind === 'removed') {
        if (bStart >= start) parts.push({ kind, text });
      } else if (from < to) parts.push({ kind, text: text.slice(from - bStart, to - bStart) });
    }
    return parts.some((part) => part.kind !== 'same') ? parts : null;
  };
}

export interface ChangedItem {
  index: number;
  part: SentenceView['part'];
  since: number;
  /** Its own words stand; what stands beside it changed. */
  context: boolean;
  yours: boolean;
  /** Wants fact, opinion or leave before anybody can confirm it. */
  judgeFirst: boolean;
}
/** Neighbouring sentences that want a confirmation: one thing to read, and one to say. */
export interface ChangedGroup {
  items: ChangedItem[];
  parts: DiffPart[];
  beside: Neighbour[];
}

/**
 * Sentences that want a confirmation, each in the change in which it is read: those of a changed passage and those right beside it are one group, with what was
 * cut between them. `since`: what changed from the version that was signed; null shows the words as they are.
 */
export function changedGroups(
  { version }: { version: (Pick<VersionView, 'text'> & Partial<Pick<VersionView, 'sentences'>>) | null },
  wanting: readonly SentenceView[],
  since: Pick<ChangesView, 'passages'> | null,
): ChangedGroup[] {
  const text = version?.text ?? '';
  const passages = since?.passages ?? [];
  const { each, elsewhere } = confirmationTasks({ passages }, { sentences: [...wanting], facts: false });
  const words = (some: readonly SentenceView[]): DiffPart[] =>
    some.map(({ start, end }) => ({ kind: 'same', text: text.slice(start, end) }));
  const inPassages = each.flatMap(({ confirm, beside }, at) => {
    const passage = passages[at];
    if (!passage || confirm.length === 0) return [];
    // Of a cut, which has no sentence of its own, what stands behind it is the later of its two neighbours.
    const from = passage.sentences[0]?.index ?? Math.max(...passage.beside);
    const [before, after] = [beside.filter(({ index }) => index < from), beside.filter(({ index }) => index >= from)];
    return [
      {
        run: confirm,
        parts: [
          ...words(before).flatMap((word) => [word, space]),
          ...passage.parts,
          ...words(after).flatMap((word) => [space, word]),
        ],
      },
    ];
  });
  const others = runsOf(elsewhere).map((run) => ({
    run,
    parts: words(run).flatMap((word, at) => (at === 0 ? [word] : [space, word])),
  }));
  return [...inPassages, ...others]
    .toSorted((a, b) => (a.run[0]?.index ?? 0) - (b.run[0]?.index ?? 0))
    .map(({ run, parts }) => {
      const changed = run.filter((sentence) => sentence.unconfirmed !== 'context').map(({ index }) => index);
      return { items: run.map(itemOf), parts, beside: version && changed.length > 0 ? neighboursOf(version, changed) : [] };
    });
}

const space: DiffPart = { kind: 'same', text: ' ' };

/** Those that follow one another. */
function runsOf(sentences: readonly SentenceView[]): SentenceView[][] {
  const runs: SentenceView[][] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === sentence.index - 1) run?.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}

const itemOf = (sentence: SentenceView): ChangedItem => ({
  index: sentence.index,
  part: sentence.part,
  since: sentence.since,
  context: sentence.unconfirmed === 'context',
  yours: sentence.yours,
  judgeFirst: wantsDisposition(sentence),
});
