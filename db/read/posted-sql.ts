/**
 * Private work makes no entry for anybody but its maker, until they finish their review: as a condition on `events e` and `event_data d`, with `postings` before it.
 * Takes @id and @me. Not even that something was written tells the author, so nobody is drip-fed and no count gives it away.
 */
export const postedSql = `(d.actor IS @me
  OR NOT (
    e.type IN ('counterpoint_added', 'counterpoint_edited', 'counterpoint_resolved', 'counterpoint_placed')
      AND EXISTS (SELECT 1 FROM counterpoints n WHERE n.posted = 0
        AND n.id = coalesce(json_extract(d.payload, '$.counterpointId'), json_extract(d.payload, '$.id')))
    OR e.type = 'claim_added'
      AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.posted = 1 AND c.id = json_extract(d.payload, '$.id'))
    OR e.type IN ('sentences_disposed', 'verdict_given') AND json_extract(d.payload, '$.filed') IS NULL
      AND e.seq > coalesce((SELECT o.seq FROM postings o WHERE o.actor = d.actor), 0)))`;

/** When each person last finished a review or confirmed sentences, which posts what they had kept private. */
export const postings = `postings AS MATERIALIZED (
  SELECT g.actor, max(f.seq) AS seq FROM events f JOIN event_data g ON g.seq = f.seq
  WHERE f.stream = @id AND f.type IN ('signed_off', 'sentences_confirmed') GROUP BY g.actor)`;

/**
 * What others are told of each event by itself: as `postedSql`, and after filing too without what was done in private before it. That it was filed is told, on that
 * day; on which days somebody worked, and how often they rewrote, is not. Takes @me.
 */
export const toldSql = `(d.actor IS @me
  OR NOT (
    e.type IN ('counterpoint_added', 'counterpoint_edited', 'claim_added', 'sentences_disposed')
    OR e.type = 'verdict_given' AND json_extract(d.payload, '$.filed') IS NULL
    OR e.type IN ('counterpoint_resolved', 'counterpoint_placed')
      AND (json_extract(d.payload, '$.private') IS NOT NULL OR EXISTS (SELECT 1 FROM counterpoints n
        WHERE n.id = json_extract(d.payload, '$.counterpointId') AND (n.posted = 0 OR n.posted_at > d.at)))))`;
