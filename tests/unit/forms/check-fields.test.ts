import { describe, expect, test } from 'vitest';
import { checkFields, fieldsOf } from '@/app/(desk)/pieces/[id]/_forms/check-fields';
import { evidenceRules, type VerdictValues, verdictSays } from '@/app/(desk)/pieces/[id]/check/[claim]/verdict-values';
import { addClaimInput } from '@/lib/review/commands/add-claim';
import { addCounterpointInput } from '@/lib/review/commands/add-counterpoint';
import { assignReviewerInput } from '@/lib/review/commands/assign-reviewer';
import { giveVerdictInput } from '@/lib/review/commands/give-verdict';
import { words } from '@/lib/words/en/shared';
import { english } from '@/lib/words/language';

const exact = { version: 1, digest: 'a'.repeat(64) };
const wrong = (...errors: [string | null, string][]) => errors.map(([field, message]) => ({ field, message }));

describe('a claim', () => {
  const claim = (statement: string) =>
    checkFields(
      english,
      {
        input: addClaimInput,
        body: (typed) => ({ ...exact, sentences: [0], ...typed }),
        say: { statement: 'Say what it claims' },
      },
      { statement },
    );

  test('has the limits of its command, and an error says by how much it is too long', () => {
    expect(claim('a'.repeat(2_000)).errors).toEqual([]);
    expect(claim(` ${'a'.repeat(2_003)} `).errors).toEqual(wrong(['statement', words.errors.tooLong({ over: 3 })]));
    expect(claim(' \n').errors).toEqual(wrong(['statement', 'Say what it claims']));
  });

  test('is the request that is sent', () => {
    expect(claim('Two roads.').request).toEqual({ ...exact, sentences: [0], statement: 'Two roads.' });
  });

  test('with too many marks on a letter is told so', () => {
    expect(claim(`a${'\u0301'.repeat(40)}`).errors[0]?.message).toContain('30 marks');
  });
});

describe('rows', () => {
  const say = { text: 'Write it', 'sources.title': 'Name it', 'sources.url': 'A whole address' };
  const counterpoint = (sources: { title: string; url: string }[], text = 'Nobody asked.') =>
    checkFields(
      english,
      {
        input: addCounterpointInput,
        body: (typed) => ({ ...exact, kind: 'missing', perspective: 'law', ...typed }),
        say,
      },
      { text, sources },
    );

  test('that were left empty are not sent, and an error stands at the row that was typed', () => {
    const gap = { title: ' ', url: '' };
    expect(counterpoint([gap]).errors).toEqual([]);
    expect(counterpoint([gap, { title: 'A', url: 'https://a.example' }, gap]).request).toMatchObject({
      sources: [{ title: 'A', url: 'https://a.example' }],
    });
    expect(counterpoint([gap, { title: 'A', url: 'not an address' }]).errors).toEqual(
      wrong(['sources.1.url', 'A whole address']),
    );
  });

  test('are in the order of the form', () => {
    const { errors } = counterpoint(
      [
        { title: '', url: 'x' },
        { title: '', url: 'https://a.example' },
      ],
      '',
    );
    expect(errors.map(({ field }) => field)).toEqual(['text', 'sources.0.title', 'sources.0.url', 'sources.1.title']);
  });

  test('more than the command takes are an error of the whole form', () => {
    const many = Array.from({ length: 21 }, () => ({ title: 'A', url: 'https://a.example' }));
    expect(counterpoint(many).errors).toEqual(wrong([null, words.errors.unexpected]));
  });
});

describe('a verdict', () => {
  const verdict = (typed: Partial<VerdictValues>) =>
    checkFields<VerdictValues>(
      english,
      {
        input: giveVerdictInput,
        body: ({ attributed: _, before, ...rest }) => ({ ...exact, ...rest, before: before || null }),
        say: verdictSays(english),
        rules: evidenceRules(english),
      },
      { verdict: 'supported', rationale: 'It says so.', attributed: false, evidence: [], before: '', ...typed },
    ).errors.map(({ field }) => field);
  const row = { url: 'https://a.example', title: 'A', publisher: '', quote: 'so' };
  const empty = { url: '', title: '', publisher: '', quote: '' };

  test('needs a source, and a supported one its words', () => {
    expect(verdict({ evidence: [row] })).toEqual([]);
    expect(verdict({ evidence: [empty] })).toEqual(['evidence.0.url']);
    expect(verdict({ verdict: 'unverifiable', evidence: [empty] })).toEqual([]);
    expect(verdict({ evidence: [empty, { ...row, quote: '' }] })).toEqual(['evidence.1.quote']);
  });

  test('has the limits of each field of its evidence', () => {
    expect(verdict({ evidence: [empty, { ...row, title: 'a'.repeat(301), quote: 'a'.repeat(4_001) }] })).toEqual([
      'evidence.1.title',
      'evidence.1.quote',
    ]);
    expect(verdict({ verdict: null, rationale: '', evidence: [row] })).toEqual(['verdict', 'rationale']);
  });
});

test('what a rule says of a field comes before what the input says of it, and another name leads to its field', () => {
  const form = {
    input: assignReviewerInput,
    body: ({ who, dueAt }: { who: string; dueAt: string }) => ({ reviewerId: who, duty: { kind: 'fact_check' }, dueAt }),
    say: { who: 'Choose somebody', dueAt: 'Say when' },
    fieldOf: { reviewerId: 'who' },
    rules: () => ({ dueAt: 'That day has passed' }),
  };
  expect(checkFields(english, form, { who: '', dueAt: '' }).errors).toEqual(
    wrong(['who', 'Choose somebody'], ['dueAt', 'That day has passed']),
  );
});

test('a field that the server names is one of the form, or none', () => {
  const say = { statement: 'Say why', conflict: 'Choose', 'evidence.url': 'Paste it' };
  const at = (field: string) => fieldsOf([{ field, why: 'No.' }], { say, fieldOf: { 'conflict.statement': 'statement' } });
  expect(at('/evidence/2/url')).toEqual(wrong(['evidence.2.url', 'No.']));
  expect(at('/conflict/statement')).toEqual(wrong(['statement', 'No.']));
  expect(at('/conflict/declared')).toEqual(wrong(['conflict', 'No.']));
  expect(at('/version')).toEqual([]);
});
