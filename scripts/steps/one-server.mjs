import path from 'node:path';
import { Stop } from './stop.mjs';

/**
 * Holds the data folder for as long as this process lives: two servers on one database would both send its mail, and one might
 * migrate it under the other. The lock is SQLite's on an empty file, so that even `kill -9` lets go of it.
 * @param {string} dataDir
 */
export async function holdAlone(dataDir) {
  const { default: Database } = await import('better-sqlite3');
  const lock = new Database(path.join(dataDir, 'server-lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    throw new Stop(
      `Another Counterpoint is running on the data folder ${dataDir}: stop it, or choose another folder with DATA_DIR.`,
    );
  }
  // A handle that nobody refers to would be collected, and the lock with it.
  Reflect.set(globalThis, Symbol.for('counterpoint.lock'), lock);
}
