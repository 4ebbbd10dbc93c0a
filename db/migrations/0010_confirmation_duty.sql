ALTER TABLE `confirmations` ADD `assignment_id` text;--> statement-breakpoint
ALTER TABLE `confirmations` ADD `as_editor` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `counterpoints_overruled` ON `counterpoints` (`overruled_by`) WHERE overruled_by IS NOT NULL;