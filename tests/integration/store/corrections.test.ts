import { describe, expect, test } from 'vitest';
import type { Clock } from '@/db/clock';
import type { Database } from '@/db/connection/open';
import { dayCheckpoint } from '@/db/ledger/checkpoint';
import { contentAt } from '@/db/load/versions';
import { preparePendingCorrection } from '@/db/prepare/pending-correction';
import { remakePages } from '@/db/published/remake-pages';
import { correctable } from '@/db/read/correctable';
import { happenings } from '@/db/read/happenings';
import { live } from '@/db/read/live';
import { feedEntries, feedId } from '@/db/read/public/feed';
import { publishedList } from '@/db/read/public/list';
import { siteOf } from '@/db/read/public/site';
import { read } from '@/db/read/read';
import { recordBasis } from '@/db/read/record';
import { buildRecord } from '@/db/worker/build-record';
import { atomFeed } from '@/lib/formats/feeds/atom-feed';
import { jsonFeed } from '@/lib/formats/feeds/json-feed';
import { frontPage } from '@/lib/formats/html/front-page';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { changePerson } from '@/lib/review/commands/change-person';
import { confirmOverride } from '@/lib/review/commands/confirm-override';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { consent } from '@/lib/review/commands/consent';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { makeVersion } from '@/lib/review/commands/make-version';
import { requestOverride } from '@/lib/review/commands/request-override';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';
import { signOff } from '@/lib/review/commands/sign-off';
import type { ContentPatch, VersionContent } from '@/lib/review/draft-content';
import type { Actor } from '@/lib/review/facts';
import { testFolder } from '../../support/database';
import { newsroom } from './newsroom';
import { published } from './published';
import { reviewed, reviewersOf } from './reviewed';

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

  test.each<[string, ContentPatch]>([
    ['a headline', { headline: 'The mayor is PLANTED' }],
    ['a standfirst', { standfirst: 'Is the mayor honest? PLANTED' }],
    ['the last two letters of a standfirst', { standfirst: 'Is the mayor honest? Ja' }],
    ['a byline', { byline: 'By Bo, the PLANTED' }],
    ['a disclosure', { disclosure: 'Bo is PLANTED.' }],
    ['a source', { sources: [{ title: 'The PLANTED report', url: 'https://port.example/report' }] }],
  ])('%s that nobody has checked carries its mark wherever it is printed', async (_, content) => {
    const { desk, correct, page, record } = await published();
    const planted = JSON.stringify(content).includes('PLANTED') ? /PLANTED/g : /honest\? Ja/g;
    await correct({ content });
    const [list, site] = [publishedList(desk.db, { limit: 9 }), siteOf(desk.db)];
    const front = frontPage({ site, pieces: list, number: 1, more: false });
    let times = 0;
    for (const made of [
      page(),
      record(),
      front,
      atomFeed(site, feedEntries(desk.db), feedId(desk.db)),
      jsonFeed(site, feedEntries(desk.db)),
    ])
      for (const { index } of made.matchAll(planted)) {
        // The notice shows the difference under words of its own.
        if (/added: <\/span>[^<]*$/.test(made.slice(0, index))) continue;
        times += 1;
        const behind = made.slice(index, index + 200).split('not yet checked');
        expect(behind.length, made.slice(index - 60, index + 60)).toBeGreaterThan(1);
        // Within the same words: no tag, attribute or string ends in between.
        expect(behind[0]?.replace('<span class="yet">', '')).not.toMatch(/<\/(p|h1|h2|li|title|name|summary)>|"[,}> ]/);
      }
    expect(times).toBeGreaterThan(0);
  });

  test('a retracted piece says so wherever its headline stands alone; nobody is told to confirm what they cannot', async () => {
    const { desk, piece, correct, change, page, record, content } = await published();
    const { headline } = content();
    await correct({ content: change(march, april) });
    await desk.ok(decisions.retract, desk.editor, piece, { kind: 'retract', ...desk.exact(piece), reason: 'It was false.' });
    const site = siteOf(desk.db);
    const alone = [
      ...page().matchAll(/<title>[^<]*|og:title" content="[^"]*|"headline":"[^"]*/g),
      ...record().matchAll(/<title>[^<]*/g),
      ...atomFeed(site, feedEntries(desk.db), feedId(desk.db)).matchAll(/<entry.*?<\/title>/g),
      ...jsonFeed(site, feedEntries(desk.db)).matchAll(/"title":"[^"]*","content/g),
    ].map(([found]) => found);
    expect(alone).toHaveLength(6);
    expect(alone.filter((found) => !found.includes(`Retracted: ${headline}`))).toEqual([]);
    expect(page()).toContain('"creativeWorkStatus":"Retracted"');
    expect(page() + record()).not.toContain('the time to confirm it ends');
    for (const made of [page(), record()]) expect(made).toContain('retracted before a second editor confirmed it');
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
    for (const told of [page(), record()]) expect(told.split('The earlier words are not repeated.')).toHaveLength(3);
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

  test('a counterpoint whose passage stays stays where it is', async () => {
    const { correct, change, live } = await published();
    const before = live();
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
    const taken = read(desk.editor, (reading) => correctable(reading, piece), { db: desk.db, now: desk.clock.now() });
    expect(taken).toMatchObject({ version: 1, proposals: [{ version: 2, content: { headline: taken?.content.headline } }] });
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

  test('a draft in which nobody has written since follows a correction; one with words of its own stays', async () => {
    const { desk, piece, correct, change, confirm, propose } = await published();
    const words = () => JSON.stringify(desk.draft(piece)?.content);
    await correct({ content: change(march, april) });
    await confirm();
    expect(words()).toContain('in April');
    const made = await propose('eleven months', 'ten months');
    expect(made).toHaveProperty('number');
    await correct({ content: change(april, march) });
    expect(words()).toContain('in April');
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
    const { desk, piece, checker, alarms, names, record } = await published();
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
      alarm: names()[0],
      reason: 'The port counts from June.',
    });
    expect(alarms()).toEqual([]);
    await desk.ok(giveVerdict, checker, claim, { ...verdict, verdict: 'unsupported' });
    expect(alarms()).toHaveLength(1);
  });

  test('a revoked sign-off and a sentence judged otherwise do as well; a correction that takes the words away ends it', async () => {
    const { desk, piece, checker, facts, alarms, names, correct, change } = await published();
    const signed = facts().signOffs.find((one) => one.duty === 'fact_check');
    await desk.ok(revokeSignOff, checker, signed?.id ?? '', { reason: 'The figure is false.' });
    expect(alarms()).toMatchObject([{ kind: 'sign_off_revoked' }]);
    const index = desk.sentences(piece, 1).find((one) => facts().claims[0]?.sentences[0]?.fingerprint === one.fingerprint)?.index;
    await desk.ok(disposeSentences, checker, piece, {
      ...desk.exact(piece),
      dispositions: [{ sentence: index, disposition: 'opinion' }],
    });
    expect(alarms().map(({ kind }) => kind)).toEqual(['sign_off_revoked', 'judged_otherwise']);
    await correct({ content: change('eleven months', 'twelve months'), answers: names().slice(0, 1) });
    expect(alarms()).toEqual([]);
  });

  test('beside it editors read what was said in it, and not what a colleague keeps private about the same sentence', async () => {
    const { desk, piece, checker, alarms, names, facts } = await published();
    const colleague = desk.join('Kim', ['reviewer'], [], true);
    await desk.assigned(piece, colleague, null);
    const claimed = facts().claims[0]?.sentences[0]?.fingerprint;
    const sentence = desk.sentences(piece, 1).findIndex(({ fingerprint }) => fingerprint === claimed);
    const dispose = (by: Actor, reason: string) =>
      desk.ok(disposeSentences, by, piece, {
        ...desk.exact(piece),
        dispositions: [{ sentence, disposition: 'opinion', ...(reason === '' ? {} : { reason }) }],
      });
    const said = () => read(desk.editor, (reading) => live(reading, piece), { db: desk.db, now: desk.clock.now() })?.alarms;
    await dispose(checker, 'It is a manner of speaking.');
    expect(alarms()).toMatchObject([{ kind: 'judged_otherwise', by: checker.personId }]);
    await dispose(colleague, 'A private thought.');
    expect(said()).toMatchObject([{ said: 'It is a manner of speaking.' }]);
    await dispose(checker, '');
    expect(said()).toMatchObject([{ said: null }]);
    const answerable = (by: Actor) =>
      read(by, (reading) => correctable(reading, piece), { db: desk.db, now: desk.clock.now() })?.alarms;
    expect(answerable(desk.editor)).toEqual(names());
    // Nobody else corrects, nor answers what they said themselves.
    expect(answerable(checker)).toBeUndefined();
    expect(answerable({ ...checker, roles: ['editor'] })).toEqual([]);
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

  test('whoever cut what stood beside a claim has no new eyes for whether it is still true there', async () => {
    const [denied, claim, rest] = [
      'It is not true what the port says.',
      'The quay has been closed for eleven months.',
      'So it is.',
    ];
    const { desk, piece, second, correct, confirm, body, page, facts } = await published([`${denied} ${claim}`, rest]);
    const appoint = (personId: string) =>
      desk.ok(changePerson, desk.admin, personId, { roles: ['editor'], holds: [], checksFacts: true, disabled: false });
    await appoint(desk.editor.personId);
    await appoint(second.personId);
    await correct({ content: { body: body([claim, rest]) } });
    await confirm();
    const confirmAll = (by: typeof second) =>
      desk.run(confirmSentences, { ...by, checksFacts: true }, piece, {
        ...desk.exact(piece),
        sentences: facts().sentences.map(({ index }) => index),
      });
    const marked = () => page().includes('class="yet"');
    expect(marked()).toBe(true);
    await confirmAll(desk.editor);
    await nextDay(desk);
    expect(marked()).toBe(true);
    await confirmAll(second);
    await nextDay(desk);
    expect(marked()).toBe(false);
  });

  test('whoever refused a correction does not settle that with a note of their own', async () => {
    const { desk, piece, second, facts, alarms, names, correct, change, refuse } = await published();
    await correct({ content: change(march, april) });
    await refuse('It was March.');
    const { version, digest } = facts().live ?? {};
    const note = {
      kind: 'correct',
      version,
      digest,
      correctionType: 'editors_note',
      reason: 'We looked again.',
      answers: names().slice(0, 1),
    };
    expect(await desk.run(decisions.correct, second, piece, note)).toEqual({ refusal: { code: 'second_person_needed' } });
    expect(await desk.run(decisions.correct, desk.editor, piece, note)).toHaveProperty('result.id');
    expect(alarms()).toEqual([]);
  });
});

describe('what the record tells', () => {
  const signedRecord = ({ db, clock }: { db: Database; clock: Clock }, piece: string) => {
    const now = new Date(Date.parse(clock.now()) + 864e5).toISOString();
    dayCheckpoint(db, { dataDir: testFolder(), origin: 'bell.example/ledger', now });
    const basis = recordBasis({ tx: db }, piece, '');
    return basis && buildRecord(basis)?.unsealed;
  };
  const told = (desk: { db: Database }, piece: string) => happenings({ tx: desk.db }, piece);

  test('nothing that was judged, approved or excepted for a correction that readers never got; all of it once they have it', async () => {
    const { desk, piece, second, correct, change, pending, checkChanged, publishPending, facts } = await published();
    const before = told(desk, piece);
    const inReview = async (from: string, to: string) => {
      await correct({ content: change(from, to), how: 'review' });
      await desk.ok(consent, desk.author, piece, desk.exact(piece));
    };
    const except = async () => {
      const asked = await desk.ok(requestOverride, second, piece, { requirement: 'facts_checked', reason: 'The archive burnt.' });
      await desk.ok(confirmOverride, desk.admin, desk.idOf(asked), {});
    };
    await inReview(march, april);
    await except();
    expect(told(desk, piece)).toEqual(before);
    const withdrawal = { kind: 'withdraw_correction', correctionId: pending()?.id, reason: 'It was right.' };
    await desk.ok(decisions.withdraw_correction, desk.editor, piece, withdrawal);
    await desk.ok(decisions.correct, desk.editor, piece, {
      kind: 'correct',
      ...desk.exact(piece),
      correctionType: 'editors_note',
      reason: 'A note.',
    });
    await desk.ok(decisions.confirm_correction, second, piece, {
      kind: 'confirm_correction',
      correctionId: facts().corrections[0]?.id,
      digest: facts().corrections[0]?.digest,
    });
    const never = told(desk, piece);
    expect(never.slice(before.length).map(({ happening }) => happening.kind)).toEqual(['corrected', 'correction_confirmed']);

    await inReview('eleven months', 'twelve months');
    await checkChanged();
    expect(await publishPending()).toHaveProperty('status');
    const kinds = told(desk, piece).map(({ happening }) => happening.kind);
    for (const kind of ['version', 'consented', 'confirmed', 'corrected'] as const)
      expect(kinds.filter((one) => one === kind)).toHaveLength(
        never.filter(({ happening }) => happening.kind === kind).length + 1,
      );
  });

  test('an objection on the day on which it was filed, whenever it was written', async () => {
    const { desk, piece, reviewer, facts, alarms } = await published();
    const object = { kind: 'missing', perspective: 'security', text: 'It is false.', sources: [], block: 'factual_error' };
    await desk.ok(addCounterpoint, reviewer, piece, { ...desk.exact(piece), ...object });
    desk.time.pass({ days: 3 });
    expect(told(desk, piece).map(({ happening }) => happening.kind)).not.toContain('block_raised');
    const assignmentId = facts().assignments.find(({ duty }) => duty === 'perspective')?.id;
    await desk.ok(signOff, reviewer, piece, { assignmentId, ...desk.exact(piece), outcome: 'filed', statement: '' });
    expect(alarms()).toMatchObject([{ kind: 'block_raised' }]);
    const filed = told(desk, piece).filter(({ happening }) => happening.kind === 'block_raised' || happening.kind === 'signed');
    const today = desk.clock.now().slice(0, 10);
    expect(filed.slice(-2)).toMatchObject([
      { day: today, happening: { kind: 'signed' } },
      { day: today, happening: { kind: 'block_raised' } },
    ]);
  });

  test('also of one that was written before publication and filed after it', async () => {
    const desk = newsroom();
    const late = desk.join('Vera', ['reviewer'], ['security']);
    const opened = await desk.opened();
    const assignmentId = await desk.assigned(opened, late);
    const object = { kind: 'missing', perspective: 'security', text: 'It is false.', sources: [], block: 'factual_error' };
    await desk.ok(addCounterpoint, late, opened, { ...desk.exact(opened), ...object });
    const { out } = await reviewed('replied', desk, reviewersOf(desk), { opened });
    await out();
    await desk.ok(signOff, late, opened, { assignmentId, ...desk.exact(opened), outcome: 'filed', statement: '' });
    expect(
      told(desk, opened)
        .map(({ happening }) => happening.kind)
        .slice(-2),
    ).toEqual(['signed', 'block_raised']);
  });

  test('a line by its name, and only what was confirmed', async () => {
    const { desk, piece, checker, correct, facts, record } = await published();
    await correct({ content: { disclosure: 'Bo owns a boat on the quay.' }, how: 'now' });
    const line = facts().lines.find(({ field }) => field === 'disclosure')?.index;
    await desk.ok(confirmSentences, checker, piece, { ...desk.exact(piece), lines: [line] });
    await nextDay(desk);
    expect(record()).toContain('the disclosure changed after the signature.');
    expect(record()).toContain('1 line beside the text was confirmed.');
    expect(record()).not.toContain('a sentence was cut');
  });

  test('an answer that the author gave after publication comes with a correction through review, and is not told before', async () => {
    const desk = newsroom();
    const second = desk.join('Sven', ['editor']);
    const { reviewer, checker } = reviewersOf(desk);
    const { piece, gateNow, out, noteId } = await reviewed('none', desk, { reviewer, checker });
    desk.time.pass({ days: 4 });
    await out();
    const shown = (column: string) => String(desk.db.$client.prepare(`SELECT ${column} FROM published_pages`).pluck().get());
    expect(shown('html')).toContain('The author did not answer 1 counterpoint.');
    await desk.ok(answerCounterpoint, desk.author, noteId, { kind: 'replied', text: 'I measured it.' });
    await nextDay(desk);
    expect(shown('record_html')).not.toContain('The author replied');
    const { body } = JSON.parse((contentAt(desk.db, piece, 1) ?? '{}').replace('eleven months', 'ten months')) as VersionContent;
    const { version, digest } = desk.exact(piece);
    await desk.ok(decisions.correct, desk.editor, piece, {
      kind: 'correct',
      version,
      digest,
      correctionType: 'correction',
      reason: 'It was ten months.',
      how: 'review',
      content: { body },
    });
    const exact = desk.exact(piece);
    const sentences = desk
      .sentences(piece, 2)
      .filter(({ since }) => since === 2)
      .map(({ index }) => index);
    const dispositions = sentences.map((sentence) => ({ sentence, disposition: 'opinion' }));
    await desk.ok(disposeSentences, checker, piece, { ...exact, dispositions });
    await desk.ok(confirmSentences, checker, piece, { ...exact, sentences });
    const made = preparePendingCorrection(desk.db, piece, desk.clock.now());
    await desk.ok(decisions.publish_correction, second, piece, {
      kind: 'publish_correction',
      correctionId: gateNow().live?.pending?.id,
      ...exact,
      edition: 'prepared' in made ? made.prepared.digest : '',
    });
    expect(shown('html')).not.toContain('did not answer');
    expect(shown('html')).toContain('I measured it.');
    expect(shown('record_html')).toContain('The author replied to S1.');
    expect(signedRecord(desk, piece)).toContain('I measured it.');
  });
});
