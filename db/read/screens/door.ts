import { sees } from '@/lib/review/permissions';
import { reviewEnd } from '@/lib/review/review-end';
import type { ScreenView } from '@/lib/review/views/screen';
import { statement } from '../../connection/statement';
import type { Reading } from '../read';
import { pieceFor } from '../visible-piece';

// As `seenVersion` says of a room: what they said to have seen, judged, approved or made.
const lastSeen = statement((db) =>
  db.$client
    .prepare<[{ id: string; me: string }], number>(
      `SELECT max(
         coalesce((SELECT version FROM looks WHERE piece_id = @id AND person_id = @me), 0),
         coalesce((SELECT max(version) FROM sign_offs WHERE piece_id = @id AND by = @me), 0),
         coalesce((SELECT max(number) FROM versions WHERE piece_id = @id AND made_by = @me), 0),
         coalesce((SELECT max(version) FROM consents WHERE piece_id = @id AND by = @me), 0))`,
    )
    .pluck(),
);

/**
 * The door of a piece: to what changed since the viewer's last look, where something did, else to the text. Passing through it is no look
 * (docs/decisions/0011). null: not there, or not theirs to see.
 */
export function doorScreen(reading: Reading, pieceId: string): ScreenView<'door'> | null {
  const { tx, viewer } = reading;
  const piece = pieceFor(reading, pieceId);
  if (!piece) return null;
  if (reviewEnd(viewer, piece.relation)) return { opensOn: 'text' };
  if (!sees(viewer, piece.relation)) return null;
  const last = lastSeen(tx).get({ id: pieceId, me: viewer.personId }) ?? 0;
  return { opensOn: piece.may('see_text') && last > 0 && last < piece.row.currentVersion ? 'changed' : 'text' };
}
