ALTER TABLE `confirmations` ADD `assignment_id` text;--> statement-breakpoint
ALTER TABLE `confirmations` ADD `as_editor` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `counterpoints_overruled` ON `counterpoints` (`overruled_by`) WHERE overruled_by IS NOT NULL;--> statement-breakpoint
-- What the events so far say of the new columns, as `project` reads them (`check:data` compares).
UPDATE `confirmations` SET
  `assignment_id` = (SELECT json_extract(`payload`, '$.assignmentId') FROM `event_data` WHERE `event_data`.`seq` = `confirmations`.`seq`),
  `as_editor` = coalesce((SELECT json_type(`payload`, '$.assignmentId') = 'null' FROM `event_data` WHERE `event_data`.`seq` = `confirmations`.`seq`), 0);
