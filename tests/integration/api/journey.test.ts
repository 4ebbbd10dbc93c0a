import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deliver } from '@/app/_server/mail/deliver';
import { tell } from '@/app/_server/mail/tell';
import { database } from '@/db/connection/open';
import { call, type Json, newsroom } from './newsroom';
import { expectUpToDate } from './showing';

const headline = 'The ferry tax is a mistake';
const text = `${headline}\n\nIt hits islanders twice.\n\nThe council raised the fare by 12 per cent in May. Nobody asked the islanders.\n\nThat is wrong.`;
const due = '2099-01-01T12:00:00.000Z';

/** What the jobs do after writes. A letter is written when it is told: what was settled by then needs nobody. */
async function post() {
  const now = new Date().toISOString();
  while ((await tell(database(), now)) > 0);
  while ((await deliver(database(), now)) > 0);
}

test('from an empty newsroom to a published piece, over the API alone', async () => {
  const { join, deskId, admin } = await newsroom();
  const author = await join('Ines', ['author']);
  const editor = await join('Ruth', ['editor']);
  const security = await join('Sven', ['reviewer'], { holds: ['security'] });
  const history = await join('Hala', ['reviewer'], { holds: ['regional-history'] });
  const checker = await join('Petr', ['reviewer'], { checksFacts: true });
  /** Asks as this person and wants it to go well; and once more with the same key, which changes nothing. */
  const ok = async (who: { cookie: string }, method: string, address: string, body?: object): Promise<Json> => {
    const headers: Record<string, string> = method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() };
    const ask = () => call(method, address, { as: who.cookie, headers, ...(body ? { body } : {}) });
    const answer = await ask();
    if (answer.status >= 300) throw new Error(`${method} ${address}: ${answer.status} ${answer.text}`);
    const again = await ask();
    expect([address, again.status, again.body]).toEqual([address, answer.status, answer.body]);
    const [, pieceId = ''] = /^\/pieces\/([a-z2-7]{24})/.exec(address) ?? [];
    if (method !== 'GET')
      await expectUpToDate(
        [author.cookie, who.cookie],
        ['/desk', ...(pieceId === '' ? [] : ['', '/text'].map((page) => `/pieces/${pieceId}${page}`))],
      );
    return answer.body;
  };

  const { id } = await ok(author, 'POST', '/pieces', { deskId, text, disclosure: 'None.' });
  const piece = `/pieces/${String(id)}`;
  const exact = await ok(author, 'POST', `${piece}/versions`, { revision: 1 }).then(({ number, digest }) => ({
    version: number,
    digest,
  }));
  await post();
  const perspectives = [
    { perspective: 'security', disputes: true },
    { perspective: 'regional-history', disputes: false },
  ];
  await ok(editor, 'POST', `${piece}/decisions`, { kind: 'open_review', ...exact, topics: [], perspectives });

  const invite = async (who: { personId: string }, duty: object) =>
    String((await ok(editor, 'POST', `${piece}/assignments`, { reviewerId: who.personId, duty, dueAt: due })).id);
  const forSecurity = await invite(security, { kind: 'perspective', perspective: 'security' });
  const forHistory = await invite(history, { kind: 'perspective', perspective: 'regional-history' });
  const forFacts = await invite(checker, { kind: 'fact_check' });

  await post();

  // The text only after conflicts are declared.
  const closed = await call('GET', `${piece}/versions/1`, { as: security.cookie });
  expect([closed.status, closed.body.code]).toEqual([403, 'not_allowed']);
  for (const [who, assignment] of [
    [security, forSecurity],
    [history, forHistory],
    [checker, forFacts],
  ] as const)
    await ok(who, 'PATCH', `/assignments/${assignment}`, { status: 'accepted', conflict: { declared: false, statement: '' } });

  const version = await ok(security, 'GET', `${piece}/versions/1`);
  const canonical = String(version.text);
  const passage = 'Nobody asked the islanders.';
  const start = canonical.indexOf(passage);
  const note = {
    ...exact,
    kind: 'passage',
    perspective: 'security',
    text: 'The harbour police were asked, and said so in public.',
    sources: [{ title: 'Minutes', url: 'https://minutes.example/may' }],
  };
  const wrongQuote = await call('POST', `${piece}/counterpoints`, {
    as: security.cookie,
    body: { ...note, anchor: { start, end: start + 5, exact: 'Somebody' } },
  });
  expect([wrongQuote.status, wrongQuote.body.fields]).toEqual([409, [expect.objectContaining({ field: '/anchor/exact' })]]);
  const outside = await call('POST', `${piece}/counterpoints`, {
    as: security.cookie,
    body: { ...note, anchor: { start, end: 99_999, exact: passage } },
  });
  expect([outside.status, outside.body.code]).toEqual([400, 'offsets_out_of_range']);
  const stale = await call('POST', `${piece}/counterpoints`, {
    as: security.cookie,
    body: { ...note, digest: 'a'.repeat(64), anchor: { start, end: start + passage.length, exact: passage } },
  });
  expect([stale.status, stale.body.code]).toEqual([409, 'stale_digest']);
  const counterpoint = await ok(security, 'POST', `${piece}/counterpoints`, {
    ...note,
    anchor: { start, end: start + passage.length, exact: passage },
  });
  await ok(security, 'POST', `${piece}/sign-offs`, { assignmentId: forSecurity, ...exact, outcome: 'filed', statement: '' });
  await ok(history, 'POST', `${piece}/sign-offs`, {
    assignmentId: forHistory,
    ...exact,
    outcome: 'nil_return',
    statement: 'The fare was never tied to history.',
  });

  await post();
  // The gate says what is missing, and marking it publishable is refused with the same words.
  const gate = await ok(editor, 'GET', `${piece}/gate`);
  const early = await call('POST', `${piece}/decisions`, {
    as: editor.cookie,
    body: { kind: 'mark_publishable', ...exact, edition: gate.edition },
  });
  expect([early.status, early.body.code]).toEqual([422, 'gate_closed']);
  expect(early.body.requirements).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'facts_checked', status: 'unsatisfied' }),
      expect.objectContaining({ id: 'author_answered' }),
    ]),
  );

  const sentences = version.sentences as { index: number; candidate: boolean }[];
  const candidates = sentences.filter((one) => one.candidate).map((one) => one.index);
  expect(candidates.length).toBeGreaterThan(0);
  const claim = await ok(checker, 'POST', `${piece}/claims`, {
    ...exact,
    sentences: candidates,
    statement: 'The fare rose by 12 per cent in May.',
  });
  const bare = await call('PUT', `/claims/${String(claim.id)}/verdict`, {
    as: checker.cookie,
    body: {
      ...exact,
      verdict: 'supported',
      rationale: 'It is in the minutes.',
      evidence: [{ url: 'https://minutes.example/may', title: 'Minutes' }],
    },
  });
  expect([bare.status, bare.body.code]).toEqual([422, 'quote_needed']);
  await ok(checker, 'PUT', `/claims/${String(claim.id)}/verdict`, {
    ...exact,
    verdict: 'supported',
    rationale: 'It is in the minutes.',
    evidence: [{ url: 'https://minutes.example/may', title: 'Minutes', quote: 'raised by 12 per cent' }],
  });
  const rest = sentences.filter((one) => !one.candidate).map((one) => ({ sentence: one.index, disposition: 'opinion' }));
  await ok(checker, 'POST', `${piece}/dispositions`, { ...exact, dispositions: rest });
  await ok(checker, 'POST', `${piece}/sign-offs`, { assignmentId: forFacts, ...exact, outcome: 'checked', statement: '' });
  await ok(author, 'POST', `/counterpoints/${String(counterpoint.id)}/responses`, {
    kind: 'replied',
    text: 'The police are not the islanders.',
  });
  await ok(author, 'POST', `${piece}/consents`, exact);
  expect((await call('POST', `${piece}/consents`, { as: author.cookie, body: exact })).status).toBe(409);

  const open = await ok(editor, 'GET', `${piece}/gate`);
  expect(open).toMatchObject({ satisfied: true, version: 1 });
  const edition = await ok(editor, 'GET', `${piece}/edition`);
  expect(edition.digest).toBe(open.edition);
  const decide = (kind: string) =>
    call('POST', `${piece}/decisions`, { as: editor.cookie, body: { kind, ...exact, edition: open.edition } });
  expect((await decide('publish')).status).toBeGreaterThanOrEqual(400);
  expect((await decide('mark_publishable')).body).toMatchObject({ review: 'publishable' });
  const publishes = await Promise.all([decide('publish'), decide('publish')]);
  expect(publishes.map((one) => one.status).filter((status) => status < 300)).toHaveLength(1);
  expect((await ok(author, 'GET', piece)).publication).toMatchObject({ status: 'live' });
  expect((await call('POST', `${piece}/decisions`, { as: editor.cookie, body: { kind: 'print' } })).body).toMatchObject({
    status: 400,
    fields: [{ field: '/kind' }],
  });

  // Mail: whose turn it was, and not a word of the piece.
  await post();
  const folder = path.join(process.env.DATA_DIR ?? '', 'outbox');
  const mails = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const to = (address: string) => mails.filter((one) => one.includes(`To: ${address}`));
  expect(to(security.email).some((one) => one.includes('Review: Security'))).toBe(true);
  expect(to(author.email).some((one) => /Counterpoints to answer/.test(one))).toBe(true);
  expect(to(editor.email).some((one) => one.includes('A piece has come in'))).toBe(true);
  expect(to(admin.email).some((one) => one.includes('A piece has come in'))).toBe(true);
  for (const one of mails)
    for (const word of ['ferry', 'islander', 'Ines', 'Sven', 'Petr', 'Hala'])
      expect(one.replaceAll(/^(To|From):.*$/gm, '')).not.toContain(word);
  expect(mails.every((one) => one.includes('http://localhost:3000/'))).toBe(true);
});
