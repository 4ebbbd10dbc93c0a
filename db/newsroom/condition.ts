import { statfsSync } from 'node:fs';
import { SqliteError } from 'better-sqlite3';
import { TEMPLATE_VERSION } from '@/lib/formats/html/template-version';
import type { Condition } from '@/lib/review/condition';
import { backupFolder, lastBackup, onTheSameDisk } from '../backup/backup-files';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { latestCheckpoint } from '../ledger/checkpoint';
import { keyCopiedAt } from '../ledger/key-copied';
import { givenUp } from '../ledger/last-signed';
import { logState } from '../ledger/log-state';
import { heldKey } from '../ledger/signing-key';
import { publicAddress } from '../read/public/site';

const hourMs = 3_600_000;
/** A night and some hours, so that a late night is none. */
const OLD_HOURS = 30;
const LOW_MEGABYTES = 500;
/** Clocks of one machine differ by less. */
const CLOCK_MS = 2 * 60_000;

const parked = statement((db) => db.$client.prepare<[], number>('SELECT count(*) FROM mail WHERE parked_at IS NOT NULL').pluck());
const failing = statement((db) =>
  db.$client
    .prepare<[], number>('SELECT count(*) FROM mail WHERE sent_at IS NULL AND parked_at IS NULL AND error IS NOT NULL')
    .pluck(),
);
const lastEvent = statement((db) =>
  db.$client.prepare<[], string | null>('SELECT at FROM event_data ORDER BY seq DESC LIMIT 1').pluck(),
);
const otherPages = statement((db) =>
  db.$client
    .prepare<[number, string], number>(
      'SELECT count(*) FROM published_pages w LEFT JOIN pages g ON g.piece_id = w.piece_id WHERE g.template IS NOT ? OR g.address IS NOT ?',
    )
    .pluck(),
);

/** The server's condition for operators, most important first. Reads a few rows and files; for a check of the data see `npm run check:data`. */
export function condition(db: Database, { dataDir, now }: { dataDir: string; now: string }): Condition[] {
  const signing = unless({ code: 'signing_unreadable', folder: dataDir }, () => [...ledger(db, dataDir), ...key(dataDir)]);
  const kept = unless({ code: 'backup_unreadable', folder: backupFolder(dataDir) }, () => backups(dataDir, now));
  return [...signing, ...kept, disk(dataDir), ...others(db, now)];
}

/** A file that cannot be read, or does not hold what it should, is a line of its own: the page must not fail with it. */
function unless(unreadable: Condition, lines: () => Condition[]): Condition[] {
  try {
    return lines();
  } catch (error) {
    if (error instanceof SqliteError) throw error;
    return [unreadable];
  }
}

function ledger(db: Database, dataDir: string): Condition[] {
  const given = givenUp(dataDir).map((log): Condition => ({ code: 'ledger_given_up', ...log }));
  const state = logState(db, dataDir);
  const signed = latestCheckpoint(db);
  switch (state.code) {
    case 'behind':
      return [{ code: 'ledger_behind', size: state.size, signed: state.signed }, ...given];
    case 'forked':
      return [{ code: 'ledger_forked', signed: state.signed }, ...given];
    case 'key_missing':
    case 'key_changed':
      return [{ code: state.code }, ...given];
    case 'fine':
      return [signed ? { code: 'ledger_signed', size: signed.size, at: signed.at } : { code: 'ledger_unsigned' }, ...given];
  }
}

function key(dataDir: string): Condition[] {
  if (heldKey(dataDir) === null) return [];
  const at = keyCopiedAt(dataDir);
  return [at === null ? { code: 'key_not_copied' } : { code: 'key_copied', at }];
}

function backups(dataDir: string, now: string): Condition[] {
  const folder = backupFolder(dataDir);
  const place: Condition = { code: onTheSameDisk(dataDir) ? 'backup_same_disk' : 'backup_elsewhere', folder };
  const at = lastBackup(dataDir);
  if (at === null) return [{ code: 'backup_none', folder }, place];
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / hourMs));
  return [{ code: hours > OLD_HOURS ? 'backup_old' : 'backup_made', at, hours }, place];
}

function disk(dataDir: string): Condition {
  const { bavail, bsize } = statfsSync(dataDir);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  return { code: megabytes < LOW_MEGABYTES ? 'disk_low' : 'disk_free', megabytes };
}

function others(db: Database, now: string): Condition[] {
  const [letters, late] = [parked(db).get() ?? 0, failing(db).get() ?? 0];
  const pages = otherPages(db).get(TEMPLATE_VERSION, publicAddress()) ?? 0;
  const at = lastEvent(db).get();
  return [
    ...(pages > 0 ? [{ code: 'pages_due' as const, pages }] : []),
    ...(process.env['SMTP_URL'] ? [] : [{ code: 'mail_to_folder' as const }]),
    ...(late > 0 ? [{ code: 'mail_failing' as const, letters: late }] : []),
    ...(letters > 0 ? [{ code: 'mail_parked' as const, letters }] : []),
    ...(at && Date.parse(at) - Date.parse(now) > CLOCK_MS ? [{ code: 'clock_behind' as const, at }] : []),
  ];
}
