/** The state of the server, a sentence for each line of the administrator's page and of `npm run doctor`. */
import type { Condition } from '@/lib/review/condition';
import { count } from './grammar';

const entries = (number: number) => count(number, 'entry', 'entries');
/** An hour and more, in hours; from two days on, in days. */
const age = (hours: number) =>
  hours < 1 ? 'less than an hour ago' : `${hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day')} ago`;

/** From a gigabyte on, in gigabytes. */
const room = (megabytes: number) => (megabytes < 1_000 ? `${megabytes} MB` : `${Math.floor(megabytes / 1_000)} GB`);

/** `when` writes an instant as whoever reads it wants it. */
export function conditionSentence(condition: Condition, when: (at: string) => string): string {
  switch (condition.code) {
    case 'ledger_unsigned':
      return 'Ledger: nothing is signed yet; the first signature comes with the first publication, or within a day.';
    case 'ledger_signed':
      return `Ledger: ${entries(condition.size)} under the root that was signed ${when(condition.at)}.`;
    case 'ledger_behind':
      return `Ledger: signing has stopped. The database has ${condition.size} of the ${entries(condition.signed)} that were signed: an older one took its place. Put the newer one back; if it is lost, run npm run recover -- accept-loss.`;
    case 'ledger_forked':
      return `Ledger: signing has stopped. The first ${entries(condition.signed)} are not those that were signed: another database took its place. Put the right one back; if it is lost, run npm run recover -- accept-loss.`;
    case 'ledger_given_up':
      return `Ledger: on ${condition.day} an older database was accepted. Until then ${entries(condition.size)} had been signed; records that readers kept from before may list entries that are lost.`;
    case 'signing_unreadable':
      return `Signing: a file in ${condition.folder} cannot be read or is broken (signing-key, accepted-key, key-copied.json or one called last-signed). Repair it, or replace it with the file from a copy of that folder.`;
    case 'key_missing':
      return 'Signing key: it is missing, so signing has stopped. Put its copy back as DATA_DIR/signing-key; if there is none, run npm run recover -- accept-key.';
    case 'key_changed':
      return 'Signing key: it is not the one that signed until now, so signing has stopped. Put that one back; if it is lost, run npm run recover -- accept-key.';
    case 'key_not_copied':
      return 'Signing key: nobody has said that it is copied. No backup has it. Copy DATA_DIR/signing-key to a safe place, away from this server and from the backups.';
    case 'key_copied':
      return `Signing key: copied, as somebody confirmed ${when(condition.at)}. No backup has it.`;
    case 'backup_unreadable':
      return `Backups: the folder ${condition.folder} cannot be read. Check that it is a folder, and who owns it.`;
    case 'backup_none':
      return `Backup: there is none yet in ${condition.folder}. One is made every night; npm run backup makes one now.`;
    case 'backup_made':
      return `Backup: the last one was made ${when(condition.at)}, ${age(condition.hours)}.`;
    case 'backup_old':
      return `Backup: the last one is old, made ${when(condition.at)}, ${age(condition.hours)}. One should be made every night.`;
    case 'backup_same_disk':
      return `Backups go to the same disk as the data (${condition.folder}): one broken disk takes both. Set BACKUP_DIR to a folder on another.`;
    case 'backup_elsewhere':
      return `Backups go to another disk than the data (${condition.folder}).`;
    case 'disk_free':
      return `Disk: ${room(condition.megabytes)} free.`;
    case 'disk_low':
      return `Disk: only ${room(condition.megabytes)} free. When it is full, nothing can be kept.`;
    case 'pages_due':
      return `${count(condition.pages, 'published page')} will be made again, for this address and release.`;
    case 'mail_to_folder':
      return 'Mail: none is sent, since no mail server is set (SMTP_URL). Letters are written to the folder outbox in DATA_DIR.';
    case 'mail_failing':
      return `Mail: ${count(condition.letters, 'letter')} could not be sent yet; the page on mail says why. Each is tried again.`;
    case 'mail_parked':
      return `Mail: ${count(condition.letters, 'letter')} could not be sent and will not be tried again.`;
    case 'clock_behind':
      return `Clock: it is behind the last event, which was written ${when(condition.at)}. Set the server’s clock.`;
    case 'job_failed':
      return `The job “${condition.job}” failed ${when(condition.at)}${condition.why === null ? '; the log says where.' : `: ${condition.why}`}`;
  }
}
export const doctorWords = {
  fine: 'Everything is as it should be.',
  attention: (p: { number: number }) =>
    `${count(p.number, 'line')} above, marked !, ${p.number === 1 ? 'needs' : 'need'} attention.`,
};
