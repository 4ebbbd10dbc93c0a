/**
 * Which sentences and perspectives are covered by whose judgement. Asked twice: once for what was done (`lenient`), once for what counts (`strict`: nobody's own
 * words, no author, no conflict, one duty each). The difference is what `independence` reports.
 */
import type { Brief, Sentence } from './brief';
import { runs } from './edition';
import type { AssignmentFacts, ClaimFacts, DispositionFacts, SignOffFacts, VerdictFacts } from './facts';
import { keyOf } from './facts';
import { changedSince, inScope } from './standing';

export type Judging = 'lenient' | 'strict';
const counted = (facts: Brief, judging: Judging, person: string, duty: string) =>
  judging === 'lenient' || facts.counts(person, duty);
const wrote = (sentence: Sentence, person: string) => sentence.writers.includes(person);

/** The latest posted disposition of a sentence. */
export function dispositionOf(facts: Brief, sentence: Sentence, judging: Judging): DispositionFacts | undefined {
  let latest: DispositionFacts | undefined;
  for (const one of facts.dispositionsOf.get(keyOf(sentence)) ?? []) {
    if (judging === 'strict' && (wrote(sentence, one.by) || !facts.counts(one.by, 'fact_check'))) continue;
    if (!latest || one.seq > latest.seq) latest = one;
  }
  return latest;
}

/** The claim's posted verdict, if its maker may judge every one of its sentences. */
export function verdictOf(
  facts: Brief,
  claim: ClaimFacts,
  sentencesByKey: Map<string, Sentence>,
  judging: Judging,
): VerdictFacts | null {
  const { verdict } = claim;
  if (!verdict?.posted) return null;
  if (judging === 'lenient') return verdict;
  const own = claim.sentences.some((key) => sentencesByKey.get(keyOf(key))?.writers.includes(verdict.by));
  return own || !facts.counts(verdict.by, 'fact_check') ? null : verdict;
}

/** Sentences that no valid fact-check sign-off and no confirmation covers. */
export function uncheckedSentences(facts: Brief, judging: Judging): Sentence[] {
  const signed = facts.standing.filter(
    (one) => one.duty === 'fact_check' && one.outcome === 'checked' && counted(facts, judging, one.by, 'fact_check'),
  );
  return facts.sentences.filter((sentence) => {
    // A sign-off covers the evidence as it was: a verdict given after it wants new eyes.
    const judgedAt = Math.max(0, ...(facts.claimsOf.get(keyOf(sentence)) ?? []).map((claim) => claim.verdict?.seq ?? 0));
    const covers = (one: { by: string; version: number; seq: number }) =>
      one.version >= sentence.since && one.seq > judgedAt && (judging === 'lenient' || !wrote(sentence, one.by));
    if (signed.some(covers)) return false;
    return !(facts.confirmationsOf.get(keyOf(sentence)) ?? []).some(
      (one) => covers(one) && facts.mayConfirmFacts(one.by) && counted(facts, judging, one.by, 'fact_check'),
    );
  });
}

/** Is there a fact-check sign-off at all that nobody revoked? Its lapse shows in the sentences that it no longer covers. */
export const factsSigned = (facts: Brief, judging: Judging) =>
  facts.standing.some(
    (one) => one.duty === 'fact_check' && one.outcome === 'checked' && counted(facts, judging, one.by, 'fact_check'),
  );

export interface Hearing {
  perspective: string;
  people: number;
  lapsed: boolean;
  staleSentence: Sentence | null;
  stale: SignOffFacts | null;
  asked: AssignmentFacts[];
}

/** How a required perspective stands: how many people were validly heard, and what is in the way. */
export function hearing(facts: Brief, perspective: string, judging: Judging): Hearing {
  const asked = facts.assignments.filter((one) => one.duty === 'perspective' && one.perspective === perspective);
  const duty = `perspective:${perspective}`;
  const holders = new Set(asked.filter((one) => ['accepted', 'done'].includes(one.status)).map((one) => one.personId));
  const people = new Set<string>();
  let stale: SignOffFacts | null = null;
  let staleSentence: Sentence | null = null;
  for (const one of facts.standing) {
    if (
      one.duty !== 'perspective' ||
      one.perspective !== perspective ||
      !holders.has(one.by) ||
      !counted(facts, judging, one.by, duty)
    )
      continue;
    if (!isView(facts, one)) continue;
    const changed = uncovered(facts, one, holders, duty, judging);
    if (changed) {
      stale = one;
      staleSentence = changed;
    } else people.add(one.by);
  }
  const lapsed = facts.policy.lapsedCounts && asked.some((one) => one.status === 'lapsed');
  return {
    perspective,
    people: people.size,
    lapsed,
    stale: people.size > 0 ? null : stale,
    staleSentence: people.size > 0 ? null : staleSentence,
    asked,
  };
}

/** "Changes needed" is heard; "nothing to add" if the policy says so; "filed" while a counterpoint of theirs runs with the piece. */
function isView(facts: Brief, signOff: SignOffFacts): boolean {
  if (signOff.outcome === 'changes_needed') return true;
  if (signOff.outcome === 'nil_return') return facts.policy.nilReturnCounts;
  return facts.counterpoints.some((one) => one.by === signOff.by && one.perspective === signOff.perspective && runs(one));
}

/** The first sentence of the sign-off's scope that it does not cover and no holder of the perspective confirmed; null when all stands. */
function uncovered(facts: Brief, signOff: SignOffFacts, holders: Set<string>, duty: string, judging: Judging): Sentence | null {
  const open =
    judging === 'strict'
      ? inScope(signOff, facts.sentences).filter((one) => one.since > signOff.version || wrote(one, signOff.by))
      : changedSince(signOff, facts.sentences);
  return (
    open.find(
      (sentence) =>
        !(facts.confirmationsOf.get(keyOf(sentence)) ?? []).some(
          (one) =>
            one.version >= sentence.since &&
            holders.has(one.by) &&
            counted(facts, judging, one.by, duty) &&
            (judging === 'lenient' || !wrote(sentence, one.by)),
        ),
    ) ?? null
  );
}

export const heard = (facts: Brief, one: Hearing) => one.people >= facts.policy.peoplePerPerspective || one.lapsed;
