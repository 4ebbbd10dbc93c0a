-- The index keeps the first letter and the first two letters of each word apart, and no longer the first three: to replace a text is a third to a half cheaper (docs/decisions/0025).
DROP TRIGGER `search_forgets`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index_new` USING fts5(`words`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", prefix = '1 2');
--> statement-breakpoint
INSERT INTO `search_index_new` (`search_index_new`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO `search_index_new` (`rowid`, `words`) SELECT `rowid`, `words` FROM `search_index`;
--> statement-breakpoint
DROP TABLE `search_index`;
--> statement-breakpoint
ALTER TABLE `search_index_new` RENAME TO `search_index`;
--> statement-breakpoint
-- As it was: whatever erases a text takes its words out of the search and of the lists.
CREATE TRIGGER `search_forgets` AFTER UPDATE OF `body` ON `contents` WHEN NEW.`body` IS NULL
BEGIN
  DELETE FROM `search_index` WHERE `rowid` IN (SELECT `id` FROM `search_entries`
    WHERE `piece_id` = NEW.`piece_id` AND (`place` = NEW.`kind` AND `ref` = NEW.`ref` OR NEW.`kind` = 'version' AND `place` IN ('title', 'text') AND NEW.`ref` = `piece_id` || ':' || substr(`source`, 9)));
  UPDATE `piece_texts` SET `headline` = '', `standfirst` = '' WHERE NEW.`kind` = 'version' AND `piece_id` = NEW.`piece_id`
    AND EXISTS (SELECT 1 FROM `search_entries` s WHERE s.`piece_id` = NEW.`piece_id` AND s.`place` = 'title' AND NEW.`ref` = s.`piece_id` || ':' || substr(s.`source`, 9));
END;
