/** The facts of the gate, indexed once for all requirements. `counts` is the rule of independence, applied to a person's judgement. */

import type { ClaimFacts, ConfirmationFacts, DispositionFacts, GateFacts, LineFacts, SentenceFacts, SignOffFacts } from './facts';
import { keyOf } from './facts';
import { liveClaims } from './live-claims';
import { confirmationsBySentence } from './standing';
import { isWorking } from './working';

export interface Brief extends GateFacts {
  version: NonNullable<GateFacts['version']>;
  liveClaims: ClaimFacts[];
  dispositionsOf: Map<string, DispositionFacts[]>;
  confirmationsOf: Map<string, ConfirmationFacts[]>;
  claimsOf: Map<string, ClaimFacts[]>;
  /** The last sign-off of each duty, unless it was revoked or left by recusing, oldest first. */
  standing: SignOffFacts[];
  /** Does this person's judgement under this duty count at all (not an author, no conflict, one duty each)? */
  counts: (personId: string, duty: string) => boolean;
  /** Given by a fact-checker, or by an editor appointed to check facts. */
  confirmsFacts: (confirmation: ConfirmationFacts) => boolean;
}
export type Sentence = SentenceFacts;
export type Line = LineFacts;

export const dutyName = (duty: { duty: string; perspective: string | null }) =>
  duty.duty === 'fact_check' ? 'fact_check' : `perspective:${duty.perspective ?? ''}`;

export function brief(facts: GateFacts, version: NonNullable<GateFacts['version']>): Brief {
  const dispositionsOf = group(
    facts.dispositions.filter((one) => one.posted),
    (one) => [keyOf(one)],
  );
  const live = liveClaims(facts);
  // Whoever recused themselves takes their signature with them, and what they judged under that duty counts no more.
  const recused = facts.assignments.filter((one) => one.status === 'recused');
  const left = new Set(recused.map((one) => one.id));
  const given = facts.signOffs.filter((one) => !one.revoked && !left.has(one.assignmentId)).sort((a, b) => a.seq - b.seq);
  // The last word of a duty takes the place of the earlier ones, also where it is taken back: nothing revives.
  const last = new Map<string, number>();
  for (const one of facts.signOffs) last.set(one.assignmentId, Math.max(one.seq, last.get(one.assignmentId) ?? 0));
  const standing = given.filter((one) => last.get(one.assignmentId) === one.seq);
  const authors = new Set(facts.piece.authors);
  const conflicted = new Set(facts.assignments.filter((one) => one.conflict === true).map((one) => one.personId));
  // One person, one duty that counts: the first that they signed.
  const dutyOf = new Map<string, string>();
  for (const one of given) if (!dutyOf.has(one.by)) dutyOf.set(one.by, dutyName(one));
  const checkers = new Set([
    ...facts.assignments.filter((one) => one.duty === 'fact_check' && isWorking(one)).map((one) => one.personId),
    ...facts.editors.filter((one) => one.checksFacts).map((one) => one.personId),
  ]);
  const checks = new Set(facts.assignments.filter((one) => one.duty === 'fact_check').map((one) => one.id));
  const gone = (person: string, duty: string) =>
    recused.some((one) => one.personId === person && dutyName(one) === duty) &&
    !facts.assignments.some((one) => one.personId === person && dutyName(one) === duty && isWorking(one));
  return {
    ...facts,
    version,
    liveClaims: live,
    dispositionsOf,
    claimsOf: group(live, (claim) => claim.sentences.map(keyOf)),
    confirmationsOf: confirmationsBySentence(facts.confirmations),
    standing,
    counts: (person, duty) =>
      !authors.has(person) && !conflicted.has(person) && !gone(person, duty) && (dutyOf.get(person) ?? duty) === duty,
    confirmsFacts: ({ by, assignmentId = null, asEditor = false }) =>
      asEditor || (assignmentId === null ? checkers.has(by) : checks.has(assignmentId) && !left.has(assignmentId)),
  };
}

function group<T>(items: readonly T[], keys: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const list = groups.get(key);
      if (list) list.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
