import { expect, test } from 'vitest';
import { checkData } from '@/db/check';
import { pieces } from '@/db/read/pieces';
import { read } from '@/db/read/read';
import { release } from '@/db/read/release';
import { room } from '@/db/read/room';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { evaluateGate } from '@/lib/review/gate';
import { releaseView } from '@/lib/review/views/release';
import { cast, communities, rights } from '../../support/cast';
import { testDatabase } from '../../support/database';

test('a reviewer who is released leaves their block on danger, and sees the reason and their own notes, and nothing else', async () => {
  const { story, desks } = await cast(testDatabase());
  const { db } = story;
  const piece = await story.piece('author', {
    deskId: desks.full,
    text: 'A key for every door\n\nThe families of Tarn Gate are still waiting. The minister named their street.',
    disclosure: 'None.',
  });
  await piece.submit('author');
  await piece.open('editor', [], [rights, communities]);
  await piece.invite('editor', 'rights', rights);
  await piece.accept('rights');
  await piece.note('rights', rights, 'named their street', 'They will be found.', { block: 'danger' });
  await piece.note('rights', rights, 'still waiting', 'Since when?');
  const assignment = piece.facts().assignments.find((one) => one.perspective === rights);
  const notes = () => piece.facts().counterpoints;
  const blocked = () =>
    evaluateGate(piece.facts()).requirements.some((one) => one.id === 'nothing_blocking' && one.status === 'unsatisfied');
  const as = (who: string) => {
    const viewer = story.people.get(who);
    if (!viewer) throw new Error(who);
    return read(
      viewer,
      (reading) => ({
        release: release(reading, piece.id),
        room: room(reading, piece.id),
        listed: pieces(reading).items.map((one) => one.id),
      }),
      { db, now: story.clock.now() },
    );
  };
  expect(notes()).toEqual([]);
  await story.act('editor', answerAssignment, assignment?.id ?? '', { status: 'released', reason: 'She moved to another desk.' });
  expect(notes().map((one) => one.block?.ground)).toEqual(['danger']);
  expect(blocked()).toBe(true);

  const seen = as('rights');
  expect(releaseView.parse(seen.release)).toMatchObject({
    headline: 'A key for every door',
    reason: 'She moved to another desk.',
    counterpoints: [
      { passage: 'named their street', posted: true, open: true },
      { passage: 'still waiting', posted: false, open: false },
    ],
  });
  expect([seen.room, seen.listed]).toEqual([null, []]);
  for (const who of ['author', 'editor', 'communities', 'outsider']) expect(as(who).release).toBe(null);

  await story.act('rights', resolveCounterpoint, notes()[0]?.id ?? '', { outcome: 'withdrawn', reason: 'They moved away.' });
  expect(blocked()).toBe(false);
  expect(checkData(db)).toEqual([]);
});
