/** A correction in review stands beside what is live: what is judged of one says nothing of the other, and one that never goes out leaves nothing. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { actFacts } from '@/db/load/acts';
import { remakePages } from '@/db/published/remake-pages';
import { folded } from '@/db/schema/folded';
import { acts } from '@/lib/review/acts';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { confirmOverride } from '@/lib/review/commands/confirm-override';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { decisions } from '@/lib/review/commands/decisions';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { requestOverride } from '@/lib/review/commands/request-override';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import { evaluateGate } from '@/lib/review/gate';
import { published } from './published';

type Stage = Awaited<ReturnType<typeof published>>;

const nextDay = ({ desk: { db, clock } }: Stage) =>
  remakePages(db, new Date(Date.parse(clock.now()) + 864e5).toISOString(), clock);
const marks = ({ page }: Stage) => page().split('class="yet"').length - 1;
const kinds = ({ alarms }: Stage) => alarms().map(({ kind }) => kind);
const duty = ({ facts }: Stage, kind: 'fact_check' | 'perspective') =>
  facts().assignments.find((one) => one.duty === kind)?.id ?? '';
const review = (stage: Stage, from: string, to: string, more: object = {}) =>
  stage.correct({ content: stage.change(from, to), how: 'review', ...more });
const withdraw = ({ desk, piece, pending }: Stage) =>
  desk.ok(decisions.withdraw_correction, desk.editor, piece, {
    kind: 'withdraw_correction',
    correctionId: pending()?.id,
    reason: 'Not now.',
  });
const sign = (stage: Stage, outcome: string, statement = '') =>
  stage.desk.ok(signOff, stage.checker, stage.piece, {
    assignmentId: duty(stage, 'fact_check'),
    ...stage.desk.exact(stage.piece),
    outcome,
    statement,
  });
const refute = (stage: Stage, verdict: string) =>
  stage.desk.ok(giveVerdict, stage.checker, stage.facts().claims[0]?.id ?? '', {
    ...stage.desk.exact(stage.piece),
    verdict,
    rationale: 'The port says ten.',
    evidence: [{ url: 'https://port.example/b', title: 'B', quote: 'ten months' }],
  });
const raise = async ({ desk, piece, reviewer, ...stage }: Stage, block: string) => {
  const text = desk.exact(piece);
  const note = await desk.ok(addCounterpoint, reviewer, piece, {
    kind: 'passage',
    ...text,
    perspective: 'security',
    anchor: { start: 0, end: 13, exact: 'Open the quay' },
    text: 'It endangers people.',
    sources: [],
    block,
  });
  const assignmentId = stage.facts().assignments.find((one) => one.duty === 'perspective')?.id;
  await desk.ok(signOff, reviewer, piece, { assignmentId, ...text, outcome: 'filed', statement: '' });
  return desk.idOf(note);
};
const gateOf = ({ facts }: Stage, id: string) => evaluateGate(facts()).requirements.find((one) => one.id === id)?.status;
const actsOn = ({ desk, piece }: Stage) => {
  const found = desk.piece(piece);
  if (!found) throw new Error('no piece');
  const facts = actFacts(desk.db, found, desk.clock.now());
  return acts(facts, evaluateGate(facts));
};

describe('marks on the page', () => {
  test('stay when a correction without these words is signed', async () => {
    const stage = await published();
    await stage.correct({ content: stage.change('why', 'why. The mayor took bribes') });
    await stage.confirm();
    const before = marks(stage);
    expect(before).toBeGreaterThan(0);
    await review(stage, '. The mayor took bribes', '');
    await stage.checkChanged();
    await sign(stage, 'checked');
    await nextDay(stage);
    expect(stage.page()).toContain('The mayor took bribes');
    expect(marks(stage)).toBe(before);
  });

  test('stay when the words were confirmed where they lead elsewhere', async () => {
    const stage = await published();
    const [a = '', b = '', c = ''] = stage.paragraphs;
    const linked = (href: string) => {
      const body = stage.body([a, b]);
      const marksOf = [{ type: 'link', attrs: { href } }];
      const last = { type: 'paragraph', content: [{ type: 'text', text: c, marks: marksOf }] };
      return { content: { body: { ...body, content: [...body.content, last] } } };
    };
    await stage.correct(linked('https://elsewhere.example/'));
    await stage.confirm();
    const before = marks(stage);
    expect(before).toBeGreaterThan(0);
    await stage.correct({ ...linked('https://right.example/'), how: 'review' });
    const { desk, piece, checker } = stage;
    const exact = desk.exact(piece);
    const dressed = desk.sentences(piece, exact.version).filter(({ dressSince }) => dressSince === exact.version);
    await desk.ok(confirmSentences, checker, piece, { ...exact, sentences: dressed.map(({ index }) => index) });
    await nextDay(stage);
    expect(stage.page()).toContain('elsewhere.example');
    expect(marks(stage)).toBe(before);
  });

  test('do not come back when what was confirmed live was confirmed again beside a correction that is withdrawn', async () => {
    const stage = await published();
    const { desk, piece, checker } = stage;
    await stage.correct({ content: stage.change('in March', 'in April') });
    await stage.confirm();
    await stage.checkChanged();
    await review(stage, 'Nobody has told the dockers why.', 'Nobody tells the dockers why.');
    const exact = desk.exact(piece);
    await desk.ok(confirmSentences, checker, piece, {
      ...exact,
      sentences: desk.sentences(piece, exact.version).map(({ index }) => index),
    });
    await withdraw(stage);
    await nextDay(stage);
    expect(marks(stage)).toBe(0);
  });
});

describe('what was said against the live text is open again when the correction is withdrawn', () => {
  const said: Record<
    string,
    { kind: string; say: (stage: Stage) => Promise<unknown>; unsay: (stage: Stage) => Promise<unknown> }
  > = {
    'a revoked sign-off, and a new signature': {
      kind: 'sign_off_revoked',
      say: (stage) => {
        const signed = stage.facts().signOffs.find((one) => one.duty === 'fact_check');
        return stage.desk.ok(revokeSignOff, stage.checker, signed?.id ?? '', { reason: 'I was wrong.' });
      },
      unsay: (stage) => sign(stage, 'checked'),
    },
    'changes asked, and a new signature': {
      kind: 'changes_asked',
      say: (stage) => sign(stage, 'changes_needed', 'It was ten.'),
      unsay: (stage) => sign(stage, 'checked'),
    },
    'a claim called contradicted, then supported': {
      kind: 'fact_refuted',
      say: (stage) => refute(stage, 'contradicted'),
      unsay: (stage) => refute(stage, 'supported_with_context'),
    },
    'a block, satisfied': {
      kind: 'block_raised',
      say: async (stage) => {
        const note = await raise(stage, 'danger');
        await stage.desk.ok(answerCounterpoint, stage.desk.author, note, { kind: 'replied', text: 'We take it out.' });
      },
      unsay: (stage) => {
        const note = stage.facts().counterpoints.find(({ block }) => block !== null)?.id ?? '';
        const exact = stage.desk.exact(stage.piece);
        return stage.desk.ok(resolveCounterpoint, stage.reviewer, note, { outcome: 'satisfied', ...exact });
      },
    },
    'a block, overruled': {
      kind: 'block_raised',
      say: (stage) => raise(stage, 'factual_error'),
      unsay: (stage) => {
        const counterpointId = stage.facts().counterpoints.find(({ block }) => block !== null)?.id;
        const overrule = {
          kind: 'overrule',
          counterpointId,
          ...stage.desk.exact(stage.piece),
          reason: 'The new words are right.',
        };
        return stage.desk.ok(decisions.overrule, stage.desk.editor, stage.piece, overrule);
      },
    },
    'a block, its passage cut by the correction': {
      kind: 'block_raised',
      say: (stage) => raise(stage, 'danger'),
      unsay: () => Promise.resolve(),
    },
  };
  test.each(Object.entries(said))('%s', async (_, { kind, say, unsay }) => {
    const stage = await published();
    await say(stage);
    expect(kinds(stage)).toEqual([kind]);
    await review(stage, 'Open the quay', 'Mind the gates');
    if (kind !== 'block_raised') await stage.checkChanged();
    await unsay(stage);
    await withdraw(stage);
    expect(kinds(stage)).toEqual([kind]);
    expect(actsOn(stage).map(({ action }) => action)).toContain('settle_after_publication');
    if (kind === 'block_raised') {
      await review(stage, 'in March', 'in April');
      expect(gateOf(stage, 'nothing_blocking')).toBe('unsatisfied');
    }
  });
});

describe('of a correction that is withdrawn', () => {
  test('an exception ends, and does not hold for the next one', async () => {
    const stage = await published();
    const { desk, piece, second } = stage;
    await review(stage, 'eleven months', 'ten months');
    const asked = await desk.ok(requestOverride, desk.editor, piece, {
      requirement: 'facts_checked',
      reason: 'The archive burnt.',
    });
    await desk.ok(confirmOverride, second, desk.idOf(asked), {});
    expect(gateOf(stage, 'facts_checked')).toBe('overridden');
    await withdraw(stage);
    await review(stage, 'eleven months', 'ten months');
    expect(gateOf(stage, 'facts_checked')).toBe('unsatisfied');
  });

  test('a proposal that it took up waits for an editor again', async () => {
    const stage = await published();
    const made = await stage.propose('eleven months', 'ten months');
    await review(stage, 'eleven months', 'ten months', { proposal: made['number'] });
    expect(stage.facts().live?.proposals).toEqual([]);
    await withdraw(stage);
    expect(stage.facts().live?.proposals).toHaveLength(1);
  });

  test('a signature that is revoked says nothing of the live text', async () => {
    const stage = await published();
    const { desk, facts, checker } = stage;
    await review(stage, 'eleven months', 'ten months');
    await stage.checkChanged();
    await sign(stage, 'checked');
    const [given] = facts()
      .signOffs.filter((one) => one.duty === 'fact_check')
      .toSorted((a, b) => b.seq - a.seq);
    await withdraw(stage);
    await desk.ok(revokeSignOff, checker, given?.id ?? '', { reason: 'Of another text.' });
    expect(kinds(stage)).toEqual([]);
  });
});

describe('on a live piece', () => {
  test('no exception is asked for while no correction is in review', async () => {
    const { desk, piece } = await published();
    expect(await desk.run(requestOverride, desk.editor, piece, { requirement: 'facts_checked', reason: 'Just so.' })).toEqual({
      refusal: { code: 'wrong_state', state: 'no_correction_in_review' },
    });
  });

  test('what readers have is not held back, since it would run on', async () => {
    const { desk, noteId } = await published();
    expect(await desk.run(runCounterpoint, desk.editor, noteId, { runs: false, reason: 'Too sharp.' })).toEqual({
      refusal: { code: 'wrong_state', state: 'on_page' },
    });
  });

  test('a fact-checker who steps aside, and another verdict than the one on the page, wait for an editor', async () => {
    const stage = await published();
    const { desk, checker } = stage;
    await refute(stage, 'supported_with_context');
    expect(kinds(stage)).toEqual(['judged_otherwise']);
    const conflict = { declared: true, statement: 'I own the port.' };
    await desk.ok(answerAssignment, checker, duty(stage, 'fact_check'), { status: 'recused', conflict });
    expect(kinds(stage)).toEqual(['judged_otherwise', 'stepped_aside']);
  });

  test('changes that were asked for wait until an editor answers them, whatever else is corrected', async () => {
    const stage = await published();
    await sign(stage, 'changes_needed', 'It was ten.');
    await stage.correct({ content: { disclosure: 'Bo owns a boat on the quay.' } });
    expect(kinds(stage)).toEqual(['changes_asked']);
    await stage.confirm();
    await stage.correct({ content: stage.change('in March', 'in April'), answers: stage.names() });
    expect(kinds(stage)).toEqual([]);
  });

  test('words that nobody checked wait for the fact-checker again once an editor has said why they stay', async () => {
    const stage = await published();
    const { desk, piece } = stage;
    await stage.correct({ content: stage.change('eleven months', 'ten months') });
    await stage.confirm();
    await sign(stage, 'changes_needed', 'It was nine.');
    const [alarm] = stage.names();
    await desk.ok(decisions.answer_alarm, desk.editor, piece, { kind: 'answer_alarm', alarm, reason: 'It stays.' });
    expect(actsOn(stage).map(({ action }) => action)).toEqual(['confirm_changed']);
  });

  test('a correction in review that is refuted is for the editor who made it', async () => {
    const stage = await published();
    await review(stage, 'Nobody has told the dockers why.', 'Nobody tells the dockers why.');
    await refute(stage, 'contradicted');
    const rework = actsOn(stage).filter(({ action }) => action === 'rework_correction');
    expect(rework.map(({ personId }) => personId)).toEqual([stage.desk.editor.personId]);
    expect(actsOn(stage).some(({ action }) => action === 'revise')).toBe(false);
  });
});

describe('a correction that never goes out leaves every row of its piece as it was', () => {
  /** Of each folded table the rows of this piece, as JSON. */
  const rowsOf = ({ desk: { db }, piece }: Stage) =>
    Object.values(folded).flatMap((table) => {
      const name = getTableName(table);
      const columns = Object.values(getTableColumns(table)).map((column) => column.name);
      if (!columns.includes('piece_id')) return [];
      const rows = db.$client.prepare<[string], object>(`SELECT * FROM ${name} WHERE piece_id = ?`).all(piece);
      return rows.map((row) => `${name} ${JSON.stringify(row)}`);
    });
  const before: Record<string, (stage: Stage) => Promise<unknown>> = {
    'the sign-offs were good': () => Promise.resolve(),
    'they were stale already': async (stage) => {
      await stage.correct({ content: stage.change('eleven months', 'ten months') });
      await stage.confirm();
    },
    'an earlier one was withdrawn': async (stage) => {
      await review(stage, 'eleven months', 'ten months');
      await withdraw(stage);
    },
  };
  test.each(Object.entries(before))('%s', async (_, prepare) => {
    const stage = await published();
    await prepare(stage);
    const rows = rowsOf(stage);
    await review(stage, 'Open the quay', 'Open the new quay');
    const version = stage.desk.piece(stage.piece)?.currentVersion ?? 0;
    expect(rowsOf(stage).filter((row) => row.includes(`"lapsed_version":${version}`))).not.toEqual([]);
    await withdraw(stage);
    const after = new Set(rowsOf(stage));
    expect(rows.filter((row) => !after.has(row))).toEqual([]);
  });
});
