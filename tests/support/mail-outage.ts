import { expect, vi } from 'vitest';
import { deliver } from '@/app/_server/mail/deliver';
import { database } from '@/db/connection/open';
import { queueMail } from '@/db/mail/letters';
import { honest, type PostOffice } from './rude-smtp';

const start = Date.parse('2026-03-10T08:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
export const people = ['ada@quay.example', 'ben@quay.example', 'cleo@quay.example'];

/** Minutes between two looks at the queue. */
const STEP = 10;
let queued = 0;
const queue = (minutes: number) => {
  for (const recipient of people) {
    queued += 1;
    queueMail(
      database(),
      { key: `letter ${queued}`, recipient, subject: `No ${queued}`, text: 'Hello.', language: 'en' },
      at(minutes),
    );
  }
};

interface Row {
  recipient: string;
  subject: string;
  sent: number;
  parked: number;
  attempts: number;
}
export const rows = () =>
  database()
    .$client.prepare<[], Row>(
      'SELECT recipient, subject, sent_at IS NOT NULL AS sent, parked_at IS NOT NULL AS parked, attempts FROM mail ORDER BY id',
    )
    .all();

/**
 * So many hours with this post office, a letter to everybody in each; then with an honest one. What must hold whatever the first one did: no letter is lost or put
 * aside, everybody gets theirs in the order in which they were written, and no delivery takes longer than a letter may.
 */
export async function survives(office: PostOffice, hours: number): Promise<void> {
  vi.stubEnv('SMTP_URL', office.url);
  queued = 0;
  let longest = 0;
  for (let minute = 0; minute < hours * 60; minute += STEP) {
    if (minute % 60 === 0) queue(minute);
    const began = performance.now();
    await deliver(database(), at(minute));
    longest = Math.max(longest, performance.now() - began);
  }
  await office.close();
  expect(longest).toBeLessThan(50_000);
  const written = rows();
  expect(written).toHaveLength(hours * people.length);
  expect(written.filter((row) => row.parked || row.sent)).toEqual([]);

  const good = await honest();
  vi.stubEnv('SMTP_URL', good.url);
  for (let minute = hours * 60; minute <= hours * 60 + 361 && good.got.length < written.length; minute += STEP)
    await deliver(database(), at(minute));
  await good.close();
  for (const person of people) {
    const subjects = written.filter(({ recipient }) => recipient === person).map(({ subject }) => subject);
    expect(good.got.filter(({ to }) => to === person).map(({ subject }) => subject)).toEqual(subjects);
  }
}
