import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import { keyOf, type SentenceKey } from '@/lib/review/facts';
import type { ClaimView } from '@/lib/review/views/piece';
import { query } from '../query';
import { claimSentences, claims as table, verdicts } from '../schema/folded';
import type { Scene } from './scene';

const mineOrPosted = (one: typeof table | typeof verdicts) => or(eq(one.posted, true), eq(one.by, sql.placeholder('me')));
const claimRows = query((db) =>
  db
    .select()
    .from(table)
    .where(and(eq(table.pieceId, sql.placeholder('id')), mineOrPosted(table)))
    .orderBy(asc(table.at), asc(table.id))
    .prepare(),
);
const sentenceRows = query((db) =>
  db
    .select({ claimId: claimSentences.claimId, fingerprint: claimSentences.fingerprint, occurrence: claimSentences.occurrence })
    .from(claimSentences)
    .where(eq(claimSentences.pieceId, sql.placeholder('id')))
    .prepare(),
);
const verdictRows = query((db) =>
  db
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.pieceId, sql.placeholder('id')), mineOrPosted(verdicts)))
    .orderBy(desc(verdicts.seq))
    .prepare(),
);

/** Claims with their latest verdict, both as far as the viewer may see them: what is not posted is its maker's alone. */
export function claimViews(
  { tx, viewer, piece, who, written }: Scene,
  sentences: readonly (SentenceKey & { index: number })[],
): ClaimView[] {
  const asked = { id: piece.row.id, me: viewer.personId };
  const found = claimRows(tx).all(asked);
  if (found.length === 0) return [];
  const indexOf = new Map(sentences.map((one) => [keyOf(one), one.index]));
  const keysOf = new Map<string, SentenceKey[]>(found.map((one) => [one.id, []]));
  for (const { claimId, ...key } of sentenceRows(tx).all({ id: piece.row.id })) keysOf.get(claimId)?.push(key);
  const verdictOf = new Map<string, (typeof verdicts)['$inferSelect']>();
  for (const one of verdictRows(tx).all(asked)) if (!verdictOf.has(one.claimId)) verdictOf.set(one.claimId, one);
  const checker = { duty: 'fact_check' as const, perspective: null };
  return found.map((claim): ClaimView => {
    const verdict = verdictOf.get(claim.id);
    const body = verdict && written('verdict', `${claim.id}:${verdict.by}`);
    const places = (keysOf.get(claim.id) ?? []).map((key) => indexOf.get(keyOf(key)));
    const inText = places.filter((index) => index !== undefined).sort((a, b) => a - b);
    return {
      id: claim.id,
      statement: written('claim', claim.id)?.statement ?? '',
      by: who.reviewer(claim.by, checker),
      posted: claim.posted,
      mine: claim.by === viewer.personId,
      sentences: inText.length === places.length ? inText : [],
      verdict: verdict
        ? {
            verdict: verdict.verdict,
            rationale: body?.rationale ?? '',
            attributed: verdict.attributed,
            evidence: body?.evidence ?? [],
            by: who.reviewer(verdict.by, checker),
            at: verdict.at,
            posted: verdict.posted,
          }
        : null,
    };
  });
}
