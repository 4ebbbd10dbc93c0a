import { beforeEach, expect, it } from 'vitest';
import { board } from '@/db/read/board';
import { desk, waitsOn } from '@/db/read/desk';
import { gate } from '@/db/read/gate';
import { me } from '@/db/read/me';
import { room } from '@/db/read/room';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { signOff } from '@/lib/review/commands/sign-off';
import { searchFilter, searchFilters } from '@/lib/review/search-filter';
import { gateSentence } from '@/lib/words/en/gate-sentences';
import { listWords } from '@/lib/words/en/lists';
import { canary, type World, world } from './world';

let made: World;
beforeEach(async () => {
  made = await world();
});
const actions = (who: string) => made.as(who, desk).waiting.map((one) => one.action);

it('gives each person their own turns', () => {
  expect(actions('author')).toEqual(['answer']);
  expect(actions('editor')).toEqual(['assign', 'assign', 'record_reply']);
  expect(actions('other')).toEqual(['review']);
  expect(actions('facts')).toEqual(['check_facts']);
  expect(actions('invited')).toEqual(['answer_request']);
  expect(actions('first')).toEqual([]);
  expect(made.as('author', me)?.waiting).toBe(1);
});

it('gives the room of a piece the same turns as the desk', () => {
  for (const who of ['author', 'editor', 'other', 'first', 'outsider']) {
    const all = made.as(who, desk).waiting.filter((one) => one.pieceId === made.pieceId);
    expect(made.as(who, (reading) => waitsOn(reading, made.pieceId))).toEqual(all);
  }
  expect(made.as('editor', (reading) => waitsOn(reading, 'nothing'))).toEqual([]);
});

it('takes a row away when the thing is done, and gives it to the next', async () => {
  const [asked] = made.as('invited', (reading) => room(reading, made.pieceId))?.assignments ?? [];
  await made.story.act('invited', answerAssignment, asked?.id ?? '', { status: 'declined' });
  expect(actions('invited')).toEqual([]);
  const row = made.as('editor', desk).waiting.find((one) => one.title.includes('International humanitarian law'));
  expect(row?.why).toContain(`${canary.invited} declined`);
});

it('lets time alone change whose turn it is', () => {
  expect(made.as('author', desk).waiting.map((one) => one.late)).toEqual([false]);
  made.pass({ days: 4 });
  expect(made.as('author', desk).waiting[0]).toMatchObject({ action: 'answer', late: true });
  expect(actions('editor')).toContain('settle_block');
  expect(made.as('editor', (reading) => board(reading, { q: 'overdue:yes' }))?.columns.map((one) => one.count)).toEqual([
    0, 1, 0, 0, 0,
  ]);
});

it('shows everybody what a review posts, at once', async () => {
  const view = made.as('other', (reading) => room(reading, made.pieceId));
  const mine = view?.assignments.find((one) => one.mine);
  const { number: version, digest } = view?.version ?? { number: 0, digest: '' };
  await made.story.act('other', signOff, made.pieceId, {
    assignmentId: mine?.id,
    version,
    digest,
    outcome: 'filed',
    statement: '',
  });
  const notes = made.as('author', (reading) => room(reading, made.pieceId))?.counterpoints ?? [];
  expect(notes.map((one) => one.text)).toContain(canary.pendingNote);
  expect(notes.map((one) => one.by.label)).toEqual(['Security reviewer', 'Affected communities reviewer']);
});

it('puts the gate in words that fit the reader', () => {
  const why = (who: string) =>
    made.as(who, (reading) => gate(reading, made.pieceId))?.requirements.find((one) => one.id === 'author_answered')?.why;
  expect(why('author')).toBe('Waiting for you to answer S1, until Thu 5 March 11:00.');
  expect(why('editor')).toContain('Waiting for Bo Lindgren to answer S1');
});

it('says who has to sign again, and why', () => {
  const say = {
    requirement: 'perspectives_heard' as const,
    people: [{ text: 'Tomas Lindqvist', person: 'person-0001', you: false }],
    codes: [],
    excused: [],
    isOpened: true,
    does: 'it' as const,
    steps: [],
    perspective: (slug: string) => slug,
    when: (at: string) => at,
    sentence: (number: number) => ({ number, part: 'text' as const }),
    line: (_: unknown, text: string) => text,
    changedIn: () => 3,
    override: () => null,
  };
  const reason = { code: 'perspective_stale' as const, heard: 2, of: 3, perspective: 'security', sentence: 14 };
  expect(gateSentence(reason, say)).toEqual([
    '2 of 3 perspectives heard. Asked again: ',
    { text: 'sentence 14', place: { to: 'sentence', index: 13 } },
    ' changed in version 3. Waiting for ',
    { text: 'Tomas Lindqvist', person: 'person-0001', you: false },
    ' to confirm it or sign again.',
  ]);
});

it('reads the operators of a search, and takes what it does not know for a word', () => {
  expect(searchFilter('census state:in-review perspective:human-rights stakes:grave waits:me overdue:yes colour:red')).toEqual({
    words: ['census', 'colour:red'],
    state: 'in_review',
    stakes: 'grave',
    perspective: 'human-rights',
    waits: 'me',
    overdue: true,
    unknown: [],
  });
});

it('knows a filter whose value there is not', () => {
  const typed = ['state:gone', 'stakes:foo', 'waits:you', 'overdue:maybe'];
  expect(searchFilter(typed.join(' '))).toMatchObject({ words: typed, unknown: typed });
  for (const known of ['state:live', 'stakes:routine', 'waits:me', 'overdue:no', 'colour:red', 'time:12:30'])
    expect(searchFilter(known).unknown, known).toEqual([]);
});

it('names every filter and every value that there is, where one is looked for that is not there', () => {
  const hint = listWords.unknownFilters({ typed: ['state:gone'] });
  for (const [name, values] of Object.entries(searchFilters)) {
    expect(listWords.searchHint).toContain(`${name}:`);
    expect(hint).toContain(`${name}:`);
    for (const value of values ?? ['rights']) {
      if (values) expect(hint, `${name}:${value}`).toContain(value);
      expect(searchFilter(`${name}:${value}`).unknown, `${name}:${value}`).toEqual([]);
    }
  }
});

it('filters the board by what it is asked', () => {
  const found = (q: string) =>
    made.as('editor', (reading) => board(reading, { q }))?.columns.reduce((sum, one) => sum + one.count, 0);
  expect(['quay', 'state:in_review', 'stakes:elevated', 'perspective:security', 'waits:me'].map(found)).toEqual([1, 1, 1, 1, 1]);
  expect(['bees', 'state:submitted', 'stakes:grave', 'perspective:history', 'quay overdue:yes'].map(found)).toEqual([
    0, 0, 0, 0, 0,
  ]);
  expect(made.as('author', (reading) => board(reading))).toBeNull();
});
