/**
 * Set on every open, because none of them but `journal_mode` is kept in the file. better-sqlite3 compiles in
 * `synchronous=NORMAL` for WAL, so that a reopened database would silently lose durability.
 */
export const PRAGMAS = {
  journal_mode: 'wal',
  // FULL: an acknowledged write survives a loss of power.
  synchronous: 2,
  foreign_keys: 1,
  // Milliseconds. One process writes, so that a wait means a backup or a person with a shell.
  busy_timeout: 5000,
  // Without it INSERT OR REPLACE goes round the triggers that keep the ledger append-only.
  recursive_triggers: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  journal_size_limit: 67_108_864,
  // Reads through mapped memory turn a disk error into a crash.
  mmap_size: 0,
} as const;
