ALTER TABLE `dispositions` ADD `filed_seq` integer;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `filed_at` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `filed_seq` integer;--> statement-breakpoint
-- What the events so far say of the new columns, as `project` reads them (`check:data` compares): what was filed before it was judged again counted at once.
WITH filings AS MATERIALIZED (
  SELECT e.`stream`, d.`actor`, e.`seq`, d.`at` FROM `events` AS e JOIN `event_data` AS d ON d.`seq` = e.`seq`
  WHERE e.`type` IN ('signed_off', 'sentences_confirmed')
), given AS MATERIALIZED (
  SELECT json_extract(d.`payload`, '$.claimId') AS claim, d.`actor`, e.`stream`, min(e.`seq`) AS first,
    min(iif(json_extract(d.`payload`, '$.filed') IS NULL, NULL, e.`seq`)) AS at_once
  FROM `events` AS e JOIN `event_data` AS d ON d.`seq` = e.`seq` WHERE e.`type` = 'verdict_given' GROUP BY 1, 2, 3
), found AS MATERIALIZED (
  SELECT v.`claim_id`, v.`by`, iif(
    coalesce(g.at_once <= v.`seq`, 0)
      OR EXISTS (SELECT 1 FROM filings AS f WHERE f.`stream` = v.`piece_id` AND f.`actor` = v.`by` AND f.`seq` > g.first AND f.`seq` < v.`seq`),
    v.`seq`,
    coalesce((SELECT min(f.`seq`) FROM filings AS f WHERE f.`stream` = v.`piece_id` AND f.`actor` = v.`by` AND f.`seq` > v.`seq`), v.`seq`)) AS filed
  FROM `verdicts` AS v LEFT JOIN given AS g ON g.claim = v.`claim_id` AND g.`actor` = v.`by` WHERE v.`posted` = 1
)
UPDATE `verdicts` SET `filed_seq` = found.filed, `filed_at` = (SELECT `at` FROM `event_data` WHERE `seq` = found.filed)
FROM found WHERE found.`claim_id` = `verdicts`.`claim_id` AND found.`by` = `verdicts`.`by`;
--> statement-breakpoint
WITH filings AS MATERIALIZED (
  SELECT e.`stream`, d.`actor`, e.`seq` FROM `events` AS e JOIN `event_data` AS d ON d.`seq` = e.`seq`
  WHERE e.`type` IN ('signed_off', 'sentences_confirmed')
), given AS MATERIALIZED (
  SELECT e.`stream`, d.`actor`, json_extract(j.`value`, '$.fingerprint') AS fingerprint, json_extract(j.`value`, '$.occurrence') AS occurrence, min(e.`seq`) AS first
  FROM `events` AS e JOIN `event_data` AS d ON d.`seq` = e.`seq` JOIN json_each(d.`payload`, '$.dispositions') AS j
  WHERE e.`type` = 'sentences_disposed' GROUP BY 1, 2, 3, 4
), found AS MATERIALIZED (
  SELECT s.`piece_id`, s.`fingerprint`, s.`occurrence`, s.`by`, iif(
    EXISTS (SELECT 1 FROM filings AS f WHERE f.`stream` = s.`piece_id` AND f.`actor` = s.`by` AND f.`seq` > g.first AND f.`seq` < s.`seq`),
    s.`seq`,
    coalesce((SELECT min(f.`seq`) FROM filings AS f WHERE f.`stream` = s.`piece_id` AND f.`actor` = s.`by` AND f.`seq` > s.`seq`), s.`seq`)) AS filed
  FROM `dispositions` AS s LEFT JOIN given AS g
    ON g.`stream` = s.`piece_id` AND g.`actor` = s.`by` AND g.fingerprint = s.`fingerprint` AND g.occurrence = s.`occurrence`
  WHERE s.`posted` = 1
)
UPDATE `dispositions` SET `filed_seq` = found.filed
FROM found WHERE found.`piece_id` = `dispositions`.`piece_id` AND found.`fingerprint` = `dispositions`.`fingerprint`
  AND found.`occurrence` = `dispositions`.`occurrence` AND found.`by` = `dispositions`.`by`;
