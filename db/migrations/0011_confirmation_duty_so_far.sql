-- What the events so far say of the new columns, as `project` reads them (`check:data` compares).
UPDATE `confirmations` SET
  `assignment_id` = (SELECT json_extract(`payload`, '$.assignmentId') FROM `event_data` WHERE `event_data`.`seq` = `confirmations`.`seq`),
  `as_editor` = coalesce((SELECT json_type(`payload`, '$.assignmentId') = 'null' FROM `event_data` WHERE `event_data`.`seq` = `confirmations`.`seq`), 0);
