import { expect, it } from 'vitest';
import { room } from '@/db/read/room';
import { commit } from '@/db/store/commit';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';
import { changePerson } from '@/lib/review/commands/change-person';
import { appointed } from '@/tests/support/appointed';
import { world } from './world';

it('names an editor in an act of office and never in a judgement', async () => {
  const made = await world();
  const { db, clock, people } = made.story;
  const second = made.actor('second');
  const admin = db.$client.prepare("SELECT id FROM people WHERE instr(roles, 'admin') > 0").pluck().get();
  const actor = { personId: String(admin), roles: ['admin' as const], holds: [], checksFacts: false, via: 'session' as const };
  const body = { roles: ['editor'], holds: ['human-rights-accountability'], checksFacts: false, disabled: false };
  const named = { ...body, before: appointed(db, second.personId) };
  await commit(changePerson, { id: second.personId, body: named, actor, route: 'test' }, { db, clock });
  people.set('second', { ...second, holds: body.holds });
  await made.story.act('editor', assignReviewer, made.pieceId, {
    reviewerId: second.personId,
    duty: { kind: 'perspective', perspective: 'human-rights-accountability' },
    dueAt: '2026-03-20T09:00:00.000Z',
  });
  const view = made.as('author', (reading) => room(reading, made.pieceId));
  const label = 'Human-rights accountability reviewer';
  expect(view?.assignments.find((one) => one.duty.perspective === 'human-rights-accountability')?.person).toEqual({
    personId: null,
    label,
    you: false,
  });
  expect(JSON.stringify(view?.gate?.requirements.find((one) => one.id === 'perspectives_heard'))).not.toContain(second.personId);
});
