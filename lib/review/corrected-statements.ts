import type { CorrectedText } from './corrected-edition';
import type { Statement, StatementOf } from './statement';
import { isOfGate } from './statement-item';

interface Corrected {
  text: Pick<CorrectedText, 'content' | 'counterpoints' | 'claims'>;
  /** How many sentences and lines nobody has checked as they are now. */
  unchecked: number;
  /** What changed since the review was opened, the correction included. */
  inReview: readonly Statement[];
}

/**
 * What readers are told of the review after one editor put words right at once. What was said of the process stays; of the words, only what is true of the
 * corrected ones: nothing says of new words that they were checked, read or approved.
 */
export function correctedStatements(live: readonly Statement[], { text, unchecked, inReview }: Corrected): Statement[] {
  const letStand = new Set(text.counterpoints.filter(({ stands }) => stands).map(({ id }) => id));
  const ofReview = live.filter(isOfGate).flatMap((statement): Statement[] => {
    switch (statement.code) {
      case 'fact_check':
      case 'verdicts':
        return [];
      case 'requirement':
        return [ofCorrected(statement, { text, unchecked })];
      case 'perspective':
        // Nobody read the new words.
        return [
          unchecked > 0 && statement.outcome === 'nothing_to_add' ? { ...statement, outcome: 'no_counterpoint' } : statement,
        ];
      case 'let_stand':
        return letStand.has(statement.counterpoint) ? [statement] : [];
      default:
        return [statement];
    }
  });
  return [...ofReview, ...factCheck(live, text.claims.length, unchecked), ...inReview];
}

/** A requirement that the published words met, and the corrected ones do not, or are not asked for. */
function ofCorrected(
  statement: StatementOf<'requirement'>,
  { text, unchecked }: Pick<Corrected, 'text' | 'unchecked'>,
): StatementOf<'requirement'> {
  const { requirement, status } = statement;
  if (status !== 'satisfied') return statement;
  if (requirement === 'author_consent' || requirement === 'second_editor') return { ...statement, reason: 'corrected' };
  if (requirement === 'facts_checked' && unchecked > 0) return { ...statement, reason: 'corrected' };
  if (requirement === 'disclosure' && text.content.disclosure === '')
    return { ...statement, status: 'unsatisfied', reason: 'no_disclosure' };
  return statement;
}

function factCheck(live: readonly Statement[], facts: number, unchecked: number): Statement[] {
  if (unchecked === 0 && live.some(({ code }) => code === 'fact_check')) return [{ code: 'fact_check', facts }];
  return facts > 0 ? [{ code: 'verdicts', facts }] : [];
}
