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
CREATE TABLE `alarm_answers` (
	`piece_id` text NOT NULL,
	`alarm` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`piece_id`, `alarm`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `pages` (
	`piece_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`seq` integer NOT NULL,
	`template` integer NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `pending_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`base` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`digest` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `pending_corrections_by_piece` ON `pending_corrections` (`piece_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pending_corrections_one_each` ON `pending_corrections` (`piece_id`) WHERE state = 'in_review';--> statement-breakpoint
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
CREATE TABLE `proposals` (
	`piece_id` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	PRIMARY KEY(`piece_id`, `version`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `counterpoints_by_code`;--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `overrule_finished_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `overruled_on` integer;--> statement-breakpoint
ALTER TABLE `counterpoints` ADD `overruled_about` text;--> statement-breakpoint
CREATE UNIQUE INDEX `counterpoints_by_code` ON `counterpoints` (`piece_id`,`code`) WHERE code > 0;--> statement-breakpoint
ALTER TABLE `participants` ADD `duty_participant` text;--> statement-breakpoint
CREATE UNIQUE INDEX `participants_duty_participant_unique` ON `participants` (`duty_participant`);--> statement-breakpoint
ALTER TABLE `approvals` ADD `ended_at` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `how` text DEFAULT 'now' NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `unchecked` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `refused_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `corrections` ADD `refused_at` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `answer_held` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `overrides` ADD `covers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `overrides` ADD `end` text;--> statement-breakpoint
ALTER TABLE `overrides` ADD `ended_at` text;--> statement-breakpoint
ALTER TABLE `people` ADD `away_until` text;--> statement-breakpoint
ALTER TABLE `pieces` ADD `scheduled_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `replies` ADD `ended_at` text;--> statement-breakpoint
ALTER TABLE `sentences` ADD `own_context_since` integer;--> statement-breakpoint
ALTER TABLE `sign_offs` ADD `lapsed_line` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `kinds` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `lines` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `base` integer;--> statement-breakpoint
ALTER TABLE `newsroom` ADD `contact` text;--> statement-breakpoint
ALTER TABLE `drafts` DROP COLUMN `beforehand`;--> statement-breakpoint
ALTER TABLE `published_pages` DROP COLUMN `edition`;--> statement-breakpoint
ALTER TABLE `published_pages` DROP COLUMN `etag`;--> statement-breakpoint
ALTER TABLE `published_pages` DROP COLUMN `changed_at`;