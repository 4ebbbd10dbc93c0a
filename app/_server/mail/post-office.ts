import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import { databaseFile } from '@/db/connection/open';

export interface Failure {
  why: string;
  /**
   * `office`: nobody took any letter, so none is at fault. `letter`: this one was refused. `connection`: it broke or timed out in the middle of this letter, which
   * may or may not be at fault.
   */
  of: 'office' | 'letter' | 'connection';
}

/** Milliseconds until a silent server is given up, and until a letter is, whatever the server says meanwhile. */
const SILENT = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const WHOLE_LETTER_MS = 45_000;

export const mailGoesTo = (): 'smtp' | 'folder' => (process.env['SMTP_URL'] ? 'smtp' : 'folder');

/** Hands one letter over: to SMTP_URL, or as an `.eml` file to DATA_DIR/outbox. null: it went. */
export async function post(id: number, message: SendMailOptions): Promise<Failure | null> {
  try {
    if (mailGoesTo() === 'smtp') await overSmtp(message);
    else await intoFolder(id, message);
    return null;
  } catch (error) {
    return {
      why: error instanceof Error ? error.message : String(error),
      of: mailGoesTo() === 'smtp' ? faultOf(error) : 'office',
    };
  }
}

async function overSmtp(message: SendMailOptions): Promise<void> {
  const signal = AbortSignal.timeout(WHOLE_LETTER_MS);
  await createTransport({ url: process.env['SMTP_URL'] ?? '', ...SILENT }).sendMail({ ...message, signal });
}

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

async function intoFolder(id: number, message: SendMailOptions): Promise<void> {
  const built = await writer.sendMail(message);
  const folder = path.join(path.dirname(databaseFile()), 'outbox');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${String(id).padStart(6, '0')}.eml`);
  await writeFile(`${file}.part`, built.message);
  await rename(`${file}.part`, file);
}

const nodemailerError = z.object({ code: z.string(), command: z.string(), responseCode: z.number() }).partial();

/** Classifies a failure by nodemailer's error: the SMTP command, the server's answer, a code. Before MAIL FROM it concerns no single letter. */
function faultOf(error: unknown): Failure['of'] {
  const { code = '', command = '', responseCode } = nodemailerError.safeParse(error).data ?? {};
  if (code === 'EENVELOPE' && responseCode === undefined) return 'letter';
  if (responseCode === 421) return 'office';
  const isAboutLetter = /^(MAIL FROM|RCPT TO|DATA|API)/.test(command) || ['EMESSAGE', 'EABORT', 'EENVELOPE'].includes(code);
  if (!isAboutLetter) return 'office';
  return responseCode === undefined ? 'connection' : 'letter';
}
