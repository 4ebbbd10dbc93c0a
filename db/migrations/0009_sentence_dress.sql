ALTER TABLE `alarm_answers` ADD `correction_id` text;--> statement-breakpoint
ALTER TABLE `sentences` ADD `dress_since` integer;