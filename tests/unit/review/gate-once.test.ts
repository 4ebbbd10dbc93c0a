import { expect, it } from 'vitest';
import { acts } from '@/lib/review/acts';
import { editionOf } from '@/lib/review/edition';
import { evaluateGate, statedGate } from '@/lib/review/gate';
import { counted } from '../../support/counted';
import { now, openGate, sentence } from '../../support/facts';

/** A grave piece for which every editor is asked whether they might decide. */
function reads(editors: number, many: number, ask: (facts: ReturnType<typeof openGate>, editor: string) => void): number {
  const sentences = counted(
    Array.from({ length: many }, (_, index) => sentence(index, { fingerprint: index.toString(16).padStart(64, '0') })),
  );
  const base = openGate({ marker: null });
  const facts = {
    ...base,
    piece: { ...base.piece, stakes: 'grave' as const },
    sentences: sentences.list,
    editors: Array.from({ length: editors }, (_, nth) => ({ personId: `editor-${nth}`, checksFacts: false })),
  };
  for (const { personId } of facts.editors) ask(facts, personId);
  return sentences.reads();
}
const gates = (facts: ReturnType<typeof openGate>, editor: string) => {
  evaluateGate(facts, editor);
  statedGate(facts);
  editionOf(facts);
};

it('the text is looked through once, however many editors the gate is asked for', () => {
  expect(reads(1, 100, gates)).toBeGreaterThan(100);
  expect(reads(30, 100, gates)).toBe(reads(1, 100, gates));
});

it('and once for all acts, the gate and the edition together', () => {
  const all = (facts: ReturnType<typeof openGate>, editor: string) => {
    gates(facts, editor);
    acts(Object.assign(facts, { stateSince: now, versionAt: now, runBy: null }), evaluateGate(facts));
  };
  expect(reads(30, 100, all)).toBe(reads(1, 100, all));
});

it('takes twice the steps for twice the text', () => {
  expect(reads(2, 400, gates) / reads(2, 200, gates)).toBeLessThanOrEqual(2.2);
});

it('a text that was indexed once is not indexed again for another reading of the same rows', () => {
  const base = openGate({ marker: null });
  const dispositions = counted(base.dispositions);
  const read = () => {
    const before = dispositions.reads();
    evaluateGate({ ...base, dispositions: dispositions.list });
    return dispositions.reads() - before;
  };
  const first = read();
  expect(base.dispositions.length).toBeGreaterThan(0);
  expect(first).toBeGreaterThan(0);
  expect(read()).toBeLessThan(first);
});

it('another editor still gets the gate as it is for them', () => {
  const facts = openGate({ marker: null });
  const author = facts.piece.authors[0] ?? '';
  const closed = (marker: string | null) =>
    evaluateGate(facts, marker)
      .requirements.filter(({ status }) => status === 'unsatisfied')
      .map(({ id }) => id);
  expect(closed(null)).toEqual([]);
  expect(closed(author)).toEqual(['independence']);
  expect(closed('marker')).toEqual([]);
  expect(evaluateGate({ ...facts, marker: author })).toEqual(evaluateGate(facts, author));
});
