import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { realClock } from '@/db/clock';
import { openDatabase } from '@/db/connection/open';
import { draftOf } from '@/db/drafts/drafts';
import { personAt } from '@/db/load/people';
import { contentAt } from '@/db/load/versions';
import { pieceStory, tell } from '@/db/seed/story';
import { editionOf } from '@/lib/review/edition';
import type { Actor } from '@/lib/review/facts';
import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import { shellAt } from '@/lib/shells.mjs';
import { type Asked, answered } from './load';
import { revised } from './revise';
import type { Server } from './servers';
import { BROWSER, cookies as cookiesOf, personCalled } from './visitors';

/** What another person waited while one person did this. Milliseconds by the clock. */
export interface Wait {
  act: string;
  /** Until the one person's answer was there. */
  took: number;
  /** The longest answer to somebody else's cheap request, from when it was sent; what follows the act (letters, summaries, the log) is counted along. */
  longest: number;
  /** The most CPU that the server's main thread took while somebody else waited for one answer: what `longest` would be on a machine that does nothing else. */
  busy: number;
  asked: number;
}

/** Somebody else asks for something cheap this long after their last answer: no more than a server can take that shares its machine with others. */
const PAUSE = 10;
/** Sentences that one command takes. */
const AT_ONCE = 500;
const names = ['chief', 'author', 'communities', 'law', 'facts', 'editor', 'second'] as const;
type Name = (typeof names)[number];

/**
 * One person opens, saves, compares, reviews, publishes and corrects a text of 100,000 words, as a browser would ask for it, while somebody else asks for a small
 * answer again and again.
 */
export async function measureLongestWaits({ origin, pid }: Server, file: string, secret: string): Promise<Wait[]> {
  // But for the sessions only read here: the server is the one that writes.
  const db = openDatabase(file);
  const cookieOf = cookiesOf(db, secret);
  const people = new Map<string, Actor>(
    names.map((name) => [
      name,
      { personId: personCalled(db, name), roles: [], holds: [], checksFacts: false, via: 'session' as const },
    ]),
  );
  const story = { ...tell(db, realClock), people };
  const id =
    db.$client.prepare<[], string>('SELECT id FROM pieces ORDER BY created_at DESC, rowid DESC LIMIT 1').pluck().get() ?? '';
  const piece = pieceStory(story, id);
  const personId = (name: Name) => people.get(name)?.personId ?? '';
  const cookies = new Map<Name, string>();
  for (const name of names) cookies.set(name, await cookieOf(personId(name)));
  /** Of a shell its view: the shell itself is the same bytes whatever the text. */
  const page = (who: Name, path: string): Asked => asking(who, shellAt(path.split('?')[0] ?? '') ? `/api/v1/views${path}` : path);
  const asking = (who: Name, path: string): Asked => ({ path, headers: { ...BROWSER, cookie: cookies.get(who) ?? '' } });
  const send = (who: Name, method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown, headers = {}): Asked => ({
    ...page(who, `/api/v1${path}`),
    method,
    body: JSON.stringify(body),
    headers: {
      ...BROWSER,
      cookie: cookies.get(who) ?? '',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    },
  });
  // Between two acts the server may have closed a connection that waits.
  const agents = { first: new Agent({ keepAlive: false }), other: new Agent({ keepAlive: false }) };
  const cheap = { name: 'somebody else', origin, next: () => page('chief', '/api/v1/bench-empty') };
  const waits: Wait[] = [];
  const during = async (act: string, what: () => Promise<number>) => {
    const times: number[] = [];
    const turns: number[] = [];
    let done = false;
    const asking = (async () => {
      while (!done) {
        const before = mainThread(pid);
        times.push(await answered(cheap, agents.other));
        turns.push(mainThread(pid) - before);
        await pause(PAUSE);
      }
    })();
    await pause(100);
    const took = await what();
    // Letters, summaries and the log follow within a second.
    await pause(1_500);
    done = true;
    await asking;
    const [longest, busy] = [Math.max(...times), Math.max(...turns)];
    waits.push({ act, took, longest, busy, asked: times.length });
    console.log(
      `  ${act}: ${took.toFixed(0)} ms; others ${longest.toFixed(0)} ms, ${busy.toFixed(0)} of CPU (load ${loadavg()[0]?.toFixed(1)})`,
    );
  };
  /** `ask` reads what it needs before anybody is timed. */
  const act = async (name: string, ask: () => Asked) => {
    const asked = ask();
    await during(name, () => answered({ name, origin, next: () => asked }, agents.first));
  };
  const quietly = async (name: string, asked: Asked) => void (await answered({ name, origin, next: () => asked }, agents.first));

  const base = `/pieces/${id}`;
  const facts = () => piece.facts();
  const decide = (who: Name, kind: string, more: object = {}) =>
    send(who, 'POST', `${base}/decisions`, { kind, ...piece.exact(), ...more });
  const save = (time: number) => {
    const draft = draftOf(db, id);
    const body = revised(draft?.content.body, time);
    return send('author', 'PUT', `${base}/draft`, { body }, { 'if-match': `"${draft?.revision}"` });
  };
  const changed = () => {
    const { sentences, piece: now } = facts();
    return sentences.filter((sentence) => sentence.since === now.currentVersion || sentence.contextSince === now.currentVersion);
  };
  const confirm = (who: Name, from: number) =>
    send(who, 'POST', `${base}/confirmations`, {
      ...piece.exact(),
      sentences: changed()
        .slice(from, from + AT_ONCE)
        .map(({ index }) => index),
    });
  // What was said of the same words before stands.
  const unsaid = () => changed().filter((sentence) => sentence.candidate && sentence.since === piece.exact().version);
  const dispose = (some: readonly { index: number }[]) =>
    send('facts', 'POST', `${base}/dispositions`, {
      ...piece.exact(),
      dispositions: some.map(({ index }) => ({ sentence: index, disposition: 'opinion' })),
    });
  const sign = (who: Name, outcome: string) => {
    const assignmentId = facts().assignments.find((assignment) => assignment.personId === personId(who))?.id;
    return send(who, 'POST', `${base}/sign-offs`, { assignmentId, ...piece.exact(), outcome, statement: '' });
  };

  for (let time = 0; time < 200; time += 1) await answered(cheap, agents.other);
  // The first person to open a page waits for its code to be loaded.
  const small = db.$client.prepare<[], string>('SELECT id FROM pieces ORDER BY created_at LIMIT 1').pluck().get() ?? '';
  for (const part of ['edit', 'text', 'changed', 'review', 'check', 'decide', 'history'])
    await quietly('a small piece', page(part === 'edit' ? 'author' : 'editor', `/pieces/${small}/${part}`));
  await quietly('a look', send('communities', 'POST', `${base}/looks`, { version: 1 }));

  await during('nothing', () => pause(2_000, 2_000));
  await act('the writing page', () => page('author', `${base}/edit`));
  await act('a save, half of the paragraphs changed', () => save(0));
  await act('a save, a paragraph more', () => save(1));
  await act('submit', () => send('author', 'POST', `${base}/versions`, { revision: draftOf(db, id)?.revision }));
  await act('the text', () => page('editor', `${base}/text`));
  await act('compare two versions', () => page('editor', `${base}/diff?from=1&to=2`));
  await act('compare, over the API', () => page('editor', `/api/v1${base}/diff?from=1&to=2`));
  await act('what changed', () => page('communities', `${base}/changed`));
  await act('finish a review', () => page('communities', `${base}/review`));
  await act('check facts', () => page('facts', `${base}/check`));
  await act('history', () => page('editor', `${base}/history`));
  const toSay = unsaid();
  await act('say which are facts', () => dispose(toSay.slice(0, AT_ONCE)));
  for (let from = AT_ONCE; from < toSay.length; from += AT_ONCE)
    await quietly('facts', dispose(toSay.slice(from, from + AT_ONCE)));
  await act('confirm changed sentences', () => confirm('communities', 0));
  for (let from = AT_ONCE; from < changed().length; from += AT_ONCE) await quietly('confirm', confirm('communities', from));
  for (const who of ['law', 'facts'] as const)
    for (let from = 0; from < changed().length; from += AT_ONCE) await quietly('confirm', confirm(who, from));
  await act('sign off', () => sign('communities', 'filed'));
  await quietly('sign off', sign('law', 'filed'));
  await quietly('sign off', sign('facts', 'checked'));
  await act('consent', () => send('author', 'POST', `${base}/consents`, piece.exact()));
  await act('the decision page', () => page('second', `${base}/decide`));
  const edition = () => ({ edition: editionOf(facts()).digest });
  await act('mark publishable', () => decide('second', 'mark_publishable', edition()));
  await act('publish', () => decide('second', 'publish', edition()));
  const slug = db.$client.prepare<[string], string>('SELECT slug FROM pieces WHERE id = ?').pluck().get(id);
  await act('read it', () => ({ path: `/read/${slug}`, headers: BROWSER }));
  await act('read its record', () => ({ path: `/read/${slug}/record.json`, headers: BROWSER }));
  await act('the correction page', () => page('second', `${base}/correct`));
  await act('correct', () => {
    const { live } = facts();
    const { body } = JSON.parse(contentAt(db, id, live?.version ?? 0) ?? '{}') as { body: unknown };
    const text = JSON.stringify(body).replace('it speaks of', 'it spoke of');
    return send('second', 'POST', `${base}/decisions`, {
      kind: 'correct',
      version: live?.version,
      digest: live?.digest,
      correctionType: 'clarification',
      reason: 'We have made clear when the board spoke.',
      content: { body: JSON.parse(text) as unknown },
    });
  });
  await act('the decision page, once corrected', () => page('editor', `${base}/decide`));
  await act('confirm a correction', () => {
    const open = facts().corrections.find(isUnconfirmed);
    return send('editor', 'POST', `${base}/decisions`, {
      kind: 'confirm_correction',
      correctionId: open?.id,
      digest: open?.digest,
    });
  });
  const { id: _, ...standing } = personAt(db, personId('communities')) ?? { id: '' };
  await act('change the appointments of a reviewer of every piece', () =>
    send('chief', 'PATCH', `/people/${personId('communities')}`, {
      roles: ['reviewer'],
      holds: ['affected-communities', 'security'],
      checksFacts: true,
      disabled: false,
      before: standing,
    }),
  );
  for (const agent of Object.values(agents)) agent.destroy();
  db.$client.close();
  return waits;
}

/** CPU of a process's main thread so far, in milliseconds (proc(5), schedstat, in nanoseconds). */
const mainThread = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
