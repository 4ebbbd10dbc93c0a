import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Alarm } from '@/lib/review/alarm';
import type { LapseOfSignOff, LiveFacts, PendingCorrectionFacts, PieceFacts } from '@/lib/review/facts';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { alarmAnswers, pendingCorrections, pieces, proposals } from '../schema/folded';
import { events } from '../schema/ledger';
import { claimsOf } from './claims';
import { correctionsOf, signOffRows } from './judgements';
import { linesAt, sentencesAt, versionAt } from './versions';

const piece = sql.placeholder('piece');
const published = statement((db) =>
  db
    .select({ at: pieces.publishedAt, seq: sql<number | null>`max(${events.seq})` })
    .from(pieces)
    .innerJoin(events, and(eq(events.stream, pieces.id), eq(events.type, 'published')))
    .where(eq(pieces.id, piece))
    .prepare(),
);
const pendingIn = statement((db) =>
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
      alarms: pendingCorrections.alarms,
      state: pendingCorrections.state,
    })
    .from(pendingCorrections)
    .where(and(eq(pendingCorrections.pieceId, piece), ne(pendingCorrections.state, 'published')))
    .orderBy(asc(pendingCorrections.at))
    .prepare(),
);
function inReviewAmong(corrections: readonly (PendingCorrectionFacts & { state: string; alarms: Alarm[] })[]) {
  const found = corrections.find(({ state }) => state === 'in_review');
  if (!found) return null;
  const { state: _, alarms: __, ...pending } = found;
  return pending;
}
interface Lapse {
  version: number;
  sentence: number | null;
  line?: LapseOfSignOff['lapsedLine'];
}
// What a correction made stale that was withdrawn is undone already.
const earlierLapse = statement((db) =>
  db.$client
    .prepare<[{ piece: string; signOff: string; version: number }], string>(
      `SELECT d.payload FROM events e JOIN event_data d ON d.seq = e.seq
       WHERE e.stream = @piece AND e.type = 'sign_off_lapsed' AND json_extract(d.payload, '$.signOffId') = @signOff
         AND json_extract(d.payload, '$.version') < @version
         AND json_extract(d.payload, '$.version') NOT IN (SELECT version FROM pending_corrections WHERE piece_id = @piece AND state = 'withdrawn')
       ORDER BY e.seq DESC LIMIT 1`,
    )
    .pluck(),
);
/** How the sign-offs that a correction in review made stale stood before it. */
function staleBefore(db: Database, pieceId: string, version: number | undefined): LiveFacts['staleBefore'] {
  return signOffRows(db, pieceId).flatMap(({ id: signOffId, lapsedVersion }) => {
    if (version === undefined || lapsedVersion !== version) return [];
    const found = earlierLapse(db).get({ piece: pieceId, signOff: signOffId, version });
    const lapse = found === undefined ? null : (JSON.parse(found) as Lapse);
    return [
      {
        signOffId,
        lapsedVersion: lapse?.version ?? null,
        lapsedSentence: lapse?.sentence ?? null,
        lapsedLine: lapse?.line ?? null,
      },
    ];
  });
}
const proposed = statement((db) =>
  db
    .select({ version: proposals.version, by: proposals.by, at: proposals.at })
    .from(proposals)
    .where(and(eq(proposals.pieceId, piece), eq(proposals.state, 'open')))
    .orderBy(asc(proposals.version))
    .prepare(),
);
const withdrawnSince = statement((db) =>
  db.$client.prepare<[{ piece: string; edition: string; since: number }], { counterpointId: string; at: string }>(
    `SELECT json_extract(d.payload, '$.counterpointId') AS counterpointId, d.at FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = @piece AND e.type = 'counterpoint_resolved' AND e.seq > @since AND json_extract(d.payload, '$.outcome') = 'withdrawn'
       AND EXISTS (SELECT 1 FROM contents c, json_each(c.body, '$.counterpoints') n
         WHERE c.kind = 'edition' AND c.ref = @edition AND json_extract(n.value, '$.takenOff') IS NULL
           AND json_extract(n.value, '$.id') = json_extract(d.payload, '$.counterpointId'))
     ORDER BY e.seq`,
  ),
);
const verdictsShown = statement((db) =>
  db.$client.prepare<[string], { id: string; verdict: string }>(
    `SELECT json_extract(n.value, '$.id') AS id, json_extract(n.value, '$.verdict') AS verdict
     FROM contents c, json_each(c.body, '$.claims') n WHERE c.kind = 'edition' AND c.ref = ?`,
  ),
);
/** Claims on the page whose filed verdict is another one than readers are told. */
function judgedOtherwise(db: Database, pieceId: string, edition: string, since: number): LiveFacts['judgedOtherwise'] {
  const anew = claimsOf(db, pieceId).flatMap(({ id, verdict }) =>
    verdict && (verdict.filedSeq ?? 0) > since ? [{ id, verdict }] : [],
  );
  if (anew.length === 0) return [];
  const shown = new Map(
    verdictsShown(db)
      .all(edition)
      .map(({ id, verdict }) => [id, verdict]),
  );
  return anew.flatMap(({ id: claimId, verdict: { verdict, by, seq, filedAt } }) => {
    const before = shown.get(claimId);
    return before !== undefined && before !== verdict ? [{ claimId, by, seq, at: filedAt }] : [];
  });
}
const answered = statement((db) =>
  db
    .select({ alarm: alarmAnswers.alarm, correctionId: alarmAnswers.correctionId })
    .from(alarmAnswers)
    .where(eq(alarmAnswers.pieceId, piece))
    .prepare(),
);
/** What a second editor refused to confirm answers nothing. */
function answeredAlarms(db: Database, pieceId: string): string[] {
  const refused = new Set(correctionsOf(db, pieceId).flatMap(({ id, refusedBy }) => (refusedBy === null ? [] : [id])));
  return answered(db)
    .all({ piece: pieceId })
    .flatMap(({ alarm, correctionId }) => (correctionId !== null && refused.has(correctionId) ? [] : [alarm]));
}

/** What readers have of the piece now, and what waits beside it; null while it is not live. */
export function liveFacts(db: Database, { id, publication, live }: PieceFacts): Omit<LiveFacts, 'alarms' | 'judged'> | null {
  if (publication !== 'live' || live === null) return null;
  const found = published(db).get({ piece: id });
  const version = versionAt(db, id, live.version);
  if (!version || found?.at == null || found.seq === null) return null;
  const { at: publishedAt } = found;
  const corrections = pendingIn(db).all({ piece: id });
  const pending = inReviewAmong(corrections);
  return {
    ...live,
    digest: version.digest,
    sentences: sentencesAt(db, id, live.version),
    lines: linesAt(db, id, live.version),
    publishedAt,
    publishedSeq: found.seq,
    pending,
    staleBefore: staleBefore(db, id, pending?.version),
    proposals: proposed(db).all({ piece: id }),
    revoked: signOffRows(db, id)
      .flatMap(({ id: signOffId, revokedAt: at }) => (at !== null && at >= publishedAt ? [{ signOffId, at }] : []))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    unsettled: corrections.flatMap(({ alarms }) => alarms),
    judgedOtherwise: judgedOtherwise(db, id, live.edition, found.seq),
    withdrawn: withdrawnSince(db).all({ piece: id, edition: live.edition, since: found.seq }),
    answeredAlarms: answeredAlarms(db, id),
  };
}
