CREATE TABLE `adoptions` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`policy_version` integer NOT NULL,
	`from_version` integer NOT NULL,
	`from_block_hours` integer NOT NULL,
	`version` integer NOT NULL,
	`asked_by` text NOT NULL,
	`at` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` text,
	`end` text,
	`ended_at` text,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `adoptions_by_piece` ON `adoptions` (`piece_id`);--> statement-breakpoint
ALTER TABLE `approvals` ADD `ended_at` text;--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `overrule_finished_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `overruled_on` integer;--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `overruled_about` text;--> statement-breakpoint
ALTER TABLE `overrides` ADD `covers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `overrides` ADD `end` text;--> statement-breakpoint
ALTER TABLE `overrides` ADD `ended_at` text;--> statement-breakpoint
ALTER TABLE `people` ADD `away_until` text;--> statement-breakpoint
ALTER TABLE `pieces` ADD `scheduled_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `replies` ADD `ended_at` text;