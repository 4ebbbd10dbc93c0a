/**
 * Set on every open, because none of them but `journal_mode` is kept in the file. better-sqlite3 compiles in
 * `synchronous=NORMAL` for WAL, so that a reopened database would silently lose durability.
 */
export const PRAGMAS = {
  journal_mode: 'wal',
  // FULL: an acknowledged write survives a loss of power.
  synchronous: 2,
  foreign_keys: 1,
  // Milliseconds, for commands. The server must not stop for a lock: see `SERVER_BUSY_MS`.
  busy_timeout: 5000,
  // Without it INSERT OR REPLACE goes round the triggers that keep the ledger append-only.
  recursive_triggers: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  journal_size_limit: 67_108_864,
  // What is deleted or replaced is overwritten in the file: words that somebody took back do not stay in it.
  secure_delete: 1,
  // Reads through mapped memory turn a disk error into a crash.
  mmap_size: 0,
  // Sorting in memory: a read needs no room on the disk.
  temp_store: 2,
} as const;

/** SQLite's waiting stops the whole process, so that the server waits by itself (`whenFree`). Two milliseconds are for a moment in which another connection closes. */
export const SERVER_BUSY_MS = 2;
