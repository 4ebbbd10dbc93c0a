import { expect, test } from 'vitest';
import { prepareEdition } from '@/db/prepare/edition';
import { liveEdition } from '@/db/prepare/edition/live-edition';
import { correct } from '@/lib/review/commands/decisions/correct';
import { markPublishable } from '@/lib/review/commands/decisions/mark-publishable';
import { openReview } from '@/lib/review/commands/decisions/open-review';
import { publish, schedule } from '@/lib/review/commands/decisions/publish';
import { decline, requestChanges } from '@/lib/review/commands/decisions/reasoned';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';
import { frozenEdition } from '@/lib/review/frozen-edition';
import { evaluateGate } from '@/lib/review/gate';
import { passes } from '@/lib/review/passes';
import { reviewed } from './reviewed';

test('a reviewed piece is marked and published; what readers get is frozen with it', async () => {
  const { desk, piece, text, gateNow, edition } = await reviewed();
  expect(evaluateGate(gateNow()).requirements.filter((one) => !passes(one))).toEqual([]);
  const named = { ...text, edition: edition() };
  await desk.ok(markPublishable, desk.editor, piece, { kind: 'mark_publishable', ...named });
  const body = desk.db.$client.prepare("SELECT body FROM contents WHERE kind = 'edition'").pluck().get();
  const frozen = frozenEdition.parse(JSON.parse(String(body)));
  expect(frozen.review.policy).toEqual({ name: 'Opinion', version: 1 });
  expect(frozen.counterpoints).toMatchObject([
    { code: 'S1', place: { start: 0, end: 13 }, response: { kind: 'replied', text: 'The wall is sound.' } },
  ]);
  expect(frozen.claims).toMatchObject([{ statement: 'The quay is closed.', verdict: 'supported' }]);
  expect(frozen.statements.filter(({ code }) => code !== 'requirement')).toEqual([
    { code: 'perspective', perspective: 'security', outcome: 'counterpoints', counterpoints: 1 },
    { code: 'fact_check', facts: 1 },
    { code: 'unchanged' },
  ]);

  const done = await Promise.all([1, 2].map(() => desk.run(publish, desk.editor, piece, { kind: 'publish', ...named })));
  expect(done.map((one) => ('refusal' in one ? one.refusal.code : one.status))).toEqual([201, expect.any(String)]);
  expect(desk.count("SELECT count(*) FROM events WHERE type = 'published'")).toBe(1);
  expect(desk.count("SELECT count(*) FROM pieces WHERE slug = 'open-the-quay'")).toBe(1);
  expect(desk.count("SELECT instr(html, 'Open the quay') > 0 FROM published_pages WHERE slug = 'open-the-quay'")).toBe(1);
});

test('an answer that says “revised” below a passage that never changed is frozen as a reply; what the author chose is kept', async () => {
  const { desk, piece, gateNow } = await reviewed('revised');
  const made = prepareEdition(desk.db, piece, desk.clock.now());
  expect(made).toMatchObject({
    prepared: { frozen: { counterpoints: [{ response: { kind: 'replied', text: 'The wall is sound.' } }] } },
  });
  expect(gateNow().counterpoints.map((one) => one.response?.kind)).toEqual(['revised']);
});

test('a change of the edition takes the mark and the schedule off, in the same transaction', async () => {
  const { desk, piece, text, noteId, edition } = await reviewed();
  const named = { ...text, edition: edition() };
  await desk.ok(markPublishable, desk.editor, piece, { kind: 'mark_publishable', ...named });
  await desk.ok(schedule, desk.editor, piece, { kind: 'schedule', ...named, at: '2026-06-01T06:00:00.000Z' });
  await desk.ok(runCounterpoint, desk.editor, noteId, { runs: false, reason: 'Said elsewhere in the paper.' });
  expect(desk.piece(piece)).toMatchObject({ review: 'in_review', publication: 'none', publishable: null });
  const lapsed = desk.db.$client
    .prepare("SELECT payload FROM events JOIN event_data USING (seq) WHERE type = 'publishable_lapsed'")
    .pluck()
    .all();
  expect(lapsed.map((one) => JSON.parse(String(one)) as unknown)).toEqual([{ edition: named.edition, cause: 'edition_changed' }]);
  expect(await desk.run(publish, desk.editor, piece, { kind: 'publish', ...named })).toHaveProperty('refusal');
});

test.each([
  ['changes are asked for', { kind: 'request_changes', reason: 'One more look.' }, requestChanges],
  ['the piece is declined', { kind: 'decline', reason: 'Not for us.' }, decline],
  [
    'the review is widened',
    { kind: 'open_review', topics: [], perspectives: [{ perspective: 'security', disputes: true }] },
    openReview,
  ],
] as const)('when %s the schedule is off: a later mark does not go out by itself', async (_, decision, command) => {
  const { desk, piece, text, edition } = await reviewed();
  const named = { ...text, edition: edition() };
  await desk.ok(markPublishable, desk.editor, piece, { kind: 'mark_publishable', ...named });
  await desk.ok(schedule, desk.editor, piece, { kind: 'schedule', ...named, at: '2026-06-01T06:00:00.000Z' });
  await desk.ok(command, desk.editor, piece, { ...decision, ...text });
  expect(desk.piece(piece)).toMatchObject({ publication: 'none', publishable: null, scheduledAt: null });
});

test('an approval that names another edition is refused', async () => {
  const { desk, piece, text, edition } = await reviewed();
  const input = { kind: 'mark_publishable', ...text, edition: '0'.repeat(64) };
  expect(await desk.run(markPublishable, desk.editor, piece, input)).toEqual({
    refusal: { code: 'stale_edition', current: edition() },
  });
});

test('a correction of a live piece is frozen as well', async () => {
  const { desk, piece, text, edition } = await reviewed();
  const named = { ...text, edition: edition() };
  await desk.ok(markPublishable, desk.editor, piece, { kind: 'mark_publishable', ...named });
  await desk.ok(publish, desk.editor, piece, { kind: 'publish', ...named });
  await desk.ok(correct, desk.editor, piece, {
    kind: 'correct',
    ...text,
    correctionType: 'editors_note',
    reason: 'The notice was of May.',
  });
  const live = desk.piece(piece)?.live?.edition ?? '';
  expect(live).not.toBe(named.edition);
  expect(liveEdition(desk.db, live)).toMatchObject({ digest: text.digest, corrections: [{ text: 'The notice was of May.' }] });
});
