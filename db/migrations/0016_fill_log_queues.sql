INSERT INTO unlogged_events (seq) SELECT seq FROM events WHERE seq NOT IN (SELECT seq FROM leaves_in_log);
--> statement-breakpoint
INSERT INTO stale_records (piece_id) SELECT piece_id FROM published_pages;
