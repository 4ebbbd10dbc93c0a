/** The fact-check: the sweep through the sentences, then a verdict with its evidence. */
import type { DispositionKind, Verdict } from '../../review/vocabulary';

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
  candidate: 'Candidate',
  cues,
  cueNumberSourced: 'It states a number, and the paragraph points to a source. You decide.',
  cueOther: 'It may be checkable. You decide.',
  question: 'This sentence is',
  dispositionHint,
  skip: 'Skip for now',
  claim: 'Claim',
  statement: 'What it says, in your words',
  statementHint: 'One checkable assertion. Readers see it beside the verdict.',
  keepsClosed,
  stale: (p: { cause: string }) => `Stale: ${p.cause}.`,
  askedAgain: 'Asked again',
  newContext: (p: { sentence: string }) => `${p.sentence}: still true beside its new neighbours?`,
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
    url: 'Address of the source',
    urlMissing: 'Give at least one source: paste its address',
    title: 'Title',
    publisher: 'Publisher',
    quote: 'The words that settle it',
    quoteHint: '“Supported” needs them.',
    quoteMissing: 'Quote the words of the source that settle it',
    rationale: 'Why this settles it',
    rationaleMissing: 'Say in a sentence why the evidence settles it',
    context: 'The context that readers need',
    tried: 'What you tried',
    attributed: 'The sentence says whose word it is',
    attributedHint: 'An unverifiable claim runs only when the text says who claims it.',
    keep: 'Keep this verdict',
    keepMeaning: 'It stays pending, and only you see it, until you finish your review.',
  },
  confirmMeaning: (p: { facts: boolean }) =>
    `You have read these sentences${p.facts ? ' against their sources' : ''}. You cannot confirm a sentence that you wrote.`,
};
