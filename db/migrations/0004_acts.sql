CREATE TABLE `acts` (
	`piece_id` text NOT NULL,
	`person_id` text NOT NULL,
	`action` text NOT NULL,
	`role` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`due` text,
	`since` text NOT NULL,
	`params` text NOT NULL,
	`told` integer NOT NULL,
	PRIMARY KEY(`piece_id`, `person_id`, `action`, `subject`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `acts_by_person` ON `acts` (`person_id`,`due`);--> statement-breakpoint
CREATE INDEX `acts_untold` ON `acts` (`piece_id`) WHERE told = 0;