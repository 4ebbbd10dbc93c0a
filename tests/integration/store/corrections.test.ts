import { describe, expect, test } from 'vitest';
import type { Clock } from '@/db/clock';
import type { Database } from '@/db/open';
import { remakePages } from '@/db/remake-pages';
import { feedTitle } from '@/lib/formats/feeds/feed-title';
import { addClaim } from '@/lib/review/commands/add-claim';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { makeVersion } from '@/lib/review/commands/make-version';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';
import { published } from './published';

const march = 'Mayor Ilse Torvald promised in March';
const april = 'Mayor Ilse Torvald promised in April';

const nextDay = ({ db, clock }: { db: Database; clock: Clock }) =>
  remakePages(db, new Date(Date.parse(clock.now()) + 864e5).toISOString(), clock);

describe('what a correction may do', () => {
  test('a correction without another text is refused, and so is a note with one', async () => {
    const { correct, change } = await published();
    expect(await correct({ type: 'correction' })).toEqual({ refusal: { code: 'correction_changes_nothing' } });
    expect(await correct({ type: 'clarification' })).toEqual({ refusal: { code: 'correction_changes_nothing' } });
    expect(await correct({ type: 'editors_note', content: change(march, april) })).toEqual({
      refusal: { code: 'note_changes_text' },
    });
    expect(await correct({ type: 'editors_note' })).toHaveProperty('result.id');
  });

  test('a change that no reader sees is no correction', async () => {
    const { correct, content } = await published();
    expect(await correct({ content: { headline: content().headline } })).toEqual({
      refusal: { code: 'correction_changes_nothing' },
    });
  });

  test('it names the live text, whatever else there is', async () => {
    const { desk, piece, correct, change } = await published();
    expect(await correct({ content: change(march, april), version: 9 })).toMatchObject({ refusal: { code: 'stale_version' } });
    expect(await correct({ content: change(march, april), digest: 'f'.repeat(64) })).toMatchObject({
      refusal: { code: 'stale_digest' },
    });
    expect(desk.piece(piece)?.live?.version).toBe(1);
  });

  test('at once: at most three sentences that are new, and any cut', async () => {
    const { desk, piece, correct, paragraphs, body } = await published();
    const [first = '', second = '', third = ''] = paragraphs;
    const added = (more: number) => body([first, second, third, ...['One.', 'Two.', 'Three.', 'Four.'].slice(0, more)]);
    expect(await correct({ content: { body: added(4) } })).toEqual({
      refusal: { code: 'too_many_changes', changed: 4, most: 3 },
    });
    // Lines that end inside a sentence say something each.
    const broken = ['he lied', 'he stole', 'he fled', 'he hid'].flatMap((text, at) => [
      ...(at > 0 ? [{ type: 'hardBreak' }] : []),
      { type: 'text', text },
    ]);
    const before = body([first, second, third]);
    const inLines = { ...before, content: [...before.content, { type: 'paragraph', content: broken }] };
    expect(await correct({ content: { body: inLines as never } })).toMatchObject({ refusal: { code: 'too_many_changes' } });
    expect(await correct({ content: { body: added(3) }, how: 'review' })).toHaveProperty('result.version', 2);
    expect(await correct({ content: { body: body([first]) } })).toHaveProperty('result.id');
    expect(desk.piece(piece)?.live?.version).toBe(3);
  });

  test('words that only change their place are new where they stand now', async () => {
    const { correct, body } = await published([
      'One is open. Two is shut. Three is old. Four is new. Five is red.',
      'Six is blue. Seven is high. Eight is low.',
    ]);
    expect(
      await correct({
        content: {
          body: body([
            'Five is red. Four is new. Three is old. Two is shut. One is open.',
            'Six is blue. Seven is high. Eight is low.',
          ]),
        },
      }),
    ).toMatchObject({ refusal: { code: 'too_many_changes' } });
  });

  test('the byline, the disclosure, a source and a link count as well', async () => {
    const { correct } = await published();
    const sources = ['a', 'b', 'c'].map((name) => ({ title: name, url: `https://${name}.example/` }));
    expect(await correct({ content: { byline: 'By Bo Berg', sources } })).toEqual({
      refusal: { code: 'too_many_changes', changed: 4, most: 3 },
    });
    expect(await correct({ content: { byline: 'By Bo Berg', disclosure: 'The author owns a boat.' } })).toHaveProperty(
      'result.id',
    );
  });

  test('one unconfirmed correction a piece, and its confirmation names notice and difference', async () => {
    const { desk, piece, correct, change, second, corrections } = await published();
    await correct({ content: change(march, april) });
    expect(await correct({ type: 'editors_note' })).toMatchObject({ refusal: { code: 'correction_waits' } });
    const [open] = corrections();
    const confirm = (digest: string, who = second) =>
      desk.run(decisions.confirm_correction, who, piece, { kind: 'confirm_correction', correctionId: open?.id, digest });
    expect(await confirm('f'.repeat(64))).toEqual({ refusal: { code: 'stale_digest' } });
    expect(await confirm(open?.digest ?? '', desk.editor)).toEqual({ refusal: { code: 'second_person_needed' } });
    expect(await confirm(open?.digest ?? '')).toHaveProperty('result.id', open?.id);
    expect(await correct({ type: 'editors_note' })).toHaveProperty('result.id');
  });

  test('withheld words need a ground and a reason for the desk', async () => {
    const { correct, change } = await published();
    const content = change('Ilse Torvald ', '');
    expect(await correct({ content, shows: 'withheld' })).toMatchObject({ refusal: { field: '/ground' } });
    expect(await correct({ content, shows: 'withheld', ground: 'privacy' })).toMatchObject({ refusal: { field: '/deskReason' } });
    expect(await correct({ content, shows: 'withheld', ground: 'privacy', deskReason: 'She asked us to.' })).toHaveProperty(
      'result.id',
    );
  });
});

describe('what readers see of it', () => {
  test('the difference, the mark at the sentence, and the hour', async () => {
    const { correct, change, page } = await published();
    await correct({ content: change(march, april), reason: 'We wrote March; it was April.' });
    expect(page()).toContain('<del><span class="hidden">removed: </span>March</del>');
    expect(page()).toContain('<ins><span class="hidden">added: </span>April</ins>');
    expect(page()).toMatch(/swallows leave”\.<\/span> <span class="yet">not yet checked<\/span>/);
    expect(page()).toMatch(/the time to confirm it ends on \d+ \w+ 20\d\d, \d\d:\d\d \(UTC\)/);
  });

  test('the mark goes when somebody who checks facts has confirmed the sentence, and not with the second editor', async () => {
    const { desk, piece, correct, change, page, confirm, checker } = await published();
    await correct({ content: change(march, april) });
    await confirm();
    expect(page()).not.toContain('the time to confirm it');
    expect(page()).toContain('not yet checked');
    const index = desk.sentences(piece, 2).find((one) => one.since === 2)?.index ?? -1;
    await desk.ok(disposeSentences, checker, piece, {
      ...desk.exact(piece),
      dispositions: [{ sentence: index, disposition: 'opinion' }],
    });
    await desk.ok(confirmSentences, checker, piece, { ...desk.exact(piece), sentences: [index] });
    // The public sees days: a page that changed at once would tell the hour of a reviewer's work.
    expect(page()).toContain('not yet checked');
    await nextDay(desk);
    expect(page()).not.toContain('not yet checked');
  });

  test('new words that a fact-checker refutes are not confirmed, which is another thing than not checked', async () => {
    const { desk, piece, correct, change, page, checker } = await published();
    await correct({ content: change(march, april) });
    const text = desk.exact(piece);
    const index = desk.sentences(piece, 2).find((one) => one.since === 2)?.index;
    const claim = await desk.ok(addClaim, checker, piece, { ...text, sentences: [index], statement: 'She promised in April.' });
    await desk.ok(giveVerdict, checker, desk.idOf(claim), {
      ...text,
      verdict: 'contradicted',
      rationale: 'The minutes say March.',
      evidence: [{ url: 'https://port.example/minutes', title: 'Minutes', quote: 'on 3 March' }],
    });
    await nextDay(desk);
    expect(page()).toContain('<span class="yet">not confirmed</span>');
    expect(page()).not.toContain('not yet checked');
  });

  test('a corrected headline carries its mark wherever it stands', async () => {
    const { correct, change, teaser, record } = await published();
    expect(teaser().mark).toBeNull();
    await correct({ content: change('Open the quay', 'Open the pier') });
    expect(teaser()).toMatchObject({ mark: 'not_checked', headline: expect.stringContaining('Open the pier') });
    expect(feedTitle(teaser())).toContain('(not yet checked)');
    expect(record()).toMatch(/<h1>.*<span class="yet">not yet checked<\/span><\/h1>/);
  });

  test('a line that changed is not checked until somebody who checks facts has confirmed it, whoever confirms the notice', async () => {
    const { desk, piece, correct, confirm, page, live, checker, facts } = await published();
    expect(live().statements.map(({ code }) => code)).toContain('fact_check');
    await correct({ content: { disclosure: 'Bo owns a boat on the quay.' } });
    expect(live().statements.map(({ code }) => code)).not.toContain('fact_check');
    expect(page()).toContain('not yet checked');
    await confirm();
    expect(page()).toContain('not yet checked');
    const line = facts().lines.find(({ field }) => field === 'disclosure')?.index;
    await desk.ok(confirmSentences, checker, piece, { ...desk.exact(piece), lines: [line] });
    await nextDay(desk);
    expect(page()).not.toContain('not yet checked');
  });

  test('withheld words are nowhere: not in the page, not in the record, and earlier differences go with them', async () => {
    const { desk, piece, correct, change, confirm, everythingPublic, page, record } = await published();
    await correct({ content: change(march, 'Mayor Ilse Torvald, of Sund, promised in March') });
    await confirm();
    expect(everythingPublic()).toContain('of Sund');
    await correct({
      content: change(', of Sund,', ''),
      shows: 'withheld',
      ground: 'safety',
      deskReason: 'Her family is threatened.',
    });
    expect(everythingPublic()).not.toContain('of Sund');
    expect(everythingPublic()).not.toContain('threatened');
    // Of both notices: the one that withheld them, and the earlier one that lost its difference with them.
    for (const told of [page(), record()])
      expect(told.split('The words that stood there before are not repeated.')).toHaveLength(3);
    expect(desk.piece(piece)?.live?.version).toBe(3);
  });

  test('an earlier notice that repeats withheld words says so in their place, at once and after a review', async () => {
    for (const how of ['now', 'review'] as const) {
      const { correct, change, confirm, checkChanged, publishPending, everythingPublic, page } = await published();
      await correct({
        content: change(march, 'Mayor Ilse Torvald, of Sund, promised in March'),
        reason: 'She lives in a house of Sund.',
      });
      await confirm();
      await correct({ content: change(', of Sund,', ''), how, shows: 'withheld', ground: 'safety', deskReason: 'A threat.' });
      if (how === 'review') {
        await checkChanged();
        expect(await publishPending()).toHaveProperty('result.id');
      }
      expect(everythingPublic()).not.toContain('of Sund');
      expect(page()).toContain('The words of this notice are not repeated.');
    }
  });

  test('a counterpoint may be taken off the page: its words are nowhere, and readers know that it was there', async () => {
    const { desk, piece, noteId, page, record, everythingPublic } = await published();
    const takeOff = (more: object) =>
      desk.run(decisions.take_off, desk.editor, piece, {
        kind: 'take_off',
        counterpointId: noteId,
        ground: 'privacy',
        reason: 'It names a witness.',
        ...more,
      });
    expect(everythingPublic()).toContain('Not before the wall is sound.');
    expect(await takeOff({ ground: 'withdrawn' })).toEqual({
      refusal: { code: 'unknown_value', field: '/ground', value: 'withdrawn' },
    });
    expect(await takeOff({})).toHaveProperty('result.id');
    expect(everythingPublic()).not.toContain('Not before the wall is sound.');
    expect(everythingPublic()).not.toContain('The wall is sound.');
    expect(everythingPublic()).not.toContain('It names a witness.');
    expect(page()).toContain('The desk took these words off the page: privacy.');
    expect(record()).toContain('The words of S1 were taken off the page: privacy.');
    expect(await takeOff({})).toEqual({ refusal: { code: 'already_done' } });
  });

  test('a counterpoint runs on with the words that it was written about', async () => {
    const { correct, change, page, live } = await published();
    await correct({ content: change('Open the quay', 'Open the pier') });
    expect(live().counterpoints).toMatchObject([{ writtenAbout: { words: 'Open the quay' } }]);
    expect(page()).toContain('<span>Written about:</span> <q dir="auto">Open the quay</q>');
  });

  test('a counterpoint whose passage stays stays where it is, and what was filed since does not join', async () => {
    const { desk, noteId, correct, change, live } = await published();
    const before = live();
    await desk.ok(runCounterpoint, desk.editor, noteId, { runs: false, reason: 'Said elsewhere.' });
    await correct({ content: change(march, april) });
    expect(live().counterpoints).toEqual(before.counterpoints);
    expect(live().claims).toEqual(before.claims);
  });

  test('a claim goes with its sentence', async () => {
    const { correct, change, live } = await published();
    expect(live().claims).toHaveLength(1);
    await correct({ content: change('eleven months', 'twelve months') });
    expect(live().claims).toHaveLength(0);
    expect(
      live()
        .items.map(([kind]) => kind)
        .filter((kind) => kind === 'claim' || kind === 'verdict'),
    ).toEqual([]);
  });

  test('a refused correction stays on the page, which says so, and the editors have it', async () => {
    const { correct, change, page, refuse, corrections, alarms } = await published();
    await correct({ content: change(march, april) });
    await refuse('It was May.');
    expect(page()).toContain('A second editor did not confirm it.');
    expect(page()).not.toContain('It was May.');
    expect(alarms()).toMatchObject([{ kind: 'correction_refused', subject: corrections()[0]?.id }]);
    expect(await correct({ content: change('promised in April', 'promised in May') })).toHaveProperty('result.id');
  });

  test('the author answers once beside the notice; an editor may take it off', async () => {
    const { desk, piece, correct, change, page, corrections } = await published();
    await correct({ content: change(march, april) });
    const answer = (text: string) =>
      desk.run(decisions.answer_correction, desk.author, piece, {
        kind: 'answer_correction',
        correctionId: corrections()[0]?.id,
        text,
      });
    expect(await answer('She told me so herself.')).toHaveProperty('result.id');
    expect(page()).toContain('She told me so herself.');
    expect(await answer('Again.')).toEqual({ refusal: { code: 'already_done' } });
    await desk.ok(decisions.hold_answer, desk.editor, piece, {
      kind: 'hold_answer',
      correctionId: corrections()[0]?.id,
      reason: 'It names a witness.',
    });
    expect(page()).not.toContain('She told me so herself.');
    expect(page()).not.toContain('It names a witness.');
  });
});

describe('through the gate', () => {
  test('readers keep the old text until what changed was checked', async () => {
    const { desk, piece, correct, change, page, checkChanged, publishPending } = await published();
    await correct({ content: change(march, april), how: 'review' });
    expect(page()).toContain('in March');
    expect(page()).not.toContain('in April');
    expect(await publishPending()).toMatchObject({ refusal: { code: 'gate_closed' } });
    await checkChanged();
    expect(await publishPending({ edition: 'f'.repeat(64) })).toMatchObject({ refusal: { code: 'stale_edition' } });
    // Whoever made it does not publish it alone.
    expect(await publishPending({}, desk.editor)).toMatchObject({ refusal: { code: 'second_person_needed' } });
    expect(await publishPending()).toHaveProperty('result.id');
    expect(page()).toContain('in April');
    expect(page()).not.toContain('not yet checked');
    expect(desk.piece(piece)?.live?.version).toBe(2);
  });

  test('withdrawn, it leaves nothing: the live text is the current one, and what was judged of it counts no more', async () => {
    const { desk, piece, correct, change, checker, pending, facts } = await published();
    const before = facts();
    await correct({ content: change(march, april), how: 'review' });
    const index = desk.sentences(piece, 2).find((one) => one.since === 2)?.index ?? -1;
    await desk.ok(confirmSentences, checker, piece, { ...desk.exact(piece), sentences: [index, 0] });
    await desk.ok(decisions.withdraw_correction, desk.editor, piece, {
      kind: 'withdraw_correction',
      correctionId: pending()?.id,
      reason: 'It was right.',
    });
    const after = facts();
    expect(after.piece.currentVersion).toBe(1);
    for (const list of ['dispositions', 'claims', 'confirmations', 'signOffs', 'counterpoints'] as const)
      expect(after[list], list).toEqual(before[list]);
    // A sentence that comes in again is another one: nothing revives.
    await correct({ content: change(march, april) });
    expect(desk.sentences(piece, 3).filter((one) => one.since === 3)).toHaveLength(1);
    expect(facts().confirmations).toEqual(before.confirmations);
  });

  test('one that went out meanwhile ends it', async () => {
    const { desk, piece, correct, change, pending } = await published();
    await correct({ content: change(march, april), how: 'review' });
    expect(await correct({ content: change('eleven', 'twelve'), how: 'review' })).toMatchObject({
      refusal: { code: 'correction_waits' },
    });
    expect(await correct({ content: change('eleven months', 'twelve months') })).toHaveProperty('result.id');
    expect(pending()).toBeNull();
    expect(desk.piece(piece)).toMatchObject({ currentVersion: 3, live: { version: 3 } });
    expect(desk.text(piece, 3)).toContain('in March');
  });
});

describe('a version on a live piece', () => {
  test('made by its author it is a proposal, which nothing else carries along', async () => {
    const { desk, piece, correct, change, confirm, page, propose, facts } = await published();
    await propose(march, 'Mayor Ilse Torvald, who lies, promised in March');
    expect(facts().live?.proposals).toMatchObject([{ version: 2 }]);
    expect(desk.piece(piece)).toMatchObject({ currentVersion: 1, lastVersion: 2, live: { version: 1 } });
    await correct({ type: 'editors_note' });
    expect(page()).not.toContain('who lies');
    await confirm();
    await correct({ content: change('eleven months', 'twelve months') });
    expect(page()).toContain('twelve months');
    expect(page()).not.toContain('who lies');
    expect(desk.text(piece, 3)).not.toContain('who lies');
  });

  test('an editor takes it up, and its words stay the author’s; or declines it', async () => {
    const { desk, piece, correct, change, propose, facts } = await published();
    await propose(march, april);
    await correct({ content: change(march, april), proposal: 2 });
    expect(facts().live?.proposals).toEqual([]);
    const [taken] = desk.sentences(piece, 3).filter((one) => one.since === 3);
    expect(taken?.writers).toEqual([desk.author.personId]);
    await propose('eleven months', 'ten months');
    const digest = desk.db.$client.prepare('SELECT digest FROM versions WHERE piece_id = ? AND number = 4').pluck().get(piece);
    await desk.ok(decisions.decline_proposal, desk.editor, piece, {
      kind: 'decline_proposal',
      version: 4,
      digest,
      reason: 'The notice says eleven.',
    });
    expect(facts().live?.proposals).toEqual([]);
  });

  test('made by an editor it is refused', async () => {
    const { desk, piece } = await published();
    expect(await desk.run(makeVersion, desk.editor, piece, { revision: desk.draft(piece)?.revision })).toEqual({
      refusal: { code: 'not_allowed', reason: 'use_correct' },
    });
  });
});

describe('after publication', () => {
  test('a fact called contradicted waits for an editor until one has answered it, and the record says that it happened', async () => {
    const { desk, piece, checker, alarms, record } = await published();
    const claim = String(desk.db.$client.prepare('SELECT id FROM claims').pluck().get());
    const verdict = {
      ...desk.exact(piece),
      verdict: 'contradicted',
      rationale: 'The port says ten.',
      evidence: [{ url: 'https://port.example/b', title: 'B', quote: 'ten months' }],
    };
    await desk.ok(giveVerdict, checker, claim, verdict);
    const [alarm] = alarms();
    expect(alarm).toMatchObject({ kind: 'fact_refuted', subject: claim });
    expect(record()).not.toContain('A fact-checker called a statement');
    await nextDay(desk);
    expect(record()).toContain('A fact-checker called a statement of the published text unsupported or contradicted.');
    expect(record()).not.toContain('The port says ten.');
    await desk.ok(decisions.answer_alarm, desk.editor, piece, {
      kind: 'answer_alarm',
      alarm: alarm?.key,
      reason: 'The port counts from June.',
    });
    expect(alarms()).toEqual([]);
    await desk.ok(giveVerdict, checker, claim, { ...verdict, verdict: 'unsupported' });
    expect(alarms()).toHaveLength(1);
  });

  test('a revoked sign-off and a sentence judged otherwise do as well; a correction that takes the words away ends it', async () => {
    const { desk, piece, checker, facts, alarms, correct, change } = await published();
    const signed = facts().signOffs.find((one) => one.duty === 'fact_check');
    await desk.ok(revokeSignOff, checker, signed?.id ?? '', { reason: 'The figure is false.' });
    expect(alarms()).toMatchObject([{ kind: 'sign_off_revoked' }]);
    const index = desk.sentences(piece, 1).find((one) => facts().claims[0]?.sentences[0]?.fingerprint === one.fingerprint)?.index;
    await desk.ok(disposeSentences, checker, piece, {
      ...desk.exact(piece),
      dispositions: [{ sentence: index, disposition: 'opinion' }],
    });
    expect(alarms().map(({ kind }) => kind)).toEqual(['sign_off_revoked', 'judged_otherwise']);
    await correct({ content: change('eleven months', 'twelve months'), answers: [alarms()[0]?.key] });
    expect(alarms()).toEqual([]);
  });

  test('a counterpoint that its writer withdraws waits for an editor, who takes it off or says why it stays', async () => {
    const { desk, piece, noteId, reviewer, alarms, record, page } = await published();
    await desk.ok(resolveCounterpoint, reviewer, noteId, { outcome: 'withdrawn', reason: 'I was wrong.', ...desk.exact(piece) });
    expect(alarms()).toMatchObject([{ kind: 'counterpoint_withdrawn', subject: noteId }]);
    expect(page()).toContain('Not before the wall is sound.');
    await nextDay(desk);
    expect(record()).toContain('A reviewer withdrew a counterpoint that had been published.');
    expect(record()).not.toContain('I was wrong.');
    await desk.ok(decisions.take_off, desk.editor, piece, {
      kind: 'take_off',
      counterpointId: noteId,
      ground: 'withdrawn',
      reason: 'As its writer asks.',
    });
    expect(alarms()).toEqual([]);
    expect(page()).toContain('its writer withdrew it');
  });

  test('a retracted piece waits for nothing', async () => {
    const { desk, piece, checker, facts } = await published();
    const signed = facts().signOffs.find((one) => one.duty === 'fact_check');
    await desk.ok(revokeSignOff, checker, signed?.id ?? '', { reason: 'The figure is false.' });
    await desk.ok(decisions.retract, desk.editor, piece, { kind: 'retract', ...desk.exact(piece), reason: 'It was false.' });
    expect(facts().live).toBeNull();
  });
});

describe('nobody confirms or answers for themselves', () => {
  test('whoever wrote the line that a colleague corrects does not confirm it', async () => {
    const { desk, piece, second, facts, correct, corrections } = await published();
    const content = { disclosure: 'Bo owns a boat on the quay.' };
    const { version, digest } = facts().live ?? {};
    const made = await desk.ok(decisions.correct, second, piece, {
      kind: 'correct',
      version,
      digest,
      correctionType: 'correction',
      reason: 'We add an interest.',
      content,
      how: 'review',
    });
    await desk.ok(decisions.withdraw_correction, second, piece, {
      kind: 'withdraw_correction',
      correctionId: desk.idOf(made),
      reason: 'Not today.',
    });
    await correct({ content });
    const [open] = corrections();
    const confirming = { kind: 'confirm_correction', correctionId: open?.id, digest: open?.digest };
    expect(await desk.run(decisions.confirm_correction, second, piece, confirming)).toMatchObject({
      refusal: { code: 'wrote_it_yourself', lines: [{ field: 'disclosure' }] },
    });
  });

  test('whoever refused a correction does not settle that with a note of their own', async () => {
    const { desk, piece, second, facts, alarms, correct, change, refuse } = await published();
    await correct({ content: change(march, april) });
    await refuse('It was March.');
    const { version, digest } = facts().live ?? {};
    const note = {
      kind: 'correct',
      version,
      digest,
      correctionType: 'editors_note',
      reason: 'We looked again.',
      answers: [alarms()[0]?.key],
    };
    expect(await desk.run(decisions.correct, second, piece, note)).toEqual({ refusal: { code: 'second_person_needed' } });
    expect(await desk.run(decisions.correct, desk.editor, piece, note)).toHaveProperty('result.id');
    expect(alarms()).toEqual([]);
  });
});
