CREATE TABLE `permissions` (
	`piece_id` text NOT NULL,
	`person_id` text NOT NULL,
	`cuts` integer,
	`headline` integer,
	PRIMARY KEY(`piece_id`, `person_id`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `sentences` ADD `own_context_since` integer;--> statement-breakpoint
ALTER TABLE `sign_offs` ADD `lapsed_line` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `kinds` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `lines` text;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `beforehand`;