-- What the events so far say of the new columns, as `project` reads them (`check:data` compares).
UPDATE `approvals` SET `ended_at` = (
  SELECT `at` FROM `events` AS ending JOIN `event_data` USING (`seq`)
  WHERE ending.`stream` = `approvals`.`piece_id`
    AND ending.`type` IN ('review_opened', 'changes_requested', 'declined', 'withdrawn', 'publishable_lapsed')
    AND ending.`seq` > (
      SELECT max(given.`seq`) FROM `events` AS given JOIN `event_data` AS said ON said.`seq` = given.`seq`
      WHERE given.`stream` = `approvals`.`piece_id` AND given.`type` IN ('publishable_approved', 'marked_publishable')
        AND said.`actor` = `approvals`.`by` AND json_extract(said.`payload`, '$.edition') = `approvals`.`edition`
        AND json_extract(said.`payload`, '$.policyVersion') = `approvals`.`policy_version`
    )
  ORDER BY ending.`seq` LIMIT 1
);
--> statement-breakpoint
UPDATE `pieces` SET `scheduled_by` = (
  SELECT `actor` FROM `events` JOIN `event_data` USING (`seq`)
  WHERE `events`.`stream` = `pieces`.`id` AND `events`.`type` = 'scheduled' ORDER BY `events`.`seq` DESC LIMIT 1
) WHERE `publication` = 'scheduled';
--> statement-breakpoint
UPDATE `counterpoints` SET `overrule_finished_by` = (
  SELECT `actor` FROM `events` JOIN `event_data` USING (`seq`)
  WHERE `events`.`stream` = `counterpoints`.`piece_id` AND `events`.`type` = 'block_overruled'
    AND json_extract(`payload`, '$.counterpointId') = `counterpoints`.`id` AND json_extract(`payload`, '$.second') = 1
  ORDER BY `events`.`seq` DESC LIMIT 1
);
