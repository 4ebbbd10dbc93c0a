CREATE TABLE `piece_texts` (
	`piece_id` text PRIMARY KEY NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`place` text NOT NULL,
	`ref` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_of_piece` ON `search_entries` (`piece_id`,`place`,`ref`);--> statement-breakpoint
DROP INDEX `pieces_by_change`;--> statement-breakpoint
CREATE INDEX `pieces_by_opener` ON `pieces` (`opened_by`) WHERE opened_by IS NOT NULL;--> statement-breakpoint
CREATE INDEX `pieces_submitted` ON `pieces` (`changed_at`) WHERE current_version > 0;--> statement-breakpoint
CREATE INDEX `pieces_submitted_by_review` ON `pieces` (`review`,`changed_at`) WHERE current_version > 0;--> statement-breakpoint
CREATE INDEX `pieces_submitted_by_publication` ON `pieces` (`publication`,`changed_at`) WHERE current_version > 0;--> statement-breakpoint
CREATE INDEX `pieces_submitted_by_stakes` ON `pieces` (`stakes`,`changed_at`) WHERE current_version > 0;--> statement-breakpoint
CREATE INDEX `pieces_on_the_way` ON `pieces` (`review`) WHERE publication IN ('none', 'scheduled');--> statement-breakpoint
DROP INDEX `acts_by_person`;--> statement-breakpoint
CREATE INDEX `acts_in_order` ON `acts` ("due" IS NULL,`due`,`since`,`action`,`subject`);--> statement-breakpoint
CREATE INDEX `acts_by_person` ON `acts` (`person_id`,"due" IS NULL,`due`,`since`,`action`,`subject`);--> statement-breakpoint
-- By hand, as drizzle-kit knows no virtual tables. `M*`: the marks on a letter are part of its word. A word that is taken out leaves no trace in the index.
CREATE VIRTUAL TABLE `search_index` USING fts5(`words`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", prefix = '1 2 3');--> statement-breakpoint
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
-- Whatever erases a text takes its words out of the search and of the lists.
CREATE TRIGGER `search_forgets` AFTER UPDATE OF `body` ON `contents` WHEN NEW.`body` IS NULL
BEGIN
  DELETE FROM `search_index` WHERE `rowid` IN (SELECT `id` FROM `search_entries`
    WHERE `piece_id` = NEW.`piece_id` AND (`place` = NEW.`kind` AND `ref` = NEW.`ref` OR NEW.`kind` = 'version' AND `place` IN ('title', 'text') AND NEW.`ref` = `piece_id` || ':' || substr(`source`, 9)));
  UPDATE `piece_texts` SET `headline` = '', `standfirst` = '' WHERE NEW.`kind` = 'version' AND `piece_id` = NEW.`piece_id`
    AND EXISTS (SELECT 1 FROM `search_entries` s WHERE s.`piece_id` = NEW.`piece_id` AND s.`place` = 'title' AND NEW.`ref` = s.`piece_id` || ':' || substr(s.`source`, 9));
END;
