/** What is said to whoever runs the server: by its commands, and on the administrator's page. */
import { count } from './grammar';

const left = 'Nothing was changed.';
const goOn = `To go on without them: npm run restore -- FILE --accept-loss. ${left}`;

export const restoring = {
  noFile: (p: { file: string }) => `There is no file ${p.file}.`,
  unreadable: (p: { file: string }) => `${p.file} cannot be read: check that it is a file, and who owns it. ${left}`,
  notWhole: (p: { file: string }) => `${p.file} is not a whole database.`,
  inUse: (p: { file: string }) => `${p.file} is in use: stop the newsroom first.`,
  bareCopy: (p: { file: string }) =>
    `${p.file} is not a backup but a copy of a database in use, which may lack its latest events: take one that npm run backup made. ${left}`,
  lacksSigned: (p: { entries: number }) =>
    `This backup lacks ${count(p.entries, 'entry', 'entries')} of the ledger that were signed. ${goOn}`,
  otherSigned: `This backup has other entries of the ledger than those that were signed. ${goOn}`,
  lacksEvents: (p: { events: number }) =>
    `This backup is older than the database in place: it lacks ${count(p.events, 'event')}. ${goOn}`,
  restored: (p: { database: string; backup: string }) => `Restored ${p.database} from ${p.backup}.`,
  kept: (p: { file: string }) => `What was there before is kept as ${p.file}.`,
  gaveUp: 'Signed entries of the ledger were given up. The administrator’s page says so from now on.',
  which: 'Which backup? npm run restore -- FILE [--accept-loss]',
};

export const recovering = {
  which: 'What is lost? npm run recover -- accept-loss (signed entries) or npm run recover -- accept-key (the signing key)',
  nothing: 'Nothing is wrong with that: nothing was changed.',
  lossAccepted: 'The ledger goes on from the database as it is. The administrator’s page says from now on what was given up.',
  keyAccepted: (p: { key: string }) =>
    `From the next signature on, the ledger is signed with the key ${p.key}. Tell readers who verify records.`,
};

export const emptied = (p: { file: string; entries: number }) =>
  `The database ${p.file} is empty, but ${count(p.entries, 'entry', 'entries')} of this newsroom’s ledger were signed: put it back, or restore a backup (npm run restore -- FILE). For a new newsroom set DATA_DIR to another folder. ${left}`;
export const emptiedBesideBackups = (p: { file: string; folder: string }) =>
  `The database ${p.file} is empty, but there are backups in ${p.folder}: restore one (npm run restore -- FILE). For a new newsroom set DATA_DIR to another folder. ${left}`;

export const noNewsroom = (p: { file: string }) =>
  `There is no newsroom’s database ${p.file}: set DATA_DIR to its folder. ${left}`;
export const notMigrated = (p: { file: string }) =>
  `The database ${p.file} is of an earlier release: start the newsroom first. ${left}`;

/** Why a database cannot be used, and what to do. */
export const databaseTrouble = {
  broken: (p: { file: string; what: string | null }) =>
    `The database ${p.file} is damaged${p.what === null ? '' : ` (${p.what})`}; put a backup in its place. ${left}`,
  deadEnds: (p: { file: string; table: string }) =>
    `The database ${p.file} has rows in ${p.table} that point nowhere, so it was not migrated. ${left}`,
  newer: (p: { file: string }) =>
    `The database ${p.file} was written by a newer Counterpoint; start that release, or put an older backup in its place. ${left}`,
  full: (p: { file: string }) =>
    `The disk of the database ${p.file} is full, or takes no more for another reason: make room, or look at the disk.`,
  unwritable: (p: { file: string }) => `The database ${p.file} cannot be opened for writing; check its folder's permissions.`,
  locked: (p: { file: string }) => `The database ${p.file} is held by another program; stop that one first.`,
};

export const backingUp = {
  done: (p: { file: string }) => `Backed up and checked: ${p.file}`,
  full: (p: { folder: string }) => `The disk of ${p.folder} is full: make room first. ${left}`,
  unwritable: (p: { folder: string }) => `${p.folder} cannot be written to: check its permissions and its disk. ${left}`,
  held: `The database is held by another program: try again. ${left}`,
  bad: (p: { file: string; problems: string[] }) => `${p.file} does not hold together: ${p.problems.join('; ')}`,
};
