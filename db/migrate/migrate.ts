import { databaseTrouble } from '@/lib/words/en/operation';
import { DatabaseFailure } from '../connection/database-failure';
import { explainFailure } from '../connection/explain-failure';
import type { Database } from '../connection/open';
import { fillSearch } from '../search/fill';
import { MIGRATIONS_TABLE, ourMigrations } from './our-migrations';
import { refuseNewer } from './refuse-newer';

/**
 * Applies the migrations that are missing, all or none, and returns how many there were.
 *
 * It reads drizzle's files and keeps drizzle's list, but runs them itself: a table rebuild needs foreign keys off, which SQLite
 * ignores inside a transaction, and a foreign-key check that fails must still be able to roll back.
 */
export function migrate(db: Database, migrations = ourMigrations()): number {
  const client = db.$client;
  client.pragma('foreign_keys = OFF');
  try {
    return client
      .transaction(() => {
        refuseNewer(client, migrations.length, client.name);
        client.exec(
          `CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL, created_at NUMERIC)`,
        );
        const last = Number(client.prepare(`SELECT max(created_at) FROM ${MIGRATIONS_TABLE}`).pluck().get() ?? 0);
        const missing = migrations.filter((migration) => migration.folderMillis > last);
        const record = client.prepare(`INSERT INTO ${MIGRATIONS_TABLE} (hash, created_at) VALUES (?, ?)`);
        for (const migration of missing) {
          for (const statement of migration.sql) client.exec(statement);
          record.run(migration.hash, migration.folderMillis);
        }
        if (missing.length > 0) {
          fillSearch(db);
          refuseBrokenReferences(db);
        }
        // With nothing to write, a newsroom on a full disk starts and can be read.
        if (client.pragma('user_version', { simple: true }) !== migrations.length)
          client.pragma(`user_version = ${migrations.length}`);
        return missing.length;
      })
      .immediate();
  } catch (error) {
    throw explainFailure(error, client.name);
  } finally {
    client.pragma('foreign_keys = ON');
  }
}

function refuseBrokenReferences(db: Database): void {
  const broken = db.$client.prepare<[], string>('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').pluck().get();
  if (broken === undefined) return;
  throw new DatabaseFailure('damaged', databaseTrouble.deadEnds({ file: db.$client.name, table: broken }));
}
