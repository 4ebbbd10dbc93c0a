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
