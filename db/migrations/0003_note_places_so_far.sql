-- What the events so far say of the new columns, as `project` reads them (`check:data` compares).
UPDATE `resolutions` SET `since` = `version`
WHERE `state` = 'changed'
  OR `version` = (SELECT note.`version` FROM `counterpoints` AS note WHERE note.`id` = `counterpoint_id`)
  OR EXISTS (
    SELECT 1 FROM `events` JOIN `event_data` USING (`seq`)
    WHERE `events`.`stream` = `resolutions`.`piece_id` AND `events`.`type` = 'counterpoint_placed'
      AND json_extract(`payload`, '$.counterpointId') = `counterpoint_id` AND json_extract(`payload`, '$.version') = `resolutions`.`version`
  );
--> statement-breakpoint
UPDATE `counterpoints` SET `judged_on` = max(`version`, coalesce((
  SELECT max(signed.`version`) FROM `sign_offs` AS signed
  WHERE signed.`piece_id` = `counterpoints`.`piece_id` AND signed.`by` = `counterpoints`.`by` AND signed.`duty` = 'perspective'
), 0));
--> statement-breakpoint
UPDATE `counterpoints` SET `placed_on` = (
  SELECT max(json_extract(`payload`, '$.version')) FROM `events` JOIN `event_data` USING (`seq`)
  WHERE `events`.`stream` = `counterpoints`.`piece_id` AND `events`.`type` = 'counterpoint_placed'
    AND json_extract(`payload`, '$.counterpointId') = `counterpoints`.`id`
);
--> statement-breakpoint
-- What was filed stays filed, whatever its maker says of it afterwards: see `keep` in `project`.
UPDATE `verdicts` SET `posted` = 1 WHERE `posted` = 0 AND EXISTS (
  SELECT 1 FROM `events` AS earlier JOIN `event_data` AS said ON said.`seq` = earlier.`seq`
    JOIN `events` AS filing ON filing.`stream` = earlier.`stream` AND filing.`type` IN ('signed_off', 'sentences_confirmed')
    JOIN `event_data` AS filed ON filed.`seq` = filing.`seq` AND filed.`actor` = said.`actor`
  WHERE earlier.`stream` = `verdicts`.`piece_id` AND earlier.`type` = 'verdict_given' AND said.`actor` = `verdicts`.`by`
    AND json_extract(said.`payload`, '$.claimId') = `verdicts`.`claim_id` AND earlier.`seq` < filing.`seq` AND filing.`seq` < `verdicts`.`seq`
);
--> statement-breakpoint
UPDATE `dispositions` SET `posted` = 1 WHERE `posted` = 0 AND EXISTS (
  SELECT 1 FROM `events` AS earlier JOIN `event_data` AS said ON said.`seq` = earlier.`seq`
    JOIN json_each(said.`payload`, '$.dispositions') AS judged
    JOIN `events` AS filing ON filing.`stream` = earlier.`stream` AND filing.`type` IN ('signed_off', 'sentences_confirmed')
    JOIN `event_data` AS filed ON filed.`seq` = filing.`seq` AND filed.`actor` = said.`actor`
  WHERE earlier.`stream` = `dispositions`.`piece_id` AND earlier.`type` = 'sentences_disposed' AND said.`actor` = `dispositions`.`by`
    AND json_extract(judged.`value`, '$.fingerprint') = `dispositions`.`fingerprint`
    AND json_extract(judged.`value`, '$.occurrence') = `dispositions`.`occurrence`
    AND earlier.`seq` < filing.`seq` AND filing.`seq` < `dispositions`.`seq`
);
