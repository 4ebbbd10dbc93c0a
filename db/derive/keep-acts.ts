import { and, eq, sql } from 'drizzle-orm';
import type { Act } from '@/lib/review/acts/act';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { acts as table } from '../schema/outside-ledger';

const kept = statement((db) =>
  db
    .select({ personId: table.personId, action: table.action, subject: table.subject, since: table.since })
    .from(table)
    .where(eq(table.pieceId, sql.placeholder('pieceId')))
    .prepare(),
);
const drop = statement((db) =>
  db
    .delete(table)
    .where(
      and(
        eq(table.pieceId, sql.placeholder('pieceId')),
        eq(table.personId, sql.placeholder('personId')),
        eq(table.action, sql.placeholder('action')),
        eq(table.subject, sql.placeholder('subject')),
      ),
    )
    .prepare(),
);
const put = statement((db) =>
  db
    .insert(table)
    .values({
      pieceId: sql.placeholder('pieceId'),
      personId: sql.placeholder('personId'),
      action: sql.placeholder('action'),
      role: sql.placeholder('role'),
      subject: sql.placeholder('subject'),
      due: sql.placeholder('due'),
      since: sql.placeholder('since'),
      params: sql.placeholder('params'),
      appeared: sql.placeholder('appeared'),
      told: false,
    })
    .onConflictDoUpdate({
      target: [table.pieceId, table.personId, table.action, table.subject],
      set: { role: sql`excluded.role`, due: sql`excluded.due`, params: sql`excluded.params` },
    })
    .prepare(),
);

const lastEventAt = statement((db) =>
  db.$client
    .prepare<[string], string>(
      'SELECT d.at FROM events e JOIN event_data d USING (seq) WHERE e.stream = ? ORDER BY e.seq DESC LIMIT 1',
    )
    .pluck(),
);

type Key = Pick<Act, 'personId' | 'action' | 'subject' | 'since'>;
const keyOf = ({ personId, action, subject, since }: { [Name in keyof Key]: string }) =>
  [personId, action, subject, since].join(' ');

/** Makes the piece's rows what `acts` says. One that stays is not told again; one that is due anew, since another moment, is. */
export function keepActs(db: Database, pieceId: string, acts: readonly Act[]): void {
  const now = new Set(acts.map(keyOf));
  for (const { since, ...row } of kept(db).all({ pieceId })) {
    if (!now.has(keyOf({ ...row, since }))) drop(db).run({ pieceId, ...row });
  }
  const last = lastEventAt(db).get(pieceId) ?? '';
  for (const { personId, action, role, subject, due, since, params, place } of acts) {
    const appeared = since > last ? since : last;
    put(db).run({ pieceId, personId, action, role, subject, due, since, appeared, params: { ...params, place } });
  }
}
