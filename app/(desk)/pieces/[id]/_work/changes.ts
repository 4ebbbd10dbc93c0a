import type { DiffPart } from '@/app/_ui/diff';
import type { RoomView, SentenceView } from '@/lib/review/views/piece';
import type { DiffView } from '@/lib/review/views/text';

/** The version that a duty's last standing judgement was given on; null when nobody signed, or whoever did took it back. */
export function signedVersion(room: RoomView, kind: 'fact_check' | 'perspective', mineOnly: boolean): number | null {
  const signed = room.signOffs.filter(
    (one) =>
      one.duty.kind === kind &&
      one.standing !== 'revoked' &&
      (!mineOnly || one.mine) &&
      (kind === 'perspective' || one.outcome === 'checked'),
  );
  return signed.at(-1)?.version ?? null;
}

/** What became of a stretch of the newer text, word by word; null where the comparison does not say, or says that nothing did. Offsets are UTF-16 into it. */
export function changeOf(diff: DiffView | null, { start, end }: { start: number; end: number }): DiffPart[] | null {
  if (!diff) return null;
  const parts = diff.hunks
    .filter((hunk) => hunk.bStart <= end && hunk.bEnd >= start)
    .flatMap((hunk) => hunk.parts)
    .flatMap((part): DiffPart[] => {
      const { kind, text, bStart, bEnd } = part;
      if (kind === 'removed') return bStart >= start && bStart <= end ? [{ kind, text }] : [];
      const from = Math.max(start, bStart);
      const to = Math.min(end, bEnd);
      return from < to ? [{ kind, text: text.slice(from - bStart, to - bStart) }] : [];
    });
  return parts.some((one) => one.kind !== 'same') ? parts : null;
}

export interface ChangedItem {
  index: number;
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
}

/** Sentences that want a confirmation (in text order), those that follow one another together, each group with what changed in it and right beside it. */
export function changedGroups(room: RoomView, wanting: readonly SentenceView[], diff: DiffView | null): ChangedGroup[] {
  const { text = '', sentences = [] } = room.version ?? {};
  const runs: SentenceView[][] = [];
  for (const one of wanting) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === one.index - 1) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run): ChangedGroup[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    // From the end of the sentence before to the start of the next: a sentence that was cut there is part of what changed.
    const around = {
      start: sentences[first.index - 1]?.end ?? first.start,
      end: sentences[last.index + 1]?.start ?? last.end,
    };
    return [
      {
        items: run.map((one) => ({
          index: one.index,
          since: one.since,
          context: one.unconfirmed === 'context',
          yours: one.yours,
          judgeFirst: one.candidate && one.disposition === null,
        })),
        parts: changeOf(diff, around) ?? [{ kind: 'same', text: text.slice(first.start, last.end) }],
      },
    ];
  });
}
