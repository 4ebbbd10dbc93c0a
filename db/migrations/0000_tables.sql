CREATE TABLE `contents` (
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`piece_id` text,
	`digest` text NOT NULL,
	`body` text,
	PRIMARY KEY(`kind`, `ref`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `contents_by_piece` ON `contents` (`piece_id`,`kind`);--> statement-breakpoint
CREATE TABLE `participants` (
	`stream` text NOT NULL,
	`person_id` text NOT NULL,
	`participant` text NOT NULL,
	PRIMARY KEY(`stream`, `person_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `participants_participant_unique` ON `participants` (`participant`);--> statement-breakpoint
CREATE TABLE `accused` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `accused_by_piece` ON `accused` (`piece_id`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`piece_id` text NOT NULL,
	`edition` text NOT NULL,
	`policy_version` integer NOT NULL,
	`by` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`piece_id`, `edition`, `policy_version`, `by`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`person_id` text NOT NULL,
	`duty` text NOT NULL,
	`perspective` text,
	`status` text NOT NULL,
	`conflict` integer,
	`invited_by` text NOT NULL,
	`invited_at` text NOT NULL,
	`response_due` text NOT NULL,
	`due_at` text NOT NULL,
	`since` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignments_by_piece` ON `assignments` (`piece_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `assignments_by_person` ON `assignments` (`person_id`,`status`);--> statement-breakpoint
CREATE INDEX `assignments_unanswered` ON `assignments` (`response_due`) WHERE status = 'invited';--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_one_each` ON `assignments` (`piece_id`,`person_id`) WHERE status IN ('invited', 'accepted', 'done');--> statement-breakpoint
CREATE TABLE `claim_sentences` (
	`piece_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`occurrence` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `fingerprint`, `occurrence`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `claim_sentences_by_piece` ON `claim_sentences` (`piece_id`,`claim_id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`by` text NOT NULL,
	`version` integer NOT NULL,
	`posted` integer NOT NULL,
	`digest` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `claims_by_piece` ON `claims` (`piece_id`);--> statement-breakpoint
CREATE INDEX `claims_pending` ON `claims` (`piece_id`,`by`) WHERE posted = 0;--> statement-breakpoint
CREATE TABLE `confirmations` (
	`piece_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`occurrence` integer NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`piece_id`, `fingerprint`, `occurrence`, `by`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `consents` (
	`piece_id` text NOT NULL,
	`by` text NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`piece_id`, `version`, `by`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`type` text NOT NULL,
	`edition` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`confirm_by` text NOT NULL,
	`confirmed_by` text,
	`confirmed_at` text,
	`digest` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `corrections_by_piece` ON `corrections` (`piece_id`);--> statement-breakpoint
CREATE INDEX `corrections_unconfirmed` ON `corrections` (`confirm_by`) WHERE confirmed_by IS NULL;--> statement-breakpoint
CREATE TABLE `counterpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`by` text NOT NULL,
	`perspective` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`start` integer,
	`end` integer,
	`posted` integer NOT NULL,
	`posted_at` text,
	`made_at` text NOT NULL,
	`answer_due` text,
	`code` integer NOT NULL,
	`block_ground` text,
	`block_state` text,
	`overruled_by` text,
	`outcome` text,
	`outcome_at` text,
	`runs` integer NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`overruled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `counterpoints_by_code` ON `counterpoints` (`piece_id`,`code`);--> statement-breakpoint
CREATE INDEX `counterpoints_by_person` ON `counterpoints` (`piece_id`,`by`);--> statement-breakpoint
CREATE INDEX `counterpoints_pending` ON `counterpoints` (`piece_id`,`by`) WHERE posted = 0;--> statement-breakpoint
CREATE TABLE `desks` (
	`id` text PRIMARY KEY NOT NULL,
	`policy_version` integer NOT NULL,
	`created_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `dispositions` (
	`piece_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`occurrence` integer NOT NULL,
	`by` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`seq` integer NOT NULL,
	`posted` integer NOT NULL,
	PRIMARY KEY(`piece_id`, `fingerprint`, `occurrence`, `by`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `dispositions_pending` ON `dispositions` (`piece_id`,`by`) WHERE posted = 0;--> statement-breakpoint
CREATE TABLE `overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`requirement` text NOT NULL,
	`policy_version` integer NOT NULL,
	`requested_by` text NOT NULL,
	`confirmed_by` text,
	`at` text NOT NULL,
	`confirmed_at` text,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`requested_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `overrides_by_piece` ON `overrides` (`piece_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`roles` text NOT NULL,
	`holds` text NOT NULL,
	`checks_facts` integer NOT NULL,
	`disabled` integer NOT NULL,
	`joined_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `perspectives` (
	`slug` text PRIMARY KEY NOT NULL,
	`letter` text NOT NULL,
	`hue` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `piece_authors` (
	`piece_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`piece_id`, `person_id`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `piece_authors_by_person` ON `piece_authors` (`person_id`);--> statement-breakpoint
CREATE TABLE `pieces` (
	`id` text PRIMARY KEY NOT NULL,
	`desk_id` text NOT NULL,
	`slug` text,
	`language` text NOT NULL,
	`review` text NOT NULL,
	`publication` text NOT NULL,
	`stakes` text NOT NULL,
	`topics` text NOT NULL,
	`perspectives` text NOT NULL,
	`policy_version` integer NOT NULL,
	`current_version` integer NOT NULL,
	`current_digest` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`opened_by` text,
	`run_by` text,
	`last_code` integer NOT NULL,
	`last_line` integer NOT NULL,
	`publishable_edition` text,
	`publishable_version` integer,
	`publishable_policy` integer,
	`marked_by` text,
	`live_edition` text,
	`live_version` integer,
	`scheduled_at` text,
	`published_at` text,
	FOREIGN KEY (`desk_id`) REFERENCES `desks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`marked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pieces_slug_unique` ON `pieces` (`slug`);--> statement-breakpoint
CREATE INDEX `pieces_by_review` ON `pieces` (`review`,`changed_at`);--> statement-breakpoint
CREATE INDEX `pieces_by_change` ON `pieces` (`changed_at`);--> statement-breakpoint
CREATE INDEX `pieces_by_desk` ON `pieces` (`desk_id`,`review`);--> statement-breakpoint
CREATE INDEX `pieces_by_creator` ON `pieces` (`created_by`);--> statement-breakpoint
CREATE INDEX `pieces_scheduled` ON `pieces` (`scheduled_at`) WHERE publication = 'scheduled';--> statement-breakpoint
CREATE INDEX `pieces_shown` ON `pieces` (`published_at`) WHERE publication IN ('live', 'retracted');--> statement-breakpoint
CREATE TABLE `policies` (
	`desk_id` text NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`desk_id`, `version`),
	FOREIGN KEY (`desk_id`) REFERENCES `desks`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `replies` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`accused_id` text NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`confirmed_by` text,
	`at` text NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`accused_id`) REFERENCES `accused`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `replies_by_piece` ON `replies` (`piece_id`);--> statement-breakpoint
CREATE TABLE `resolutions` (
	`piece_id` text NOT NULL,
	`counterpoint_id` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`start` integer,
	`end` integer,
	`score` real NOT NULL,
	PRIMARY KEY(`counterpoint_id`, `version`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`counterpoint_id`) REFERENCES `counterpoints`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `resolutions_by_piece` ON `resolutions` (`piece_id`,`version`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`counterpoint_id` text NOT NULL,
	`by` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`counterpoint_id`) REFERENCES `counterpoints`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_counterpoint_id_unique` ON `responses` (`counterpoint_id`);--> statement-breakpoint
CREATE INDEX `responses_by_piece` ON `responses` (`piece_id`);--> statement-breakpoint
CREATE TABLE `sentences` (
	`piece_id` text NOT NULL,
	`version` integer NOT NULL,
	`index` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`block` integer NOT NULL,
	`line` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`occurrence` integer NOT NULL,
	`since` integer NOT NULL,
	`context_since` integer NOT NULL,
	`cues` text NOT NULL,
	`candidate` integer NOT NULL,
	`writers` text NOT NULL,
	PRIMARY KEY(`piece_id`, `version`, `index`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`by` text NOT NULL,
	`duty` text NOT NULL,
	`perspective` text,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`policy_version` integer NOT NULL,
	`outcome` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`revoked_at` text,
	`lines` text,
	`lapsed_version` integer,
	`lapsed_sentence` integer,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_offs_by_piece` ON `sign_offs` (`piece_id`,`by`);--> statement-breakpoint
CREATE INDEX `sign_offs_by_assignment` ON `sign_offs` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `verdicts` (
	`claim_id` text NOT NULL,
	`piece_id` text NOT NULL,
	`verdict` text NOT NULL,
	`by` text NOT NULL,
	`version` integer NOT NULL,
	`seq` integer NOT NULL,
	`quoted` integer NOT NULL,
	`attributed` integer NOT NULL,
	`digest` text NOT NULL,
	`posted` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`claim_id`, `by`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `verdicts_by_piece` ON `verdicts` (`piece_id`);--> statement-breakpoint
CREATE INDEX `verdicts_pending` ON `verdicts` (`piece_id`,`by`) WHERE posted = 0;--> statement-breakpoint
CREATE TABLE `versions` (
	`piece_id` text NOT NULL,
	`number` integer NOT NULL,
	`digest` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`disclosure` integer NOT NULL,
	`change` text NOT NULL,
	`beforehand` integer NOT NULL,
	`length` integer NOT NULL,
	`segmenter` text NOT NULL,
	PRIMARY KEY(`piece_id`, `number`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`size` integer PRIMARY KEY NOT NULL,
	`root` blob NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `event_data` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text,
	`salt` text,
	`payload` text,
	FOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`stream` text NOT NULL,
	`type` text NOT NULL,
	`leaf` text NOT NULL,
	`leaf_hash` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_leaf_hash_unique` ON `events` (`leaf_hash`);--> statement-breakpoint
CREATE INDEX `events_by_stream` ON `events` (`stream`,`seq`);--> statement-breakpoint
CREATE TABLE `leaves_in_log` (
	`position` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `leaves_in_log_by_seq` ON `leaves_in_log` (`seq`);--> statement-breakpoint
CREATE TABLE `log_nodes` (
	`level` integer NOT NULL,
	`position` integer NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`level`, `position`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `attention` (
	`piece_id` text NOT NULL,
	`person_id` text NOT NULL,
	`action` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`due` text,
	`since` text NOT NULL,
	`params` text NOT NULL,
	PRIMARY KEY(`piece_id`, `person_id`, `action`, `subject`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `attention_by_person` ON `attention` (`person_id`,`due`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`piece_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`writers` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`beforehand` integer NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `gate_summaries` (
	`piece_id` text PRIMARY KEY NOT NULL,
	`satisfied` integer NOT NULL,
	`open` integer NOT NULL,
	`summary` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`actor` text NOT NULL,
	`route` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`result` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`actor`, `route`, `key`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_by_age` ON `idempotency` (`at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`roles` text NOT NULL,
	`holds` text NOT NULL,
	`checks_facts` integer NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`used_by` text,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`used_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `links_by_purpose` ON `links` (`purpose`);--> statement-breakpoint
CREATE TABLE `looks` (
	`piece_id` text NOT NULL,
	`person_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`piece_id`, `person_id`),
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` text NOT NULL,
	`error` text,
	`sent_at` text,
	`parked_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_key_unique` ON `mail` (`key`);--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`due_at`) WHERE sent_at IS NULL AND parked_at IS NULL;--> statement-breakpoint
CREATE TABLE `newsroom` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`size` text NOT NULL,
	`timezone` text NOT NULL,
	`demo` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` text NOT NULL,
	`error` text,
	`parked_at` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE parked_at IS NULL;--> statement-breakpoint
CREATE TABLE `people_details` (
	`person_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`locale` text NOT NULL,
	`timezone` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_details_email_key_unique` ON `people_details` (`email_key`);--> statement-breakpoint
CREATE TABLE `published_pages` (
	`slug` text PRIMARY KEY NOT NULL,
	`piece_id` text NOT NULL,
	`edition` text NOT NULL,
	`etag` text NOT NULL,
	`html` blob NOT NULL,
	`html_brotli` blob NOT NULL,
	`record_html` blob NOT NULL,
	`record` text NOT NULL,
	`teaser` text NOT NULL,
	`published_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `published_pages_piece_id_unique` ON `published_pages` (`piece_id`);--> statement-breakpoint
CREATE INDEX `published_pages_newest` ON `published_pages` (`published_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`device` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_id_unique` ON `sessions` (`id`);--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_end` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `stale_pieces` (
	`piece_id` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `pieces`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text,
	`expires_at` text,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_token_hash_unique` ON `tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `tokens_by_person` ON `tokens` (`person_id`);