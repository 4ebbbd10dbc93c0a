-- Whom the last release told of their turn is not told again; every piece's acts are then made anew.
INSERT INTO `acts` (`piece_id`, `person_id`, `action`, `role`, `subject`, `due`, `since`, `params`, `told`)
SELECT `piece_id`, `person_id`, `action`,
  CASE WHEN `action` IN ('resubmit', 'revise', 'answer', 'give_ok', 'add_disclosure') THEN 'author'
    WHEN `action` IN ('answer_request', 'review', 'check_facts', 'say_whether', 'confirm_changed') THEN 'reviewer' ELSE 'editor' END,
  `subject`, `due`, `since`, `params`, 1 FROM `attention`;
--> statement-breakpoint
INSERT OR IGNORE INTO `stale_pieces` (`piece_id`, `since`) SELECT `id`, `changed_at` FROM `pieces`;
