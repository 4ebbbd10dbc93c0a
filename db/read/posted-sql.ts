/**
 * Private work makes no entry for anybody but its maker, until they finish their review: as a condition on `events e` and `event_data d`. Takes @me. Not even
 * that something was written tells the author, so nobody is drip-fed and no count gives it away.
 */
export const postedSql = `(d.actor IS @me
  OR NOT (
    e.type IN ('counterpoint_added', 'counterpoint_edited', 'counterpoint_resolved', 'counterpoint_placed')
      AND EXISTS (SELECT 1 FROM counterpoints n WHERE n.posted = 0
        AND n.id = coalesce(json_extract(d.payload, '$.counterpointId'), json_extract(d.payload, '$.id')))
    OR e.type IN ('sentences_disposed', 'claim_added', 'verdict_given')
      AND NOT EXISTS (SELECT 1 FROM events f JOIN event_data g ON g.seq = f.seq
        WHERE f.stream = e.stream AND f.seq > e.seq AND g.actor = d.actor AND f.type IN ('signed_off', 'sentences_confirmed'))))`;
