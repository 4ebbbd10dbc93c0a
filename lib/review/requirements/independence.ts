import { heard, hearing, uncheckedSentences } from '../coverage';
import type { Rule } from '../gate';
import { examineFacts } from './facts-checked';

/**
 * No judgement counts for a sentence its maker wrote; one person, one duty that counts; authors judge nothing; no declared conflict; whoever checks the facts does
 * not mark publishable. Unmet when something is covered only by a judgement that does not count: another person's is wanted there.
 */
export const independence: Rule = (facts) => {
  const { marker } = facts;
  const checked = (person: string) =>
    facts.standing.some((one) => one.duty === 'fact_check' && one.by === person) ||
    facts.liveClaims.some((claim) => claim.verdict?.by === person) ||
    facts.confirmations.some((one) => one.by === person && facts.mayConfirmFacts(person));
  if (marker !== null && (checked(marker) || facts.piece.authors.includes(marker))) {
    return {
      met: false,
      reason: { code: 'marker_checked_facts' },
      open: [{ kind: 'marker' }],
      places: [{ to: 'form', form: 'decide' }],
    };
  }
  const dependent = facts.piece.perspectives.find(
    ({ perspective }) =>
      heard(facts, hearing(facts, perspective, 'lenient')) && !heard(facts, hearing(facts, perspective, 'strict')),
  );
  if (dependent) {
    return {
      met: false,
      reason: { code: 'perspective_not_independent', perspective: dependent.perspective },
      open: [{ kind: 'perspective', perspective: dependent.perspective, sentence: null }],
      places: [{ to: 'form', form: 'assign' }],
    };
  }
  const strict = examineFacts(facts, 'strict');
  if (strict.met === false && examineFacts(facts, 'lenient').met) {
    const own = uncheckedSentences(facts, 'strict').map((one) => one.sentence);
    return {
      met: false,
      reason: { code: 'own_words_judged', count: own.length, sentences: own.slice(0, 20).map((one) => one.index + 1) },
      open: strict.open,
      // Every sentence may be signed for, and only a verdict not count: then that is the place.
      places: own.length > 0 ? own.slice(0, 20).map((one) => ({ to: 'sentence', index: one.index })) : (strict.places ?? []),
    };
  }
  return { met: true, reason: { code: 'met' } };
};
