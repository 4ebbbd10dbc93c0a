/** The facts of the gate, indexed once for all requirements. `counts` is the rule of independence, applied to a person's judgement. */

import { type AboutWords, byWords, judgementsByWords } from './by-words';
import type {
  AssignmentFacts,
  ClaimFacts,
  ConfirmationFacts,
  DispositionFacts,
  GateFacts,
  LineFacts,
  SentenceFacts,
  SentenceKey,
  SignOffFacts,
} from './facts';
import { dispositionsBySentence, liveClaims } from './live-claims';
import { wordsByKey } from './words-by-key';
import { isWorking } from './working';

export interface Brief extends GateFacts {
  version: NonNullable<GateFacts['version']>;
  liveClaims: ClaimFacts[];
  /** The sentences of this version in their order, each with what is said of it. */
  judged: readonly JudgedSentence[];
  confirmationsOf: AboutWords<Sentence | Line, ConfirmationFacts>;
  /** Live claims of which a sentence of this version is a part. */
  claimsOf: AboutWords<Sentence | Line, ClaimFacts>;
  /** The sentence of this version with this key. */
  sentenceAt: (key: SentenceKey) => Sentence | undefined;
  lineAt: (key: SentenceKey) => Line | undefined;
  /** The last sign-off of each duty, unless it was revoked or left by recusing, oldest first. */
  standing: SignOffFacts[];
  /** Does this person's judgement under this duty count at all (not an author, no conflict, one duty each)? */
  counts: (personId: string, duty: string) => boolean;
  /** Given by a fact-checker, or by an editor appointed to check facts. */
  confirmsFacts: (confirmation: ConfirmationFacts) => boolean;
}
export type Sentence = SentenceFacts;
export interface JudgedSentence {
  sentence: Sentence;
  /** Live claims of which it is a part. */
  claims: readonly ClaimFacts[];
  /** Posted ones. */
  dispositions: readonly DispositionFacts[];
}
export type Line = LineFacts;

export const dutyName = (duty: { duty: string; perspective: string | null }) =>
  duty.duty === 'fact_check' ? 'fact_check' : `perspective:${duty.perspective ?? ''}`;

const briefs = new WeakMap<GateFacts, Brief>();
const originals = new WeakMap<GateFacts, GateFacts>();

/** The facts without what was put beside them. */
export const originalOf = (facts: GateFacts): GateFacts => originals.get(facts) ?? facts;

/** The same facts with something beside them that the brief does not ask for: what was found of them stays found. */
export function beside<More extends object>(facts: GateFacts, more: More): GateFacts & More {
  const same = { ...facts, ...more };
  originals.set(same, originalOf(facts));
  return same;
}

/** The facts, indexed: once for the same facts, whoever asks. */
export function brief(facts: GateFacts, version: NonNullable<GateFacts['version']>): Brief {
  const original = originalOf(facts);
  const known = briefs.get(original);
  if (known?.version === version) return known;
  const made = briefOf(original, version);
  briefs.set(original, made);
  return made;
}

/**
 * What is asked again and again of one brief: found once for each of the names that it is asked with, since a brief does not change.
 */
export function oncePerBrief<Names extends string[], Found>(
  find: (facts: Brief, ...names: Names) => Found,
): (facts: Brief, ...names: Names) => Found {
  const found = new WeakMap<Brief, Map<string, Found>>();
  return (facts, ...names) => {
    const known = found.get(facts) ?? new Map<string, Found>();
    found.set(facts, known);
    const key = names.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = find(facts, ...names);
    known.set(key, now);
    return now;
  };
}

function briefOf(facts: GateFacts, version: NonNullable<GateFacts['version']>): Brief {
  const live = liveClaims(facts);
  const sentenceAt = wordsByKey(facts.sentences);
  const lineAt = wordsByKey(facts.lines);
  const texts = [sentenceAt, lineAt];
  // Whoever recused themselves takes their signature with them, and what they judged under that duty counts no more.
  const recused = facts.assignments.filter((assignment) => assignment.status === 'recused');
  const left = new Set(recused.map((assignment) => assignment.id));
  const given = facts.signOffs
    .filter((signOff) => !signOff.revoked && !left.has(signOff.assignmentId))
    .sort((a, b) => a.seq - b.seq);
  // The last word of a duty takes the place of the earlier ones, also where it is taken back: nothing revives.
  const last = new Map<string, number>();
  for (const signOff of facts.signOffs)
    last.set(signOff.assignmentId, Math.max(signOff.seq, last.get(signOff.assignmentId) ?? 0));
  const standing = given.filter((signOff) => last.get(signOff.assignmentId) === signOff.seq);
  const authors = new Set(facts.piece.authors);
  const conflicted = new Set(
    facts.assignments.filter((assignment) => assignment.conflict === true).map((assignment) => assignment.personId),
  );
  // One person, one duty that counts: the first that they signed.
  const dutyOf = new Map<string, string>();
  for (const signOff of given) if (!dutyOf.has(signOff.by)) dutyOf.set(signOff.by, dutyName(signOff));
  const checkers = new Set([
    ...facts.assignments
      .filter((assignment) => assignment.duty === 'fact_check' && isWorking(assignment))
      .map((assignment) => assignment.personId),
    ...facts.editors.filter((editor) => editor.checksFacts).map((editor) => editor.personId),
  ]);
  const checks = new Set(
    facts.assignments.filter((assignment) => assignment.duty === 'fact_check').map((assignment) => assignment.id),
  );
  const dutiesLeft = dutiesByPerson(recused);
  const dutiesKept = dutiesByPerson(recused.length > 0 ? facts.assignments.filter(isWorking) : []);
  const gone = (person: string, duty: string) =>
    dutiesLeft.get(person)?.has(duty) === true && dutiesKept.get(person)?.has(duty) !== true;
  const claimsOf = byWords<Sentence | Line, ClaimFacts>(texts, live);
  const dispositionsOf = dispositionsBySentence([sentenceAt], facts.dispositions);
  return {
    ...facts,
    version,
    liveClaims: live,
    judged: facts.sentences.map((sentence) => ({
      sentence,
      claims: claimsOf(sentence),
      dispositions: dispositionsOf(sentence),
    })),
    claimsOf,
    confirmationsOf: confirmationsByWords(texts, facts.confirmations),
    sentenceAt,
    lineAt,
    standing,
    counts: (person, duty) =>
      (dutyOf.get(person) ?? duty) === duty && !authors.has(person) && !conflicted.has(person) && !gone(person, duty),
    confirmsFacts: ({ by, assignmentId = null, asEditor = false }) =>
      asEditor || (assignmentId === null ? checkers.has(by) : checks.has(assignmentId) && !left.has(assignmentId)),
  };
}

const confirmationsByWords = judgementsByWords<Sentence | Line, ConfirmationFacts>(() => true);

function dutiesByPerson(assignments: readonly AssignmentFacts[]): ReadonlyMap<string, ReadonlySet<string>> {
  const duties = new Map<string, Set<string>>();
  for (const assignment of assignments) {
    const name = dutyName(assignment);
    const known = duties.get(assignment.personId);
    if (known) known.add(name);
    else duties.set(assignment.personId, new Set([name]));
  }
  return duties;
}
