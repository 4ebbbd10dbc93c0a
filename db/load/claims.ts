import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Snapshot } from '@/lib/review/command';
import type { ClaimFacts, DispositionFacts, SentenceKey, VerdictFacts } from '@/lib/review/facts';
import { keptRows } from '../connection/kept-rows';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { assignments, claimSentences, claims as rows, verdicts } from '../schema/folded';
import { found, type Loading, NotFound, named, pieceOf } from './loading';

const piece = sql.placeholder('piece');
const viewer = sql.placeholder('viewer');
const id = sql.placeholder('id');
const claimColumns = {
  id: rows.id,
  pieceId: rows.pieceId,
  by: rows.by,
  version: rows.version,
  posted: rows.posted,
  digest: rows.digest,
  at: rows.at,
};
const keyColumns = {
  claimId: claimSentences.claimId,
  fingerprint: claimSentences.fingerprint,
  occurrence: claimSentences.occurrence,
};
const verdictColumns = {
  claimId: verdicts.claimId,
  verdict: verdicts.verdict,
  by: verdicts.by,
  version: verdicts.version,
  seq: verdicts.seq,
  quoted: verdicts.quoted,
  attributed: verdicts.attributed,
  digest: verdicts.digest,
  posted: verdicts.posted,
  at: verdicts.at,
  filedAt: verdicts.filedAt,
  filedSeq: verdicts.filedSeq,
};
const claimsIn = statement((db) =>
  db.select(claimColumns).from(rows).where(eq(rows.pieceId, piece)).orderBy(asc(rows.at), asc(rows.id)).prepare(),
);
const keysIn = statement((db) => db.select(keyColumns).from(claimSentences).where(eq(claimSentences.pieceId, piece)).prepare());
const verdictsIn = statement((db) =>
  db.select(verdictColumns).from(verdicts).where(eq(verdicts.pieceId, piece)).orderBy(asc(verdicts.seq)).prepare(),
);
const claimAt = statement((db) => db.select(claimColumns).from(rows).where(eq(rows.id, id)).prepare());
const keysAt = statement((db) => db.select(keyColumns).from(claimSentences).where(eq(claimSentences.claimId, id)).prepare());
const verdictsAt = statement((db) =>
  db
    .select(verdictColumns)
    .from(verdicts)
    .where(and(eq(verdicts.claimId, id), or(eq(verdicts.posted, true), eq(verdicts.by, viewer))))
    .orderBy(asc(verdicts.seq))
    .prepare(),
);
// A long text has thousands of these rows, and drizzle's mapping takes longer than SQLite.
const dispositionsIn = statement((db) =>
  db.$client.prepare<[string], Omit<DispositionFacts, 'posted'> & { posted: number }>(
    'SELECT fingerprint, occurrence, kind, by, version, seq, posted, filed_seq AS filedSeq FROM dispositions WHERE piece_id = ? ORDER BY seq',
  ),
);
const dutyOf = statement((db) => db.select({ duty: assignments.duty }).from(assignments).where(eq(assignments.id, id)).prepare());
const anyPending = statement((db) =>
  db.$client
    .prepare<[string, string, string, string, string, string]>(
      `SELECT EXISTS (SELECT 1 FROM dispositions WHERE posted = 0 AND piece_id = ? AND by = ?)
           OR EXISTS (SELECT 1 FROM claims WHERE posted = 0 AND piece_id = ? AND by = ?)
           OR EXISTS (SELECT 1 FROM verdicts WHERE posted = 0 AND piece_id = ? AND by = ?)`,
    )
    .pluck(),
);

/** Whom `person` names, for what everybody may count: nobody's private work. */
const NOBODY = '';
/** Unfiled work is visible to its maker only. */
const isSeenBy = (person: string) => (judgement: { posted: boolean; by: string }) => judgement.posted || judgement.by === person;

// Everybody's: only what follows asks for them, and lets through what a person may see.
const allDispositions = keptRows({ name: 'dispositions', from: ['dispositions'] }, (db, pieceId): DispositionFacts[] =>
  dispositionsIn(db)
    .all(pieceId)
    .map((row) => ({ ...row, posted: row.posted === 1 })),
);
const allVerdicts = once((db: Database, pieceId: string) => verdictsIn(db).all({ piece: pieceId }));
const allClaims = once((db: Database, pieceId: string) => claimsIn(db).all({ piece: pieceId }));
const keysOfClaims = keptRows({ name: 'claim keys', from: ['claimSentences'] }, (db, pieceId) => {
  const keys = new Map<string, SentenceKey[]>();
  for (const { claimId, ...key } of keysIn(db).all({ piece: pieceId })) {
    const list = keys.get(claimId);
    if (list) list.push(key);
    else keys.set(claimId, [key]);
  }
  return keys;
});

/** Oldest first. With `person`: what this person sees, their own private work included. */
export const dispositionsOf = keptRows(
  { name: 'seen dispositions', from: ['dispositions'] },
  (db: Database, pieceId: string, person: string = NOBODY): DispositionFacts[] =>
    allDispositions(db, pieceId).filter(isSeenBy(person)),
);

/** What the actor sees said of the piece's sentences. */
export const dispositions = (loading: Loading): DispositionFacts[] =>
  dispositionsOf(loading.db, pieceOf(loading).id, loading.actor.personId);

/** A claim as a person sees it, with the digest of the verdict that they gave themselves. */
interface SeenClaim extends ClaimFacts {
  at: string;
  verdict: (VerdictFacts & { at: string }) | null;
  ownVerdict: string | null;
}
/** Claims with their latest visible verdict. With `person`: what this person sees; else what was filed. */
export const claimsOf = keptRows(
  { name: 'seen claims', from: ['claims', 'claimSentences', 'verdicts'] },
  (db: Database, pieceId: string, person: string = NOBODY): SeenClaim[] => {
    const latest = new Map<string, VerdictFacts & { at: string }>();
    const own = new Map<string, string>();
    for (const { claimId, ...verdict } of allVerdicts(db, pieceId).filter(isSeenBy(person))) {
      latest.set(claimId, verdict);
      if (verdict.by === person) own.set(claimId, verdict.digest);
    }
    const keys = keysOfClaims(db, pieceId);
    return allClaims(db, pieceId)
      .filter(isSeenBy(person))
      .map(({ pieceId: _, ...claim }) => ({
        ...claim,
        sentences: keys.get(claim.id) ?? [],
        verdict: latest.get(claim.id) ?? null,
        ownVerdict: own.get(claim.id) ?? null,
      }));
  },
);

/** A claim that its maker has not filed yet exists for nobody else. */
export function claim(loading: Loading): Snapshot['claim'] {
  const { db, actor } = loading;
  const { pieceId, ...row } = found(claimAt(db).get({ id: named(loading, 'claim', 'claimId') }));
  if (pieceId !== pieceOf(loading).id || (!row.posted && row.by !== actor.personId)) throw new NotFound();
  const given = verdictsAt(db).all({ id: row.id, viewer: actor.personId });
  const last = given.at(-1);
  const ownVerdict = given.find((verdict) => verdict.by === actor.personId)?.digest ?? null;
  const sentences = keysAt(db)
    .all({ id: row.id })
    .map(({ claimId: _, ...key }) => key);
  return { ...row, sentences, verdict: last ? verdictOf(last) : null, ownVerdict };
}
function verdictOf({ claimId: _, ...verdict }: VerdictFacts & { claimId: string }): VerdictFacts {
  return verdict;
}

/** Signing off the fact-check looks at all facts; signing off a perspective at none of them. */
export function factsForSignOff(loading: Loading): { dispositions: DispositionFacts[]; claims: ClaimFacts[]; pending: boolean } {
  const { db, actor, input } = loading;
  const assignment = input['assignmentId'];
  const duty = typeof assignment === 'string' ? dutyOf(db).get({ id: assignment })?.duty : undefined;
  if (duty !== 'fact_check') return { dispositions: [], claims: [], pending: false };
  const { id: pieceId } = pieceOf(loading);
  const person = actor.personId;
  return {
    dispositions: dispositionsOf(db, pieceId, person),
    claims: claimsOf(db, pieceId, person),
    pending: anyPending(db).get(pieceId, person, pieceId, person, pieceId, person) === 1,
  };
}
