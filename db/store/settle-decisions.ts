import { approvalsThatWait, decisionsEnded } from '@/lib/review/decisions-ended';
import { lapseOfMark } from '@/lib/review/lapse-of-mark';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { type Appending, append } from '../ledger/append';
import { gateFacts } from '../load/gate';
import { peopleWhoLeft } from '../load/people';
import { loadPiece } from '../load/piece';
import { withCorrectionEdition } from '../prepare/with-correction-edition';

// Most writes touch a piece on which editors have decided nothing yet: then nothing has to be loaded.
const decided = statement((db) =>
  db.$client
    .prepare<[{ id: string }], number>(
      `SELECT (EXISTS (SELECT 1 FROM pieces WHERE id = @id AND (publication IN ('none', 'scheduled')
           OR EXISTS (SELECT 1 FROM pending_corrections WHERE piece_id = @id AND state = 'in_review')))
         AND (EXISTS (SELECT 1 FROM approvals WHERE piece_id = @id AND ended_at IS NULL)
         OR EXISTS (SELECT 1 FROM overrides WHERE piece_id = @id AND end IS NULL)
         OR EXISTS (SELECT 1 FROM adoptions WHERE piece_id = @id AND end IS NULL AND confirmed_by IS NULL)
         OR EXISTS (SELECT 1 FROM replies WHERE piece_id = @id AND kind = 'not_sought_danger' AND ended_at IS NULL)
         OR EXISTS (SELECT 1 FROM counterpoints WHERE piece_id = @id AND coalesce(overruled_by, overrule_finished_by) IS NOT NULL)
         OR EXISTS (SELECT 1 FROM pieces WHERE id = @id AND (publication = 'scheduled' OR review = 'publishable'))))
         OR EXISTS (SELECT 1 FROM counterpoints WHERE piece_id = @id AND overruled_by IS NOT NULL AND block_state = 'blocks')`,
    )
    .pluck(),
);

/**
 * Called at the end of every write, in its transaction, for each piece that it touched: decisions end whose givers could not take them now or that were about
 * other words, and with them the mark and the schedule that rest on them.
 */
export function settleDecisions(db: Database, appending: Appending): void {
  const { stream: id, at } = appending;
  if (decided(db).get({ id }) !== 1) return;
  const factsNow = () => {
    const piece = loadPiece(db, id);
    return piece && gateFacts(db, piece, at, null);
  };
  const facts = factsNow();
  if (!facts) return;
  const { live } = facts;
  // What is published rests on exceptions, whoever left since; a correction rests on none that its giver could not have given all the time.
  const left = live?.pending?.at === at ? peopleWhoLeft(db, live.publishedSeq) : new Set<string>();
  const isApproved = live?.pending && approvalsThatWait(facts).length > 0;
  const ended = decisionsEnded(isApproved ? withCorrectionEdition(db, facts) : facts, left);
  append(db, appending, ended);
  const after = ended.length > 0 ? factsNow() : facts;
  const mark = after?.piece.publishable;
  const cause = after && lapseOfMark(after);
  if (mark && cause) append(db, appending, [{ type: 'publishable_lapsed', payload: { edition: mark.edition, cause } }]);
}
