import { expect, test } from 'vitest';
import { afterSigning } from '@/app/(desk)/pieces/[id]/review/after-signing';
import type { CounterpointView, RoomView, SignOffView } from '@/lib/review/views/piece';
import { english } from '@/lib/words/language';

const dates = { locale: 'en', timeZone: 'UTC', now: '2026-03-09T10:00:00.000Z' };
const signOff = (kind: 'perspective' | 'fact_check', outcome: SignOffView['outcome']) => ({
  duty: { kind, perspective: null, name: '' },
  outcome,
});
const note = (over: Partial<CounterpointView> = {}) => ({
  code: 'E3',
  mine: true,
  posted: true,
  outcome: null,
  cutIn: null,
  response: null,
  answerDue: '2026-03-12T10:00:00.000Z',
  block: null,
  ...over,
});
const room = (...counterpoints: ReturnType<typeof note>[]) => roomAt('none', ...counterpoints);
const roomAt = (status: 'none' | 'live', ...counterpoints: ReturnType<typeof note>[]) =>
  ({ counterpoints, clocks: { answerHours: 72, blockHours: 48 }, piece: { publication: { status } } }) as unknown as RoomView;
const blocks = { ground: 'legal' as const, state: 'blocks' as const, until: null, holds: true, overruleAsked: false };
const mail = 'You get an e-mail when you are needed again.';

test('whose turn it is after a signature, and until when', () => {
  expect(afterSigning(english, room(note(), note()), signOff('perspective', 'filed'), dates)).toEqual([
    'The author has your 2 counterpoints and answers by Thu 12 March 10:00.',
    mail,
  ]);
  expect(afterSigning(english, room(note({ block: blocks })), signOff('perspective', 'changes_needed'), dates)).toEqual([
    'The author has your counterpoint and answers by Thu 12 March 10:00.',
    'E3 holds the piece until you call it settled, at the longest 2 days after the answer.',
    mail,
  ]);
  expect(afterSigning(english, room(note({ block: blocks, outcome: 'stands' })), signOff('perspective', 'filed'), dates)[1]).toBe(
    'E3 holds the piece until you call it settled or editors overrule it.',
  );
  expect(afterSigning(english, room(), signOff('fact_check', 'changes_needed'), dates)[0]).toMatch(
    /^The author has your verdicts/,
  );
  expect(afterSigning(english, roomAt('live'), signOff('fact_check', 'changes_needed'), dates)[0]).toMatch(/^It is published/);
});

test('it says nothing that is not so: not of another’s counterpoint, nor one that was answered, taken back, or whose time is over', () => {
  const over: Partial<CounterpointView>[] = [
    { mine: false },
    { posted: false },
    { outcome: 'withdrawn' },
    { answerDue: '2026-03-09T09:00:00.000Z' },
    {
      response: { id: 'r', kind: 'replied', text: '', by: { personId: null, label: '', you: false }, at: dates.now, digest: '' },
    },
  ];
  for (const one of over)
    expect(afterSigning(english, room(note(one)), signOff('perspective', 'filed'), dates), JSON.stringify(one)).toEqual([
      'Your part is done.',
      mail,
    ]);
});
