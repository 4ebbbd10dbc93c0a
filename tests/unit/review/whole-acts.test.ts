import { expect, test } from 'vitest';
import { nextPart } from '@/app/(desk)/pieces/[id]/check/next-part';
import { confirmSentences, confirmSentencesInput } from '@/lib/review/commands/confirm-sentences';
import { disposeSentencesInput } from '@/lib/review/commands/dispose-sentences';
import type { Actor } from '@/lib/review/facts';
import { assignment, digestOf, piece, sentence } from '../../support/facts';

const exact = { version: 1, digest: digestOf('d') };
const actor: Actor = { personId: 'rights', roles: ['reviewer'], holds: ['rights'], checksFacts: false, via: 'session' };

test.each([500, 501, 20_000])('all of %i changed sentences are confirmed in one act', (count) => {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const input = { id: 'piece', ...confirmSentencesInput.parse({ ...exact, sentences: indexes }) };
  const snapshot = {
    piece: piece(),
    sentences: indexes.map((index) => sentence(index)),
    lines: [],
    mine: [assignment('rights', 'rights', { status: 'accepted' })],
  };
  const context = { actor, now: '2026-11-30T12:00:00.000Z', newId: () => 'id', prepared: undefined as never, sha256: () => '' };
  const decision = confirmSentences.decide(snapshot, input, context);
  expect(decision).toMatchObject({ ok: true, result: { count } });
});

test.each([1, 500, 501, 1_700])('%i answers that were kept meanwhile go in parts that the server takes, each once', (count) => {
  let unsaved = Array.from({ length: count }, (_, index) => [index, 'opinion'] as const);
  const sent: number[] = [];
  while (unsaved.length > 0) {
    const part = nextPart(unsaved);
    const dispositions = [...part].map(([index, disposition]) => ({ sentence: index, disposition, before: null }));
    sent.push(...disposeSentencesInput.parse({ ...exact, dispositions }).dispositions.map((one) => one.sentence));
    unsaved = unsaved.filter(([index]) => !part.has(index));
  }
  expect(sent).toEqual(Array.from({ length: count }, (_, index) => index));
});
