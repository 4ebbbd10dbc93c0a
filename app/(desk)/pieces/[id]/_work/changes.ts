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

/** What became of one sentence, word by word; null where the comparison does not say. Offsets of the newer text decide what belongs to it. */
export function changeOf(diff: DiffView | null, { start, end }: Pick<SentenceView, 'start' | 'end'>): DiffPart[] | null {
  if (!diff) return null;
  const parts = diff.hunks
    .filter((hunk) => hunk.changed && hunk.bStart < end && hunk.bEnd > start)
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
  text: string;
  parts: DiffPart[] | null;
  yours: boolean;
  /** Wants fact, opinion or leave before anybody can confirm it. */
  judgeFirst: boolean;
}

/** Sentences that want a confirmation, each with what changed. */
export function changedItems(room: RoomView, sentences: readonly SentenceView[], diff: DiffView | null): ChangedItem[] {
  const text = room.version?.text ?? '';
  return sentences.map((one) => ({
    index: one.index,
    since: one.since,
    text: text.slice(one.start, one.end),
    parts: changeOf(diff, one),
    yours: one.yours,
    judgeFirst: one.candidate && one.disposition === null,
  }));
}
