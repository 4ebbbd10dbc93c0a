import { expect, test } from 'vitest';
import { changePassword, sessionBy } from '@/db/accounts/accounts';
import { acceptInvitation, invitationBy, invite } from '@/db/accounts/invitations';
import { endSession, sessionActor, sessionsOf, startSession } from '@/db/accounts/sessions';
import { setUp } from '@/db/accounts/set-up';
import { setupLink } from '@/db/accounts/setup-link';
import { makeToken, revokeToken, tokenActor } from '@/db/accounts/tokens';
import { realClock } from '@/db/clock';
import type { Database } from '@/db/connection/open';
import { claimMail, mailFailed, mailSent, queueMail } from '@/db/mail/letters';
import { acknowledge, claimOutbox, putOff, streamsToTell } from '@/db/mail/outbox';
import { testClock } from '../../support/clock';
import { testDatabase } from '../../support/database';
import { newsroom } from './newsroom';

const password = 'a long enough password';

const personBy = async (db: Database, email: string, password: string) => {
  const session = await sessionBy(db, { email, password });
  return session === null ? null : (sessionActor(db, session)?.actor.personId ?? null);
};

test('the set-up link works once, and only the latest one', async () => {
  const db = testDatabase();
  const tokenIn = (link: string | null) => new URL(link ?? 'x:').searchParams.get('token') ?? '';
  const old = tokenIn(setupLink(db, 'https://bell.example/'));
  const link = setupLink(db, 'https://bell.example/');
  expect(link).toMatch(/^https:\/\/bell\.example\/setup\?token=/);
  const input = {
    token: tokenIn(link),
    newsroom: 'The Bell',
    size: 'pair',
    desk: 'Opinion',
    name: 'Ada',
    email: 'ada@bell.example',
    password,
    demo: false,
  } as const;
  expect(await setUp(db, { ...input, token: old })).toEqual({ refusal: { code: 'link_expired' } });
  const done = await setUp(db, input);
  expect(done).toHaveProperty('personId');
  expect(await setUp(db, input)).toEqual({ refusal: { code: 'already_set_up' } });
  expect(setupLink(db, 'https://bell.example')).toBeNull();
  expect(await personBy(db, ' ADA@bell.example', password)).toBe('personId' in done ? done.personId : '');
  expect(await personBy(db, 'ada@bell.example', 'not the password')).toBeNull();
  expect(await personBy(db, 'nobody@bell.example', password)).toBeNull();
});

test('an invitation is looked at as often as one likes, and accepted once; one account per folded address', async () => {
  const desk = newsroom();
  const input = { email: 'Straße@bell.example', roles: ['reviewer' as const], holds: ['security'], checksFacts: false };
  expect(invite(desk.db, desk.editor, input, desk.clock)).toEqual({ refusal: { code: 'not_allowed', reason: 'admin_only' } });
  const first = invite(desk.db, desk.admin, input, desk.clock);
  const second = invite(desk.db, desk.admin, { ...input, email: 'STRASSE@bell.example' }, desk.clock);
  const token = (made: typeof first) => ('token' in made ? made.token : '');
  expect(invitationBy(desk.db, token(first), desk.clock.now())).toEqual({ email: input.email, name: null });
  const accept = (which: typeof first) => acceptInvitation(desk.db, { token: token(which), name: 'Gro', password }, desk.clock);
  const done = await Promise.all([accept(first), accept(first)]);
  expect(done.filter((one) => 'personId' in one)).toHaveLength(1);
  expect(done).toContainEqual({ refusal: { code: 'link_expired' } });
  expect(await accept(second)).toEqual({ refusal: { code: 'email_taken' } });
  expect(invitationBy(desk.db, token(first), desk.clock.now())).toBeNull();
});

test('a session ends when idle, when old, when revoked, when the account closes; roles are those of the moment', async () => {
  const desk = newsroom();
  const { personId } = desk.author;
  const start = () => startSession(desk.db, { personId, device: 'Firefox' }, desk.clock);
  const actorOf = (session: string) => sessionActor(desk.db, session, desk.clock.now())?.actor ?? null;
  const one = start();
  expect(actorOf(one.session)).toMatchObject({ personId, roles: ['author'], via: 'session' });
  expect(actorOf(one.id)).toBeNull();
  desk.time.pass({ hours: 1, minutes: 59 });
  expect(actorOf(one.session)).not.toBeNull();
  desk.time.pass({ hours: 2 });
  expect(actorOf(one.session)).toBeNull();

  const two = start();
  for (let hour = 0; hour < 11; hour += 1) {
    desk.time.pass({ hours: 1 });
    expect(actorOf(two.session)).not.toBeNull();
  }
  desk.time.pass({ hours: 1 });
  expect(actorOf(two.session)).toBeNull();

  const three = start();
  expect(sessionsOf(desk.db, personId, desk.clock.now())).toMatchObject([{ id: three.id, device: 'Firefox' }]);
  expect(endSession(desk.db, desk.editor.personId, three.id)).toBe(false);
  expect(endSession(desk.db, personId, three.id)).toBe(true);
  expect(actorOf(three.session)).toBeNull();

  const { changePerson } = await import('@/lib/review/commands/change-person');
  const four = start();
  await desk.ok(changePerson, desk.admin, personId, { roles: ['author'], holds: [], checksFacts: false, disabled: true });
  expect(actorOf(four.session)).toBeNull();
});

test('a new password ends the other sessions', async () => {
  const db = testDatabase();
  const link = setupLink(db, 'http://localhost') ?? '';
  const token = new URL(link).searchParams.get('token') ?? '';
  const input = {
    token,
    newsroom: 'B',
    size: 'pair',
    desk: 'O',
    name: 'Ada',
    email: 'a@b.example',
    password,
    demo: false,
  } as const;
  const done = await setUp(db, input);
  const personId = 'personId' in done ? done.personId : '';
  const [kept, other] = [startSession(db, { personId }), startSession(db, { personId })];
  const change = (current: string) =>
    changePassword(db, { personId, sessionId: kept.id, current, password: 'another long password' });
  expect(await change('wrong')).toHaveProperty('refusal');
  expect(await change(password)).toEqual({ ok: true });
  expect(sessionActor(db, kept.session)).not.toBeNull();
  expect(sessionActor(db, other.session)).toBeNull();
  expect(await personBy(db, 'a@b.example', 'another long password')).toBe(personId);
});

/** A newsroom with one person in it. */
async function withAda() {
  const db = testDatabase();
  const token = new URL(setupLink(db, 'http://localhost') ?? '').searchParams.get('token') ?? '';
  const names = { newsroom: 'B', size: 'pair', desk: 'O', name: 'Ada', email: 'a@b.example' } as const;
  const done = await setUp(db, { ...names, token, password, demo: false });
  return { db, personId: 'personId' in done ? done.personId : '' };
}

test('of eight changes at once from one password one is taken, and it is the password from then on', async () => {
  const { db, personId } = await withAda();
  const wanted = Array.from({ length: 8 }, (_, nth) => `the long password ${nth}`);
  const done = await Promise.all(
    wanted.map((one) => changePassword(db, { personId, sessionId: null, current: password, password: one })),
  );
  const taken = wanted.filter((_, nth) => 'ok' in (done[nth] ?? {}));
  expect(taken).toHaveLength(1);
  expect(done.filter((one) => 'refusal' in one && one.refusal.code === 'stale_password')).toHaveLength(7);
  const works = await Promise.all(wanted.map((one) => personBy(db, 'a@b.example', one)));
  expect(wanted.filter((_, nth) => works[nth] !== null)).toEqual(taken);
});

test('no session that was begun with the old password outlives the change, however the two fall together', async () => {
  for (let nth = 0; nth < 6; nth += 1) {
    const { db, personId } = await withAda();
    const change = { personId, sessionId: null, current: password, password: 'another long password' };
    const [done, ...sessions] = await Promise.all([
      changePassword(db, change),
      ...Array.from({ length: nth + 1 }, () => sessionBy(db, { email: 'a@b.example', password })),
    ]);
    expect(done).toEqual({ ok: true });
    for (const session of sessions) expect(session === null ? null : sessionActor(db, session)).toBeNull();
  }
});

test('a token acts as a program until it expires or is revoked', () => {
  const desk = newsroom();
  const { personId } = desk.author;
  const made = makeToken(desk.db, { personId, name: 'script', days: 2 }, desk.clock);
  expect(tokenActor(desk.db, made.token, desk.clock.now())).toMatchObject({ personId, via: 'token' });
  desk.time.pass({ days: 2 });
  expect(tokenActor(desk.db, made.token, desk.clock.now())).toBeNull();
  const other = makeToken(desk.db, { personId, name: 'script', days: 2 }, desk.clock);
  expect(revokeToken(desk.db, personId, other.id, desk.clock.now())).toBe(true);
  expect(tokenActor(desk.db, other.token, desk.clock.now())).toBeNull();
});

test('an event is told at least once: unacknowledged it comes again, failing it is put off and parked in the end', () => {
  const desk = newsroom();
  const now = () => desk.clock.now();
  const claimed = () => claimOutbox(desk.db, now(), streamsToTell(desk.db, now(), 8));
  const [first] = claimed();
  expect(first).toMatchObject({ seq: 1, type: 'person_joined', attempts: 0 });
  expect(claimed().map(({ seq }) => seq)).not.toContain(1);
  desk.time.pass({ minutes: 6 });
  expect(claimed().map(({ seq }) => seq)).toContain(1);
  for (let attempts = 0; attempts < 20; attempts += 1) putOff(desk.db, { seq: 1, attempts }, 'no route', desk.clock.now());
  desk.time.pass({ days: 2 });
  expect(claimed().map(({ seq }) => seq)).not.toContain(1);
  expect(acknowledge(desk.db, 2)).toBe(true);
  expect(acknowledge(desk.db, 2)).toBe(false);
});

test('a letter is queued once and sent once', () => {
  const db = testDatabase();
  const time = testClock();
  const letter = { key: 'event 1 to a@b.example', recipient: 'a@b.example', subject: 'S', text: 'T', language: 'en' as const };
  queueMail(db, letter, time.now());
  queueMail(db, letter, time.now());
  const [due, ...rest] = claimMail(db, time.now());
  expect(rest).toEqual([]);
  mailFailed(db, { id: due?.id ?? 0, attempts: 0 }, 'down', time.now());
  time.pass({ minutes: 2 });
  expect(claimMail(db, time.now())).toMatchObject([{ id: due?.id, attempts: 1 }]);
  mailSent(db, due ? [due] : [], time.now());
  time.pass({ days: 1 });
  expect(claimMail(db, time.now())).toEqual([]);
});

test('ids are opaque and never the same', () => {
  const ids = Array.from({ length: 1000 }, () => realClock.newId());
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => /^[a-z2-7]{24}$/.test(id))).toBe(true);
});
