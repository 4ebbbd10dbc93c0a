import { and, eq, sql } from 'drizzle-orm';
import type { StoredCounterpoint } from '@/lib/review/counterpoint-body';
import type { VersionContent } from '@/lib/review/draft-content';
import type { Content } from '@/lib/review/events';
import type { Verdict } from '@/lib/review/vocabulary';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { versionRef } from '../load/versions';
import { contents } from '../schema/content';

/** What people wrote, as the commands hand it to the store. */
export interface Bodies {
  version: { content: VersionContent; text: string };
  counterpoint: StoredCounterpoint;
  response: { text: string };
  claim: { statement: string };
  verdict: {
    verdict: Verdict;
    rationale: string;
    attributed: boolean;
    evidence: { url: string; title: string; publisher: string | null; quote: string | null; accessedAt: string }[];
  };
  reply: { text: string; askedAt: string | null; reflected: string };
  accused: { name: string };
  correction: { text: string };
}
type Kind = keyof Bodies & Content['kind'];

const small = statement((db) =>
  db.$client.prepare<[string, string], { key: string; body: string | null }>(
    "SELECT kind || ':' || ref AS key, body FROM contents WHERE piece_id = ? AND kind IN (SELECT value FROM json_each(?))",
  ),
);
const version = statement((db) =>
  db
    .select({ body: contents.body })
    .from(contents)
    .where(and(eq(contents.kind, 'version'), eq(contents.ref, sql.placeholder('ref'))))
    .prepare(),
);

/** Written parts of a piece by kind and ref; undefined for what was erased with its writer. */
export type Written = <K extends Kind>(kind: K, ref: string) => Bodies[K] | undefined;

/** All written parts of these kinds, in one statement. Each is parsed when it is asked for, so that what stays hidden costs nothing. */
export function writtenIn(db: Database, pieceId: string, kinds: Exclude<Kind, 'version'>[]): Written {
  const byKey = new Map(
    small(db)
      .all(pieceId, JSON.stringify(kinds))
      .map((row) => [row.key, row.body]),
  );
  return <K extends Kind>(kind: K, ref: string) => {
    const body = byKey.get(`${kind}:${ref}`);
    return body ? (JSON.parse(body) as Bodies[K]) : undefined;
  };
}

/** A version's content and canonical text; undefined where there is none, or it was erased. */
export const versionBody = once((db: Database, pieceId: string, number: number): Bodies['version'] | undefined => {
  const body = version(db).get({ ref: versionRef(pieceId, number) })?.body;
  return body ? (JSON.parse(body) as Bodies['version']) : undefined;
});
