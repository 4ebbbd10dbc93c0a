import { and, asc, eq, gte, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { LiveFacts, PieceFacts } from '@/lib/review/facts';
import type { Database } from '../open';
import { query } from '../query';
import { alarmAnswers, corrections, pendingCorrections, pieces, proposals, signOffs } from '../schema/folded';
import { events } from '../schema/ledger';
import { linesAt, sentencesAt, versionAt } from './versions';

const piece = sql.placeholder('piece');
const published = query((db) =>
  db
    .select({ at: pieces.publishedAt, seq: sql<number | null>`max(${events.seq})` })
    .from(pieces)
    .innerJoin(events, and(eq(events.stream, pieces.id), eq(events.type, 'published')))
    .where(eq(pieces.id, piece))
    .prepare(),
);
const inReview = query((db) =>
  db
    .select({
      id: pendingCorrections.id,
      type: pendingCorrections.type,
      version: pendingCorrections.version,
      base: pendingCorrections.base,
      by: pendingCorrections.by,
      at: pendingCorrections.at,
      digest: pendingCorrections.digest,
      proposal: pendingCorrections.proposal,
    })
    .from(pendingCorrections)
    .where(and(eq(pendingCorrections.pieceId, piece), eq(pendingCorrections.state, 'in_review')))
    .prepare(),
);
const openBefore = query((db) =>
  db
    .select({ alarms: pendingCorrections.alarms })
    .from(pendingCorrections)
    .where(and(eq(pendingCorrections.pieceId, piece), ne(pendingCorrections.state, 'published')))
    .orderBy(asc(pendingCorrections.at))
    .prepare(),
);
const proposed = query((db) =>
  db
    .select({ version: proposals.version, by: proposals.by, at: proposals.at })
    .from(proposals)
    .where(and(eq(proposals.pieceId, piece), eq(proposals.state, 'open')))
    .orderBy(asc(proposals.version))
    .prepare(),
);
const revokedSince = query((db) =>
  db
    .select({ signOffId: signOffs.id, at: sql<string>`${signOffs.revokedAt}` })
    .from(signOffs)
    .where(and(eq(signOffs.pieceId, piece), isNotNull(signOffs.revokedAt), gte(signOffs.revokedAt, sql.placeholder('since'))))
    .orderBy(asc(signOffs.revokedAt))
    .prepare(),
);
const withdrawnSince = query((db) =>
  db.$client.prepare<[{ piece: string; edition: string; since: number }], { counterpointId: string; at: string }>(
    `SELECT json_extract(d.payload, '$.counterpointId') AS counterpointId, d.at FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = @piece AND e.type = 'counterpoint_resolved' AND e.seq > @since AND json_extract(d.payload, '$.outcome') = 'withdrawn'
       AND EXISTS (SELECT 1 FROM contents c, json_each(c.body, '$.counterpoints') n
         WHERE c.kind = 'edition' AND c.ref = @edition AND json_extract(n.value, '$.takenOff') IS NULL
           AND json_extract(n.value, '$.id') = json_extract(d.payload, '$.counterpointId'))
     ORDER BY e.seq`,
  ),
);
const otherVerdicts = query((db) =>
  db.$client.prepare<
    [{ piece: string; edition: string; since: number }],
    { claimId: string; by: string; seq: number; at: string }
  >(
    `SELECT v.claim_id AS claimId, v.by, v.seq, v.at FROM verdicts v JOIN claims k ON k.id = v.claim_id AND k.posted = 1
     WHERE v.piece_id = @piece AND v.seq > @since AND v.posted = 1
       AND v.seq = (SELECT max(o.seq) FROM verdicts o WHERE o.claim_id = v.claim_id AND o.posted = 1)
       AND EXISTS (SELECT 1 FROM contents c, json_each(c.body, '$.claims') n
         WHERE c.kind = 'edition' AND c.ref = @edition AND json_extract(n.value, '$.id') = v.claim_id
           AND json_extract(n.value, '$.verdict') <> v.verdict)`,
  ),
);
const answered = query((db) =>
  db
    .select({ alarm: alarmAnswers.alarm })
    .from(alarmAnswers)
    .leftJoin(corrections, eq(corrections.id, alarmAnswers.correctionId))
    .where(and(eq(alarmAnswers.pieceId, piece), isNull(corrections.refusedBy)))
    .prepare(),
);

/** What readers have of the piece now, and what waits beside it; null while it is not live. */
export function liveFacts(db: Database, { id, publication, live }: PieceFacts): Omit<LiveFacts, 'alarms' | 'judged'> | null {
  if (publication !== 'live' || live === null) return null;
  const found = published(db).get({ piece: id });
  const version = versionAt(db, id, live.version);
  if (!version || found?.at == null || found.seq === null) return null;
  return {
    ...live,
    digest: version.digest,
    sentences: sentencesAt(db, id, live.version),
    lines: linesAt(db, id, live.version),
    publishedAt: found.at,
    publishedSeq: found.seq,
    pending: inReview(db).get({ piece: id }) ?? null,
    proposals: proposed(db).all({ piece: id }),
    revoked: revokedSince(db).all({ piece: id, since: found.at }),
    unsettled: openBefore(db)
      .all({ piece: id })
      .flatMap((row) => row.alarms),
    judgedOtherwise: otherVerdicts(db).all({ piece: id, edition: live.edition, since: found.seq }),
    withdrawn: withdrawnSince(db).all({ piece: id, edition: live.edition, since: found.seq }),
    answeredAlarms: answered(db)
      .all({ piece: id })
      .map((row) => row.alarm),
  };
}
