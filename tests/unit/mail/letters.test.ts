import { describe, expect, it } from 'vitest';
import { letters, turnLetter } from '@/app/_server/mail/letters';
import type { Recipients } from '@/db/mail/recipients';
import type { UntoldAct } from '@/db/mail/untold-acts';
import type { StoredEvent } from '@/lib/review/events';

const person = (personId: string) => ({ personId, email: `${personId}@bell.example`, timezone: 'UTC', locale: 'en' });
const told = (event: object, more: Partial<Recipients> = {}) =>
  letters({
    event: { seq: 1, stream: 'piece', at: '2026-03-10T12:00:00.000Z', actor: 'editor', ...event } as StoredEvent,
    authors: [person('author')],
    editors: [person('editor'), person('second')],
    reviewers: [person('rights'), person('checker')],
    subject: null,
    permitted: [],
    writers: [],
    before: null,
    ...more,
  }).map(({ to }) => to.personId);

describe('the end of a duty is told', () => {
  it.each(['declined', 'withdrawn', 'published', 'retracted', 'removed'])('to every reviewer of a piece that was %s', (type) => {
    expect(told({ type, payload: { reason: 'x' } })).toEqual(['author', 'rights', 'checker']);
  });
  it.each([
    ['released', { type: 'assignment_answered', payload: { assignmentId: 'a', status: 'released' } }],
    ['lapsed', { type: 'assignment_lapsed', payload: { assignmentId: 'a' } }],
    ['named as a co-author', { type: 'author_added', payload: { personId: 'rights' } }],
    ['out of a role', { type: 'person_changed', payload: { personId: 'rights', roles: ['author'], disabled: false } }],
    ['out of an account', { type: 'person_changed', payload: { personId: 'rights', roles: ['author'], disabled: true } }],
  ])('to whoever was %s', (_, event) => expect(told(event, { subject: person('rights') })).toEqual(['rights']));
  it('never to whoever did it', () => {
    const event = { type: 'withdrawn', actor: 'author', payload: { reason: null } };
    expect(told(event)).toEqual(['rights', 'checker']);
    const own = { type: 'assignment_answered', actor: 'rights', payload: { assignmentId: 'a', status: 'declined' } };
    expect(told(own, { subject: person('rights') })).toEqual([]);
  });
});

describe('what was decided against somebody is told to them, with a page that gives the reason', () => {
  const sent = (event: object) =>
    letters({
      event: { seq: 1, stream: 'piece', at: '2026-03-10T12:00:00.000Z', actor: 'second', ...event } as StoredEvent,
      authors: [person('author')],
      editors: [person('editor'), person('second')],
      reviewers: [person('rights')],
      subject: person('rights'),
      permitted: [],
      writers: [],
      before: null,
    });
  const note = { counterpointId: 'note', reason: 'x' };
  it.each([
    ['override_refused', { overrideId: 'o', reason: 'x' }, '/overrides'],
    ['adoption_refused', { adoptionId: 'a', reason: 'x' }, '/history'],
    ['correction_refused', { correctionId: 'c', reason: 'x' }, '/decide'],
    ['block_overruled', { ...note, second: true }, '/history'],
    ['counterpoint_resolved', { ...note, outcome: 'cut' }, '/history'],
    ['counterpoint_run', { ...note, runs: false }, '/text'],
    ['proposal_declined', { version: 2, reason: 'x' }, '/history'],
    ['retracted', { reason: 'x' }, '/history'],
    ['removed', { reason: 'x' }, '/history'],
    ['declined', { reason: 'x' }, '/history'],
    ['correction_answer_held', { correctionId: 'c', edition: 'e', reason: 'x' }, '/history'],
  ])('%s', (type, payload, path) => {
    const found = sent({ type, payload }).filter(({ words }) => words.text.includes('reason'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((letter) => letter.path)).toEqual(found.map(() => path));
  });
  it('but not while a second editor has to agree, nor of what its writer did', () => {
    expect(sent({ type: 'block_overruled', payload: { ...note, second: false } })).toEqual([]);
    expect(sent({ type: 'counterpoint_resolved', payload: { ...note, outcome: 'satisfied' } })).toEqual([]);
  });
  it('a notice leads the author to where it can be answered, and is called what it is', () => {
    const [letter] = sent({ type: 'corrected', payload: { id: 'c', type: 'editors_note', version: 1 } });
    expect(letter).toMatchObject({ to: { personId: 'author' }, path: '/decide' });
    expect(letter?.words.text).toContain('published an editor’s note');
  });
  it('a closed account leads to no page that asks to sign in', () => {
    const [letter] = sent({ type: 'person_changed', payload: { personId: 'rights', roles: [], disabled: true } });
    expect(letter?.path).toBe('/');
  });
});

it('says the most urgent act, by when, and how many more there are', () => {
  const act = (more: Partial<UntoldAct>): UntoldAct => ({
    to: person('rights'),
    pieceId: 'piece',
    action: 'answer_request',
    subject: 'a',
    since: '2026-03-10T12:00:00.000Z',
    due: '2026-03-12T12:00:00.000Z',
    duty: 'Affected communities',
    there: false,
    ...more,
  });
  const now = '2026-03-10T12:00:00.000Z';
  const { words } = turnLetter([act({}), act({ action: 'place_again' })], now);
  expect(words.subject).toBe('[Yes or no by Thu 12 March] Review: Affected communities');
  expect(words.text).toContain('1 more thing there waits for you.');
  // What is overdue has no day to name.
  expect(turnLetter([act({ due: '2026-03-01T12:00:00.000Z' })], now).words.subject).toBe('Review: Affected communities');
});
