import type { EventType } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';

/** An event, with the version, the correction and the override that it is about. */
interface Row {
  seq: number;
  type: EventType;
  version: number | null;
  correction: string | null;
  override: string | null;
}
// The event of a version can be megabytes, and is not opened: what is asked of it is in its row, by its number.
const rows = statement((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT e.seq, e.type,
       CASE e.type WHEN 'version_made' THEN NULL ELSE json_extract(d.payload, '$.version') END AS version,
       CASE WHEN e.type = 'version_made' THEN NULL WHEN e.type IN ('correction_submitted', 'corrected') THEN json_extract(d.payload, '$.id')
         ELSE json_extract(d.payload, '$.correctionId') END AS correction,
       CASE WHEN e.type = 'version_made' THEN NULL WHEN e.type IN ('override_requested', 'decision_ended') THEN json_extract(d.payload, '$.id')
         ELSE json_extract(d.payload, '$.overrideId') END AS override
     FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = ? AND (d.payload IS NOT NULL OR e.type = 'version_made') AND e.type NOT IN ('page_made', 'counterpoint_added', 'claim_added')
     ORDER BY e.seq`,
  ),
);
// Only a version that is for something other than the review has a base of its own.
const besideLive = statement((db) =>
  db.$client.prepare<[string], number>('SELECT number FROM versions WHERE piece_id = ? AND base IS NOT NULL').pluck(),
);
const overridesShown = statement((db) =>
  db.$client
    .prepare<[string], string>(
      `SELECT json_extract(s.value, '$.override') FROM pieces p JOIN contents c ON c.kind = 'edition' AND c.ref = p.live_edition,
         json_each(c.body, '$.statements') s WHERE p.id = ? AND json_extract(s.value, '$.code') = 'override'`,
    )
    .pluck(),
);

/**
 * Events, by `seq`, about a text beside what is live that readers never got: a proposal, or a correction that was withdrawn or is still in review. What was judged,
 * approved and excepted for it is no part of what happened to what they read.
 */
export function asides(db: Database, pieceId: string): ReadonlySet<number> {
  const beside = new Set(besideLive(db).all(pieceId));
  let made = 0;
  const all = rows(db)
    .all(pieceId)
    .map((row) => (row.type === 'version_made' ? { ...row, version: (made += 1) } : row));
  const [versions, corrections] = [new Set<number>(), new Set<string>()];
  for (const { type, version, correction } of all) {
    if (type === 'version_made' && version !== null && beside.has(version)) versions.add(version);
    if (type === 'correction_submitted' && correction !== null) corrections.add(correction);
    if ((type === 'published' || type === 'corrected') && version !== null) versions.delete(version);
    if (type === 'corrected' && correction !== null) corrections.delete(correction);
  }
  if (versions.size === 0) return new Set();
  // An exception is asked for the text that is at the desk; readers know of those that their text rests on.
  const known = new Set(overridesShown(db).all(pieceId));
  const overrides = new Set<string>();
  let inReview: string | null = null;
  return new Set(
    all.flatMap(({ seq, type, version, correction, override }) => {
      if (type === 'correction_submitted') inReview = correction;
      if (type === 'corrected' || type === 'correction_withdrawn') inReview = null;
      if (
        type === 'override_requested' &&
        override !== null &&
        inReview !== null &&
        corrections.has(inReview) &&
        !known.has(override)
      )
        overrides.add(override);
      const isAside =
        (version !== null && versions.has(version)) ||
        (correction !== null && corrections.has(correction)) ||
        (override !== null && overrides.has(override));
      return isAside ? [seq] : [];
    }),
  );
}
