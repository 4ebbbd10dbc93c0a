import { checkedFacts } from '../checked-facts';
import { heard, hearing, uncheckedLines, uncheckedSentences } from '../coverage';
import { wordsNobodyElseRead } from '../words-nobody-else-read';
import { examineFacts } from './facts-checked';
import type { Rule } from './rule';

/**
 * No judgement counts for a sentence its maker wrote; one person, one duty that counts; authors judge nothing; no declared conflict; a fact-checker does
 * not mark publishable, nor does anybody whose words nobody else approved or confirmed. Unmet when something is covered only by a judgement that does not count: another person's is wanted there.
 */
export const independence: Rule = (facts, { marker }) => {
  if (marker !== null && (checkedFacts(facts, marker) || facts.piece.authors.includes(marker))) {
    return {
      met: false,
      reason: { code: 'marker_checked_facts' },
      open: [{ kind: 'marker', text: facts.version.digest }],
      places: [{ to: 'form', form: 'decide' }],
    };
  }
  const unread = marker === null ? [] : wordsNobodyElseRead(facts, marker);
  if (unread.length > 0)
    return {
      met: false,
      reason: { code: 'marker_wrote_words', count: unread.length },
      open: [{ kind: 'marker', text: facts.version.digest }],
      places: [{ to: 'form', form: 'decide' }],
    };
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
  const strict = examineFacts(facts, 'lenient').met ? examineFacts(facts, 'strict') : null;
  if (strict?.met === false) {
    const own = uncheckedSentences(facts, 'strict').map((uncheckedSentence) => uncheckedSentence.sentence);
    const lines = uncheckedLines(facts, 'strict');
    return {
      met: false,
      reason: {
        code: 'own_words_judged',
        count: own.length + lines.length,
        sentences: own.slice(0, 20).map((sentence) => sentence.index + 1),
        ...(lines.length > 0 ? { lines: lines.map(({ field, number }) => ({ field, number })) } : {}),
      },
      open: strict.open,
      // Every sentence may be signed for, and only a verdict not count: then that is the place.
      places:
        own.length > 0 ? own.slice(0, 20).map((sentence) => ({ to: 'sentence', index: sentence.index })) : (strict.places ?? []),
    };
  }
  return { met: true, reason: { code: 'met' } };
};
