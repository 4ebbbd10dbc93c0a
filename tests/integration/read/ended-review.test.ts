import { beforeEach, describe, expect, it } from 'vitest';
import { endedReview } from '@/db/read/ended-review';
import { pieces } from '@/db/read/pieces';
import { room } from '@/db/read/room';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { decline, withdraw } from '@/lib/review/commands/decisions/reasoned';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { endedReviewView } from '@/lib/review/views/ended-review';
import { canary, type World, world } from './world';

let made: World;
beforeEach(async () => {
  made = await world();
});
const ended = (who: string) => made.as(who, (reading) => endedReview(reading, made.pieceId));
const everybody = ['author', 'editor', 'second', 'first', 'other', 'facts', 'invited', 'outsider'];
const reviewers = ['first', 'other', 'facts', 'invited'];
async function release(who: string) {
  const request = made
    .as('editor', (reading) => room(reading, made.pieceId))
    ?.assignments.find((one) => one.person.personId === made.actor(who).personId);
  await made.story.act('editor', answerAssignment, request?.id ?? '', { status: 'released', reason: 'Another desk needs them.' });
}
const exact = () => {
  const view = made.as('editor', (reading) => room(reading, made.pieceId))?.version;
  return { version: view?.number ?? 0, digest: view?.digest ?? '' };
};

describe('a review that has ended', () => {
  it('is nobody’s while the piece is in review', () => {
    expect(everybody.map(ended)).toEqual(everybody.map(() => null));
  });

  it('says to a released reviewer who took them off it and when, and gives them their own counterpoints', async () => {
    await release('other');
    const view = endedReviewView.parse(ended('other'));
    expect(view).toMatchObject({ why: 'released', by: { label: 'Cleo Adebayo' }, reason: 'Another desk needs them.' });
    expect(view.counterpoints.map(({ text, exact: quoted, posted }) => ({ text, quoted, posted }))).toEqual([
      { text: canary.pendingNote, quoted: 'Nobody has told the dockers why', posted: false },
    ]);
  });

  it('says that a danger they saw was filed for them and holds the piece, until they take it back', async () => {
    const { story, pieceId } = made;
    await story.act('other', addCounterpoint, pieceId, {
      ...exact(),
      perspective: made.actor('other').holds[0],
      kind: 'missing',
      text: 'They will be found.',
      sources: [],
      block: 'danger',
    });
    await release('other');
    const [held] = ended('other')?.counterpoints.filter(({ holds }) => holds) ?? [];
    expect(held?.text).toBe('They will be found.');
    const holding = () =>
      made
        .as('editor', (reading) => room(reading, pieceId))
        ?.gate?.requirements.find((one) => one.id === 'nothing_blocking')
        ?.places.some((place) => place.to === 'counterpoint' && place.id === held?.id);
    expect(holding()).toBe(true);
    await story.act('other', resolveCounterpoint, held?.id ?? '', { outcome: 'withdrawn' });
    expect([holding(), ended('other')?.counterpoints.some(({ holds }) => holds)]).toEqual([false, false]);
  });

  it('shows a released reviewer nothing else of the piece, neither here nor in a list', async () => {
    await release('other');
    const shown = JSON.stringify(ended('other'));
    for (const other of [
      'Open the quay',
      canary.body,
      'Ilse Torvald',
      'Bo Lindgren',
      canary.firstReviewer,
      'The promise named no year',
    ])
      expect(shown).not.toContain(other);
    expect(made.as('other', (reading) => pieces(reading))?.items).toEqual([]);
  });

  it('is nobody else’s: who gave the review up themselves hears nothing more', async () => {
    await release('other');
    const [request] = made.as('invited', (reading) => room(reading, made.pieceId))?.assignments ?? [];
    await made.story.act('invited', answerAssignment, request?.id ?? '', { status: 'declined' });
    for (const who of everybody.filter((one) => one !== 'other')) expect(ended(who), who).toBeNull();
  });

  it('tells everybody who was asked that the desk declined the piece, without the reason, which is the author’s', async () => {
    await made.story.act('editor', decline, made.pieceId, { kind: 'decline', ...exact(), reason: 'CANARY the owner objects' });
    for (const who of reviewers) {
      const view = endedReviewView.parse(ended(who));
      expect(view, who).toMatchObject({ why: 'declined', reason: '' });
      expect(JSON.stringify(view)).not.toContain('CANARY the owner objects');
    }
    for (const who of ['author', 'editor', 'second', 'outsider']) expect(ended(who), who).toBeNull();
  });

  it('tells them that the author withdrew it, until it comes back', async () => {
    await made.story.act('author', withdraw, made.pieceId, { kind: 'withdraw', ...exact(), reason: 'I need time.' });
    for (const who of reviewers) expect(ended(who)?.why, who).toBe('withdrawn');
  });
});
