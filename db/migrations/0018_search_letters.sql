-- Words with these letters are in the index as people write them who have no key for them (lib/text/searchable): what has them is put in anew, by `fillSearch`.
DELETE FROM `search_index` WHERE `rowid` IN (SELECT `id` FROM `search_entries` WHERE `piece_id` IN (
  SELECT s.`piece_id` FROM `search_entries` s JOIN `search_index` x ON x.`rowid` = s.`id` WHERE x.`words` GLOB '*[ßẞæÆœŒþÞøØłŁđĐı]*'));
--> statement-breakpoint
DELETE FROM `search_entries` WHERE `id` NOT IN (SELECT `rowid` FROM `search_index`);
