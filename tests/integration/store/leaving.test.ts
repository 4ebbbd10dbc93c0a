import { expect, test } from 'vitest';
import { checkData } from '@/db/check';
import { holdingsOf } from '@/db/load/holdings';
import { loadPiece } from '@/db/load/piece';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { changePerson } from '@/lib/review/commands/change-person';
import { requestOverride } from '@/lib/review/commands/request-override';
import { newsroom } from './newsroom';

const due = '2026-12-01T00:00:00.000Z';

test('nobody leaves before somebody has said what becomes of each thing they hold', async () => {
  const desk = newsroom();
  const { db } = desk;
  const piece = await desk.opened();
  const asked = await desk.ok(requestOverride, desk.editor, piece, {
    requirement: 'facts_checked',
    reason: 'The archive burnt.',
  });
  const { roles, holds, checksFacts } = desk.editor;
  const closing = { roles, holds, checksFacts, disabled: true };
  const close = (handover: object[]) => desk.run(changePerson, desk.admin, desk.editor.personId, { ...closing, handover });
  const held = [
    { kind: 'override', id: String(asked['id']) },
    { kind: 'piece', id: piece },
  ];

  expect(await close([])).toEqual({ refusal: { code: 'still_holds', holdings: held } });
  expect(await close([{ ...held[0], to: null }])).toEqual({ refusal: { code: 'still_holds', holdings: held.slice(1) } });
  // An override is nobody else's to give, and a piece goes to no author of it.
  expect(await close(held.map((one) => ({ ...one, to: desk.author.personId })))).toMatchObject({
    refusal: { code: 'still_holds' },
  });

  const seq = db.$client.prepare('SELECT max(seq) FROM events').pluck();
  const before = Number(seq.get());
  expect(await close(held.map((one) => ({ ...one, to: null })))).toMatchObject({ status: 200 });
  const events = db.$client.prepare('SELECT stream, type FROM events WHERE seq > ? ORDER BY seq').all(before);
  expect(events).toEqual([
    { stream: 'newsroom', type: 'person_changed' },
    { stream: piece, type: 'decision_ended' },
  ]);
  expect(db.$client.prepare('SELECT "end" FROM overrides').pluck().get()).toBe('lapsed');
  expect(holdingsOf(db, desk.editor.personId, desk.clock.now()).map((one) => one.kind)).toEqual(['piece']);
  expect(checkData(db)).toEqual([]);
});

test('a review request goes to somebody who can take it, and whoever is away may keep theirs', async () => {
  const desk = newsroom();
  const { db } = desk;
  const rights = desk.join('Dia', ['reviewer'], ['human-rights-accountability']);
  const piece = await desk.opened();
  const request = {
    reviewerId: rights.personId,
    duty: { kind: 'perspective', perspective: 'human-rights-accountability' },
    dueAt: due,
  };
  const asked = await desk.ok(assignReviewer, desk.editor, piece, request);
  const id = String(asked['id']);
  const { personId, roles, holds, checksFacts } = rights;
  const change = (more: object) =>
    desk.run(changePerson, desk.admin, personId, { roles, holds, checksFacts, disabled: false, ...more });
  const away = { awayUntil: due };

  expect(await change(away)).toEqual({ refusal: { code: 'still_holds', holdings: [{ kind: 'assignment', id }] } });
  expect(await change({ ...away, handover: [{ kind: 'assignment', id, to: personId }] })).toMatchObject({ status: 200 });
  expect(db.$client.prepare('SELECT status FROM assignments').pluck().all()).toEqual(['invited']);
  expect(await change({ awayUntil: null })).toMatchObject({ status: 200 });

  const other = desk.join('Eve', ['reviewer'], ['human-rights-accountability']);
  const [holding] = holdingsOf(db, personId, desk.clock.now());
  expect(holding?.takers).toEqual([other.personId]);
  // Taking the appointment away asks as well.
  expect(await change({ holds: [] })).toMatchObject({ refusal: { code: 'still_holds' } });
  expect(await change({ holds: [], handover: [{ kind: 'assignment', id, to: other.personId }] })).toMatchObject({ status: 200 });
  expect(db.$client.prepare('SELECT person_id AS person, status FROM assignments ORDER BY rowid').all()).toEqual([
    { person: personId, status: 'released' },
    { person: other.personId, status: 'invited' },
  ]);
  expect(loadPiece(db, piece)?.openedBy).toBe(desk.editor.personId);
  expect(checkData(db)).toEqual([]);
});
