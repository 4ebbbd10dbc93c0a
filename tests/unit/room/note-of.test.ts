import { describe, expect, test } from 'vitest';
import { marginNote, stateOf } from '@/app/(desk)/pieces/[id]/_reading/margin-note';
import { notePermissions } from '@/app/(desk)/pieces/[id]/_reading/note-permissions';
import type { CounterpointView } from '@/lib/review/views/piece';
import { english } from '@/lib/words/language';

const now = '2026-03-12T10:00:00.000Z';
const person = (label: string, you = false) => ({ personId: 'person-0001', label, you });
const view = (over: Partial<CounterpointView> = {}): CounterpointView => ({
  id: 'note-0001',
  code: 'E3',
  perspective: 'ecology',
  perspectiveName: 'Ecology',
  hue: 2,
  kind: 'passage',
  by: person('Tomas Lindqvist'),
  at: '2026-03-09T10:00:00.000Z',
  posted: true,
  mine: false,
  text: 'It comes, but rarely.',
  sources: [],
  digest: null,
  anchor: { version: 1, start: 4, end: 9, exact: 'flood' },
  was: null,
  place: { state: 'exact', start: 4, end: 9, since: 1, cause: null, suggestion: null },
  stale: false,
  judgedOn: 1,
  cutIn: null,
  block: null,
  outcome: null,
  answerDue: '2026-03-14T10:00:00.000Z',
  response: null,
  runs: true,
  heldReason: null,
  ...over,
});
const response = {
  id: 'answer-001',
  kind: 'replied' as const,
  text: 'I keep it.',
  by: person('Ines Varga'),
  at: '2026-03-11T10:00:00.000Z',
  digest: 'a'.repeat(64),
};
const blocks = { ground: 'factual_error' as const, state: 'blocks' as const, until: null, holds: true, overruleAsked: false };

describe('the state of a note', () => {
  test.each([
    ['pending', { posted: false }],
    ['open', {}],
    ['unanswered', { answerDue: '2026-03-12T09:00:00.000Z' }],
    ['answered', { response }],
    ['satisfied', { response, outcome: 'satisfied' }],
    ['stands', { response, outcome: 'stands' }],
    ['stale', { stale: true }],
    ['stale', { stale: true, response, outcome: 'stands' }],
    ['orphaned', { place: { state: 'orphaned', start: null, end: null, since: 2, cause: 'unsure', suggestion: null } }],
    ['cut', { cutIn: 2, place: { state: 'cut', start: null, end: null, since: 2, cause: null, suggestion: null } }],
    ['orphaned', { place: null, outcome: 'stands' }],
    ['cut', { place: null, outcome: 'cut' }],
    ['withdrawn', { outcome: 'withdrawn', place: null }],
  ] satisfies [string, Partial<CounterpointView>][])('%s', (state, over) => {
    expect(stateOf(view(over), now)).toBe(state);
  });

  test('what is missing has no place to lose', () => {
    expect(stateOf(view({ kind: 'missing', anchor: null, place: null }), now)).toBe('open');
  });

  test('an answer asks nothing more, unless a block stands', () => {
    const around = { now, author: { personId: 'ines-0001', label: 'Ines Varga', you: false }, blockHours: 48 };
    expect(marginNote(english, view({ response }), around).waitingFor).toBeNull();
    expect(marginNote(english, view({ response, block: blocks }), around).waitingFor?.name).toBe('Tomas Lindqvist');
    expect(
      marginNote(english, view(), { ...around, author: { personId: 'ines-0001', label: 'Ines Varga', you: true } }).waitingFor
        ?.name,
    ).toBe('you');
  });
});

test('a block is shown from the moment it is written: on which ground, and how long it holds', () => {
  const around = { now, author: { personId: 'ines-0001', label: 'Ines Varga', you: false }, blockHours: 48 };
  const saved = marginNote(english, view({ posted: false, mine: true, block: { ...blocks, holds: false } }), around);
  expect(saved.willBlock).toEqual({ ground: 'factual_error', hours: 48 });
  expect(saved.blocking).toBeNull();
  const posted = marginNote(english, view({ block: { ...blocks, until: '2026-03-14T10:00:00.000Z' } }), around);
  expect(posted.willBlock).toBeNull();
  expect(posted.blocking).toEqual({ ground: 'factual_error', until: '2026-03-14T10:00:00.000Z', closer: 'Tomas Lindqvist' });
});

describe('what one may do with a note', () => {
  let status: 'none' | 'live' = 'none';
  const allowed = (...acts: string[]) => ({
    can: Object.fromEntries(acts.map((act) => [act, { allowed: true as const }])),
    version: null,
    piece: { publication: { status } },
  });

  test('its writer settles what was answered', () => {
    const acts = notePermissions(view({ mine: true, response }), allowed('resolve_counterpoint'));
    expect(acts).toMatchObject({ satisfied: true, stands: true, withdraw: true, edit: false, answer: null });
  });

  test('its writer edits and withdraws it while it is pending, and there is no link to it', () => {
    const acts = notePermissions(view({ mine: true, posted: false }), allowed('resolve_counterpoint', 'edit_counterpoint'));
    expect(acts).toMatchObject({ edit: true, withdraw: true, satisfied: false, stands: false, link: false });
  });

  test('its writer gives it another passage: while it is private, when it lost its place, and after a cut closed it', () => {
    const cut = { state: 'cut' as const, start: null, end: null, since: 2, cause: null, suggestion: null };
    const place = (over: Partial<CounterpointView>) => notePermissions(view(over), allowed('resolve_counterpoint')).place;
    expect(place({ mine: true, posted: false, place: cut })).toBe(true);
    expect(place({ mine: true, place: { ...cut, state: 'orphaned', cause: 'unsure' } })).toBe(true);
    expect(place({ mine: true, cutIn: 2, place: cut })).toBe(true);
    expect(place({ mine: true })).toBe(false);
    expect(place({ cutIn: 2, place: cut })).toBe(false);
  });

  test('the author answers, an editor holds and overrules, nobody else does', () => {
    expect(notePermissions(view(), allowed('respond')).answer).toBe('first');
    expect(notePermissions(view({ response }), allowed('respond')).answer).toBe('again');
    status = 'live';
    expect(notePermissions(view({ response }), allowed('respond')).answer).toBe(null);
    status = 'none';
    expect(notePermissions(view({ block: blocks }), allowed('run_counterpoint', 'overrule'))).toMatchObject({
      hold: true,
      overrule: 'first',
    });
    expect(notePermissions(view({ block: { ...blocks, overruleAsked: true } }), allowed('overrule')).overrule).toBe('second');
    expect(notePermissions(view({ block: blocks }), allowed())).toMatchObject({
      hold: false,
      overrule: null,
      answer: null,
    });
  });
});
