ALTER TABLE `counterpoints` ADD `cut_in` integer;--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `placed_on` integer;--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `judged_on` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `since` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `cause` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `suggested_start` integer;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `suggested_end` integer;