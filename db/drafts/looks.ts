import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/review/facts';
import type { Refusal } from '@/lib/review/refusal';
import { inTransaction } from '../connection/in-transaction';
import type { Database } from '../connection/open';
import { looks } from '../schema/outside-ledger';
import { admit } from '../store/admit';

/** What a person says they have seen, by an explicit act; never an older version than the one they saw before. */
export function look(
  db: Database,
  { pieceId, version, actor, now }: { pieceId: string; version: number; actor: Actor; now: string },
): { version: number } | { refusal: Refusal } {
  return inTransaction(db, () => {
    const admission = admit(db, { action: 'look', target: 'piece' }, pieceId, actor);
    if (!admission.ok) return { refusal: admission.refusal };
    if (version > (admission.piece?.currentVersion ?? 0))
      return { refusal: { code: 'unknown_value', field: '/version', value: String(version) } };
    const seen = { pieceId, personId: actor.personId, version, at: now };
    db.insert(looks)
      .values(seen)
      .onConflictDoUpdate({
        target: [looks.pieceId, looks.personId],
        set: { version: sql`max(${looks.version}, excluded.version)`, at: now },
      })
      .run();
    return { version };
  });
}
