/**
 * The permission table over HTTP: every action that the table and the API have, for everybody in every relation to a piece in every state, with a session, with a
 * token and with nothing. What is expected is computed from `can` and `sees`; the route handlers answer.
 */
import { expect, test } from 'vitest';
import { database } from '@/db/connection/open';
import { personAt } from '@/db/load/people';
import { loadPiece } from '@/db/load/piece';
import { relationTo } from '@/db/store/target';
import { api, type Endpoint } from '@/lib/review/api';
import { decisions } from '@/lib/review/commands/decisions';
import type { Actor } from '@/lib/review/facts';
import { type Action, actions, can, mayName, sees } from '@/lib/review/permissions';
import { isOfTheMoment } from '@/lib/review/refusal';
import { everyState, type Inside, relations, type Staged } from './every-state';
import { call, newsroom } from './newsroom';
import { samples } from './samples';

/** `CP_MATRIX=all` asks everything; else a part in which every two of action, relation and state meet. */
const every = process.env['CP_MATRIX'] === 'all' ? 1 : 7;
type Way = 'session' | 'token' | 'nothing';
const ways: Way[] = ['session', 'token', 'nothing'];

interface Ask {
  name: string;
  action: Action;
  method: Endpoint['method'];
  /** With `:id` for what the address names. */
  path: string;
  /** What of the piece the address names; null: the piece itself. */
  inside: keyof Inside | null;
  body?: unknown;
}
const insideOf: Record<string, (keyof Inside)[]> = {
  assignments: ['assignment'],
  counterpoints: ['counterpoint', 'privateNote'],
  claims: ['claim'],
  'sign-offs': ['signOff'],
  overrides: ['override'],
  replies: ['reply'],
};
const queries: Record<string, string> = {
  '/pieces/:id/diff': '?from=1&to=1',
  '/pieces/:id/versions/:n/export': '?format=md',
};
const stale = { version: 1, digest: 'a'.repeat(64) };
const decisionBody: Record<string, object> = {
  open_review: { topics: [], perspectives: [{ perspective: 'security', disputes: true }] },
  mark_publishable: { edition: 'a'.repeat(64) },
  publish: { edition: 'a'.repeat(64) },
  schedule: { edition: 'a'.repeat(64), at: new Date(Date.now() + 86_400_000).toISOString() },
  correct: { correctionType: 'correction', reason: 'Because of it.' },
  confirm_correction: { version: undefined, digest: 'a'.repeat(64), correctionId: 'nobody-at-all' },
  refuse_correction: { version: undefined, digest: 'a'.repeat(64), correctionId: 'nobody-at-all', reason: 'Because of it.' },
  publish_correction: { correctionId: 'nobody-at-all', edition: 'a'.repeat(64) },
  withdraw_correction: { version: undefined, digest: undefined, correctionId: 'nobody-at-all', reason: 'Because of it.' },
  answer_correction: { version: undefined, digest: undefined, correctionId: 'nobody-at-all', text: 'So it is.' },
  hold_answer: { version: undefined, digest: undefined, correctionId: 'nobody-at-all', reason: 'Because of it.' },
  take_off: {
    version: undefined,
    digest: undefined,
    counterpointId: ':counterpoint',
    ground: 'privacy',
    reason: 'Because of it.',
  },
  decline_proposal: { reason: 'Because of it.' },
  answer_alarm: { version: undefined, digest: undefined, alarm: 'e'.repeat(64), reason: 'Because of it.' },
  overrule: { counterpointId: ':counterpoint', reason: 'Because of it.' },
  adopt_policy: { policyVersion: 1 },
  refuse_policy: { policyVersion: 1, reason: 'Because of it.' },
  withdraw_policy: { policyVersion: 1 },
};
/** Decisions about a counterpoint, a correction, a proposal or an alarm that there is not. */
const nothingThere = new Set(
  [
    'overrule',
    'confirm_correction',
    'refuse_correction',
    'publish_correction',
    'withdraw_correction',
    'answer_correction',
    'hold_answer',
    'take_off',
    'decline_proposal',
    'answer_alarm',
  ].map((kind) => `decide ${kind}`),
);
const reasoned = new Set(['return', 'request_changes', 'decline', 'withdraw', 'retract', 'remove']);

/** One row for each address on a piece, and for each kind of decision. */
function asksOf(row: Endpoint): Ask[] {
  const [, first = '', second] = row.path.split('/');
  const name = `${row.method} ${row.path}`;
  const { method, path, action } = row;
  if (second !== ':id' || action === null || first === 'people') return [];
  if (name === 'POST /pieces/:id/decisions')
    return Object.entries(decisions).map(([kind, command]) => ({
      name: `decide ${kind}`,
      action: command.action,
      method,
      path,
      inside: null,
      body: { kind, ...stale, ...(reasoned.has(kind) ? { reason: 'Because of it.' } : {}), ...decisionBody[kind] },
    }));
  const common = { name, action, method, path, ...(samples[name] === undefined ? {} : { body: samples[name] }) };
  if (first === 'pieces') return [{ ...common, inside: null }];
  return (insideOf[first] ?? []).map((inside) => ({ ...common, name: `${name} (${inside})`, inside }));
}
const asks = api.flatMap(asksOf);
/** On no piece, or the clock's. */
const elsewhere: Action[] = [
  'create_piece',
  'understand_file',
  'publish_scheduled',
  'see_board',
  'see_people',
  'see_policies',
  'manage_people',
  'manage_policy',
  'manage_perspectives',
  'manage_newsroom',
  'make_token',
  'set_up',
];

let staged: Staged[] = [];
let people: Map<string, Actor>;
const credentials = new Map<string, string>();
async function settle(): Promise<void> {
  const house = await newsroom();
  const made = await everyState(database(), {
    personId: house.admin.personId,
    roles: ['admin', 'editor'],
    holds: [],
    checksFacts: false,
    via: 'session',
  });
  staged = made.staged;
  people = made.story.people;
  for (const who of relations) {
    const { personId } = people.get(who) ?? { personId: '' };
    credentials.set(`${who} session`, await house.cookieOf(personId));
    credentials.set(`${who} token`, house.tokenOf(personId));
  }
}

type Expected = 401 | 403 | 404 | 'not now' | 'answered';
/** From the table alone: what somebody may not know of is not there, and a note that is not filed is there for its writer. */
function expected({ action, inside, method }: Ask, { piece: { id }, inside: ids }: Staged, who: string, way: Way): Expected {
  if (way === 'nothing') return 401;
  const { actor, relation } = actorOn(id, who, way);
  const ofCounterpoint = inside === 'counterpoint' || inside === 'privateNote';
  if (!(ofCounterpoint ? mayName : sees)(actor, relation)) return 404;
  if (inside !== null && ids[inside].startsWith('nosuch')) return 404;
  if (inside === 'privateNote' && who !== 'accepted') return 404;
  const isOwnNote = (inside === 'counterpoint' && who === 'done') || (inside === 'privateNote' && who === 'accepted');
  const open =
    isOwnNote ||
    (inside === 'assignment' ? who === 'done' || actor.roles.includes('editor') : can(actor, 'see_text', relation).allowed);
  if (inside !== null && !open) return 404;
  const verdict = can(actor, action, relation);
  if (verdict.allowed) return 'answered';
  return method !== 'GET' && isOfTheMoment(verdict.reason) ? 'not now' : 403;
}

async function answered(ask: Ask, { piece, inside }: Staged, who: string, way: Way): Promise<Expected> {
  const sent = JSON.stringify(ask.body)?.replace(':counterpoint', inside.counterpoint);
  const address = ask.path.replace(':id', ask.inside === null ? piece.id : inside[ask.inside]).replace(':n', '1');
  const { status, body } = await call(ask.method, address + (queries[ask.path] ?? ''), {
    as: way === 'nothing' ? null : (credentials.get(`${who} ${way}`) ?? ''),
    ...(sent === undefined ? {} : { raw: sent }),
    headers: { 'if-match': '"999"' },
  });
  if (status === 401 || way === 'nothing') return status === 401 ? 401 : 'answered';
  // What the rules of a command say of one's own and others' is no matter of the table.
  if (status === 403) return body['reason'] === 'own_only' ? 'answered' : 403;
  if (status === 409 && body['code'] === 'not_allowed') return 'not now';
  // Where there is no version there is none to read, and what was never written or corrected cannot be decided about.
  const facts = piece.facts();
  const missing =
    (ask.action === 'see_text' && facts.piece.currentVersion === 0) ||
    (ask.path === '/pieces/:id/live' && facts.live === null) ||
    nothingThere.has(ask.name);
  return status === 404 && !(missing && actorOn(piece.id, who, way).sees) ? 404 : 'answered';
}

/** The actor with the relation that the store finds, and whether they may know of the piece. */
function actorOn(id: string, who: string, via: 'session' | 'token') {
  const piece = loadPiece(database(), id);
  const person = personAt(database(), people.get(who)?.personId ?? '');
  if (!piece || !person) throw new Error(`${who} ${id}`);
  const actor: Actor = { ...person, personId: person.id, via };
  const relation = relationTo(database(), piece, actor);
  return { actor, relation, sees: sees(actor, relation) };
}

test('every action of the table is asked for here, or is on no piece', () => {
  const asked = new Set<Action>([...asks.map((ask) => ask.action), ...elsewhere]);
  expect(actions.filter((action) => !asked.has(action))).toEqual([]);
});

test('the table answers over HTTP, and a list has what can be seen one by one', { timeout: 900_000 }, async () => {
  await settle();
  const wrong: string[] = [];
  let asked = 0;
  for (const [s, stage] of staged.entries())
    for (const [r, who] of relations.entries())
      for (const [a, ask] of asks.entries())
        for (const way of ways) {
          // A thinner part will do for what is the same for nearly everybody.
          if ((s + r + a) % (way === 'session' ? every : every * 3) !== 0) continue;
          asked += 1;
          const should = expected(ask, stage, who, way);
          const did = await answered(ask, stage, who, way);
          if (did !== should) wrong.push(`${stage.state}, ${who}, ${way}, ${ask.name}: ${did}, not ${should}`);
        }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(1_500);
  for (const who of relations) {
    const as = credentials.get(`${who} session`) ?? '';
    const listed = (await call('GET', '/pieces?limit=100', { as })).body['items'] as { id: string }[];
    for (const { piece, state } of staged) {
      const { status } = await call('GET', `/pieces/${piece.id}`, { as });
      expect([who, state, status === 200]).toEqual([who, state, listed.some(({ id }) => id === piece.id)]);
    }
  }
});
