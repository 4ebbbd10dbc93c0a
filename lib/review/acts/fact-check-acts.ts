import { type Brief, oncePerBrief } from '../brief';
import { contextMadeBy } from '../coverage';
import type { AssignmentFacts } from '../facts';
import type { OpenItem } from '../open-item';
import type { ToDo } from '../to-do';
import type { Act } from './act';
import { type ActContext, isAsked, lastWord, type Missing, missingOf, requirementsOf } from './act-context';
import { asking, lastGone } from './gone';
import { requestAct } from './request-act';

/**
 * Whose turn it is for the facts. Whoever was asked answers; whoever accepted checks; whoever asked for changes checks again when a new version is there;
 * whoever signed is shown what changed. What none of them may judge, since they wrote it, goes to an editor who checks facts, or somebody else is asked.
 */
export function factCheckActs(context: ActContext): Act[] {
  const { facts, brief } = context;
  if (!brief) return [];
  const missing = missingFacts(context);
  const asked = facts.assignments.filter((assignment) => assignment.duty === 'fact_check' && isAsked(facts, assignment));
  const theirs = asked.map((assignment) => ({
    assignment,
    missing: missing.filter((missingFact) => mayDo(brief, assignment, missingFact)),
  }));
  const taken = new Set(theirs.flatMap((checker) => checker.missing));
  // Until somebody signed, only what stops them from signing is for others; after that, whatever they may not confirm themselves.
  const unsigned = missing.some(({ item }) => item.kind === 'duty');
  const left = missing.filter((missingFact) => !taken.has(missingFact) && !(unsigned && isCheck(missingFact) && taken.size > 0));
  return [
    ...theirs.flatMap((checker) => checkerActs(context, checker.assignment, checker.missing)),
    ...othersActs(context, left),
  ];
}

type FactItem = Extract<OpenItem, { kind: 'sentence' | 'line' | 'claim' | 'duty' }>;
/** What a fact-checker can do about the facts. A claim that did not hold is the author's to change. */
const missingFacts = (context: ActContext): Missing<FactItem>[] => [
  ...missingOf(context, 'duty'),
  ...missingOf(context, 'sentence'),
  ...missingOf(context, 'line'),
  ...missingOf(context, 'claim').filter(({ item }) => item.need !== 'revision'),
];

function mayDo(brief: Brief, { personId, status }: AssignmentFacts, { item }: Missing<FactItem>): boolean {
  if (status !== 'invited' && !brief.counts(personId, 'fact_check')) return false;
  return !wrote(brief, personId, item);
}

function wrote(brief: Brief, personId: string, item: FactItem): boolean {
  if (item.kind === 'duty') return false;
  const keys = item.kind === 'claim' ? (claimsById(brief).get(item.id)?.sentences ?? []) : [item];
  return keys.some((key) => {
    const [sentence, line] = [brief.sentenceAt(key), brief.lineAt(key)];
    return (
      sentence?.writers.includes(personId) ||
      line?.writers.includes(personId) ||
      (item.kind === 'sentence' && sentence && contextMadeBy(brief, sentence) === personId)
    );
  });
}

/** Every item that is missing is asked about for every person. */
const claimsById = oncePerBrief((facts) => new Map(facts.claims.map((claim) => [claim.id, claim])));

function checkerActs(context: ActContext, assignment: AssignmentFacts, missing: Missing<FactItem>[]): Act[] {
  const { facts, changedAt } = context;
  const { id, personId, status, since, dueAt } = assignment;
  const requirements = requirementsOf(missing);
  if (status === 'invited') return [requestAct(assignment, requirements)];
  const common = { personId, role: 'fact_checker' as const, subject: id, requirements, place: sweep };
  const last = lastWord(facts, id);
  if (last === null)
    return [{ ...common, action: 'check_facts', params: { assignmentId: id, cause: 'accepted' }, since, due: dueAt }];
  if (missing.length === 0) return [];
  // They asked for changes, and an editor said why the text stays: what is unchecked waits for them again.
  const isAnswered = facts.live?.pending === null && facts.live.answeredAlarms.includes(`changes:${last.id}`);
  if (last.outcome === 'changes_needed' && !isAnswered)
    return last.version < facts.piece.currentVersion
      ? [{ ...common, action: 'check_facts', params: { assignmentId: id, cause: 'revised' }, since: changedAt, due: null }]
      : [];
  return [{ ...common, ...changedParams(missing), since: changedAt, due: null }];
}
const isCheck = ({ item }: Missing<FactItem>) => item.kind === 'line' || (item.kind === 'sentence' && item.need === 'check');
const sweep = { to: 'form' as const, form: 'sweep' as const };

/** A new candidate wants fact, opinion or leave, and a claim its verdict, before anybody can confirm them. */
function changedParams(missing: readonly Missing<FactItem>[]): Extract<ToDo, { action: 'confirm_changed' }> {
  const sentences = missing.flatMap(({ item }) => (item.kind === 'sentence' ? [item] : []));
  const count = missing.filter(isCheck).length;
  const first = Math.min(...sentences.map((sentence) => sentence.index + 1));
  return {
    action: 'confirm_changed',
    params: { count, judge: missing.length - count, sentence: sentences.length > 0 ? first : 0, duty: 'fact_check' },
  };
}

/** What no fact-checker of the piece can do: an editor who is appointed to check facts confirms it; else somebody else is asked. */
function othersActs(context: ActContext, left: Missing<FactItem>[]): Act[] {
  const { facts, brief, changedAt, editors, responsible } = context;
  if (left.length === 0 || !brief) return [];
  const confirmable = left.filter(isCheck);
  const signed = !left.some(({ item }) => item.kind === 'duty');
  const able = facts.editors.filter(
    ({ personId, checksFacts }) =>
      checksFacts &&
      signed &&
      editors.includes(personId) &&
      !facts.closed.includes(personId) &&
      brief.counts(personId, 'fact_check'),
  );
  const confirming = able.flatMap(({ personId }): Act[] => {
    const theirs = confirmable.filter(({ item }) => !wrote(brief, personId, item));
    if (theirs.length === 0) return [];
    const when = { subject: 'changed', since: changedAt, due: null, place: sweep };
    return [{ ...changedParams(theirs), ...when, personId, role: 'editor', requirements: requirementsOf(theirs) }];
  });
  const nobody = left.filter(
    (missing) => !isCheck(missing) || able.every(({ personId }) => wrote(brief, personId, missing.item)),
  );
  if (nobody.length === 0) return confirming;
  const asked = facts.assignments.filter((assignment) => assignment.duty === 'fact_check');
  const after = lastGone(facts, asked);
  const assigning = responsible.map(
    (personId): Act => ({
      action: 'assign_facts',
      params: asking(facts, asked, after),
      personId,
      role: 'editor',
      subject: '',
      requirements: requirementsOf(nobody),
      since: after?.at ?? (signed ? changedAt : facts.stateSince),
      due: null,
      place: { to: 'form', form: 'assign' },
    }),
  );
  return [...confirming, ...assigning];
}
