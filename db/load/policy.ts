import { and, eq, sql } from 'drizzle-orm';
import type { PieceFacts } from '@/lib/review/facts';
import type { Policy } from '@/lib/review/policy';
import type { Database } from '../open';
import { query } from '../query';
import { desks, policies } from '../schema/folded';
import { found, type Loading, pieceOf } from './loading';

const one = query((db) =>
  db
    .select({ data: policies.data })
    .from(policies)
    .where(and(eq(policies.deskId, sql.placeholder('desk')), eq(policies.version, sql.placeholder('version'))))
    .prepare(),
);
const current = query((db) =>
  db
    .select({ version: policies.version, data: policies.data, by: policies.by })
    .from(desks)
    .innerJoin(policies, and(eq(policies.deskId, desks.id), eq(policies.version, desks.policyVersion)))
    .where(eq(desks.id, sql.placeholder('desk')))
    .prepare(),
);

export const policyAt = (db: Database, desk: string, version: number): Policy => found(one(db).get({ desk, version })).data;
export const currentPolicy = (db: Database, desk: string): { version: number; data: Policy; by: string } | undefined =>
  current(db).get({ desk });

const makers = query((db) =>
  db.$client.prepare<[string, number], string>('SELECT DISTINCT by FROM policies WHERE desk_id = ? AND version > ?').pluck(),
);
export const policyMakersOf = (db: Database, { deskId, policyVersion }: Pick<PieceFacts, 'deskId' | 'policyVersion'>): string[] =>
  makers(db).all(deskId, policyVersion);
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
