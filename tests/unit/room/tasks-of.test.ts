import { describe, expect, it } from 'vitest';
import { confirmationTasks } from '@/app/(desk)/pieces/[id]/_parts/confirmation-tasks';
import type { SentenceView } from '@/lib/review/views/piece';
import type { ChangesView } from '@/lib/review/views/text';

const sentence = (index: number, more: Partial<SentenceView> = {}): SentenceView => ({
  index,
  start: index * 10,
  end: index * 10 + 9,
  block: index,
  part: 'text',
  fingerprint: 'f'.repeat(64),
  candidate: false,
  cues: [],
  disposition: 'opinion',
  since: 2,
  unconfirmed: 'changed',
  yours: false,
  ...more,
});
const passage = (indexes: number[], beside: number[]): ChangesView['passages'][number] => ({
  kind: indexes.length > 0 ? 'changed' : 'cut',
  sentences: indexes.map((index) => ({ index, part: 'text', since: 2 })),
  was: [],
  parts: [],
  beside,
  notes: [],
  lostClaims: [],
});
const indexes = (sentences: readonly SentenceView[]) => sentences.map(({ index }) => index);

describe('what the changed passages ask of the viewer', () => {
  it('gives each sentence to the passage that holds it, and its neighbours to the change beside them, once', () => {
    const context = { unconfirmed: 'context' } as const;
    const tasks = confirmationTasks(
      { passages: [passage([0], [1]), passage([5, 6], [4, 7]), passage([], [7, 8])] },
      {
        sentences: [
          sentence(0),
          sentence(1, context),
          sentence(5),
          sentence(7, context),
          sentence(8, context),
          sentence(20, context),
        ],
        facts: true,
      },
    );
    expect(tasks.each.map((one) => indexes(one.confirm))).toEqual([[0, 1], [5, 7], [8]]);
    expect(tasks.each.map((one) => indexes(one.beside))).toEqual([[1], [7], [8]]);
    expect(indexes(tasks.elsewhere)).toEqual([20]);
    expect(indexes(tasks.all)).toEqual([0, 1, 5, 7, 8, 20]);
  });

  it('does not take a confirmation for the judgement that a new candidate wants', () => {
    const candidate = sentence(3, { candidate: true, disposition: null });
    const facts = confirmationTasks({ passages: [passage([3], [])] }, { sentences: [candidate], facts: true });
    expect(facts.each[0]).toMatchObject({ confirm: [], judge: { index: 3 } });
    expect(facts.all).toEqual([]);
    const view = confirmationTasks({ passages: [passage([3], [])] }, { sentences: [candidate], facts: false });
    expect(indexes(view.all)).toEqual([3]);
  });
});
