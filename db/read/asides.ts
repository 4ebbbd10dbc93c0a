import type { EventType } from '@/lib/review/events';
import type { Database } from '../open';
import { query } from '../query';

/** An event, with the version, the correction and the override that it is about. */
interface Row {
  seq: number;
  type: EventType;
  purpose: string | null;
  version: number | null;
  correction: string | null;
  override: string | null;
}
const rows = query((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT e.seq, e.type, json_extract(d.payload, '$.purpose') AS purpose,
       json_extract(d.payload, CASE e.type WHEN 'version_made' THEN '$.number' ELSE '$.version' END) AS version,
       json_extract(d.payload, CASE WHEN e.type IN ('correction_submitted', 'corrected') THEN '$.id' ELSE '$.correctionId' END) AS correction,
       json_extract(d.payload, CASE WHEN e.type IN ('override_requested', 'decision_ended') THEN '$.id' ELSE '$.overrideId' END) AS override
     FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = ? AND d.payload IS NOT NULL AND e.type NOT IN ('page_made', 'counterpoint_added', 'claim_added') ORDER BY e.seq`,
  ),
);
const overridesShown = query((db) =>
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
  const all = rows(db).all(pieceId);
  const [versions, corrections] = [new Set<number>(), new Set<string>()];
  for (const { type, purpose, version, correction } of all) {
    if (type === 'version_made' && purpose !== null && version !== null) versions.add(version);
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
