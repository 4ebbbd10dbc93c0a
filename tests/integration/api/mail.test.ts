import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { deliver } from '@/app/_server/mail/deliver';
import { mailDomain } from '@/app/_server/mail/message';
import { tell } from '@/app/_server/mail/tell';
import { database } from '@/db/connection/open';
import { letterKey, queueMail } from '@/db/mail/letters';
import { appointed } from '@/tests/support/appointed';
import { people, rows, survives } from '@/tests/support/mail-outage';
import { absent, honest, playing, rude } from '@/tests/support/rude-smtp';
import { call, newsroom } from './newsroom';

beforeEach(() => {
  vi.stubEnv('SMTP_URL', '');
  vi.stubEnv('MAIL_FROM', '');
});

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const letter = (key: string, recipient: string) => ({
  key,
  recipient,
  subject: `About ${key}`,
  text: 'Hello.',
  language: 'en' as const,
});
const queue = (key: string, recipient: string) => queueMail(database(), letter(key, recipient), later(0));

/** The file that a letter became, where there is no mail server. */
const files = () => {
  const folder = path.join(process.env['DATA_DIR'] ?? '', 'outbox');
  return readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
};

describe('whatever a mail server does, nothing is lost and everybody reads in order', () => {
  test.each(Object.entries(rude))('one that %s', { timeout: 60_000 }, async (_, script) => {
    await newsroom();
    await survives(await playing(script), 2);
  });

  test('one that is not there', async () => {
    await newsroom();
    await survives(await absent(), 6);
  });
});

test('an address that is refused holds up its own letters alone, and is put aside after twenty tries', async () => {
  await newsroom();
  const office = await honest([people[0] ?? '']);
  onTestFinished(() => office.close());
  vi.stubEnv('SMTP_URL', office.url);
  for (const [at, person] of [...people, ...people].entries()) queue(`letter ${at}`, person);
  await deliver(database(), later(0));
  expect(office.got.map(({ to }) => to)).toEqual([people[1], people[2], people[1], people[2]]);
  for (let hour = 0; hour < 20 * 6; hour += 6) await deliver(database(), later(hour * 60));
  expect(rows().map(({ sent, parked, attempts }) => [sent, parked, attempts])).toEqual([
    [0, 1, 20],
    [1, 0, 0],
    [1, 0, 0],
    [0, 0, expect.any(Number)],
    [1, 0, 0],
    [1, 0, 0],
  ]);
});

describe('administrators see what failed', () => {
  test('and send it again, and nobody else does', async () => {
    const { admin, join, tokenOf } = await newsroom();
    const editor = await join('Ruth', ['editor']);
    await deliver(database(), later(0));
    const office = await playing(rude['knows nobody'] ?? {});
    vi.stubEnv('SMTP_URL', office.url);
    queue('it', 'gone@quay.example');
    await deliver(database(), later(0));
    const { body } = await call('GET', '/letters', { as: admin.cookie });
    expect(body).toEqual({
      onTheirWay: 1,
      items: [
        {
          id: expect.stringMatching(/^[0-9a-f]{32}$/),
          written: true,
          recipient: 'gone@quay.example',
          queuedAt: expect.any(String),
          attempts: 1,
          nextAt: expect.any(String),
          error: expect.stringContaining('550'),
        },
      ],
    });
    const [{ id } = { id: '' }] = body['items'] as { id: string }[];
    for (const as of [editor.cookie, tokenOf(admin.personId)]) {
      expect((await call('GET', '/letters', { as })).status).toBe(403);
      expect([403, 404]).toContain((await call('POST', `/letters/${id}/attempts`, { as })).status);
      expect((await call('POST', '/letters', { as })).status).toBe(403);
    }
    await office.close();
    const good = await honest();
    onTestFinished(() => good.close());
    vi.stubEnv('SMTP_URL', good.url);
    expect(await deliver(database(), later(0))).toBe(0);
    expect((await call('POST', `/letters/${id}/attempts`, { as: admin.cookie })).status).toBe(201);
    await deliver(database(), later(0));
    expect(good.got).toEqual([{ to: 'gone@quay.example', subject: 'About it' }]);
    expect((await call('GET', '/letters', { as: admin.cookie })).body).toEqual({ onTheirWay: 0, items: [] });
    expect((await call('POST', `/letters/${id}/attempts`, { as: admin.cookie })).status).toBe(404);
  });

  test('at once, when the whole mail server is away', async () => {
    const { admin, join } = await newsroom();
    const editor = await join('Ruth', ['editor']);
    await deliver(database(), later(0));
    const office = await playing(rude['turns everybody away'] ?? {});
    vi.stubEnv('SMTP_URL', office.url);
    for (const person of people) queue(`to ${person}`, person);
    await deliver(database(), later(0));
    await office.close();
    const { items } = (await call('GET', '/letters', { as: admin.cookie })).body as {
      items: { attempts: number; error: string }[];
    };
    expect(items.map(({ attempts, error }) => [attempts, error.includes('554')])).toEqual(people.map(() => [0, true]));
    // A letter that is sent again asks the server at once, and then all of them go.
    const good = await honest();
    onTestFinished(() => good.close());
    vi.stubEnv('SMTP_URL', good.url);
    expect(await deliver(database(), later(0))).toBe(0);
    expect((await call('POST', '/letters', { as: editor.cookie })).status).toBe(403);
    expect(await deliver(database(), later(0))).toBe(0);
    await call('POST', '/letters', { as: admin.cookie });
    await deliver(database(), later(0));
    expect(good.got.map(({ to }) => to)).toEqual([...people, admin.email]);
  });

  test('an event whose letters could not be written, too', async () => {
    const { admin, join, deskId } = await newsroom();
    const author = await join('Ines', ['author']);
    await call('POST', '/pieces', { as: author.cookie, body: { deskId, text: 'A headline\n\nA body.' } });
    const { $client } = database();
    const [seq] = $client.prepare<[], number>('SELECT max(seq) FROM outbox').pluck().all();
    $client.prepare('UPDATE outbox SET attempts = 20, error = ?, parked_at = ? WHERE seq = ?').run('Broken', later(0), seq);
    const { items } = (await call('GET', '/letters', { as: admin.cookie })).body as { items: { id: string }[] };
    expect(items).toEqual([
      {
        id: expect.any(String),
        written: false,
        recipient: null,
        queuedAt: expect.any(String),
        attempts: 20,
        nextAt: null,
        error: 'Broken',
      },
    ]);
    expect((await call('POST', `/letters/${items[0]?.id}/attempts`, { as: admin.cookie })).status).toBe(201);
    while ((await tell(database(), later(1))) > 0);
    expect((await call('GET', '/letters', { as: admin.cookie })).body['items']).toEqual([]);
  });

  test('but not who reviews a piece of their own', async () => {
    const { admin, join, deskId } = await newsroom();
    const boss = await join('Bo', ['admin', 'author']);
    const { body } = await call('POST', '/pieces', { as: boss.cookie, body: { deskId, text: 'A headline\n\nA body.' } });
    const key = letterKey('act answer_request since now', String(body['id']), 'somebody');
    queueMail(database(), { ...letter(key, 'secret@quay.example'), key }, later(0));
    database().$client.prepare("UPDATE mail SET error = 'no secret@quay.example here' WHERE key = ?").run(key);
    const seen = async (as: string) => (await call('GET', '/letters', { as })).text;
    expect(await seen(boss.cookie)).not.toContain('secret@');
    expect(await seen(boss.cookie)).toContain('"recipient":null');
    expect(await seen(admin.cookie)).toContain('secret@');
  });
});

test('letters to an account that is closed do not go out, but for the one that says so', async () => {
  const { admin, join } = await newsroom();
  const leaving = await join('Lena', ['reviewer']);
  const staying = await join('Stan', ['reviewer']);
  while ((await deliver(database(), later(0))) > 0);
  const before = files().length;
  queue('to one who leaves', leaving.email);
  queue('to one who stays', staying.email);
  await call('PATCH', `/people/${leaving.personId}`, {
    as: admin.cookie,
    body: {
      roles: ['reviewer'],
      holds: [],
      checksFacts: false,
      disabled: true,
      before: appointed(database(), leaving.personId),
    },
  });
  while ((await tell(database(), later(0))) > 0);
  while ((await deliver(database(), later(0))) > 0);
  const subjects = files()
    .slice(before)
    .map((file) => /^Subject: (.*?)\r?$/m.exec(file)?.[1]);
  expect(new Set(subjects)).toEqual(new Set(['About to one who stays', 'Your account was closed']));
  expect(subjects).toHaveLength(2);
});

describe('the sender', () => {
  const from = async () => {
    await deliver(database(), later(0));
    return /^From: (.*?)\r?$/m.exec(files().at(-1) ?? '')?.[1];
  };
  test.each([
    ['http://localhost:3000', '', 'The Quay Gazette <counterpoint@localhost>'],
    ['https://desk.example', '', 'The Quay Gazette <counterpoint@desk.example>'],
    ['http://192.0.2.7:3000', '', 'The Quay Gazette <counterpoint@[192.0.2.7]>'],
    ['http://[2001:db8::7]:3000', '', 'The Quay Gazette <counterpoint@[IPv6:2001:db8::7]>'],
    ['https://desk.example', 'desk@quay.example', 'The Quay Gazette <desk@quay.example>'],
    ['https://desk.example', 'Night desk <desk@quay.example>', 'Night desk <desk@quay.example>'],
  ])('of %s with MAIL_FROM “%s” is %s', async (base, given, expected) => {
    await newsroom();
    vi.stubEnv('BASE_URL', base);
    vi.stubEnv('MAIL_FROM', given);
    queue('it', 'ada@quay.example');
    expect((await from())?.toLowerCase()).toBe(expected.toLowerCase());
    expect(files().at(-1)).toMatch(/^Message-ID:\s+<[0-9a-f]{32}\.counterpoint@(\[[^\]\s]+\]|[a-z.]+)>\r?$/m);
  });

  test('whatever the newsroom is called, the header has one name and one address', async () => {
    for (const name of ['Müller & Söhne', 'A, B <c@d.example>', '"Quoted" \\ name', 'Line\u2028break', '新聞']) {
      await newsroom({ newsroom: name });
      queue('it', 'ada@quay.example');
      await deliver(database(), later(0));
      const [, header = ''] = /^From: ((?:.*\r?\n)(?:[ \t].*\r?\n)*)/m.exec(files().at(-1) ?? '') ?? [];
      expect(header.match(/<[^<>]*@[^<>]*>/g)?.at(-1)).toBe('<counterpoint@localhost>');
      const { default: parse } = await import('nodemailer/lib/addressparser');
      expect(parse(header)).toHaveLength(1);
      expect(parse(header)[0]).toMatchObject({ address: 'counterpoint@localhost' });
    }
  });

  test('a domain is one that mail knows', () => {
    expect(mailDomain('http://127.0.0.1:1')).toBe('[127.0.0.1]');
    expect(mailDomain('http://[::1]:3000')).toBe('[IPv6:::1]');
    expect(mailDomain('https://desk.example/')).toBe('desk.example');
  });
});
