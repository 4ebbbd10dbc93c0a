/** The facts of the gate, indexed once for all requirements. `counts` is the rule of independence, applied to a person's judgement. */

import type {
  ClaimFacts,
  ConfirmationFacts,
  DispositionFacts,
  GateFacts,
  LineFacts,
  SentenceFacts,
  SentenceKey,
  SignOffFacts,
} from './facts';
import { keyOf } from './facts';
import { liveClaims } from './live-claims';
import { wordsByKey } from './words-by-key';
import { isWorking } from './working';

export interface Brief extends GateFacts {
  version: NonNullable<GateFacts['version']>;
  liveClaims: ClaimFacts[];
  /** Posted, of a sentence of this version. */
  dispositionsOf: (words: Sentence | Line) => readonly DispositionFacts[];
  confirmationsOf: (words: Sentence | Line) => readonly ConfirmationFacts[];
  /** Live claims of which a sentence of this version is a part. */
  claimsOf: (words: Sentence | Line) => readonly ClaimFacts[];
  /** The sentences of a live claim. */
  sentencesOf: (claim: ClaimFacts) => readonly Sentence[];
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
  const sentences = wordsByKey(facts.sentences);
  const texts = [sentences, wordsByKey(facts.lines)];
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
    dispositionsOf: dispositionsByWords(texts, facts.dispositions),
    claimsOf: byWords(texts, live, (claim) => claim.sentences),
    sentencesOf: ofEach((claim: ClaimFacts) => claim.sentences.flatMap((key) => sentences.get(keyOf(key)) ?? [])),
    confirmationsOf: confirmationsByWords(texts, facts.confirmations),
    standing,
    counts: (person, duty) =>
      (dutyOf.get(person) ?? duty) === duty &&
      !authors.has(person) &&
      !conflicted.has(person) &&
      !(recused.length > 0 && gone(person, duty)),
    confirmsFacts: ({ by, assignmentId = null, asEditor = false }) =>
      asEditor || (assignmentId === null ? checkers.has(by) : checks.has(assignmentId) && !left.has(assignmentId)),
  };
}

/** Found once for each thing that is asked about. */
function ofEach<Thing, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = new Map<Thing, Found>();
  return (thing) => {
    const found = known.get(thing) ?? find(thing);
    known.set(thing, found);
    return found;
  };
}

type Texts = readonly ReadonlyMap<string, Sentence | Line>[];
type Found<Item> = (words: Sentence | Line) => readonly Item[];
const none: readonly never[] = [];

/** The items about each sentence and line of a version: from then on the words are known by themselves, and no key is made for them again. */
function byWords<Item>(texts: Texts, items: readonly Item[], keys: (item: Item) => readonly SentenceKey[]): Found<Item> {
  const found = new Map<Sentence | Line, Item[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const name = keyOf(key);
      for (const text of texts) {
        const words = text.get(name);
        if (words === undefined) continue;
        const known = found.get(words);
        if (known) known.push(item);
        else found.set(words, [item]);
      }
    }
  }
  return (words) => found.get(words) ?? none;
}

/** Judgements of single sentences, of which a long text has thousands: once for the same list about the same text. */
function onceForTexts<Item extends SentenceKey>(isCounted: (item: Item) => boolean) {
  const known = new WeakMap<readonly Item[], { texts: Texts; found: Found<Item> }>();
  return (texts: Texts, items: readonly Item[]): Found<Item> => {
    const before = known.get(items);
    if (before?.texts.every((text, at) => text === texts[at])) return before.found;
    const found = byWords(texts, items.filter(isCounted), (item) => [item]);
    known.set(items, { texts, found });
    return found;
  };
}
const dispositionsByWords = onceForTexts((one: DispositionFacts) => one.posted);
const confirmationsByWords = onceForTexts((_: ConfirmationFacts) => true);
