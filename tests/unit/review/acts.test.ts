import { describe, expect, it } from 'vitest';
import { type ActFacts, acts, nextChange } from '@/lib/review/acts';
import { editionOf } from '@/lib/review/edition';
import type { GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { assignment, counterpoint, digestOf, now, openGate, override, piece, sentence, signOff } from '../../support/facts';

const later = '2026-03-12T12:00:00.000Z';
const earlier = '2026-03-05T12:00:00.000Z';
const waits = (more: Partial<GateFacts> = {}, runBy: string | null = null) => {
  const facts: ActFacts = {
    ...openGate({ marker: null, ...more }),
    stateSince: earlier,
    versionAt: earlier,
    runBy,
    policyMakers: [],
  };
  return acts(facts, evaluateGate(facts));
};
/** "who: action" of every row. */
const turns = (more: Partial<GateFacts> = {}) =>
  waits(more)
    .map((row) => `${row.personId}: ${row.action}`)
    .toSorted();
const without = (who: string) => openGate().assignments.filter((one) => one.personId !== who);
const block = { ground: 'factual_error' as const, state: 'blocks' as const, overruledBy: null };

describe('editors', () => {
  it('open what was submitted, all of them, but not its authors', () => {
    const editors = [...openGate().editors, { personId: 'author', checksFacts: false }];
    expect(turns({ piece: piece({ review: 'submitted', openedBy: null }), editors })).toEqual([
      'assigner: open_review',
      'marker: open_review',
    ]);
  });
  it('assign a duty that nobody has, and learn who had it', () => {
    const assignments = [...without('rights'), assignment('rights', 'rights', { status: 'declined', since: later })];
    expect(turns({ assignments, signOffs: openGate().signOffs.slice(1) })).toContain('assigner: assign');
    const row = waits({ assignments }).find((one) => one.action === 'assign');
    expect(row).toMatchObject({
      subject: 'rights',
      since: later,
      params: { perspective: 'rights', after: { personId: 'rights', status: 'declined' } },
    });
  });
  it('assign a fact-checker', () => {
    expect(turns({ assignments: without('checker'), signOffs: openGate().signOffs.slice(0, 2) })).toContain(
      'assigner: assign_facts',
    );
  });
  it('do not assign what a policy counts as heard: sought, no reply', () => {
    const assignments = [...without('rights'), assignment('rights', 'rights', { status: 'lapsed' })];
    const policy = { ...openGate().policy, lapsedCounts: true };
    expect(turns({ assignments, policy })).not.toContain('assigner: assign');
  });
  it('decide when the gate is open: the one who runs the piece', () => {
    expect(turns()).toEqual(['assigner: mark_publishable']);
  });
  it('decide in place of one who may not: the other editor where the stakes are elevated', () => {
    expect(turns({ piece: piece({ stakes: 'elevated' }), assignments: openGate().assignments })).toEqual([
      'marker: mark_publishable',
    ]);
  });
  it('decide both where the stakes are grave, one after the other', () => {
    const grave = piece({ stakes: 'grave' });
    expect(turns({ piece: grave })).toEqual(['assigner: mark_publishable']);
    const edition = editionOf(openGate({ piece: grave })).digest;
    const approvals = [{ by: 'assigner', edition, policyVersion: 1, version: 1, at: now }];
    expect(turns({ piece: grave, approvals })).toEqual(['marker: mark_publishable']);
  });
  it('publish what is publishable; what is scheduled waits for nobody until its hour is past', () => {
    const publishable = { edition: digestOf('e'), version: 1, policyVersion: 1, by: 'marker' };
    expect(turns({ piece: piece({ review: 'publishable', publishable }) })).toEqual(['marker: publish']);
    const scheduled = { review: 'publishable' as const, publishable, publication: 'scheduled' as const };
    expect(turns({ piece: piece({ ...scheduled, scheduledAt: later }) })).toEqual([]);
    expect(turns({ piece: piece({ ...scheduled, scheduledAt: earlier }) })).toEqual(['marker: publish']);
  });
  it('confirm an override that another one asked for, while it is wanted', () => {
    const asked = override({ requirement: 'disclosure', confirmedBy: null, at: earlier, covers: ['disclosure'] });
    expect(turns({ overrides: [asked] })).not.toContain('marker: decide_override');
    const undisclosed = { ...openGate().version, disclosure: false } as GateFacts['version'];
    expect(turns({ overrides: [asked], version: undisclosed })).toContain('marker: decide_override');
    expect(turns({ overrides: [asked], version: undisclosed })).not.toContain('assigner: decide_override');
  });
  it('confirm a correction within its day, and not their own', () => {
    const correction = {
      id: 'c',
      type: 'correction' as const,
      edition: digestOf('e'),
      version: 1,
      by: 'marker',
      at: earlier,
      confirmedBy: null,
      confirmBy: later,
      digest: digestOf('b'),
      how: 'now' as const,
      unchecked: [],
      refusedBy: null,
      refusedAt: null,
      answer: null,
      answerHeld: false,
    };
    const live = piece({ review: 'publishable', publication: 'live', live: { edition: digestOf('e'), version: 1 } });
    const readersHave = {
      edition: digestOf('e'),
      version: 1,
      digest: digestOf('d'),
      sentences: [sentence(0)],
      lines: [],
      publishedAt: earlier,
      publishedSeq: 200,
      pending: null,
      proposals: [],
      revoked: [],
      withdrawn: [],
      staleBefore: [],
      unsettled: [],
      judgedOtherwise: [],
      judged: { claims: [], dispositions: [], confirmations: [], signOffs: [] },
      answeredAlarms: [],
      alarms: [],
    };
    const rows = waits({ piece: live, live: readersHave, corrections: [correction] });
    expect(rows.map((row) => [row.personId, row.action, row.due])).toEqual([['assigner', 'confirm_correction', later]]);
    const editors = openGate().editors.filter(({ personId }) => personId === 'marker');
    expect(turns({ piece: live, live: readersHave, corrections: [correction], editors })).toEqual(['marker: find_editor']);
    const alarm = { key: 'block_raised:note:1', kind: 'block_raised' as const, subject: 'note', by: 'marker', at: earlier };
    expect(turns({ piece: live, live: { ...readersHave, alarms: [alarm] }, corrections: [], editors })).toEqual([
      'marker: find_editor',
    ]);
  });
  it('find the place of a lost note, as its writer does', () => {
    const lost = counterpoint('rights', 'rights', { place: { state: 'orphaned', start: null, end: null, since: 1 } });
    expect(turns({ counterpoints: [lost, counterpoint('communities', 'communities')] })).toEqual([
      'assigner: place_again',
      'rights: place_again',
    ]);
  });
  it('settle a block that stands', () => {
    const standing = counterpoint('rights', 'rights', { block, outcome: 'stands' });
    expect(turns({ counterpoints: [standing, counterpoint('communities', 'communities')] })).toEqual(['assigner: settle_block']);
  });
  it('record a reply, and confirm that none was sought', () => {
    expect(turns({ piece: piece({ accused: ['minister'] }) })).toContain('assigner: record_reply');
    const danger = {
      id: 'reply',
      accusedId: 'minister',
      kind: 'not_sought_danger' as const,
      by: 'assigner',
      at: earlier,
      confirmedBy: null,
    };
    expect(turns({ piece: piece({ accused: ['minister'] }), replies: [danger] })).toEqual(['marker: confirm_reply']);
  });
});

describe('reviewers', () => {
  it('accept or decline by the day they are given', () => {
    const invited = assignment('rights', 'rights', { status: 'invited', invitedAt: earlier, responseDue: later });
    const row = waits({ assignments: [...without('rights'), invited], signOffs: [] }).find((one) => one.personId === 'rights');
    expect(row).toMatchObject({ action: 'answer_request', since: earlier, due: later });
  });
  it('review and check until they signed, and again after they took it back', () => {
    const assignments = [
      assignment('rights', 'rights', { status: 'accepted' }),
      assignment('communities', 'communities'),
      assignment('checker', null, { status: 'accepted' }),
    ];
    const rows = turns({ assignments, signOffs: [signOff('communities', 'communities')], counterpoints: [] });
    expect(rows).toEqual(expect.arrayContaining(['rights: review', 'checker: check_facts']));
    expect(turns({ signOffs: openGate().signOffs.map((one) => ({ ...one, revoked: one.by === 'rights' })) })).toContain(
      'rights: review',
    );
  });
  it('say whether their block still stands, within their time', () => {
    const answered = counterpoint('rights', 'rights', { block });
    const rows = waits({ counterpoints: [answered, counterpoint('communities', 'communities')] });
    expect(rows).toMatchObject([{ personId: 'rights', action: 'say_whether', since: now, due: later }]);
    expect(
      turns({ counterpoints: [answered, counterpoint('communities', 'communities')], now: '2026-03-20T12:00:00.000Z' }),
    ).toEqual(['assigner: mark_publishable']);
  });
  it('confirm just the sentences that changed, and none that they wrote', () => {
    const sentences = [sentence(0), sentence(1, { candidate: true, since: 2 }), sentence(2, { since: 2, writers: ['checker'] })];
    const version = { ...openGate().version, number: 2 } as GateFacts['version'];
    const rows = waits({ sentences, version, piece: piece({ currentVersion: 2 }) }).filter(
      (one) => one.action === 'confirm_changed',
    );
    expect(rows).toMatchObject([
      { personId: 'checker', params: { count: 1, sentence: 2, duty: 'fact_check' }, place: { to: 'form', form: 'sweep' } },
    ]);
  });
  it('judge a new candidate, which is not counted among those to confirm', () => {
    const sentences = [sentence(0, { since: 2 }), sentence(1, { candidate: true, since: 2 })];
    const version = { ...openGate().version, number: 2 } as GateFacts['version'];
    const rows = waits({ sentences, dispositions: [], version, piece: piece({ currentVersion: 2 }) });
    expect(rows.find((one) => one.personId === 'checker')?.params).toMatchObject({ count: 1, judge: 1, sentence: 1 });
  });
  it('an editor who checks facts confirms what the fact-checker wrote, or asks somebody else', () => {
    const sentences = [sentence(0), sentence(1, { candidate: true }), sentence(2, { since: 2, writers: ['checker'] })];
    const version = { ...openGate().version, number: 2 } as GateFacts['version'];
    const facts = { sentences, version, piece: piece({ currentVersion: 2 }) };
    const editors = [...openGate().editors, { personId: 'second', checksFacts: true }];
    expect(turns({ ...facts, editors })).toContain('second: confirm_changed');
    expect(turns(facts)).toContain('assigner: assign_facts');
  });
  it('say something again when all that they had on record was cut', () => {
    const cut = counterpoint('rights', 'rights', { cutIn: 1, place: { state: 'cut', start: null, end: null, since: 1 } });
    expect(turns({ counterpoints: [cut, counterpoint('communities', 'communities')] })).toContain('rights: review');
    const other = counterpoint('rights', 'rights', { id: 'note-other' });
    expect(turns({ counterpoints: [cut, other, counterpoint('communities', 'communities')] })).not.toContain('rights: review');
  });
  it('say whether a note still stands, each time its passage changes after they stood by it', () => {
    const changed = (since: number, judgedOn: number) =>
      counterpoint('rights', 'rights', { outcome: 'stands', judgedOn, place: { state: 'changed', start: 0, end: 9, since } });
    expect(turns({ counterpoints: [changed(3, 2), counterpoint('communities', 'communities')] })).toContain(
      'rights: say_whether',
    );
    expect(turns({ counterpoints: [changed(3, 3), counterpoint('communities', 'communities')] })).not.toContain(
      'rights: say_whether',
    );
  });
  it('of a perspective confirm the paragraph that their note stands on', () => {
    const sentences = [sentence(0, { since: 2 }), sentence(1, { candidate: true }), sentence(2)];
    const version = { ...openGate().version, number: 2 } as GateFacts['version'];
    expect(turns({ sentences, version, piece: piece({ currentVersion: 2 }) })).toEqual(
      expect.arrayContaining(['rights: confirm_changed', 'communities: confirm_changed']),
    );
    const rows = waits({ sentences, version, piece: piece({ currentVersion: 2 }) });
    expect(rows.find((one) => one.personId === 'rights')?.place).toEqual({ to: 'form', form: 'review' });
  });
});

describe('authors', () => {
  it('change what was returned or wants changes', () => {
    expect(turns({ piece: piece({ review: 'returned' }) })).toEqual(['author: resubmit']);
    expect(turns({ piece: piece({ review: 'changes_requested' }) })).toEqual(['author: revise']);
  });
  it('answer in one row, by the first day that runs out', () => {
    const open = counterpoint('rights', 'rights', { response: null, answerDue: later });
    const more = counterpoint('communities', 'communities', { response: null, answerDue: '2026-03-11T12:00:00.000Z', code: 2 });
    expect(waits({ counterpoints: [open, more] })).toMatchObject([
      { personId: 'author', action: 'answer', due: '2026-03-11T12:00:00.000Z', params: { code: 2, count: 2 } },
    ]);
  });
  it('need not answer what ran out of time, unless it blocks', () => {
    const late = { response: null, answerDue: earlier };
    expect(
      turns({ counterpoints: [counterpoint('rights', 'rights', late), counterpoint('communities', 'communities')] }),
    ).toEqual(['assigner: mark_publishable']);
    const blocking = [counterpoint('rights', 'rights', { ...late, block }), counterpoint('communities', 'communities')];
    expect(turns({ counterpoints: blocking })).toEqual(['assigner: settle_block', 'author: answer']);
  });
  it('give their OK to exactly this version, each of them', () => {
    expect(turns({ consents: [], piece: piece({ authors: ['author', 'co-author'] }) })).toEqual([
      'author: give_ok',
      'co-author: give_ok',
    ]);
  });
  it('disclose', () => {
    const version = { ...openGate().version, disclosure: false } as GateFacts['version'];
    expect(turns({ version })).toEqual(['author: add_disclosure']);
    // From the moment the desk has the piece, in every state in which a version can be made.
    for (const review of ['submitted', 'in_review', 'changes_requested'] as const) {
      expect(turns({ piece: piece({ review }), version }), review).toContain('author: add_disclosure');
      expect(turns({ piece: piece({ review }) }), review).not.toContain('author: add_disclosure');
    }
  });
});

describe('nobody', () => {
  it.each(['draft', 'declined', 'withdrawn'] as const)('is waited for when the piece is %s', (review) => {
    expect(turns({ piece: piece({ review }), assignments: [assignment('rights', 'rights', { status: 'invited' })] })).toEqual([]);
  });
});

it('puts first what is due first, then what has waited longest', () => {
  const assignments = [
    assignment('communities', 'communities', { status: 'accepted', dueAt: later }),
    assignment('rights', 'rights', { status: 'accepted', dueAt: earlier }),
    assignment('checker', null),
  ];
  const rows = waits({ assignments, signOffs: [signOff('checker', null)], counterpoints: [] });
  expect(rows.map((row) => row.personId)).toEqual(['rights', 'communities', 'assigner']);
});

it('knows when time alone will change whose turn it is', () => {
  const facts = openGate({
    counterpoints: [
      counterpoint('rights', 'rights', { response: null, answerDue: later }),
      counterpoint('communities', 'communities', { answerDue: earlier }),
    ],
  });
  expect(nextChange(facts)).toBe(later);
  expect(nextChange(openGate({ counterpoints: [] }))).toBeNull();
});

/** Version 2 of the open gate, which the author made at `later`. */
const revised = (more: Partial<GateFacts> = {}) =>
  openGate({
    piece: piece({ currentVersion: 2, currentDigest: digestOf('9') }),
    version: { ...openGate().version, number: 2, digest: digestOf('9') } as GateFacts['version'],
    consents: [],
    ...more,
  });
const waitingFor = (facts: GateFacts, requirement: string) => {
  const all: ActFacts = { ...facts, marker: null, stateSince: earlier, versionAt: earlier, runBy: null, policyMakers: [] };
  return acts(all, evaluateGate(all))
    .filter((act) => act.requirements.some((id) => id === requirement))
    .map((act) => `${act.personId}: ${act.action}`)
    .toSorted();
};

describe('faults that were found in use', () => {
  const asksForChanges = [...openGate().signOffs.slice(0, 2), signOff('checker', null, { outcome: 'changes_needed', seq: 102 })];

  it('"Changes needed" is the author’s turn first', () => {
    expect(waitingFor(openGate({ signOffs: asksForChanges }), 'facts_checked')).toEqual(['author: revise']);
  });
  it('and, when a new version is there, the fact-checker’s again', () => {
    const facts = revised({ signOffs: asksForChanges });
    expect(waitingFor(facts, 'facts_checked')).toEqual(['checker: check_facts']);
    expect(turns({ ...facts, marker: null })).toContain('checker: check_facts');
  });
  it('a signature that was taken back is asked for again, whatever stood before it', () => {
    const twice = [
      ...openGate().signOffs,
      signOff('checker', null, { id: 'again', outcome: 'changes_needed', seq: 103, revoked: true }),
    ];
    expect(waitingFor(openGate({ signOffs: twice }), 'facts_checked')).toEqual(['checker: check_facts']);
  });
  it('the author’s OK is asked for last', () => {
    expect(turns({ consents: [] })).toEqual(['author: give_ok']);
    const unanswered = [counterpoint('rights', 'rights', { response: null }), ...openGate().counterpoints.slice(1)];
    expect(turns({ consents: [], counterpoints: unanswered })).toEqual(['author: answer']);
    expect(turns({ consents: [], signOffs: asksForChanges })).not.toContain('author: give_ok');
  });
  it('an answer names the counterpoint that blocks, and since when that one waits', () => {
    const first = counterpoint('rights', 'rights', { response: null, code: 1, postedAt: earlier, answerDue: later });
    const blocking = counterpoint('communities', 'communities', { response: null, code: 3, block, answerDue: null });
    const found = waits({ counterpoints: [first, blocking] }).find((act) => act.action === 'answer');
    expect(found).toMatchObject({ params: { code: 3, blocks: true, count: 2 }, since: now });
  });
  it('a closed account is not waited for: somebody else is asked', () => {
    const accepted = [assignment('rights', 'rights', { status: 'accepted' }), ...without('rights')];
    const gone = { assignments: accepted, signOffs: openGate().signOffs.slice(1), closed: ['rights'] };
    expect(waitingFor(openGate(gone), 'perspectives_heard')).toEqual(['assigner: assign']);
  });
  it('a co-author who is an editor has none of an editor’s acts', () => {
    const authors = piece({ authors: ['author', 'assigner'], openedBy: 'assigner', accused: ['minister'] });
    expect(turns({ piece: authors }).filter((one) => one.startsWith('assigner'))).toEqual([]);
  });
  it('a missed date is the editor’s, from the hour on', () => {
    const accepted = (dueAt: string) => [assignment('rights', 'rights', { status: 'accepted', dueAt }), ...without('rights')];
    const unsigned = openGate().signOffs.slice(1);
    expect(turns({ assignments: accepted(now), signOffs: unsigned })).toContain('assigner: overdue_review');
    expect(turns({ assignments: accepted(later), signOffs: unsigned })).not.toContain('assigner: overdue_review');
    expect(nextChange(openGate({ assignments: accepted(later) }))).toBe(later);
  });
  it('a counterpoint that lost its place asks nothing once its writer is satisfied with that text, and asks again after another', () => {
    const settled = (judgedOn: number) =>
      counterpoint('rights', 'rights', {
        outcome: 'satisfied',
        judgedOn,
        place: { state: 'orphaned', start: null, end: null, since: 2 },
      });
    const others = openGate().counterpoints.slice(1);
    expect(turns({ counterpoints: [settled(2), ...others] })).toEqual(['assigner: mark_publishable']);
    expect(turns({ counterpoints: [settled(1), ...others] })).toContain('rights: place_again');
  });
  it('a held counterpoint leaves its perspective unheard, and an editor asks somebody', () => {
    const held = [counterpoint('rights', 'rights', { runs: false }), ...openGate().counterpoints.slice(1)];
    expect(waitingFor(openGate({ counterpoints: held }), 'perspectives_heard')).toEqual(['assigner: assign']);
  });
  it('a piece that no editor may decide on is stuck, and says so', () => {
    const confirmed = openGate().editors.map(({ personId }, at) => ({
      fingerprint: digestOf('2'),
      occurrence: 0,
      version: 1,
      by: personId,
      seq: 200 + at,
    }));
    const editors = openGate().editors.map((one) => ({ ...one, checksFacts: true }));
    expect(turns({ editors, confirmations: confirmed })).toEqual(['assigner: find_somebody']);
  });
  it('more perspectives than were chosen, and somebody accused without a name, are an editor’s to say', () => {
    const facts = piece({ topics: ['armed-conflict', 'named-accusation'] });
    expect(turns({ piece: facts })).toEqual(expect.arrayContaining(['assigner: choose_perspectives', 'assigner: name_accused']));
  });
  it('each act has a page on which it is done', () => {
    const invited = assignment('rights', 'rights', { status: 'invited', responseDue: later });
    const request = waits({ assignments: [invited, ...without('rights')], signOffs: openGate().signOffs.slice(1) });
    expect(request.find((act) => act.action === 'answer_request')?.place).toEqual({ to: 'form', form: 'request' });
    const accepted = { ...invited, status: 'accepted' as const, dueAt: later };
    const review = waits({ assignments: [accepted, ...without('rights')], signOffs: openGate().signOffs.slice(1) });
    expect(review.find((act) => act.action === 'review')?.place).toEqual({ to: 'form', form: 'text' });
  });
});
