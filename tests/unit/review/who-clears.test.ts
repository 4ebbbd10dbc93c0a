import { describe, expect, it } from 'vitest';
import { type ActFacts, acts } from '@/lib/review/acts';
import type { GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import type { RequirementId } from '@/lib/review/vocabulary';
import { whoClears } from '@/lib/review/who-clears';
import { gateSentence } from '@/lib/words/en/gate-sentences';
import { plainText } from '@/lib/words/sentence-part';
import { assignment, counterpoint, openGate, piece, sentence } from '../../support/facts';

const earlier = '2026-03-05T12:00:00.000Z';
const block = { ground: 'factual_error' as const, state: 'blocks' as const, overruledBy: null };

/** The sentence of one requirement, in which everybody is called by their id. */
function sentenceOf(id: RequirementId, more: Partial<GateFacts>): string {
  const facts: ActFacts = {
    ...openGate({ marker: null, ...more }),
    stateSince: earlier,
    versionAt: earlier,
    runBy: null,
  };
  const gate = evaluateGate(facts);
  const found = gate.requirements.find((one) => one.id === id);
  if (!found) throw new Error(id);
  const waiting = acts(facts, gate).filter((act) => act.requirements.includes(id));
  const cleared = whoClears(found.reason.code, found.places, waiting);
  const people = (some: typeof waiting) =>
    [...new Set(some.map((act) => act.personId))].map((person) => ({ text: person, person, you: false }));
  const parts = gateSentence(found.reason, {
    requirement: id,
    codes: found.places.flatMap((place) => (place.to === 'counterpoint' ? [place.id] : [])),
    people: people(cleared.acts),
    steps: [...new Set(cleared.acts.map(({ action }) => action))].map((action) => ({
      action,
      people: people(cleared.acts.filter((act) => act.action === action)),
    })),
    does: cleared.does,
    excused: [],
    isOpened: facts.piece.openedBy !== null,
    perspective: (slug) => slug,
    when: (at) => at,
    sentence: (number) => ({ number, part: 'text' }),
    line: (_, text) => text,
    changedIn: () => 1,
    override: () => null,
  });
  return plainText(parts);
}

const blocking = counterpoint('rights', 'rights', { id: 'H3', block });
const lost = counterpoint('communities', 'communities', {
  id: 'C1',
  place: { state: 'orphaned', start: null, end: null, since: 1 },
});

describe('a sentence names who does what it says, about what it names', () => {
  it('the author answers a block, and settles none', () => {
    const note = { ...blocking, response: null };
    expect(sentenceOf('nothing_blocking', { counterpoints: [note, lost] })).toBe(
      'H3 blocks: factual error. Waiting for author to answer it.',
    );
  });
  it('its writer says whether it still stands', () => {
    expect(sentenceOf('nothing_blocking', { counterpoints: [blocking, lost] })).toBe(
      'H3 blocks: factual error. Waiting for rights to say whether it still stands.',
    );
  });
  it('an editor settles it when its writer lets it stand', () => {
    expect(sentenceOf('nothing_blocking', { counterpoints: [{ ...blocking, outcome: 'stands' }, lost] })).toBe(
      'H3 blocks: factual error. Waiting for assigner to settle it.',
    );
  });
  it('a block that lost its place is placed again by its writer or an editor, and by an editor alone when its writer’s account is closed', () => {
    const counterpoints = [{ ...blocking, place: lost.place }, counterpoint('communities', 'communities')];
    expect(sentenceOf('nothing_blocking', { counterpoints })).toBe(
      'H3 blocks: factual error. Waiting for rights or assigner to place again what lost its place.',
    );
    const closed = { closed: ['rights'], assignments: [assignment('communities', 'communities')] };
    expect(sentenceOf('nothing_blocking', { counterpoints, ...closed })).toBe(
      'H3 blocks: factual error. Waiting for assigner to place again what lost its place.',
    );
  });
  it('before the review is open, an editor opens it, whatever is missing', () => {
    const submitted = { piece: piece({ review: 'submitted', openedBy: null }), consents: [] };
    const unjudged = {
      sentences: [sentence(0, { candidate: true })],
      dispositions: [],
      claims: [],
      signOffs: [],
      assignments: [],
    };
    for (const id of ['author_consent', 'facts_checked', 'perspectives_heard'] as const)
      expect(sentenceOf(id, { ...submitted, ...unjudged })).toMatch(/Waiting for assigner and marker to open the review\.$/);
  });
  it('the author who was asked for changes checks no facts', () => {
    const changes = {
      piece: piece({ review: 'changes_requested' }),
      assignments: [assignment('checker', null, { status: 'done' })],
      signOffs: [],
    };
    expect(sentenceOf('facts_checked', changes)).not.toMatch(/author to (sign|say|confirm|give)/);
  });
});
