import path from 'node:path';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';

/** The table in which drizzle records what it has applied. */
export const MIGRATIONS_TABLE = '__drizzle_migrations';

/** The migrations that this release knows, oldest first. Every entry of the project starts in its root folder. */
export function ourMigrations(
  folder: string = path.join(/* turbopackIgnore: true */ process.cwd(), 'db', 'migrations'),
): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: folder });
}
