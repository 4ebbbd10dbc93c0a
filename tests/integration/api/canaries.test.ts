/**
 * Words that not everybody may read, planted in pieces in every state, and a sweep of everything that the API answers to everybody: bodies, headers, errors, files
 * and letters. Who may find them is read from `mayInfer`.
 */
import { expect, test } from 'vitest';
import { tell } from '@/app/_server/mail/tell';
import { textAhead } from '@/app/_server/text-ahead';
import { database } from '@/db/connection/open';
import { read } from '@/db/read/read';
import { visiblePiece } from '@/db/read/visible-piece';
import { api } from '@/lib/review/api';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { type HiddenFact, mayKnow } from '@/lib/review/may-infer';
import type { RoomView } from '@/lib/review/views/piece';
import { canary, everyState, nameOf, relations, type Staged } from './every-state';
import { type Answer, call, newsroom } from './newsroom';

/** The ledger of this newsroom goes on from here: a number that counts its events, private ones too, is known wherever it comes out. */
const farOn = 8_713_000_000;
const placeInLedger = /(?<![0-9a-f])8713\d{6}(?![0-9a-f])/;
function startFarOn(): void {
  database()
    .$client.prepare(
      'INSERT INTO events (seq, stream, type, leaf, leaf_hash) SELECT ?, ?, type, leaf, zeroblob(32) FROM events ORDER BY seq DESC LIMIT 1',
    )
    .run(farOn, 'nothing of anybody');
}

/** `CP_MATRIX=all` reads every piece as everybody; else a third of them, in turn. */
const every = process.env['CP_MATRIX'] === 'all' ? 1 : 3;

const planted: { words: string; fact: HiddenFact; maker: string }[] = [
  { words: canary.privateNote, fact: 'private_work', maker: 'accepted' },
  { words: canary.privateClaim, fact: 'private_work', maker: 'other checker' },
  { words: canary.conflict, fact: 'conflict_of_interest', maker: 'declined' },
  { words: canary.danger, fact: 'danger_reason', maker: '' },
  { words: canary.draftOnTheDesk, fact: 'draft', maker: '' },
  { words: canary.ownDraft, fact: 'own_draft', maker: 'author' },
  { words: 'We should ask', fact: 'text', maker: '' },
  ...['accepted', 'accepted and an editor', 'done', 'checker', 'other checker', 'invited', 'lapsed', 'declined', 'released'].map(
    (who) => ({ words: nameOf(who), fact: 'reviewer_identity' as const, maker: who }),
  ),
];
const asked = api.filter((row) => row.method === 'GET');
/** The views that pages are drawn from among them. */
const reads = asked.filter((row) => /^(?:\/views)?\/pieces\/:id/.test(row.path));
const queries: Record<string, string[]> = {
  '/pieces/:id/diff': ['?from=1&to=1'],
  '/pieces/:id/versions/:n/export': ['?format=md', '?format=html'],
};
const house = [
  '/pieces',
  '/pieces?q=canary',
  '/desk',
  '/perspectives',
  '/desks',
  '/policies',
  '/pieces/nosuchthing2222222222222/room',
  ...asked.map(({ path }) => path).filter((path) => /^\/views\/[^:]*$/.test(path)),
];
/** The words of the blocks of a text, without its byline. */
const wordsIn = (html: string) =>
  [...html.matchAll(/<(p|h[1-6]|blockquote|ul|ol)\b(?! class="byline")[^>]*>.*?<\/\1>/g)].flatMap(([block]) =>
    wordsOf(block.replace(/<[^>]+>/g, ' ')),
  );
const wordsShown = ({ version }: RoomView) => wordsOf(version?.text ?? '');
const wordsOf = (text: string) =>
  text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .match(/\S+/g) ?? [];
const everything = ({ text, headers }: Answer) => text + JSON.stringify([...headers]);

test('nobody finds words, a name or an address that they may not know', { timeout: 240_000 }, async () => {
  const { admin, cookieOf } = await newsroom();
  startFarOn();
  const { story, staged } = await everyState(database(), {
    personId: admin.personId,
    roles: ['admin', 'editor'],
    holds: [],
    checksFacts: false,
    via: 'session',
  });
  const objected = staged.find(({ state }) => state === 'live') as Staged;
  await story.act('checker', giveVerdict, objected.inside.claim, {
    ...objected.piece.exact(),
    verdict: 'contradicted',
    before: objected.piece.facts().claims.find(({ id }) => id === objected.inside.claim)?.verdict?.digest,
    rationale: 'The fare was another one.',
    evidence: [{ url: 'https://fares.example/b', title: 'Fares', quote: '2 per cent' }],
  });
  expect(objected.piece.facts().live?.alarms[0]?.key).toMatch(placeInLedger);
  const personOf = (who: string) => story.people.get(who)?.personId ?? '';
  const isEditor = (who: string) => story.people.get(who)?.roles.includes('editor') ?? false;
  const found: string[] = [];
  const missed = new Set(planted.map((one) => one.words));
  const look = (who: string, where: string, text: string, mayFind: (one: (typeof planted)[number]) => boolean) => {
    for (const one of planted) {
      if (!text.includes(one.words)) continue;
      missed.delete(one.words);
      if (!mayFind(one)) found.push(`${who} at ${where}: ${one.words}`);
    }
    if (placeInLedger.test(text)) found.push(`${who} at ${where}: a place in the ledger`);
    if (text.includes('@test.example')) found.push(`${who} at ${where}: an address`);
  };
  for (const [r, who] of relations.entries()) {
    const actor = story.people.get(who);
    if (!actor) throw new Error(who);
    const as = await cookieOf(actor.personId);
    // What an editor has to do names whom it is about; they wrote none of these pieces.
    const runsThem = actor.roles.includes('editor') && !actor.roles.includes('author');
    for (const path of house)
      look(
        who,
        path,
        everything(await call('GET', path, { as })),
        (one) => one.maker === who || (one.fact === 'reviewer_identity' && runsThem),
      );
    for (const [s, { piece, state }] of staged.entries()) {
      if ((s + r) % every !== 0) continue;
      // Before anybody was asked there is no reviewer to find: an editor's name there is the name of an editor.
      const reviewers = new Set(piece.facts().assignments.map(({ personId }) => personId));
      const allowed = (one: (typeof planted)[number]) =>
        read(actor, (reading) => {
          const view = visiblePiece(reading, piece.id);
          if (one.fact === 'reviewer_identity' && isEditor(one.maker) && !reviewers.has(personOf(one.maker)))
            return view !== null;
          if (one.fact === 'text') return view?.may('see_text') === true;
          return view !== null && mayKnow(one.fact, actor, view.relation, one.maker === who);
        });
      for (const row of reads)
        for (const query of queries[row.path] ?? ['']) {
          const answer = await call('GET', row.path.replace(':id', piece.id).replace(':n', '1') + query, { as });
          // Around every page stands whose it is.
          look(
            who,
            `${state} ${row.path}`,
            everything(answer),
            (one) => allowed(one) || (row.path.startsWith('/views/') && one.words === nameOf(who)),
          );
        }
      const path = `/pieces/${piece.id}/text`;
      const view = await call('GET', `/views${path}`, { as });
      const ahead = await textAhead({ path, cookie: as, signal: new AbortController().signal });
      look(who, `${state} text ahead of its view`, ahead?.html ?? '', allowed);
      // Whoever gets it finds the same words in the view that follows, and whoever does not finds none there.
      const { room } = view.status === 200 ? (view.body as { view: { room?: RoomView } }).view : {};
      expect(wordsIn(ahead?.html ?? ''), `${state} as ${who}`).toEqual(room?.textOpen ? wordsShown(room) : []);
    }
  }
  expect(
    await textAhead({ path: `/pieces/${objected.piece.id}/text`, cookie: null, signal: new AbortController().signal }),
  ).toBeNull();
  for (const path of ['/pieces', '/openapi.json']) look('nobody', path, everything(await call('GET', path)), () => false);
  for (const { piece } of staged)
    look(
      'nobody',
      'record',
      everything(await call('GET', `/pieces/${piece.id}/record`)),
      (one) => one.fact === 'text' && ['live', 'retracted'].includes(piece.facts().piece.publication),
    );
  while ((await tell(database(), new Date().toISOString())) > 0);
  const letters = database().$client.prepare('SELECT subject, text FROM mail').all() as { subject: string; text: string }[];
  expect(letters.length).toBeGreaterThan(20);
  for (const { subject, text } of letters) look('whoever is written to', 'mail', `${subject} ${text}`, () => false);
  expect(found).toEqual([]);
  // Each of them is there for somebody: else nothing was looked for.
  expect([...missed]).toEqual([]);
});

test('the id of unfiled work gets the answer of an id that does not exist', async () => {
  const { admin, cookieOf } = await newsroom();
  const { story, staged } = await everyState(database(), {
    personId: admin.personId,
    roles: ['admin', 'editor'],
    holds: [],
    checksFacts: false,
    via: 'session',
  });
  const { inside } = staged.find(({ state }) => state === 'in_review') as Staged;
  const words = { text: 'x', sources: [], block: null, before: { digest: 'a'.repeat(64), block: null } };
  for (const who of relations.filter((one) => one !== 'accepted')) {
    const as = await cookieOf(story.people.get(who)?.personId ?? '');
    const ask = async (id: string) =>
      Promise.all([
        call('PUT', `/counterpoints/${id}`, { as, body: words }),
        call('PATCH', `/counterpoints/${id}`, { as, body: { runs: true } }),
        call('POST', `/counterpoints/${id}/responses`, { as, body: { kind: 'replied', text: 'x' } }),
        call('POST', `/counterpoints/${id}/resolution`, { as, body: { outcome: 'withdrawn' } }),
      ]);
    const [hidden, absent] = [await ask(inside.privateNote), await ask('nosuchthing2222222222222')];
    expect([who, ...hidden.map(everything)]).toEqual([who, ...absent.map(everything)]);
  }
});
