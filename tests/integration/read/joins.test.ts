import { expect, it } from 'vitest';
import { holdingsOf } from '@/db/load/holdings';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { changePerson } from '@/lib/review/commands/change-person';
import { requestOverride } from '@/lib/review/commands/request-override';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';
import { appointed } from '@/tests/support/appointed';
import { ofNewsroom, ofPiece } from './every-view';
import { labelsOf } from './labels-of';
import { type World, world } from './world';

const duty = 'Human-rights accountability reviewer';
const name = 'Esme Farouk';
/** What one editor who also reviews says, each once. */
const inOffice = ['They asked for the numbers.', 'The court has closed it.', 'Nobody has time this week.'] as const;
const onDuty = ['Who answers for the dockers?', 'One counterpoint of mine.', 'The table was another one.'] as const;

/** An editor who also reviews does an act of office and a judgement of every kind that carries words. */
async function editorWhoReviews(): Promise<World> {
  const made = await world();
  const { story, pieceId, piece } = made;
  await story.join(
    'double',
    { name, email: 'double@bell.example', roles: ['editor'], holds: ['human-rights-accountability'] },
    '-',
  );
  await piece.invite('editor', 'double', 'human-rights-accountability');
  await piece.accept('double');
  await piece.note('double', 'human-rights-accountability', 'parking place', onDuty[0]);
  await piece.finish('double', 'filed', onDuty[1]);
  const { assignments, counterpoints, signOffs } = piece.facts();
  const security = counterpoints.find((note) => note.perspective === 'security')?.id;
  const own = signOffs.find((signOff) => signOff.perspective === 'human-rights-accountability')?.id ?? '';
  const unanswered = assignments.find(({ status }) => status === 'invited')?.id ?? '';
  await piece.decide('double', 'overrule', { counterpointId: security, reason: inOffice[1] });
  await story.act('double', requestOverride, pieceId, { requirement: 'second_editor', reason: inOffice[2] });
  await story.act('double', answerAssignment, unanswered, { status: 'released', reason: 'Somebody else reads it.' });
  await story.act('double', revokeSignOff, own, { reason: onDuty[2] });
  await piece.decide('double', 'request_changes', { reason: inOffice[0] });
  return made;
}
const hiddenFrom = ['author', 'first', 'other', 'facts'];

const labelled = (made: World, who: string) =>
  made.as(who, (reading) =>
    Object.values({ ...ofPiece(made.pieceId), ...ofNewsroom }).flatMap(({ load }) => labelsOf(load(reading) ?? null)),
  );

it('one text never stands under a name here and under a duty there', async () => {
  const made = await editorWhoReviews();
  const check = () => {
    for (const who of hiddenFrom) {
      const pairs = labelled(made, who);
      const labelsFor = (text: string) => [...new Set(pairs.filter((one) => one.text.includes(text)).map(({ label }) => label))];
      for (const text of inOffice) expect([who, text, labelsFor(text)]).toEqual([who, text, [name]]);
      for (const text of onDuty) expect([who, text, labelsFor(text)]).toEqual([who, text, [duty]]);
    }
  };
  check();
  // What they are afterwards changes nothing of what they did: no editor any more, and released from the review.
  const { personId } = made.actor('double');
  const { db, clock } = made.story;
  await made.story.act('admin', changePerson, personId, {
    roles: ['reviewer'],
    holds: ['human-rights-accountability'],
    checksFacts: false,
    disabled: false,
    before: appointed(db, personId),
    handover: holdingsOf(db, personId, clock.now(), made.actor('admin')).map(({ kind, id }) => ({ kind, id, to: null })),
  });
  check();
});

it('whoever released a reviewer did that in office, and their pseudonyms in the ledger are two', async () => {
  const made = await editorWhoReviews();
  const told = made.as('author', (reading) => ofPiece(made.pieceId).history?.load(reading)) as {
    items: { sentence: string; by: { label: string } | null }[];
  };
  const released = told.items.find((one) => one.sentence.includes('released'));
  expect(released?.sentence).toBe(`${name} released the reviewer of international humanitarian law: “Somebody else reads it.”`);
  const participants = (type: string) =>
    made.story.db.$client
      .prepare(
        "SELECT DISTINCT json_extract(e.leaf, '$.participant') FROM events e JOIN event_data d USING (seq) WHERE d.actor = ? AND e.stream = ? AND e.type = ?",
      )
      .pluck()
      .all(made.actor('double').personId, made.pieceId, type);
  expect(participants('override_requested')).toEqual(participants('changes_requested'));
  expect(participants('signed_off')).toEqual(participants('sign_off_revoked'));
  expect(participants('signed_off')).not.toEqual(participants('override_requested'));
});
