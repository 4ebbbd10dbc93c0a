import { expect, it } from 'vitest';
import { notRunning } from '@/app/(desk)/pieces/[id]/decide/not-running';
import type { CounterpointView } from '@/lib/review/views/piece';

const note = (id: string, over: Partial<CounterpointView>) =>
  ({ id, posted: true, outcome: null, cutIn: null, ...over }) as CounterpointView;

it('names what went with its passage or applies no longer, and not what its writer took back or never posted', () => {
  const notes = [
    note('open', {}),
    note('cut', { cutIn: 4 }),
    note('closed', { outcome: 'cut' }),
    note('taken back', { cutIn: 4, outcome: 'withdrawn' }),
    note('private', { posted: false, cutIn: 4 }),
  ];
  expect(notRunning(notes).map(({ id }) => id)).toEqual(['cut', 'closed']);
});
