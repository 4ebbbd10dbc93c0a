import type { Brief } from '../brief';
import { isClosed } from '../closed';
import { isLine, isView, unheardWords } from '../coverage';
import type { AssignmentFacts, SignOffFacts } from '../facts';
import type { Act } from './act';
import { type ActContext, isAsked, lastWord, missingOf, requirementsOf } from './act-context';
import { asking, lastGone } from './gone';
import { requestAct } from './request-act';

/** Whose turn it is for the perspectives: whoever was asked answers, reviews, and is shown what changed; an editor asks somebody where nobody is left to. */
export function perspectiveActs(context: ActContext): Act[] {
  const { facts, brief } = context;
  if (!brief) return [];
  const asked = facts.assignments.filter((assignment) => assignment.duty === 'perspective' && isAsked(facts, assignment));
  const reviewing = asked.flatMap((assignment) => reviewerActs(context, brief, assignment));
  return [...reviewing, ...choosing(context), ...assigning(context, asked, reviewing)];
}

function reviewerActs(context: ActContext, brief: Brief, assignment: AssignmentFacts): Act[] {
  const { facts, changedAt } = context;
  const { id, personId, perspective, status, since, dueAt } = assignment;
  const missing = missingOf(context, 'perspective').filter(({ item }) => item.perspective === perspective);
  const requirements = requirementsOf(missing);
  if (status === 'invited') return [requestAct(assignment, requirements)];
  const common = { personId, role: 'reviewer' as const, subject: id, requirements };
  const last = lastWord(facts, id);
  const emptied = last?.outcome === 'filed' && missing.length > 0 ? leftWithoutNotes(context, assignment) : null;
  if (last === null || emptied !== null) {
    const params = { assignmentId: id, perspective, cause: emptied ?? ('accepted' as const) };
    const when = emptied !== null ? { since: changedAt, due: null } : { since, due: dueAt };
    return [{ ...common, ...when, action: 'review', params, place: { to: 'form', form: 'text' } }];
  }
  if (missing.length === 0) return [];
  const changed = ownUnheard(brief, last);
  if (changed.length === 0) return [];
  const first = changed.find((words) => !isLine(words));
  const params = { count: changed.length, judge: 0, sentence: first ? first.index + 1 : 0, duty: 'perspective' as const };
  return [{ ...common, action: 'confirm_changed', params, since: changedAt, due: null, place: { to: 'form', form: 'review' } }];
}

/** Sentences and lines of the sign-off's scope that its giver can still confirm: none that they wrote, and none at all where the sign-off does not count. */
function ownUnheard(brief: Brief, signOff: SignOffFacts): ReturnType<typeof unheardWords> {
  if (!brief.counts(signOff.by, `perspective:${signOff.perspective ?? ''}`)) return [];
  return unheardWords(brief, signOff).filter((words) => !words.writers.includes(signOff.by));
}

/** Everything that they had put on record was cut from the text, or they took it back: what they say now is asked again. null: something stands. */
function leftWithoutNotes({ facts }: ActContext, { personId, perspective }: AssignmentFacts): 'cut' | 'withdrawn' | null {
  const theirs = facts.counterpoints.filter(
    (counterpoint) => counterpoint.by === personId && counterpoint.perspective === perspective && counterpoint.posted,
  );
  if (!theirs.every(isClosed)) return null;
  return theirs.some((counterpoint) => counterpoint.cutIn !== null) ? 'cut' : 'withdrawn';
}

/** The policy asks for more perspectives than the desk has named. */
function choosing(context: ActContext): Act[] {
  const missing = missingOf(context, 'perspective_choice');
  const [first] = missing;
  if (!first) return [];
  return context.responsible.map((personId) => ({
    action: 'choose_perspectives',
    params: { perspective: first.item.perspective },
    personId,
    role: 'editor',
    subject: '',
    requirements: requirementsOf(missing),
    since: context.facts.stateSince,
    due: null,
    place: { to: 'form', form: 'decide' },
  }));
}

/** Perspectives for which fewer people are at work than the policy wants, with who had the duty before. */
function assigning(context: ActContext, asked: readonly AssignmentFacts[], reviewing: readonly Act[]): Act[] {
  const { facts, brief, responsible } = context;
  return facts.piece.perspectives.flatMap(({ perspective }): Act[] => {
    const missing = missingOf(context, 'perspective').filter(({ item }) => item.perspective === perspective);
    if (missing.length === 0) return [];
    const theirs = asked.filter((assignment) => assignment.perspective === perspective);
    const atWork = theirs.filter((assignment) => reviewing.some((act) => act.subject === assignment.id));
    const done = theirs.filter((assignment) => !atWork.includes(assignment) && brief && isHeard(brief, assignment));
    const dependent = missing.every((missingItem) => missingItem.requirements.every((id) => id === 'independence'));
    if (!dependent && atWork.length + done.length >= facts.policy.peoplePerPerspective) return [];
    if (dependent && atWork.length > 0) return [];
    const everAsked = facts.assignments.filter((assignment) => assignment.perspective === perspective);
    const after = lastGone(facts, everAsked);
    return responsible.map((personId) => ({
      action: 'assign',
      params: { perspective, ...asking(facts, everAsked, after) },
      personId,
      role: 'editor',
      subject: perspective,
      requirements: requirementsOf(missing),
      since: after?.at ?? facts.stateSince,
      due: null,
      place: { to: 'form', form: 'assign' },
    }));
  });
}

/** What they said counts as it stands now. */
function isHeard(brief: Brief, { id }: AssignmentFacts): boolean {
  const word = lastWord(brief, id);
  return word !== null && isView(brief, word) && unheardWords(brief, word).length === 0;
}
