-- The ledger only grows. Erasing a person nulls salt, actor and payload of an event, and nothing else may change.
CREATE TRIGGER `events_no_update` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'append-only: events'); END;
--> statement-breakpoint
CREATE TRIGGER `events_no_delete` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'append-only: events'); END;
--> statement-breakpoint
CREATE TRIGGER `checkpoints_no_update` BEFORE UPDATE ON `checkpoints` BEGIN SELECT RAISE(ABORT, 'append-only: checkpoints'); END;
--> statement-breakpoint
CREATE TRIGGER `checkpoints_no_delete` BEFORE DELETE ON `checkpoints` BEGIN SELECT RAISE(ABORT, 'append-only: checkpoints'); END;
--> statement-breakpoint
CREATE TRIGGER `leaves_in_log_no_update` BEFORE UPDATE ON `leaves_in_log` BEGIN SELECT RAISE(ABORT, 'append-only: leaves_in_log'); END;
--> statement-breakpoint
CREATE TRIGGER `leaves_in_log_no_delete` BEFORE DELETE ON `leaves_in_log` BEGIN SELECT RAISE(ABORT, 'append-only: leaves_in_log'); END;
--> statement-breakpoint
CREATE TRIGGER `log_nodes_no_update` BEFORE UPDATE ON `log_nodes` BEGIN SELECT RAISE(ABORT, 'append-only: log_nodes'); END;
--> statement-breakpoint
CREATE TRIGGER `log_nodes_no_delete` BEFORE DELETE ON `log_nodes` BEGIN SELECT RAISE(ABORT, 'append-only: log_nodes'); END;
--> statement-breakpoint
CREATE TRIGGER `event_data_no_delete` BEFORE DELETE ON `event_data` BEGIN SELECT RAISE(ABORT, 'append-only: event_data'); END;
--> statement-breakpoint
CREATE TRIGGER `event_data_only_erased` BEFORE UPDATE ON `event_data`
WHEN NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at
  OR (NEW.salt IS NOT NULL AND NEW.salt IS NOT OLD.salt)
  OR (NEW.payload IS NOT NULL AND NEW.payload IS NOT OLD.payload)
  OR (NEW.actor IS NOT NULL AND NEW.actor IS NOT OLD.actor)
BEGIN SELECT RAISE(ABORT, 'append-only: event_data'); END;
