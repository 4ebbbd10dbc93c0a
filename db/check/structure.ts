import type { Database } from '../connection/open';

/** Without these the ledger could be edited quietly, and erased words be found: a migration that rebuilds a table must make them again. */
const triggers = [
  'checkpoints_no_delete',
  'checkpoints_no_update',
  'event_data_no_delete',
  'event_data_only_erased',
  'events_no_delete',
  'events_no_update',
  'leaves_in_log_no_delete',
  'leaves_in_log_no_update',
  'log_nodes_no_delete',
  'log_nodes_no_update',
  'search_forgets',
];

export function checkStructure(db: Database): string[] {
  const client = db.$client;
  const rows = (sql: string) =>
    client
      .prepare<[], { name: string }>(sql)
      .all()
      .map((row) => row.name);
  const integrity = rows('SELECT integrity_check AS name FROM pragma_integrity_check').filter((line) => line !== 'ok');
  const broken = rows('SELECT "table" || \' → \' || parent AS name FROM pragma_foreign_key_check');
  const loose = rows(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_drizzle%' ESCAPE '\\'",
  );
  const present = new Set(rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"));
  return [
    ...integrity.map((line) => `integrity: ${line}`),
    ...broken.map((line) => `a reference leads nowhere: ${line}`),
    ...loose.map((name) => `table ${name} is not STRICT`),
    ...triggers.filter((name) => !present.has(name)).map((name) => `trigger ${name} is missing`),
  ];
}
