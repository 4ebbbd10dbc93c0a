import { createHmac } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { claimMail, mailFailed, mailSent } from '@/db/mail';
import { type Database, databaseFile } from '@/db/open';
import { baseUrl, sessionSecret } from '../auth-settings';
import { htmlMail } from './compose';

interface Outgoing {
  id: number;
  recipient: string;
  subject: string;
  text: string;
}

/** Sends what is due: over SMTP_URL, or into DATA_DIR/outbox as one `.eml` file each. What fails comes again later; at least once, never lost. */
export async function deliver(db: Database, now: string): Promise<number> {
  const due = claimMail(db, now);
  for (const letter of due) {
    try {
      await send(letter);
      mailSent(db, letter.id, now);
    } catch (error) {
      mailFailed(db, letter, error instanceof Error ? error.message : String(error), now);
    }
  }
  return due.length;
}

/** The same on every try, so that a mailbox can tell a second copy; it does not count how many letters others got in between. */
const nameOf = ({ id }: Outgoing) => createHmac('sha256', sessionSecret()).update(`mail ${id}`).digest('hex').slice(0, 32);

async function send(letter: Outgoing): Promise<void> {
  const { host } = new URL(baseUrl());
  const message = {
    from: process.env.MAIL_FROM || `Counterpoint <counterpoint@${host.replace(/:\d+$/, '')}>`,
    to: letter.recipient,
    subject: letter.subject,
    text: letter.text,
    html: htmlMail(letter.text),
    messageId: `<${nameOf(letter)}.counterpoint@${host.replace(/:\d+$/, '')}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Nothing of ours is fetched from an address or read from a file for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (process.env.SMTP_URL) {
    await createTransport({ url: process.env.SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 }).sendMail(message);
    return;
  }
  const built = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(message);
  const folder = path.join(path.dirname(databaseFile()), 'outbox');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${String(letter.id).padStart(6, '0')}.eml`);
  await writeFile(`${file}.part`, built.message);
  await rename(`${file}.part`, file);
}
