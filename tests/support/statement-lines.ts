import type { Statement } from '@/lib/review/statement';

/** A statement of the product in the form of the second reading. */
export function lineOf(statement: Statement): string {
  switch (statement.code) {
    case 'requirement':
      return `${statement.requirement}: ${stateOf(statement)}`;
    case 'override':
      return `exception ${statement.requirement} ${statement.override} ${statement.day}`;
    case 'perspective':
      return `perspective ${statement.perspective}: ${
        {
          counterpoints: `${statement.counterpoints} counterpoints`,
          nothing_to_add: 'nothing to add',
          no_counterpoint: 'reviewed, nothing runs',
          no_reply: 'no reply',
          not_heard: 'not heard',
        }[statement.outcome]
      }`;
    case 'fact_check':
      return `all checked, ${statement.facts} facts`;
    case 'verdicts':
      return `${statement.facts} verdicts`;
    case 'did_not_answer':
      return `${statement.counterpoints} not answered in time`;
    case 'unanswered':
      return `${statement.counterpoints} without an answer`;
    case 'held':
      return `${statement.counterpoints} held`;
    case 'let_stand':
      return `let stand ${statement.counterpoint}`;
    case 'passages_changed':
      return `${statement.passages} passages changed`;
    case 'sentences_cut':
      return `${statement.sentences} sentences cut`;
    case 'unchanged':
      return 'unchanged';
    case 'weaker_policy':
      return `weaker policy ${statement.policyVersion} ${statement.day}`;
  }
}

function stateOf({ status, reason }: Extract<Statement, { code: 'requirement' }>): string {
  if (reason === 'two_editors') return 'two editors';
  if (reason === 'uninvolved_editor') return 'an uninvolved editor';
  if (reason === 'consent_beforehand') return 'beforehand';
  if (reason === 'not_required') return 'not required';
  if (reason === 'corrected') return 'corrected';
  if (reason === 'does_not_apply') return 'does not apply';
  return { satisfied: 'done', overridden: 'exception', unsatisfied: 'open', error: 'error', not_applicable: '?' }[status];
}
