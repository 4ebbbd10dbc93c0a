/** What readers are told about a review: one sentence for each public statement. A code without a sentence does not compile. */
import type { Statement, StatementOf } from '../../review/statement';
import type { RequirementId } from '../../review/vocabulary';
import { count } from './grammar';
import { readerWords } from './reader';
import { vocabulary } from './vocabulary';

/** How perspectives and times are written by the page that shows the statement. */
export interface StatementLabels {
  perspective: (slug: string) => string;
  /** `day`: a calendar day, 2026-03-16. */
  day: (day: string) => string;
}
type Sentences = { [Code in Statement['code']]: (statement: StatementOf<Code>, labels: StatementLabels) => string };

/** What became of a perspective, behind its name. */
export const perspectiveOutcome = ({ outcome, counterpoints }: StatementOf<'perspective'>): string =>
  ({
    counterpoints: count(counterpoints, 'counterpoint'),
    nothing_to_add: 'read it, nothing to add',
    no_counterpoint: 'reviewed it; no counterpoint runs',
    no_reply: 'a reviewer was asked, no reply',
    not_heard: 'not heard',
  })[outcome];

const met: Record<RequirementId, string> = {
  perspectives_heard: 'Done. The list above says how each perspective was represented.',
  facts_checked: 'Done. The fact-check covered every sentence.',
  author_answered: 'Done. Each counterpoint was answered, or the author’s time to answer ran out.',
  nothing_blocking: 'Done. No objection held the piece when it was published.',
  independence: 'Done. Nobody’s judgement of their own words counted, and nobody’s in a second duty.',
  disclosure: 'Done. The author’s disclosure was there.',
  author_consent: 'Done. Every author approved these exact words.',
  second_editor: 'Done.',
  right_of_reply: 'Done. Everybody accused by name was asked, or two editors agreed that asking was dangerous.',
};

/** Of a piece that was corrected after publication. */
const corrected: Partial<Record<RequirementId, string>> = {
  facts_checked: 'Done before publication. What a correction brought in is marked until it is checked.',
  author_consent: 'Not asked for a correction after publication.',
  second_editor: 'Asked before publication. A correction is for a second editor to confirm.',
};

/** What the policy asks, and the gate found: by the code of its reason where that says more than the status. */
function requirement({ requirement: id, status, reason }: StatementOf<'requirement'>): string {
  if (reason === 'not_required') return 'The desk’s policy does not ask for it.';
  if (reason === 'two_editors') return 'Done. At these stakes, two editors approved it.';
  if (reason === 'uninvolved_editor') return 'Done. At these stakes, an editor who took no part in the review approved it.';
  if (reason === 'consent_beforehand') return 'Done. The author had allowed beforehand what editors changed.';
  if (reason === 'corrected') return corrected[id] ?? 'Done before publication.';
  if (status === 'overridden') return 'Two editors made an exception.';
  if (status === 'not_applicable')
    return id === 'right_of_reply' ? 'The desk found nobody whom the piece accuses by name.' : 'Not asked for at these stakes.';
  return status === 'satisfied' ? met[id] : 'Not done.';
}

const sentences: Sentences = {
  requirement: (statement) => `${vocabulary.requirement[statement.requirement]}: ${requirement(statement)}`,
  override: (statement, { day }) =>
    `${vocabulary.requirement[statement.requirement]}: exception by two editors, ${day(statement.day)}.`,
  perspective: (statement, { perspective }) => `${perspective(statement.perspective)}: ${perspectiveOutcome(statement)}.`,
  fact_check: ({ facts }) =>
    facts === 0 ? 'The fact-check found no fact that needs a verdict.' : `${count(facts, 'fact')} checked.`,
  verdicts: ({ facts }) => `${count(facts, 'fact')} ${facts === 1 ? 'has' : 'have'} a verdict.`,
  did_not_answer: ({ counterpoints }) => `The author did not answer ${count(counterpoints, 'counterpoint')}.`,
  unanswered: ({ counterpoints }) =>
    `${count(counterpoints, 'counterpoint')} ${counterpoints === 1 ? 'runs' : 'run'} without an answer.`,
  held: ({ counterpoints }) => `An editor held ${count(counterpoints, 'counterpoint')} back.`,
  let_stand: () => readerWords.letsStand,
  passages_changed: ({ passages }) => `${count(passages, 'passage')} changed since the review began.`,
  sentences_cut: ({ sentences: cut }) => `${count(cut, 'sentence')} ${cut === 1 ? 'was' : 'were'} cut since the review began.`,
  unchanged: () => 'No passage changed since the review began.',
  weaker_policy: (statement, { day }) => `Two editors moved it to a policy that asks for less, ${day(statement.day)}.`,
};

/** The sentence of one statement. */
export function statementSentence<Code extends Statement['code']>(statement: StatementOf<Code>, labels: StatementLabels): string {
  const sentence = sentences[statement.code] as unknown as (statement: StatementOf<Code>, labels: StatementLabels) => string;
  return sentence(statement, labels);
}

/** The review in half a line, for lists of pieces; '' where there is nothing to say in one. */
export function reviewSummary(statements: readonly Statement[]): string {
  const heard = statements.filter(
    (statement) => statement.code === 'perspective' && statement.outcome === 'counterpoints',
  ).length;
  const checked = statements.find((statement) => statement.code === 'fact_check');
  const parts = [
    ...(heard > 0 ? [`Heard from ${count(heard, 'perspective')}`] : []),
    ...(checked && checked.facts > 0 ? [`${count(checked.facts, 'fact')} checked`] : []),
  ];
  return parts.join(', ');
}
