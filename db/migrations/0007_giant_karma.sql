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
ALTER TABLE `corrections` ADD `how` text DEFAULT 'now' NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `unchecked` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `refused_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `corrections` ADD `refused_at` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `answer_held` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `base` integer;