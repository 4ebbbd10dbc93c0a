import type { EventType, Payloads } from '@/lib/review/events';
import type { Database } from '../open';
import { query } from '../query';

interface Row {
  seq: number;
  type: EventType;
  payload: string;
}
const rows = query((db) =>
  db.$client.prepare<[string], Row>(
    `SELECT e.seq, e.type, d.payload FROM events e JOIN event_data d ON d.seq = e.seq
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
  const all = rows(db)
    .all(pieceId)
    .map(({ seq, type, payload }) => ({ seq, type, payload: JSON.parse(payload) as Payloads[EventType] }));
  const [versions, corrections] = [new Set<number>(), new Set<string>()];
  for (const { type, payload } of all) {
    if (type === 'version_made') {
      const { number, purpose } = payload as Payloads['version_made'];
      if (purpose) versions.add(number);
    }
    if (type === 'correction_submitted') corrections.add((payload as Payloads['correction_submitted']).id);
    if (type === 'published' || type === 'corrected') versions.delete((payload as Payloads['published']).version);
    if (type === 'corrected') corrections.delete((payload as Payloads['corrected']).id);
  }
  if (versions.size === 0) return new Set();
  // An exception is asked for the text that is at the desk; readers know of those that their text rests on.
  const known = new Set(overridesShown(db).all(pieceId));
  const overrides = new Set<string>();
  let inReview: string | null = null;
  return new Set(
    all.flatMap(({ seq, type, payload }) => {
      if (type === 'correction_submitted') inReview = (payload as Payloads['correction_submitted']).id;
      if (type === 'corrected' || type === 'correction_withdrawn') inReview = null;
      const named = namedIn(type, payload);
      if (type === 'override_requested' && inReview !== null && corrections.has(inReview) && named.id && !known.has(named.id))
        overrides.add(named.id);
      const isAside =
        (named.version !== undefined && versions.has(named.version)) ||
        (named.correction !== undefined && corrections.has(named.correction)) ||
        (named.id !== undefined && overrides.has(named.id));
      return isAside ? [seq] : [];
    }),
  );
}

/** The version, the correction in review and the override that an event is about. */
function namedIn(type: EventType, payload: object): { version?: number; correction?: string; id?: string } {
  const member = (name: string): unknown => Reflect.get(payload, name);
  const version = type === 'version_made' ? member('number') : member('version');
  const correction = type === 'correction_submitted' ? member('id') : member('correctionId');
  const id = type === 'override_requested' || type === 'decision_ended' ? member('id') : member('overrideId');
  return {
    ...(typeof version === 'number' ? { version } : {}),
    ...(typeof correction === 'string' ? { correction } : {}),
    ...(typeof id === 'string' ? { id } : {}),
  };
}
