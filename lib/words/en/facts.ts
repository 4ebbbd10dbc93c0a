/** The fact-check: the sweep through the sentences, then a verdict with its evidence. */

import type { DispositionKind, Verdict } from '../../review/vocabulary';
import { counterpoint } from './counterpoint';
import { count } from './grammar';
import { status } from './status';

const cues: Record<string, string> = {
  number: 'It states a number, and no source stands in this paragraph. You decide.',
  date: 'It states a date. You decide.',
  quotation: 'It quotes somebody. You decide.',
  accusation: 'It says that a named person did something. You decide.',
  causal: 'It says that one thing caused another. You decide.',
  superlative: 'It says most, first or only. You decide.',
  act: 'It says what somebody did or said. You decide.',
  absolute: 'It says all, none or never. You decide.',
  trend: 'It compares, or says that something rises or falls. You decide.',
  state: 'It says how something stands now. You decide.',
};

const dispositionHint: Record<DispositionKind, string> = {
  claim: 'It can be checked.',
  opinion: 'It is a view, and reads as one.',
  no_check: 'It needs no check.',
};

/** True before publication and after it. */
const keepsClosed = 'Keeps a piece from running, unless two editors override it.';
const verdictHint: Record<Verdict, string | null> = {
  supported: null,
  supported_with_context: 'Readers see the context you write.',
  unsupported: `Name the source that you looked in. ${keepsClosed}`,
  contradicted: `Name the source that says otherwise. ${keepsClosed}`,
  unverifiable: 'Say what you tried.',
};

export const facts = {
  title: 'Fact-check',
  done: 'Sentences done',
  candidate: 'Likely fact',
  cues,
  cueNumberSourced: 'It states a number, and the paragraph points to a source. You decide.',
  cueOther: 'It may be checkable. You decide.',
  question: 'This sentence is',
  dispositionHint,
  skip: 'Skip for now',
  claim: 'Claim',
  /** How many claims there are, and how many of them wait for a verdict. */
  claims: (p: { claims: number; open: number }) =>
    p.open > 0
      ? `${p.open} of ${count(p.claims, 'claim')} without a verdict.`
      : p.claims === 1
        ? '1 claim, with its verdict.'
        : `${count(p.claims, 'claim')}${p.claims === 0 ? '' : ', each with its verdict'}.`,
  statement: 'What it says, in your words',
  statementHint: 'One checkable assertion. Readers see it beside the verdict.',
  keepsClosed,
  stale: counterpoint.stale,
  askedAgain: 'Asked again',
  newContext: (p: { sentence: string }) => `${p.sentence}: is it still true in its new context?`,
  waitingFor: (p: { name: string; until: string | null }) =>
    p.until ? `Waiting for ${p.name} until ${p.until}.` : `Waiting for ${p.name}.`,
  seen: (p: { when: string }) => `seen ${p.when}`,
  copy: 'copy',
  evidence: (p: { number: number }) => `Evidence ${p.number}`,
  verdictTitle: 'Verdict',
  yourVerdict: 'Your verdict',
  verdictHint,
  form: {
    what: 'This verdict',
    url: counterpoint.form.sourceUrl,
    urlMissing: 'Add at least one source: paste its address',
    title: 'Title',
    publisher: 'Publisher',
    quote: 'Quote from the source, word for word',
    quoteHint: '“Supported” needs one.',
    quoteMissing: 'Quote the words of the source that settle it',
    statementMissing: 'Say what the claim is',
    rationale: 'Why this settles it',
    rationaleMissing: 'Say in a sentence why the evidence settles it',
    context: 'The context that readers need',
    tried: 'What you tried',
    attributed: 'The sentence says who claims it',
    attributedHint: 'An unverifiable claim runs only when the text says who claims it.',
    keep: 'Save this verdict',
    keepMeaning: status.pendingOnlyYou,
  },
  confirmMeaning: (p: { facts: boolean }) =>
    `You have read these sentences${p.facts ? ' against their sources' : ''}. You cannot confirm a sentence that you wrote.`,
};
