/**
 * Which sentences and perspectives are covered by whose judgement. Asked twice: once for what was done (`lenient`), once for what counts (`strict`: nobody's own
 * words, no author, no conflict, one duty each). The difference is what `independence` reports.
 */
import { type Brief, type JudgedSentence, type Line, oncePerBrief, type Sentence } from './brief';
import { isClosed } from './closed';
import type {
  AssignmentFacts,
  ClaimFacts,
  ConfirmationFacts,
  CounterpointFacts,
  DispositionFacts,
  SignOffFacts,
  VerdictFacts,
} from './facts';
import { runs } from './runs';
import { inScope, linesUnder } from './standing';
import { isWorking } from './working';

export type Judging = 'lenient' | 'strict';
const counted = (facts: Brief, judging: Judging, person: string, duty: string) =>
  judging === 'lenient' || facts.counts(person, duty);
const wrote = (words: Words, person: string) => words.writers.includes(person);

/** A sentence, or a line. */
type Words = Sentence | Line;

/** The latest posted disposition of a sentence. */
export function dispositionOf(
  facts: Brief,
  { sentence, dispositions }: JudgedSentence,
  judging: Judging,
): DispositionFacts | undefined {
  let latest: DispositionFacts | undefined;
  for (const disposition of dispositions) {
    if (judging === 'strict' && (wrote(sentence, disposition.by) || !facts.counts(disposition.by, 'fact_check'))) continue;
    if (!latest || disposition.seq > latest.seq) latest = disposition;
  }
  return latest;
}

/** The claim's posted verdict, if its maker may judge every one of its sentences. */
export function verdictOf(facts: Brief, claim: ClaimFacts, judging: Judging): VerdictFacts | null {
  const { verdict } = claim;
  if (!verdict?.posted) return null;
  if (judging === 'lenient') return verdict;
  if (!facts.counts(verdict.by, 'fact_check')) return null;
  for (const key of claim.sentences) {
    const sentence = facts.sentenceAt(key);
    if (sentence && wrote(sentence, verdict.by)) return null;
  }
  return verdict;
}

/** A sentence that wants a fact-checker's eyes: it changed itself, or its words stand and what stands beside it changed. */
export interface Unchecked {
  sentence: Sentence;
  cause: 'changed' | 'context';
}

/**
 * Sentences that no valid fact-check sign-off and no confirmation covers. Of a claim it also wants its context as it is: "These groups have…" says another
 * thing after another sentence. A changed sentence is shown with the two beside it, and who confirms it confirms these three together: so they must be free to judge
 * the claims beside it too. An opinion stays one in any company.
 */
export const uncheckedSentences = oncePerBrief((facts, judging: Judging): Unchecked[] => {
  const covers = factsCover(facts, judging);
  const unchecked: Unchecked[] = [];
  facts.judged.forEach((judged, at) => {
    const { sentence, claims } = judged;
    // A sign-off covers the evidence as it was: a verdict given after it wants new eyes.
    let after = 0;
    for (const { verdict } of claims) after = Math.max(after, verdict?.seq ?? 0);
    const eyes: Eyes = {
      after,
      beside: judging === 'strict' ? claimsBeside(facts, at) : [],
      contextMaker: judging === 'strict' ? contextMadeBy(facts, sentence) : null,
    };
    if (covers(sentence, standsSince(judged), eyes)) return;
    unchecked.push({ sentence, cause: covers(sentence, sentence.since, eyes) ? 'context' : 'changed' });
  });
  return unchecked;
});

/** Lines that no valid fact-check sign-off and no confirmation covers. */
export const uncheckedLines = oncePerBrief((facts, judging: Judging): Line[] => {
  const covers = factsCover(facts, judging);
  return facts.lines.filter((line) => !covers(line, line.since, anyEyes));
});

/** The first version in which a fact-checker saw it as it is: a claim with what stands beside it, any other sentence as it stands and leading where it leads. */
const standsSince = ({ sentence, claims }: Pick<JudgedSentence, 'sentence' | 'claims'>): number =>
  claims.length > 0 ? sentence.ownContextSince : sentence.dressSince;

/**
 * Who made the version in which a claim came into other company, its own words unchanged: they have no new eyes for whether it is still true there. null: its
 * company is as old as its words.
 */
export function contextMadeBy({ claimsOf, versions }: Pick<Brief, 'claimsOf' | 'versions'>, sentence: Sentence): string | null {
  if (sentence.ownContextSince <= sentence.since || claimsOf(sentence).length === 0) return null;
  return versions.find(({ number }) => number === sentence.ownContextSince)?.madeBy ?? null;
}

/** The claims that stand beside a sentence and were there before it: whoever confirms it confirms them in its company. */
function claimsBeside({ judged }: Brief, at: number): readonly Sentence[] {
  const since = judged[at]?.sentence.since ?? 0;
  const beside: Sentence[] = [];
  for (const part of [judged[at - 1], judged[at + 1]])
    if (part && part.sentence.since < since && part.claims.length > 0) beside.push(part.sentence);
  return beside;
}

/** Whose judgement of a sentence counts: given after its verdicts, and free to judge the claims beside it and their company. */
interface Eyes {
  after: number;
  beside: readonly Sentence[];
  contextMaker: string | null;
}
const anyEyes: Eyes = { after: Number.NEGATIVE_INFINITY, beside: [], contextMaker: null };

/** Whether a sign-off or a confirmation of `version` or later covers these words, among those that count. */
function factsCover(facts: Brief, judging: Judging) {
  const signed = facts.standing.filter(
    (signOff) =>
      signOff.duty === 'fact_check' && signOff.outcome === 'checked' && counted(facts, judging, signOff.by, 'fact_check'),
  );
  const isCover = (judgement: { by: string; seq: number; version: number }, words: Words, version: number, eyes: Eyes) =>
    judgement.version >= version &&
    judgement.seq > eyes.after &&
    (judging === 'lenient' ||
      !(
        wrote(words, judgement.by) ||
        judgement.by === eyes.contextMaker ||
        eyes.beside.some((other) => wrote(other, judgement.by))
      ));
  const isCounted = (confirmation: ConfirmationFacts) =>
    facts.confirmsFacts(confirmation) && counted(facts, judging, confirmation.by, 'fact_check');
  return (words: Words, version: number, eyes: Eyes): boolean => {
    for (const signOff of signed) if (isCover(signOff, words, version, eyes)) return true;
    for (const confirmation of facts.confirmationsOf(words))
      if (isCounted(confirmation) && isCover(confirmation, words, version, eyes)) return true;
    return false;
  };
}

/**
 * Sentences and lines that came in or changed after this signature was given, and that nobody has confirmed since. None for a signature that was not "checked": what was
 * never signed for did not change since. A sentence whose words stand counts only where it is a claim and its neighbours changed.
 */
export function changedSinceSigned(facts: Brief, signOff: SignOffFacts): Words[] {
  if (signOff.outcome !== 'checked' || !facts.standing.some((standing) => standing.id === signOff.id)) return [];
  const sentences = uncheckedSentences(facts, 'strict').map((uncheckedSentence) => uncheckedSentence.sentence);
  return [
    ...sentences.filter((sentence) => standsSince({ sentence, claims: facts.claimsOf(sentence) }) > signOff.version),
    ...uncheckedLines(facts, 'strict').filter((line) => line.since > signOff.version),
  ];
}

/** Is there a fact-check sign-off at all that nobody revoked? Its lapse shows in the sentences that it no longer covers. */
export const factsSigned = (facts: Brief, judging: Judging) =>
  facts.standing.some(
    (signOff) =>
      signOff.duty === 'fact_check' && signOff.outcome === 'checked' && counted(facts, judging, signOff.by, 'fact_check'),
  );

export interface Hearing {
  perspective: string;
  people: number;
  lapsed: boolean;
  /** The first words of its scope that changed since: a sentence, or a line. */
  staleWords: Words | null;
  stale: SignOffFacts | null;
  asked: AssignmentFacts[];
}

/** How a required perspective stands: how many people were validly heard, and what is in the way. */
export const hearing = oncePerBrief((facts, perspective: string, judging: Judging): Hearing => {
  const asked = facts.assignments.filter(
    (assignment) => assignment.duty === 'perspective' && assignment.perspective === perspective,
  );
  const duty = `perspective:${perspective}`;
  const holds = holdersOf(facts, perspective);
  const people = new Set<string>();
  let stale: SignOffFacts | null = null;
  let staleWords: Words | null = null;
  for (const signOff of facts.standing) {
    if (
      signOff.duty !== 'perspective' ||
      signOff.perspective !== perspective ||
      !holds(signOff) ||
      !counted(facts, judging, signOff.by, duty)
    )
      continue;
    if (!isView(facts, signOff)) continue;
    const [changed] = uncovered(facts, signOff, holds, duty, judging);
    if (changed) {
      stale = signOff;
      staleWords = changed;
    } else people.add(signOff.by);
  }
  const lapsed = facts.policy.lapsedCounts && asked.some((assignment) => assignment.status === 'lapsed');
  return {
    perspective,
    people: people.size,
    lapsed,
    stale: people.size > 0 ? null : stale,
    staleWords: people.size > 0 ? null : staleWords,
    asked,
  };
});

/** The counterpoints that somebody wrote for a perspective. */
const notesOf = (facts: Brief, { by, perspective }: Pick<SignOffFacts, 'by' | 'perspective'>): readonly CounterpointFacts[] =>
  notesByWriter(facts)
    .get(by)
    ?.filter((note) => note.perspective === perspective) ?? [];

const notesByWriter = oncePerBrief((facts) => {
  const byWriter = new Map<string, CounterpointFacts[]>();
  for (const note of facts.counterpoints) {
    const known = byWriter.get(note.by);
    if (known) known.push(note);
    else byWriter.set(note.by, [note]);
  }
  return byWriter;
});

/** "Changes needed" is heard; "nothing to add" if the policy says so; "filed" while a counterpoint of theirs runs with the piece. */
export function isView(facts: Brief, signOff: SignOffFacts): boolean {
  if (signOff.outcome === 'changes_needed') return true;
  if (signOff.outcome === 'nil_return') return facts.policy.nilReturnCounts;
  return notesOf(facts, signOff).some(runs);
}

/** Sentences and lines of a perspective's sign-off that wait for somebody who holds it; none while it stands, or where it never counted. */
export function unheardWords(facts: Brief, signOff: SignOffFacts): Words[] {
  const { perspective } = signOff;
  if (perspective === null) return [];
  return uncovered(facts, signOff, holdersOf(facts, perspective), `perspective:${perspective}`, 'lenient');
}
type Given = Pick<ConfirmationFacts, 'by' | 'assignmentId' | 'asEditor'>;
/** Whether a judgement was given in a duty of this perspective that its giver still has. Asked anew, somebody who was released gives it anew. */
function holdersOf(facts: Brief, perspective: string): (judgement: Given) => boolean {
  const working = facts.assignments.filter((assignment) => assignment.perspective === perspective && isWorking(assignment));
  return ({ by, assignmentId = null, asEditor = false }) =>
    !asEditor &&
    working.some((assignment) => (assignmentId === null ? assignment.personId === by : assignment.id === assignmentId));
}

/** The paragraphs that it answers for under the policy as it is now: those it was given for, and those on which its giver's notes stand today. */
function linesOf(facts: Brief, { lines, by, perspective }: SignOffFacts): number[] | null {
  if (lines === null || facts.policy.perspectiveScope === 'every_sentence') return null;
  const notes = notesOf(facts, { by, perspective }).filter((note) => !isClosed(note));
  return [...lines, ...linesUnder(notes, facts.sentences)];
}

/**
 * What of the sign-off's scope it does not cover and no holder of the perspective confirmed; empty when all stands. The lines belong to the scope of who answers for
 * the whole text.
 */
function uncovered(
  facts: Brief,
  signOff: SignOffFacts,
  holds: (judgement: Given) => boolean,
  duty: string,
  judging: Judging,
): Words[] {
  const paragraphs = linesOf(facts, signOff);
  const scope: Words[] = [...inScope({ lines: paragraphs }, facts.sentences), ...(paragraphs === null ? facts.lines : [])];
  const open = scope.filter((words) => words.since > signOff.version || (judging === 'strict' && wrote(words, signOff.by)));
  return open.filter(
    (words) =>
      !facts
        .confirmationsOf(words)
        .some(
          (confirmation) =>
            confirmation.version >= words.since &&
            holds(confirmation) &&
            counted(facts, judging, confirmation.by, duty) &&
            (judging === 'lenient' || !wrote(words, confirmation.by)),
        ),
  );
}

export const isLine = (words: Words): words is Line => 'field' in words;

export const heard = (facts: Brief, hearing: Hearing) => hearing.people >= facts.policy.peoplePerPerspective || hearing.lapsed;
