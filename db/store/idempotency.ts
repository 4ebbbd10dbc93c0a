import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { idempotency } from '../schema/outside-ledger';

const earlier = statement((db) =>
  db
    .select({ bodyHash: idempotency.bodyHash, status: idempotency.status, result: idempotency.result })
    .from(idempotency)
    .where(
      and(
        eq(idempotency.actor, sql.placeholder('actor')),
        eq(idempotency.route, sql.placeholder('route')),
        eq(idempotency.key, sql.placeholder('key')),
      ),
    )
    .prepare(),
);
const add = statement((db) =>
  db.$client.prepare<[string, string, string, string, number, string, string]>(
    'INSERT INTO idempotency (actor, route, key, body_hash, status, result, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
);

export interface KeyedRequest {
  actor: string;
  /** Method and path pattern, as the API names it. */
  route: string;
  key: string;
  /** `bodyHash` of what was sent, the path's id included. */
  bodyHash: string;
}

export const bodyHash = (id: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([id, body]))
    .digest('hex');

/** The earlier answer to this request; `other` if its key came with another body; undefined if it is new. */
export function answeredBefore(db: Database, request: KeyedRequest) {
  const { actor, route, key } = request;
  const row = earlier(db).get({ actor, route, key });
  if (!row) return undefined;
  return row.bodyHash === request.bodyHash ? { status: row.status, result: row.result } : ('other' as const);
}

export function rememberAnswer(
  db: Database,
  request: KeyedRequest,
  status: number,
  result: Record<string, unknown>,
  at: string,
): void {
  add(db).run(request.actor, request.route, request.key, request.bodyHash, status, JSON.stringify(result), at);
}

/** A key is good for a week; clients retry within minutes. */
export function forgetAnswersBefore(db: Database, at: string): number {
  return db.delete(idempotency).where(lt(idempotency.at, at)).run().changes;
}
