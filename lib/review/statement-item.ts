import { digest, type Json } from '@/lib/record/canonical';
import type { EditionItem } from '@/lib/record/edition';
import type { Statement } from './statement';

/** What the edition's digest covers of a statement, and the review record shows: all but the day. A requirement's is its status and reason code. */
export function statementContent(statement: Statement): Json {
  if (statement.code === 'requirement') return { status: statement.status, code: statement.reason };
  if (!('day' in statement)) return statement;
  const { day: _, ...content } = statement;
  return content;
}

/** Its name in the edition: the requirement, or the code with what it is about. */
export function statementId(statement: Statement): string {
  switch (statement.code) {
    case 'requirement':
      return statement.requirement;
    case 'override':
      return `override:${statement.requirement}`;
    case 'perspective':
      return `perspective:${statement.perspective}`;
    case 'weaker_policy':
      return `weaker_policy:${statement.policyVersion}`;
    case 'let_stand':
      return `let_stand:${statement.counterpoint}`;
    default:
      return statement.code;
  }
}

export const statementItem = (statement: Statement): EditionItem => [
  'statement',
  statementId(statement),
  digest(statementContent(statement)),
];

/** Whether it follows from the gate's facts, and so is part of the edition. What changed in review is told beside it. */
export const isOfGate = ({ code }: Statement): boolean => !['passages_changed', 'sentences_cut', 'unchanged'].includes(code);
