import { can } from '@/lib/review/permissions';
import type { HoldingView } from '@/lib/review/views/newsroom';
import { holdingsOf } from '../load/holdings';
import { personAt } from '../load/people';
import { namesOf } from './names';
import { perspectiveBook } from './perspectives';
import { piece } from './pieces';
import type { Reading } from './read';

/** What a person has in hand and the viewer is asked about, for administrators; null: nobody of this id, or not theirs to know. A piece that they may not see is not named. */
export function holdings(reading: Reading, personId: string): HoldingView[] | null {
  const { tx, viewer, now } = reading;
  // Reading needs no person's session; only the rule of who, not of how.
  const asker = { ...viewer, via: 'session' as const };
  if (!can(asker, 'manage_people').allowed || !personAt(tx, personId)) return null;
  const held = holdingsOf(tx, personId, now, asker).flatMap(({ kind, asked, ...holding }) =>
    asked && kind !== 'unposted_block' ? [{ kind, ...holding }] : [],
  );
  const names = namesOf(
    tx,
    held.flatMap((holding) => holding.takers),
  );
  const perspectives = perspectiveBook(tx);
  const seenPieces = new Map([...new Set(held.map(({ pieceId }) => pieceId))].map((id) => [id, piece(reading, id)]));
  return held.map(({ kind, id, pieceId, duty, takers }) => {
    const seen = seenPieces.get(pieceId);
    return {
      kind,
      id,
      pieceId: seen ? pieceId : null,
      headline: seen?.headline ?? null,
      perspective: duty?.perspective ? perspectives.name(duty.perspective) : null,
      takers: takers.map((taker) => ({ personId: taker, name: names.get(taker)?.name ?? '' })),
    };
  });
}
