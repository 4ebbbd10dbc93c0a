import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { PieceFacts } from '@/lib/review/facts';
import type { Policy } from '@/lib/review/policy';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { desks, policies } from '../schema/folded';
import { found, type Loading, pieceOf } from './loading';

// A version and those that came after it.
const since = statement((db) =>
  db
    .select({ version: policies.version, data: policies.data, by: policies.by })
    .from(policies)
    .where(and(eq(policies.deskId, sql.placeholder('desk')), gte(policies.version, sql.placeholder('version'))))
    .orderBy(asc(policies.version))
    .prepare(),
);
const versionsSince = once((db: Database, desk: string, version: number) => since(db).all({ desk, version }));
const current = statement((db) =>
  db
    .select({ version: policies.version, data: policies.data, by: policies.by })
    .from(desks)
    .innerJoin(policies, and(eq(policies.deskId, desks.id), eq(policies.version, desks.policyVersion)))
    .where(eq(desks.id, sql.placeholder('desk')))
    .prepare(),
);

export const policyAt = (db: Database, desk: string, version: number): Policy =>
  found(versionsSince(db, desk, version).find((policy) => policy.version === version)).data;
const currentPolicy = (db: Database, desk: string): { version: number; data: Policy; by: string } | undefined =>
  current(db).get({ desk });

/** Who made the desk's policy versions since the piece's own. */
export const policyMakersOf = (
  db: Database,
  { deskId, policyVersion }: Pick<PieceFacts, 'deskId' | 'policyVersion'>,
): string[] => [
  ...new Set(versionsSince(db, deskId, policyVersion).flatMap(({ version, by }) => (version > policyVersion ? [by] : []))),
];
export const policyMakers = (loading: Loading) => policyMakersOf(loading.db, pieceOf(loading));

/** The policy that the piece is judged under. */
export function policy(loading: Loading): Policy {
  const { deskId, policyVersion } = pieceOf(loading);
  return policyAt(loading.db, deskId, policyVersion);
}

/** The current policy of the piece's desk, or of the desk that the body names. */
export function deskPolicy(loading: Loading): { version: number; data: Policy; by: string } {
  const desk = loading.piece()?.deskId ?? loading.input['deskId'];
  return found(typeof desk === 'string' ? currentPolicy(loading.db, desk) : undefined);
}
