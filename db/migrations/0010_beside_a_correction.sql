PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_confirmations` (
	`piece_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`occurrence` integer NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`piece_id`, `fingerprint`, `occurrence`, `by`, `version`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_confirmations`("piece_id", "fingerprint", "occurrence", "version", "by", "seq", "at") SELECT "piece_id", "fingerprint", "occurrence", "version", "by", "seq", "at" FROM `confirmations`;--> statement-breakpoint
DROP TABLE `confirmations`;--> statement-breakpoint
ALTER TABLE `__new_confirmations` RENAME TO `confirmations`;--> statement-breakpoint
-- One row a version: what the primary key before kept only the last of comes back from the ledger.
INSERT OR REPLACE INTO `confirmations` ("piece_id", "fingerprint", "occurrence", "version", "by", "seq", "at")
SELECT e.stream, json_extract(s.value, '$.fingerprint'), json_extract(s.value, '$.occurrence'), json_extract(d.payload, '$.version'), d.actor, e.seq, d.at
FROM `events` e JOIN `event_data` d ON d.seq = e.seq, json_each(json_array(json_extract(d.payload, '$.sentences'), json_extract(d.payload, '$.lines'))) l, json_each(l.value) s
WHERE e.type = 'sentences_confirmed' AND d.payload IS NOT NULL AND d.actor IS NOT NULL AND l.value IS NOT NULL ORDER BY e.seq;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `pending_corrections` ADD `proposal` integer;--> statement-breakpoint
ALTER TABLE `pending_corrections` ADD `alarms` text DEFAULT '[]' NOT NULL;