import { expect, test } from 'vitest';
import { history } from '@/db/read/history';
import { read as readAs } from '@/db/read/read';
import type { Role } from '@/lib/review/vocabulary';
import { call, newsroom } from './newsroom';

const text = `The ferry tax is a mistake

It hits islanders twice.

${Array.from({ length: 12 }, (_, at) => `The council raised the fare by ${at + 2} per cent in May.`).join(' ')}`;

/** A piece on which a fact-checker judged every sentence by itself, with a claim in between, and finished. */
async function checked() {
  const house = await newsroom();
  const author = await house.join('Ines', ['author']);
  const editor = await house.join('Ruth', ['editor']);
  const checker = await house.join('Faye', ['reviewer'], { checksFacts: true });
  const ask = async (who: { cookie: string }, method: string, address: string, body?: object) => {
    const answered = await call(method, address, { as: who.cookie, ...(body ? { body } : {}) });
    expect([address, answered.status < 300, answered.text]).toEqual([address, true, answered.text]);
    return answered.body;
  };
  const { id } = await ask(author, 'POST', '/pieces', { deskId: house.deskId, text, disclosure: 'None.' });
  const piece = `/pieces/${String(id)}`;
  const { number, digest } = await ask(author, 'POST', `${piece}/versions`, { revision: 1 });
  const exact = { version: number, digest };
  const perspectives = [
    { perspective: 'security', disputes: true },
    { perspective: 'regional-history', disputes: false },
  ];
  await ask(editor, 'POST', `${piece}/decisions`, { kind: 'open_review', ...exact, topics: [], perspectives });
  const dueAt = new Date(Date.now() + 6 * 86_400_000).toISOString();
  const asked = await ask(editor, 'POST', `${piece}/assignments`, {
    reviewerId: checker.personId,
    duty: { kind: 'fact_check' },
    dueAt,
  });
  const conflict = { declared: false, statement: '' };
  await ask(checker, 'PATCH', `/assignments/${String(asked.id)}`, { status: 'accepted', conflict });
  const judge = (sentence: number) =>
    ask(checker, 'POST', `${piece}/dispositions`, { ...exact, dispositions: [{ sentence, disposition: 'opinion' }] });
  // One of them twice. A claim says of its sentence that it is a fact.
  for (const sentence of [0, 1, 2, 2, 3, 4]) await judge(sentence);
  await ask(checker, 'POST', `${piece}/claims`, { ...exact, sentences: [5], statement: 'The fare went up in May.' });
  for (const sentence of [6, 7, 8]) await judge(sentence);
  const rolesOf = new Map<string, Role[]>([
    [author.personId, ['author']],
    [editor.personId, ['editor']],
    [checker.personId, ['reviewer']],
  ]);
  const read = ({ personId }: { personId: string }, asked: { limit: number; cursor?: string } = { limit: 100 }) => {
    const isChecker = personId === checker.personId;
    const actor = { personId, roles: rolesOf.get(personId) ?? [], holds: [], checksFacts: isChecker, via: 'session' as const };
    const found = readAs(actor, (reading) => history(reading, String(id), asked));
    if (!found) throw new Error('no history');
    return found;
  };
  const signOff = { assignmentId: asked.id, ...exact, outcome: 'changes_needed', statement: 'By how much?' };
  return { author, editor, checker, read, finish: () => ask(checker, 'POST', `${piece}/sign-offs`, signOff) };
}

const judgements = ({ items }: { items: readonly { type: string; sentence: string }[] }) =>
  items.filter(({ type }) => ['sentences_disposed', 'claim_added'].includes(type)).map(({ sentence }) => sentence);

test('judgements of sentences, one right after the other, are one entry with their number', async () => {
  const { editor, checker, read, finish } = await checked();
  const claim = 'Faye named a sentence as a fact to check.';
  const own = ['Faye judged 3 sentences of version 1.', claim, 'Faye judged 6 sentences of version 1.'];
  expect(judgements(read(checker))).toEqual(own);
  expect(judgements(read(editor))).toEqual([]);
  await finish();
  expect(judgements(read(checker))).toEqual(own);
  // What was filed together is told kind by kind.
  expect(judgements(read(editor))).toEqual(['Faye judged 9 sentences of version 1.', claim]);
});

test('an entry stands on one page, however long the pages are, and every event is in one entry', async () => {
  const { author, editor, checker, read, finish } = await checked();
  await finish();
  for (const who of [author, editor, checker]) {
    const whole = read(who);
    expect(whole.next).toBeNull();
    for (const limit of [1, 2, 3, 5]) {
      const paged: typeof whole.items = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { items, next } = read(who, cursor === '' ? { limit } : { limit, cursor });
        expect(items.length).toBeGreaterThan(0);
        paged.push(...items);
        cursor = next;
      }
      expect(paged, `pages of ${limit}`).toEqual(whole.items);
    }
  }
});
