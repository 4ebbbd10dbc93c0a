import { describe, expect, it } from 'vitest';
import { decisionsEnded } from '@/lib/review/decisions-ended';
import { editionOf } from '@/lib/review/edition';
import type { GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { lapseOfMark } from '@/lib/review/lapse-of-mark';
import { assignment, counterpoint, now, openGate, override, piece } from '../../support/facts';

const later = '2026-03-11T12:00:00.000Z';
const { editors } = openGate();
const edition = editionOf(openGate()).digest;
const approval = { by: 'assigner', edition, policyVersion: 1, version: 1, at: now };
const danger = {
  id: 'reply',
  accusedId: 'minister',
  kind: 'not_sought_danger' as const,
  by: 'assigner',
  at: now,
  confirmedBy: 'marker',
};
const overruled = counterpoint('rights', 'rights', {
  block: { ground: 'danger', state: 'overruled', overruledBy: 'assigner' },
  overrule: { on: 1, about: null, finishedBy: 'marker' },
});
const adoption = {
  id: 'adoption',
  policyVersion: 2,
  fromVersion: 1,
  fromBlockHours: 48,
  version: 1,
  askedBy: 'assigner',
  at: now,
  confirmedBy: null,
  confirmedAt: null,
  end: null,
  endedAt: null,
};

/** Everything that the editor “assigner” can have decided, each alone on a piece that waits for it. */
const decided: Record<string, Partial<GateFacts>> = {
  approval: { approvals: [approval] },
  'override asked for': { overrides: [override({ confirmedBy: null })] },
  'override confirmed': { overrides: [override({ requestedBy: 'marker', confirmedBy: 'assigner' })] },
  adoption: { adoptions: [adoption] },
  reply: { replies: [danger] },
  'reply confirmed': { replies: [{ ...danger, by: 'marker', confirmedBy: 'assigner' }] },
  overrule: { counterpoints: [overruled] },
  'overrule finished': { counterpoints: [{ ...overruled, overrule: { ...overruled.overrule, finishedBy: 'assigner' } }] },
  schedule: { piece: piece({ publication: 'scheduled', scheduledAt: later, scheduledBy: 'assigner' }) },
};
/** Ways in which “assigner” comes to be somebody who could not decide it now. */
const barred: Record<string, (facts: GateFacts) => GateFacts> = {
  'is no editor any more': (facts) => ({ ...facts, editors: editors.filter((one) => one.personId !== 'assigner') }),
  'is an author now': (facts) => ({ ...facts, piece: { ...facts.piece, authors: ['author', 'assigner'] } }),
};

describe.each(Object.entries(decided))('a decision of an editor: %s', (_, difference) => {
  it('stands while they may decide', () => expect(decisionsEnded(openGate(difference))).toEqual([]));
  it.each(Object.entries(barred))('ends when its giver %s', (_case, change) => {
    expect(decisionsEnded(change(openGate(difference)))).toHaveLength(1);
  });
  it('is history once the piece is published', () => {
    const facts = openGate(difference);
    const live = { ...facts, piece: { ...facts.piece, publication: 'live' as const } };
    for (const change of Object.values(barred)) expect(decisionsEnded(change(live))).toEqual([]);
  });
});

describe('an approval', () => {
  const since = (perspective: string | null, more: object) => assignment('assigner', perspective, { since: later, ...more });
  it.each([
    ['accepted the fact-check', since(null, { status: 'accepted' })],
    ['accepted to speak for a perspective', since('law', { status: 'accepted' })],
    ['signed for one', since('law', { status: 'done' })],
  ])('ends when its giver %s afterwards', (_, taken) => {
    const facts = openGate({ approvals: [approval], assignments: [...openGate().assignments, taken] });
    expect(decisionsEnded(facts)).toMatchObject([{ payload: { kind: 'approval', by: 'assigner', cause: 'reviewer' } }]);
  });
  it('ends when its giver confirms facts', () => {
    const confirmation = { fingerprint: 'f', occurrence: 0, version: 1, by: 'assigner', seq: 200 };
    const checks = editors.map((one) => ({ ...one, checksFacts: true }));
    const facts = openGate({ approvals: [approval], editors: checks, confirmations: [confirmation] });
    expect(decisionsEnded(facts)).toHaveLength(1);
  });
  it('stands when its giver is only asked to review, or had reviewed before', () => {
    const asked = [since('law', { status: 'invited' }), since('law', { since: '2026-03-01T12:00:00.000Z' })];
    for (const taken of asked)
      expect(decisionsEnded(openGate({ approvals: [approval], assignments: [...openGate().assignments, taken] }))).toEqual([]);
  });
  it('of somebody who could not give it now is no first of two, even before it has ended', () => {
    const grave = openGate({ piece: piece({ stakes: 'grave' }), approvals: [approval] });
    const second = (facts: GateFacts) => evaluateGate(facts).requirements.find((one) => one.id === 'second_editor')?.status;
    expect(second(grave)).toBe('satisfied');
    for (const change of Object.values(barred)) expect(second(change(grave))).toBe('unsatisfied');
  });
});

describe('a mark', () => {
  const publishable = { edition, version: 1, policyVersion: 1, by: 'assigner' };
  const marked = (more: Partial<GateFacts> = {}) =>
    openGate({ piece: piece({ review: 'publishable', publishable }), approvals: [approval], ...more });
  it('stands while its giver could give it', () => expect(lapseOfMark(marked())).toBeNull());
  it('lapses with the approval it rests on', () => expect(lapseOfMark(marked({ approvals: [] }))).toBe('editor_barred'));
  it('lapses when whoever gave it checks facts', () => {
    const checks = editors.map((one) => ({ ...one, checksFacts: true }));
    const confirmations = [{ fingerprint: 'f', occurrence: 0, version: 1, by: 'assigner', seq: 200 }];
    expect(lapseOfMark(marked({ editors: checks, confirmations }))).toBe('editor_barred');
  });
  it('of a grave piece lapses with the first of the two approvals', () => {
    const grave = piece({ review: 'publishable', publishable, stakes: 'grave' });
    const both = [approval, { ...approval, by: 'marker' }];
    expect(lapseOfMark(marked({ piece: grave, approvals: both }))).toBeNull();
    expect(lapseOfMark(marked({ piece: grave, approvals: [approval] }))).toBe('editor_barred');
  });
  it('of a published piece is history', () => {
    const live = piece({ review: 'publishable', publication: 'live', publishable });
    expect(lapseOfMark(marked({ piece: live, approvals: [] }))).toBeNull();
  });
});
