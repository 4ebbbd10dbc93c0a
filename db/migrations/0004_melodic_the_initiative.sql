DROP INDEX `counterpoints_by_code`;--> statement-breakpoint
CREATE UNIQUE INDEX `counterpoints_by_code` ON `counterpoints` (`piece_id`,`code`) WHERE code > 0;--> statement-breakpoint
ALTER TABLE `participants` ADD `duty_participant` text;--> statement-breakpoint
CREATE UNIQUE INDEX `participants_duty_participant_unique` ON `participants` (`duty_participant`);