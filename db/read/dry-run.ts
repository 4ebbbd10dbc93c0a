import { evaluateGate } from '@/lib/review/gate';
import type { Policy } from '@/lib/review/policy';
import { statement } from '../connection/statement';
import { gateFacts } from '../load/gate';
import { loadPiece } from '../load/piece';
import { piece } from './pieces';
import type { Reading } from './read';

export interface DryRun {
  /** Open pieces of the desk that the viewer may see. */
  items: { pieceId: string; headline: string; before: boolean; after: boolean }[];
  /** How many others would have another outcome. */
  others: number;
}

const open = statement((db) =>
  db.$client
    .prepare<[string], string>(
      "SELECT id FROM pieces WHERE desk_id = ? AND review IN ('in_review', 'changes_requested', 'publishable') ORDER BY changed_at DESC LIMIT 200",
    )
    .pluck(),
);

/** What this policy would do to the desk's open pieces, if each of them adopted it now. Changes nothing. */
export function dryRun(reading: Reading, { deskId, data }: { deskId: string; data: Policy }): DryRun {
  const run: DryRun = { items: [], others: 0 };
  for (const pieceId of open(reading.tx).all(deskId)) {
    const facts = loadPiece(reading.tx, pieceId);
    if (!facts) continue;
    const now = gateFacts(reading.tx, facts, reading.now, null);
    const before = evaluateGate(now).satisfied;
    const after = evaluateGate({ ...now, policy: data }).satisfied;
    const view = piece(reading, pieceId);
    if (view) run.items.push({ pieceId, headline: view.headline, before, after });
    else if (before !== after) run.others += 1;
  }
  return run;
}
