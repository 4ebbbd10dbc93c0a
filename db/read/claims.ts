import { keyOf, type SentenceKey } from '@/lib/review/facts';
import type { ClaimView } from '@/lib/review/views/piece';
import type { Verdict } from '@/lib/review/vocabulary';
import { query } from '../query';
import type { Scene } from './scene';
import { sentenceParts } from './sentence-parts';

interface Asked {
  id: string;
  me: string;
}
interface ClaimRow {
  id: string;
  by: string;
  posted: number;
  verdict: Verdict | null;
  judge: string;
  at: string;
  attributed: number;
  verdictPosted: number;
  ownVerdict: string | null;
}
// Plain statements: a room has dozens of these rows, and drizzle's mapping took longer than SQLite. Of two verdicts the later counts, as far as the viewer may
// see it: what is not posted is its maker's alone. A claim whose sentence was called opinion afterwards, or left, is none any more.
// When it was given is its maker's alone (`working_time`); everybody else is told when it was filed.
const filedAt = `coalesce(CASE WHEN v.by <> @me THEN (SELECT min(g.at) FROM events f JOIN event_data g ON g.seq = f.seq
  WHERE f.stream = @id AND f.type IN ('signed_off', 'sentences_confirmed') AND g.actor = v.by AND f.seq > v.seq) END, v.at)`;
const rows = query((db) =>
  db.$client.prepare<[Asked], ClaimRow>(
    `SELECT c.id, c.by, c.posted, v.verdict, v.by AS judge, ${filedAt} AS at, v.attributed, v.posted AS verdictPosted,
       (SELECT o.digest FROM verdicts o WHERE o.claim_id = c.id AND o.by = @me) AS ownVerdict
     FROM claims c LEFT JOIN verdicts v ON v.claim_id = c.id AND v.seq = (
       SELECT max(w.seq) FROM verdicts w WHERE w.claim_id = c.id AND (w.posted = 1 OR w.by = @me))
     WHERE c.piece_id = @id AND (c.posted = 1 OR c.by = @me) AND NOT EXISTS (
       SELECT 1 FROM claim_sentences k JOIN dispositions d USING (piece_id, fingerprint, occurrence)
       WHERE k.claim_id = c.id AND d.kind <> 'claim' AND (d.posted = 1 OR d.by = @me) AND NOT EXISTS (
         SELECT 1 FROM dispositions l WHERE l.piece_id = d.piece_id AND l.fingerprint = d.fingerprint AND l.occurrence = d.occurrence
           AND (l.posted = 1 OR l.by = @me) AND l.seq > d.seq))
     ORDER BY c.at, c.id`,
  ),
);
const keys = query((db) =>
  db.$client.prepare<[string], SentenceKey & { claimId: string }>(
    'SELECT claim_id AS claimId, fingerprint, occurrence FROM claim_sentences WHERE piece_id = ?',
  ),
);

// Where a sentence stood last before a version had it no longer.
const stood = query((db) =>
  db.$client.prepare<[string, string, number], { version: number; index: number }>(
    'SELECT version, "index" FROM sentences WHERE piece_id = ? AND fingerprint = ? AND occurrence = ? ORDER BY version DESC LIMIT 1',
  ),
);

/** Claims with their latest verdict, both as far as the viewer may see them. */
export function claimViews(
  { tx, viewer, piece, who, written }: Scene,
  sentences: readonly (SentenceKey & { index: number })[],
): ClaimView[] {
  const found = rows(tx).all({ id: piece.row.id, me: viewer.personId });
  if (found.length === 0) return [];
  const indexOf = new Map(sentences.map((one) => [keyOf(one), one.index]));
  const places = new Map<string, (number | undefined)[]>(found.map((one) => [one.id, []]));
  const gone = new Map<string, SentenceKey[]>();
  for (const key of keys(tx).all(piece.row.id)) {
    const index = indexOf.get(keyOf(key));
    places.get(key.claimId)?.push(index);
    if (index === undefined) gone.set(key.claimId, [...(gone.get(key.claimId) ?? []), key]);
  }
  const partOf = sentenceParts(tx, piece.row.id);
  // Of a claim on several sentences, the one that went first.
  const lostOf = (lost: readonly SentenceKey[] = []): ClaimView['lost'] => {
    const [last] = lost
      .flatMap((key) => stood(tx).get(piece.row.id, key.fingerprint, key.occurrence) ?? [])
      .sort((a, b) => a.version - b.version || a.index - b.index);
    return last ? { version: last.version + 1, index: last.index, part: partOf(last.version, last.index) } : null;
  };
  const checker = { duty: 'fact_check' as const, perspective: null };
  return found.map((claim): ClaimView => {
    const all = places.get(claim.id) ?? [];
    const inText = all.filter((index) => index !== undefined).sort((a, b) => a - b);
    const body = claim.verdict ? written('verdict', `${claim.id}:${claim.judge}`) : undefined;
    return {
      id: claim.id,
      statement: written('claim', claim.id)?.statement ?? '',
      by: who.reviewer(claim.by, checker),
      posted: claim.posted === 1,
      mine: claim.by === viewer.personId,
      sentences: inText.length === all.length ? inText : [],
      lost: lostOf(gone.get(claim.id)),
      verdict: claim.verdict && {
        verdict: claim.verdict,
        rationale: body?.rationale ?? '',
        attributed: claim.attributed === 1,
        evidence: body?.evidence ?? [],
        by: who.reviewer(claim.judge, checker),
        at: claim.at,
        posted: claim.verdictPosted === 1,
      },
      ownVerdict: claim.ownVerdict,
    };
  });
}
