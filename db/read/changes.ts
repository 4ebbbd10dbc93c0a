import type { ChangesBasis, Placed } from '@/lib/review/changes-between';
import type { SentenceKey } from '@/lib/review/facts';
import type { ChangesView } from '@/lib/review/views/text';
import { statement } from '../connection/statement';
import { sentencesJson } from '../load/versions';
import { dispositionsSeen } from './dispositions-seen';
import type { Reading } from './read';
import { reader, summaryOf } from './versions';
import { versionBody } from './written';

interface Asked {
  id: string;
  me: string;
}
// What the viewer may not see yet is not asked for: a note or a claim that is not posted is its maker's alone.
const places = statement((db) =>
  db.$client.prepare<[Asked & { from: number; to: number }], Placed>(
    `SELECT n.id, n.placed_on AS placedOn, r.version, r.start, r.end FROM resolutions r JOIN counterpoints n ON n.id = r.counterpoint_id
     WHERE r.piece_id = @id AND r.version IN (@from, @to) AND r.start IS NOT NULL AND (n.posted = 1 OR n.by = @me) ORDER BY n.code = 0, n.code, n.made_at, n.rowid`,
  ),
);
const claims = statement((db) =>
  db.$client.prepare<[Asked], SentenceKey & { id: string }>(
    `SELECT c.id, k.fingerprint, k.occurrence FROM claim_sentences k JOIN claims c ON c.id = k.claim_id
     WHERE k.piece_id = @id AND (c.posted = 1 OR c.by = @me) ORDER BY c.at, c.id`,
  ),
);
/** Two versions, and what their comparison (`changed`) is made from. */
export interface UncomparedChanges extends Omit<ChangesView, 'passages'> {
  basis: ChangesBasis;
}

/** What is needed to say what changed from version `from` to the current one. null where either is not there for this viewer. */
export function changes(reading: Reading, pieceId: string, from: number): UncomparedChanges | null {
  const found = reader(reading, pieceId);
  if (!found) return null;
  const { tx, viewer } = reading;
  const side = (number: number) => {
    const row = found.versions.find((version) => version.number === number);
    const body = row && versionBody(tx, pieceId, number);
    if (!row || !body) return null;
    const { headline, standfirst } = body.content;
    return {
      view: { ...summaryOf(row, found.people), content: body.content },
      compared: { number, headline, standfirst, text: body.text, sentences: sentencesJson(tx, pieceId, number) },
    };
  };
  const to = found.piece.row.currentVersion;
  const [older, newer] = [side(from), side(to)];
  if (!older || !newer) return null;
  const me = { id: pieceId, me: viewer.personId };
  return {
    from: older.view,
    to: newer.view,
    basis: {
      older: older.compared,
      newer: newer.compared,
      placed: places(tx).all({ ...me, from, to }),
      claimed: claims(tx).all(me),
      said: dispositionsSeen(tx, pieceId, viewer.personId),
    },
  };
}
