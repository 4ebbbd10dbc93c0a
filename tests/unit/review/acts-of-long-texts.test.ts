import { expect, it } from 'vitest';
import { type ActFacts, acts } from '@/lib/review/acts';
import { evaluateGate } from '@/lib/review/gate';
import { counted } from '../../support/counted';
import { now, openGate, sentence } from '../../support/facts';

/** A revision in which every sentence came in anew and wants a check. */
function reads(many: number): number {
  const sentences = counted(
    Array.from({ length: many }, (_, index) =>
      sentence(index, { since: 2, candidate: true, fingerprint: index.toString(16).padStart(64, '0') }),
    ),
  );
  const base = openGate({ marker: null });
  const facts: ActFacts = {
    ...base,
    piece: { ...base.piece, currentVersion: 2 },
    sentences: sentences.list,
    stateSince: now,
    versionAt: now,
    runBy: null,
  };
  const gate = evaluateGate(facts);
  const before = sentences.reads();
  expect(acts(facts, gate).map(({ action }) => action)).toContain('confirm_changed');
  return sentences.reads() - before;
}

it('whose turn it is takes twice the steps for twice the changed sentences, not four times', () => {
  expect(reads(100)).toBeGreaterThan(100);
  expect(reads(400) / reads(200)).toBeLessThanOrEqual(2.6);
});
