import { keyOf, type SentenceKey } from '@/lib/review/facts';
import { type ClaimGround, isLiveClaim, isStillClaim } from '@/lib/review/is-live-claim';
import type { ClaimView } from '@/lib/review/views/piece';
import { statement } from '../connection/statement';
import { claimsOf } from '../load/claims';
import { dispositionsSeen } from './dispositions-seen';
import type { RoomReading } from './room-reading';
import { sentenceParts } from './sentence-parts';

// Where a sentence stood last before a version had it no longer.
const stood = statement((db) =>
  db.$client.prepare<[string, string, number], { version: number; index: number }>(
    'SELECT version, "index" FROM sentences WHERE piece_id = ? AND fingerprint = ? AND occurrence = ? ORDER BY version DESC LIMIT 1',
  ),
);

/** Claims with their latest verdict, both as far as the viewer may see them. A claim whose sentence was called opinion afterwards, or left, is none any more. */
export function claimViews(roomReading: RoomReading, sentences: readonly (SentenceKey & { index: number })[]): ClaimView[] {
  const { tx, viewer, piece, who, written } = roomReading;
  const all = claimsOf(tx, piece.row.id, viewer.personId);
  if (all.length === 0) return [];
  const said = dispositionsSeen(tx, piece.row.id, viewer.personId);
  const wanted = new Set(all.flatMap((claim) => claim.sentences.map(({ fingerprint }) => fingerprint)));
  const indexOf = new Map(
    sentences.flatMap((sentence) => (wanted.has(sentence.fingerprint) ? [[keyOf(sentence), sentence.index]] : [])),
  );
  const ground: ClaimGround = {
    isInText: (key) => indexOf.has(keyOf(key)),
    disposition: (key) => said.get(keyOf(key)) ?? null,
  };
  const partOf = sentenceParts(tx, piece.row.id);
  // Of a claim on several sentences, the one that went first.
  const lostOf = (lost: readonly SentenceKey[]): ClaimView['lost'] => {
    const [last] = lost
      .flatMap((key) => stood(tx).get(piece.row.id, key.fingerprint, key.occurrence) ?? [])
      .sort((a, b) => a.version - b.version || a.index - b.index);
    return last ? { version: last.version + 1, index: last.index, part: partOf(last.version, last.index) } : null;
  };
  const checker = { duty: 'fact_check' as const, perspective: null };
  return all
    .filter((claim) => isStillClaim(claim, ground.disposition))
    .map((claim): ClaimView => {
      const live = isLiveClaim(claim, ground);
      const gone = claim.sentences.filter((key) => !ground.isInText(key));
      const places = claim.sentences.flatMap((key) => indexOf.get(keyOf(key)) ?? []).sort((a, b) => a - b);
      const body = claim.verdict ? written('verdict', `${claim.id}:${claim.verdict.by}`) : undefined;
      return {
        id: claim.id,
        statement: written('claim', claim.id)?.statement ?? '',
        by: who.reviewer(claim.by, checker),
        posted: claim.posted,
        mine: claim.by === viewer.personId,
        live,
        sentences: live ? places : [],
        lost: lostOf(gone),
        verdict: claim.verdict && {
          verdict: claim.verdict.verdict,
          rationale: body?.rationale ?? '',
          attributed: claim.verdict.attributed,
          quoted: claim.verdict.quoted,
          evidence: body?.evidence ?? [],
          by: who.reviewer(claim.verdict.by, checker),
          // When it was given is its maker's alone (`working_time`).
          at: claim.verdict.by === viewer.personId ? claim.verdict.at : (claim.verdict.filedAt ?? claim.verdict.at),
          posted: claim.verdict.posted,
        },
        ownVerdict: claim.ownVerdict,
      };
    });
}
