import { type Brief, oncePerBrief, type Sentence } from '../brief';
import { dispositionOf, factsSigned, type Judging, uncheckedLines, uncheckedSentences, verdictOf } from '../coverage';
import { factsLeft } from '../facts-left';
import { isRefuted } from '../is-refuted';
import { type OpenItem, uniqueItems } from '../open-item';
import type { Place } from '../place';
import type { Reason } from '../reason';
import { isAskedFor } from '../working';
import type { Finding, Rule } from './rule';

/** Facts: every candidate judged, every claim with a verdict that holds, signed, and each sentence changed since confirmed. */
export const factsChecked: Rule = (facts) => examineFacts(facts, 'lenient');

/** The first thing that is missing, in the order in which a fact-checker would do the work. Asked again, strictly, by `independence`. */
export const examineFacts = oncePerBrief((facts, judging: Judging): Finding => {
  const sentences = facts.judged.map((judged) => ({
    sentence: judged.sentence,
    candidate: judged.sentence.candidate,
    disposition: dispositionOf(facts, judged, judging)?.kind ?? null,
    hasClaim: judged.claims.length > 0,
  }));
  const verdicts = facts.liveClaims.map((claim) => ({ claim, verdict: verdictOf(facts, claim, judging) }));
  const count = { done: verdicts.filter((verdict) => verdict.verdict).length, of: verdicts.length };
  const left = factsLeft(sentences, verdicts);
  const { unjudged, unquoted } = left;
  const undisposed = left.undisposed.map(({ sentence }) => sentence);
  const bare = left.bare.map(({ sentence }) => sentence);
  const refuted = verdicts.filter((verdict) => verdict.verdict && isRefuted(verdict.verdict));
  const loose = verdicts.filter((verdict) => verdict.verdict?.verdict === 'unverifiable' && !verdict.verdict.attributed);
  const signed = factsSigned(facts, judging);
  const unchecked = uncheckedSentences(facts, judging);
  const lines = uncheckedLines(facts, judging);

  const sentenceItems = (sentences: Sentence[], need: 'disposition' | 'claim' | 'check') =>
    sentences.map(({ index, fingerprint, occurrence }): OpenItem => ({ kind: 'sentence', index, fingerprint, occurrence, need }));
  const claimItems = (some: typeof verdicts, need: 'verdict' | 'quote' | 'revision') =>
    some.map(({ claim, verdict }): OpenItem => ({ kind: 'claim', id: claim.id, verdict: verdict?.verdict ?? null, need }));
  const missing = uniqueItems([
    ...sentenceItems(undisposed, 'disposition'),
    ...sentenceItems(bare, 'claim'),
    ...claimItems(unjudged, 'verdict'),
    ...claimItems([...refuted, ...loose], 'revision'),
    ...claimItems(unquoted, 'quote'),
    ...(signed ? [] : [{ kind: 'duty' as const, duty: 'fact_check' as const }]),
    ...sentenceItems(
      unchecked.map((uncheckedSentence) => uncheckedSentence.sentence),
      'check',
    ),
    ...lines.map(({ writers: _, since: __, ...line }): OpenItem => ({ kind: 'line', ...line })),
  ]);
  const open = (reason: Reason, places: Place[]): Finding => ({
    met: false,
    reason,
    open: missing,
    places: [...nobodyAsked(facts), ...places].slice(0, 20),
    count,
  });
  const atSentences = (sentences: Sentence[]): Place[] =>
    sentences.map((sentence) => ({ to: 'sentence', index: sentence.index }));
  const atClaims = (some: typeof verdicts): Place[] => some.map((verdict) => ({ to: 'claim', id: verdict.claim.id }));

  const changesAsked = facts.standing.some(
    (signOff) =>
      signOff.duty === 'fact_check' && signOff.outcome === 'changes_needed' && signOff.version === facts.version.number,
  );
  // Then it is the author's turn, whatever else is left for the fact-checker.
  if (!signed && changesAsked)
    return refuted.length > 0
      ? open({ code: 'claims_refuted', count: refuted.length }, atClaims(refuted))
      : open({ code: 'facts_need_changes' }, [{ to: 'form', form: 'edit' }]);
  if (undisposed.length > 0) return open({ code: 'undisposed', count: undisposed.length }, atSentences(undisposed));
  if (bare.length + unjudged.length > 0)
    return open({ code: 'claims_without_verdict', count: bare.length + unjudged.length }, [
      ...atSentences(bare),
      ...atClaims(unjudged),
    ]);
  if (refuted.length > 0) return open({ code: 'claims_refuted', count: refuted.length }, atClaims(refuted));
  if (unquoted.length > 0) return open({ code: 'supported_without_quote', count: unquoted.length }, atClaims(unquoted));
  if (loose.length > 0) return open({ code: 'unverifiable_not_attributed', count: loose.length }, atClaims(loose));
  if (!signed) return open({ code: 'facts_not_signed' }, nobodyAsked(facts).length > 0 ? [] : [{ to: 'form', form: 'review' }]);
  if (unchecked.length + lines.length > 0) {
    const named = unchecked.slice(0, 20);
    const numbers = (some: typeof named) => some.map((words) => words.sentence.index + 1);
    const context = numbers(named.filter((uncheckedSentence) => uncheckedSentence.cause === 'context'));
    const sentences = unchecked.map((uncheckedSentence) => uncheckedSentence.sentence);
    return open(
      {
        code: 'facts_changed',
        count: unchecked.length + lines.length,
        sentences: numbers(named),
        context,
        ...(lines.length > 0 ? { lines: lines.map(({ field, number }) => ({ field, number })) } : {}),
      },
      [...atSentences(sentences), ...lines.map((line): Place => ({ to: 'line', index: line.index }))],
    );
  }
  return { met: true, reason: { code: 'facts_checked', claims: verdicts.length }, count };
});

/** While nobody is asked for the fact-check, that is what has to be done first. */
const nobodyAsked = (facts: Brief): Place[] =>
  facts.assignments.some((assignment) => assignment.duty === 'fact_check' && isAskedFor(assignment))
    ? []
    : [{ to: 'form', form: 'assign' }];
