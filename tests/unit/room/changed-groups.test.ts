import { expect, it } from 'vitest';
import { changedGroups } from '@/app/(desk)/pieces/[id]/_parts/changes';
import type { SentenceView } from '@/lib/review/views/piece';
import type { ChangesView } from '@/lib/review/views/text';

const lines = ['The old quay', 'Boats leave.', 'Nets dry.', 'Gulls wait.', 'It rains.'];
const text = lines.join('\n\n');
const sentences = lines.map((line, index): SentenceView => {
  const start = text.indexOf(line);
  const common = {
    fingerprint: 'f'.repeat(64),
    candidate: false,
    cues: [] as string[],
    disposition: 'opinion' as const,
    yours: false,
  };
  const part = index === 0 ? 'headline' : 'text';
  return { ...common, index, start, end: start + line.length, block: index, part, since: 1, unconfirmed: 'context' };
});
const room = { version: { text } };
const passage = (over: Partial<ChangesView['passages'][number]>): ChangesView['passages'][number] => ({
  kind: 'changed',
  sentences: [],
  was: [],
  parts: [],
  beside: [],
  notes: [],
  lostClaims: [],
  ...over,
});
const drawn = (wanting: number[], passages: ChangesView['passages']) =>
  changedGroups(
    room,
    wanting.flatMap((index) => sentences[index] ?? []),
    { passages },
  ).map(
    ({ items, parts }) =>
      `${items.map(({ index }) => index).join()}: ${parts.map(({ kind, text: words }) => (kind === 'same' ? words : `[${kind} ${words}]`)).join('')}`,
  );

it('reads a sentence with the change beside it, and what was cut between two', () => {
  const headline = passage({
    sentences: [{ index: 0, part: 'headline', since: 2 }],
    parts: [{ kind: 'added', text: 'The old quay' }],
    beside: [1],
  });
  const cut = passage({ kind: 'cut', parts: [{ kind: 'removed', text: 'Crabs hide.' }], beside: [2, 3] });
  expect(drawn([0, 1, 2, 3, 4], [headline, cut])).toEqual([
    '0,1: [added The old quay] Boats leave.',
    '2,3: Nets dry. [removed Crabs hide.] Gulls wait.',
    '4: It rains.',
  ]);
});

it('shows the words as they are where no change stands beside them', () => {
  expect(drawn([1, 2, 4], [])).toEqual(['1,2: Boats leave. Nets dry.', '4: It rains.']);
});
