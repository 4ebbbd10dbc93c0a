import { changes } from '@/db/read/changes';
import type { Reading } from '@/db/read/read';
import type { ClaimView, RoomView } from '@/lib/review/views/piece';
import type { ChangesView } from '@/lib/review/views/text';
import type { DispositionKind } from '@/lib/review/vocabulary';
import { comparedVersion } from './compared-version';

/** What was said of a sentence's words before they changed: where a fact-checker starts, and no judgement of the new ones. */
export interface Earlier {
  disposition: DispositionKind | null;
  /** The claim on the old words, with its verdict; null where there was none. */
  claim: ClaimView | null;
}

/** What changed since the facts were signed (`comparedVersion`); null where there is nothing to compare. */
export function changesSinceSigned(reading: Reading, room: RoomView): ChangesView | null {
  const from = comparedVersion(room);
  return from === null ? null : changes(reading, room.piece.id, from);
}

/** By the index of a sentence of the current version. null: nothing was said before, or its own words stand. */
export function earlierOf(since: ChangesView | null, claims: readonly ClaimView[], index: number): Earlier | null {
  const passage = since?.passages.find(
    (one) =>
      (one.kind === 'changed' || one.kind === 'moved_changed') && one.sentences.some((sentence) => sentence.index === index),
  );
  if (!passage) return null;
  // Of a passage of several sentences the one in the same order: nobody can tell more.
  const at = passage.sentences.findIndex((sentence) => sentence.index === index);
  const lost = claims.filter((one) => passage.lostClaims.includes(one.id));
  const was = passage.was[Math.min(at, passage.was.length - 1)];
  const claim = lost.find((one) => one.lost?.index === was?.index) ?? (lost.length === 1 ? lost[0] : null) ?? null;
  const disposition = was?.disposition ?? null;
  return disposition || claim ? { disposition, claim } : null;
}
