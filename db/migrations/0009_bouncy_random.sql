CREATE TABLE `pages` (
	`piece_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`seq` integer NOT NULL,
	`template` integer NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
ALTER TABLE `newsroom` ADD `contact` text;--> statement-breakpoint
ALTER TABLE `published_pages` DROP COLUMN `edition`;--> statement-breakpoint
ALTER TABLE `published_pages` DROP COLUMN `etag`;--> statement-breakpoint
ALTER TABLE `published_pages` DROP COLUMN `changed_at`;