import { expect, test } from 'vitest';
import { addClaimInput } from '@/lib/review/commands/add-claim';
import { addCounterpointInput } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpointInput } from '@/lib/review/commands/answer-counterpoint';
import { giveVerdictInput } from '@/lib/review/commands/give-verdict';
import { signOffInput } from '@/lib/review/commands/sign-off';
import { contentInput, optionalProse, prose, reason, sourceInput } from '@/lib/review/inputs';

const odd = ' the \u202eevil\u202c\u0007 \u2066twin\u2069 cafe\u0301\uffff ';
const kept = 'the evil twin café';

test.each([
  ['prose', prose],
  ['optional prose', optionalProse],
  ['a reason', reason],
  ['a source’s title', sourceInput.shape.title],
  ['a headline', contentInput.headline],
  ['a disclosure', contentInput.disclosure],
])('%s is kept in the form in which a piece is', (_, input) => {
  expect(input.parse(odd)).toBe(kept);
});

test('nothing but unseen characters is nothing', () => {
  expect(prose.safeParse('\u202e\u2069 ').success).toBe(false);
});

test('notes, answers, statements, claims and verdicts have no other rule', () => {
  const exact = { version: 1, digest: 'a'.repeat(64) };
  const person = 'abcdefgh';
  const inputs = [
    addCounterpointInput.parse({
      ...exact,
      perspective: 'security',
      kind: 'missing',
      text: odd,
      sources: [{ title: odd, url: 'https://a.example' }],
    }),
    answerCounterpointInput.parse({ kind: 'replied', text: odd }),
    signOffInput.parse({ ...exact, assignmentId: person, outcome: 'filed', statement: odd }),
    addClaimInput.parse({ ...exact, sentences: [0], statement: odd }),
    giveVerdictInput.parse({
      ...exact,
      verdict: 'supported',
      rationale: odd,
      evidence: [{ url: 'https://a.example', title: odd, publisher: odd, quote: odd }],
    }),
  ];
  for (const input of inputs) {
    expect(JSON.stringify(input)).toContain(kept);
    expect(JSON.stringify(input)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\uffff]|\\u0007/u);
  }
});
