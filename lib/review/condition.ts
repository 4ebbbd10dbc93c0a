/** What an operator should know of a newsroom's server: one line each on the administrator's page and in `npm run doctor`. Instants are ISO 8601 UTC. */
export type Condition =
  | { code: 'ledger_unsigned' }
  | { code: 'ledger_signed'; size: number; at: string }
  | { code: 'ledger_behind'; size: number; signed: number }
  | { code: 'ledger_forked'; signed: number }
  | { code: 'ledger_given_up'; day: string; size: number }
  /** A file beside the database that says what was signed, or with which key. */
  | { code: 'signing_unreadable'; folder: string }
  | { code: 'key_missing' }
  | { code: 'key_changed' }
  | { code: 'key_not_copied' }
  | { code: 'key_copied'; at: string }
  | { code: 'backup_unreadable'; folder: string }
  | { code: 'backup_none'; folder: string }
  | { code: 'backup_made'; at: string; hours: number }
  | { code: 'backup_old'; at: string; hours: number }
  | { code: 'backup_same_disk'; folder: string }
  | { code: 'backup_elsewhere'; folder: string }
  | { code: 'disk_free'; megabytes: number }
  | { code: 'disk_low'; megabytes: number }
  | { code: 'pages_due'; pages: number }
  /** Without a mail server letters are written to a folder. */
  | { code: 'mail_to_folder' }
  /** Tried and not taken; they are tried again. */
  | { code: 'mail_failing'; letters: number }
  | { code: 'mail_parked'; letters: number }
  | { code: 'clock_behind'; at: string }
  | { code: 'job_failed'; job: string; at: string; why: string | null };

const fine: readonly Condition['code'][] = [
  'ledger_unsigned',
  'ledger_signed',
  'ledger_given_up',
  'key_copied',
  'backup_made',
  'backup_elsewhere',
  'disk_free',
  'pages_due',
];

/** Does somebody have to do something about it? */
export const needsAttention = ({ code }: Condition): boolean => !fine.includes(code);
