import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, test, vi } from 'vitest';
import { startJobs } from '@/app/_server/jobs';
import { deliver } from '@/app/_server/mail/deliver';
import { publishDue } from '@/app/_server/publish-scheduled';
import { database } from '@/db/connection/open';
import { log } from '@/db/logger';
import { queueMail } from '@/db/mail/letters';
import { call, newsroom } from './newsroom';

const hour = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

test('what an editor scheduled goes out when its hour has come, once, and only if the gate still lets it', async () => {
  const { admin, cookieOf } = await newsroom({ demo: true });
  const people = (await call('GET', '/people', { as: admin.cookie })).body.items as { id: string; email: string }[];
  const editor = await cookieOf(people.find((one) => one.email === 'editor@demo.example')?.id ?? '');
  const pieces = (await call('GET', '/pieces?state=publishable', { as: editor })).body.items as {
    id: string;
    publication: { status: string };
  }[];
  const id = pieces.find((one) => one.publication.status === 'none')?.id ?? '';
  const { version, digest, edition } = (await call('GET', `/pieces/${id}/gate`, { as: editor })).body;
  const decide = (kind: string, more: object) =>
    call('POST', `/pieces/${id}/decisions`, { as: editor, body: { kind, version, digest, ...more } });

  const past = await decide('schedule', { edition, at: later(-1) });
  expect([past.status, past.body.code]).toEqual([422, 'in_the_past']);
  expect((await decide('schedule', { edition, at: later(1) })).status).toBe(201);
  expect(await publishDue(database(), later(0))).toBe(0);
  expect(await publishDue(database(), later(2))).toBe(1);
  expect(await publishDue(database(), later(2))).toBe(0);
  expect((await call('GET', `/pieces/${id}`, { as: editor })).body.publication).toMatchObject({ status: 'live', edition });
  expect((await call('GET', `/pieces/${id}/record`)).status).toBe(503);
});

test('mail goes over SMTP where there is one, and waits while there is none', async () => {
  await newsroom();
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
  queueMail(
    database(),
    {
      key: 'one',
      recipient: 'ada@quay.example',
      subject: 'Eins & <zwei>',
      text: 'Hello.\n\nGo:\nhttp://localhost:3000/x\n\nWhy.',
      language: 'fr',
    },
    later(0),
  );
  queueMail(database(), { key: 'one', recipient: 'ada@quay.example', subject: 'again', text: 'again', language: 'en' }, later(0));
  expect(await deliver(database(), later(0))).toBe(1);
  expect(got).toHaveLength(1);
  expect(got[0]).toContain('Subject: Eins & <zwei>');
  expect(got[0]).toContain('To: ada@quay.example');

  await new Promise<void>((closed) => server.close(() => closed()));
  queueMail(database(), { key: 'two', recipient: 'ada@quay.example', subject: 'Two', text: 'Hello.', language: 'en' }, later(0));
  expect(await deliver(database(), later(0))).toBe(1);
  expect(await deliver(database(), later(0))).toBe(0);
  vi.stubEnv('SMTP_URL', '');
  expect(await deliver(database(), later(1))).toBe(1);
  expect(readdirSync(path.join(process.env.DATA_DIR ?? '', 'outbox'))).toHaveLength(1);
});

test('a write wakes the jobs: the invitation’s mail is there a moment later', async () => {
  const { admin } = await newsroom();
  const sent = vi.spyOn(log, 'error');
  startJobs();
  startJobs();
  const invited = await call('POST', '/invitations', {
    as: admin.cookie,
    body: { email: 'guest@quay.example', roles: ['author'] },
  });
  const folder = path.join(process.env.DATA_DIR ?? '', 'outbox');
  await vi.waitFor(
    () => expect(existsSync(folder) && readdirSync(folder).filter((file) => file.endsWith('.eml'))).toHaveLength(1),
    { timeout: 5_000 },
  );
  const mail = readFileSync(path.join(folder, readdirSync(folder)[0] ?? ''), 'utf8')
    .replaceAll('=\r\n', '')
    .replaceAll('=3D', '=');
  expect(mail).toContain(String(invited.body.link));
  expect(mail).toContain('The Quay Gazette');
  expect(sent).not.toHaveBeenCalled();
});
