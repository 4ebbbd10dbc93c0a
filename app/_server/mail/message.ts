import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import type { SendMailOptions } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import type { Database } from '@/db/connection/open';
import type { Due } from '@/db/mail/letters';
import { newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { baseUrl, sessionSecret } from '../auth-settings';
import { htmlMail } from './compose';

/** A letter as it goes out. */
export const messageOf = (db: Database, letter: Due): SendMailOptions => ({
  from: sender(newsroomSettings(db).name),
  to: letter.recipient,
  subject: letter.subject,
  text: letter.text,
  html: htmlMail(letter.text, letter.language),
  messageId: `<${nameOf(letter)}.counterpoint@${mailDomain(baseUrl())}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  // Nothing of ours is fetched from an address or read from a file for a mail.
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The same on every try, so that a mailbox can tell a second copy; it does not count how many letters others got in between. */
const nameOf = ({ id }: Due) => createHmac('sha256', sessionSecret()).update(`mail ${id}`).digest('hex').slice(0, 32);

/** The newsroom by its name, at MAIL_FROM or an address of its own. A name that MAIL_FROM gives is the operator's choice. */
function sender(newsroom: string): { name: string; address: string } {
  const [given] = addressparser(process.env['MAIL_FROM'] ?? '', { flatten: true });
  return {
    name: given?.name || newsroom || 'Counterpoint',
    address: given?.address || `counterpoint@${mailDomain(baseUrl())}`,
  };
}

/** The part after the @ for this web address: its host, and an IP address in the form that mail knows (RFC 5321, §4.1.3). */
export function mailDomain(base: string): string {
  const { hostname } = new URL(base);
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  const kind = isIP(bare);
  return kind === 0 ? hostname : kind === 4 ? `[${bare}]` : `[IPv6:${bare}]`;
}
